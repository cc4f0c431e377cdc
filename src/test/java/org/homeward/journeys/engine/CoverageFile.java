package org.homeward.journeys.engine;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;

/** What the process tests passed, kept for the check that comes after the last of them. */
public record CoverageFile(Set<String> tests, Map<String, Set<String>> passed) {

    public static final Path PLACE = Path.of("target", "passed-elements.json");

    private static final Set<String> TESTS = new TreeSet<>();

    /** Whole each time: the last test class leaves what all of this JVM did. */
    static synchronized void write(Class<?> test, Coverage coverage) {
        TESTS.add(test.getSimpleName());
        var file = new CoverageFile(TESTS, coverage.passed());
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValue(PLACE.toFile(), file);
    }

    public static CoverageFile read() {
        return JsonMapper.builder().build().readValue(PLACE.toFile(), CoverageFile.class);
    }
}
