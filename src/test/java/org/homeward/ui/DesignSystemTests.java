package org.homeward.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages carry only the classes of the design system that {@code design-system.ts} lists. */
class DesignSystemTests {

    private static final Path LIST = Path.of("src/main/islands/design-system.ts");
    private static final Pattern USED =
            Pattern.compile("(?<![\\w-])usa-([a-z]+(?:-[a-z]+)*(?:__[a-z]+(?:-[a-z]+)*)?(?:--[a-z]+)*)");
    private static final Pattern LISTED = Pattern.compile("'([a-z_-]+)'");

    @Test
    void listsEveryClassThatAPageUses() throws IOException {
        String list = Files.readString(LIST);
        String parts = list.substring(list.indexOf("CLASSES = new Set(["), list.indexOf("]);"));
        Set<String> listed = LISTED.matcher(parts)
                .results()
                .map(part -> part.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(used()).as("classes to add to the list in " + LIST).isSubsetOf(listed);
    }

    private static Set<String> used() throws IOException {
        var used = new TreeSet<String>();
        for (String place : new String[] {"src/main/resources/templates", "src/main/islands/src", "src/main/java"}) {
            try (Stream<Path> files = Files.walk(Path.of(place))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    USED.matcher(Files.readString(file)).results().forEach(part -> used.add(part.group(1)));
                }
            }
        }
        return used;
    }
}
