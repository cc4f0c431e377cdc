package org.homeward.notice;

import java.util.stream.Stream;
import org.homeward.access.Role;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Learns at each sign-in through a page where a person's mail goes and what they do. */
@Component
class SignIns {

    private final Accounts accounts;

    SignIns(Accounts accounts) {
        this.accounts = accounts;
    }

    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        if (event.getAuthentication() instanceof OAuth2LoginAuthenticationToken token
                && token.getPrincipal() instanceof OidcUser user) {
            accounts.signedIn(
                    user.getName(),
                    user.getEmail(),
                    token.getAuthorities().stream()
                            .map(GrantedAuthority::getAuthority)
                            .flatMap(name -> name != null && name.startsWith("ROLE_")
                                    ? Role.of(name.substring("ROLE_".length())).stream()
                                    : Stream.<Role>empty())
                            .toList());
        }
    }
}
