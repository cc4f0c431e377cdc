package org.homeward.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The address that somebody asked for as a pattern, with the ids in it.
 *
 * <p>What stands in an address instead of an id may be anything that a person typed; it does not get on the trail.
 */
record Address(String method, String pattern, Map<String, String> ids) {

    static final String UNKNOWN = "unknown address";

    private static final Pattern ID = Pattern.compile("\\d{1,19}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern EXPRESSION = Pattern.compile("\\{(\\w+):[^/]+}");

    /** Searches that are sent by POST, so that a name stays out of addresses. */
    private static final Set<String> SEARCHES = Set.of("/plans/search", "/monitor/search", "/api/deadlines/preview");

    static Address of(HttpServletRequest request) {
        String pattern = (String) request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        var ids = new TreeMap<String, String>();
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            variables.forEach((name, value) -> {
                if (ID.matcher(String.valueOf(value)).matches()) {
                    ids.put(String.valueOf(name), String.valueOf(value));
                }
            });
        }
        String known = pattern == null || pattern.endsWith("/**") ? UNKNOWN : pattern;
        return new Address(request.getMethod(), EXPRESSION.matcher(known).replaceAll("{$1}"), ids);
    }

    boolean isKnown() {
        return !UNKNOWN.equals(pattern);
    }

    boolean isRead() {
        return method.equals("GET") || method.equals("HEAD") || SEARCHES.contains(pattern);
    }

    /** Whether anything about a person, a plan or a process can be read there. */
    boolean holdsRecords() {
        return isKnown()
                && !pattern.equals("/")
                && !pattern.matches("(/api)?/(policy|local|clock)(/.*)?")
                && !pattern.equals("/error");
    }

    /** As it stands on the trail: reading needs no word for it. */
    String what() {
        return method.equals("GET") || method.equals("HEAD") ? pattern : method + " " + pattern;
    }

    @Nullable
    String id(String name) {
        return ids.get(name);
    }
}
