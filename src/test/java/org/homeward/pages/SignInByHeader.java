package org.homeward.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.homeward.access.matrix.Reader;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keycloak has tests of its own; here a header names the reader of {@code readers.csv} who asks. */
@TestConfiguration(proxyBeanMethods = false)
class SignInByHeader {

    static final String HEADER = "X-Reader";

    @Bean
    @Order(0)
    SecurityFilterChain readers(HttpSecurity http) throws Exception {
        return http.securityMatcher(new RequestHeaderRequestMatcher(HEADER))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/assets/**", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new Door(), AnonymousAuthenticationFilter.class)
                .build();
    }

    private static final class Door extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String name = request.getHeader(HEADER);
            Reader reader = Reader.all().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            SecurityContextHolder.getContext().setAuthentication(token(reader));
            chain.doFilter(request, response);
        }

        private static OAuth2AuthenticationToken token(Reader reader) {
            var claims = new TreeMap<String, Object>(
                    Map.of("sub", reader.name(), "preferred_username", reader.name(), "name", reader.name()));
            if (!reader.agency().isEmpty()) {
                claims.put("agency", reader.agency());
            }
            var roles = List.of(new SimpleGrantedAuthority("ROLE_" + reader.role()));
            Instant now = Instant.now();
            var token = new OidcIdToken("token", now, now.plusSeconds(600), claims);
            return new OAuth2AuthenticationToken(
                    new DefaultOidcUser(roles, token, "preferred_username"), roles, "keycloak");
        }
    }
}
