package org.homeward.access.matrix;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Somebody who asks: a role, perhaps an agency and a seat, and the plans that they see. */
public record Reader(String name, String role, String agency, String seat, String circle, Set<String> sees) {

    public static List<Reader> all() {
        return Table.rows("readers.csv").stream().map(Reader::of).toList();
    }

    private static Reader of(Map<String, String> row) {
        return new Reader(
                row.get("reader"),
                row.get("role"),
                row.get("agency"),
                row.get("seat"),
                row.get("circle"),
                SeededPlan.NAMES.stream()
                        .filter(plan -> row.get(plan).equals("yes"))
                        .collect(Collectors.toSet()));
    }

    public boolean isNobody() {
        return circle.equals("nobody");
    }

    /** Whether a list of circles and readers means this one. */
    boolean isIn(List<String> who) {
        return who.contains("everybody")
                || who.contains("signed-in") && !isNobody()
                || who.contains(circle)
                || who.contains(name);
    }

    /** Signs the request as this reader would: programs with a token, people with a session. */
    public RequestPostProcessor signs(boolean api) {
        if (isNobody()) {
            return request -> request;
        }
        var authority = new SimpleGrantedAuthority("ROLE_" + role);
        if (api) {
            return jwt().jwt(token -> {
                        token.subject(name).claim("preferred_username", name).claim("name", name);
                        if (!agency.isEmpty()) {
                            token.claim("agency", agency);
                        }
                    })
                    .authorities(authority);
        }
        return oidcLogin()
                .idToken(token -> {
                    token.subject(name).claim("preferred_username", name).claim("name", name);
                    if (!agency.isEmpty()) {
                        token.claim("agency", agency);
                    }
                })
                .authorities(authority)
                .userInfoToken(info -> info.claim("preferred_username", name));
    }
}
