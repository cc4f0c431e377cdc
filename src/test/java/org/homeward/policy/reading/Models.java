package org.homeward.policy.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sets of files to check: the ones that Homeward ships, and a small sound one to break. */
final class Models {

    static final Map<String, Resource> SMALL = in("src/test/resources/policy");

    private static final Pattern JOB_TYPE = Pattern.compile("taskDefinition type=\"([^\"]+)\"");

    private Models() {}

    static Map<String, Resource> shipped() {
        var files = new TreeMap<>(in("processes"));
        files.putAll(in("decisions"));
        return files;
    }

    static Set<String> jobTypes(Map<String, Resource> files) {
        return files.values().stream()
                .flatMap(file -> JOB_TYPE.matcher(file.content()).results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    /** The small set with one text put in place of another in one file. */
    static Candidate small(String file, String text) {
        var after = new TreeMap<>(SMALL);
        after.put(file, Resource.of(file, text));
        return new Candidate(after, SMALL);
    }

    private static Map<String, Resource> in(String folder) {
        var files = new TreeMap<String, Resource>();
        try (var paths = Files.walk(Path.of(folder))) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                String name = path.getFileName().toString();
                if (ResourceKind.of(name).isPresent()) {
                    files.put(name, Resource.of(name, Files.readString(path)));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }
}
