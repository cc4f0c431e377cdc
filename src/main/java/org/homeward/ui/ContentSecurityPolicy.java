package org.homeward.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Tells browsers to run and load only what Homeward itself serves.
 *
 * <p>The libraries behind the editors write style attributes, so their pages, and only those, allow them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10) // before security, so that its answers carry the header too
class ContentSecurityPolicy extends OncePerRequestFilter {

    static final String HEADER = "Content-Security-Policy";

    private static final List<PathPattern> EDITORS = List.of(
            PathPatternParser.defaultInstance.parse("/policy/drafts/{id}/resources/**"),
            PathPatternParser.defaultInstance.parse("/policy/resources/**"));

    private static final String ASSETS = "/assets/";
    private static final String NO_PAGE = "default-src 'none'";

    private final String strict;
    private final String editing;

    ContentSecurityPolicy(KeycloakProperties keycloak) {
        // Signing out is a form that Keycloak answers, so its origin must be allowed as a form's target.
        URI signIn = URI.create(keycloak.baseUrl());
        String common = "default-src 'self'; script-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; "
                + "connect-src 'self'; frame-ancestors 'none'; base-uri 'self'; object-src 'none'; form-action 'self' "
                + signIn.getScheme() + "://" + signIn.getAuthority() + "; style-src 'self'";
        this.strict = common;
        this.editing = common + " 'unsafe-inline'";
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HEADER, policy(request.getRequestURI()));
        chain.doFilter(request, response);
    }

    private String policy(String address) {
        if (address.startsWith(ASSETS)) {
            return NO_PAGE;
        }
        var path = PathContainer.parsePath(address);
        return EDITORS.stream().anyMatch(page -> page.matches(path)) ? editing : strict;
    }
}
