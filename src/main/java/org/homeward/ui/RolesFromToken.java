package org.homeward.ui;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Reads the realm roles out of Keycloak's claim {@code roles}, for browsers and for programs alike. */
class RolesFromToken implements GrantedAuthoritiesMapper, Converter<Jwt, AbstractAuthenticationToken> {

    private static final String CLAIM = "roles";
    private static final String NAME = "preferred_username";

    @Override
    public Collection<? extends GrantedAuthority> mapAuthorities(Collection<? extends GrantedAuthority> given) {
        Set<GrantedAuthority> all = new HashSet<>(given);
        for (GrantedAuthority authority : given) {
            if (authority instanceof OidcUserAuthority user) {
                all.addAll(roles(user.getIdToken().getClaimAsStringList(CLAIM)));
            }
        }
        return all;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        String name = token.getClaimAsString(NAME);
        return new JwtAuthenticationToken(
                token, roles(token.getClaimAsStringList(CLAIM)), name == null ? token.getSubject() : name);
    }

    private static Set<GrantedAuthority> roles(@Nullable List<String> names) {
        return names == null
                ? Set.of()
                : names.stream()
                        .map(name -> new SimpleGrantedAuthority("ROLE_" + name))
                        .collect(Collectors.toSet());
    }
}
