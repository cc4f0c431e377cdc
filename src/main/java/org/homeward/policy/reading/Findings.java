package org.homeward.policy.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.homeward.policy.reading.Finding.Severity;
import org.jspecify.annotations.Nullable;

/** Collects what the checks find, once each, the grave ones first. */
class Findings {

    private final List<Finding> all = new ArrayList<>();

    void error(String resource, @Nullable String element, String message, String remedy) {
        add(new Finding(resource, Severity.ERROR, element, message, remedy));
    }

    void warning(String resource, @Nullable String element, String message, String remedy) {
        add(new Finding(resource, Severity.WARNING, element, message, remedy));
    }

    void hint(String resource, @Nullable String element, String message, String remedy) {
        add(new Finding(resource, Severity.HINT, element, message, remedy));
    }

    void add(Finding finding) {
        if (!all.contains(finding)) {
            all.add(finding);
        }
    }

    List<Finding> sorted() {
        return all.stream()
                .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::resource))
                .toList();
    }
}
