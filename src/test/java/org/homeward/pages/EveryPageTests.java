package org.homeward.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every page of {@code access/endpoints.csv} in Chromium as each reader meets it: nothing for axe to find on a desk or a phone,
 * every control in reach of the keyboard and visibly so, nothing cut off at 400 %, and light on the way.
 */
class EveryPageTests extends PagesTest {

    private static final Path REPORT = Path.of("target/every-page.txt");

    @Test
    void everybodyCanUseEveryPage() throws Exception {
        List<PageState> states = PageState.all(url(), PLANS, System.getProperty("pages.only", ""));
        var lines = new ArrayList<String>();
        var faults = new ArrayList<String>();
        Files.createDirectories(REPORT.getParent());
        var page = chromium.open();
        var check = new PageCheck(page);
        for (PageState state : states) {
            signIn(page, state.reader().name());
            List<String> found = check.faults(url() + state.path());
            lines.add("%7d bytes  %s".formatted(check.weight(), state));
            found.forEach(fault -> lines.add("    " + fault));
            found.forEach(fault -> faults.add(state + ": " + fault));
            Files.write(REPORT, lines);
        }
        System.out.println(states.size() + " pages looked at; see " + REPORT);
        assertThat(faults).as("what keeps people from using pages").isEmpty();
        assertThat(states).isNotEmpty();
    }
}
