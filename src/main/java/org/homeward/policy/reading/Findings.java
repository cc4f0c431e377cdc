package org.homeward.policy.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.homeward.policy.reading.Finding.Severity;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Collects what the checks find, once each, the grave ones first. */
class Findings {

    private final List<Finding> all = new ArrayList<>();

    /** About a whole file. */
    void error(String resource, String message, String remedy) {
        add(new Finding(resource, Severity.ERROR, null, null, message, remedy));
    }

    void error(String resource, @Nullable String element, String message, String remedy) {
        add(new Finding(resource, Severity.ERROR, element, null, message, remedy));
    }

    void error(String resource, Element where, String message, String remedy) {
        add(new Finding(resource, Severity.ERROR, Words.of(where), where.getAttribute("id"), message, remedy));
    }

    void warning(String resource, @Nullable String element, String message, String remedy) {
        add(new Finding(resource, Severity.WARNING, element, null, message, remedy));
    }

    void warning(String resource, Element where, String message, String remedy) {
        add(new Finding(resource, Severity.WARNING, Words.of(where), where.getAttribute("id"), message, remedy));
    }

    void hint(String resource, @Nullable String element, String message, String remedy) {
        add(new Finding(resource, Severity.HINT, element, null, message, remedy));
    }

    List<Finding> sorted() {
        return all.stream()
                .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::resource))
                .toList();
    }

    private void add(Finding finding) {
        if (!all.contains(finding)) {
            all.add(finding);
        }
    }
}
