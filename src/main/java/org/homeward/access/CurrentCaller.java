package org.homeward.access;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** Who is signed in, whether through the browser or with a bearer token. */
@Component
public class CurrentCaller {

    /** Answers the signed-in person; throws {@link AuthenticationCredentialsNotFoundException} when nobody is. */
    public Caller get() {
        return find().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in"));
    }

    /** The same; where a plan is open to them only because of an emergency, with no more rights than that gives. */
    public Optional<Caller> find() {
        return asSignedIn()
                .map(caller ->
                        EmergencyReading.ofRequest().map(caller::inEmergency).orElse(caller));
    }

    /** Who is signed in, with all that their roles give them; only for what belongs to no plan. */
    public Optional<Caller> asSignedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        var roles = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority.startsWith("ROLE_"))
                .flatMap(authority -> Role.of(authority.substring("ROLE_".length())).stream())
                .collect(Collectors.toUnmodifiableSet());
        return Optional.of(new Caller(
                authentication.getName(), displayName(authentication), roles, claim(authentication, "agency")));
    }

    private static String displayName(Authentication authentication) {
        String name = claim(authentication, "name");
        return name == null ? authentication.getName() : name;
    }

    private static @Nullable String claim(Authentication authentication, String claim) {
        String value = null;
        if (authentication instanceof JwtAuthenticationToken jwt) {
            value = jwt.getToken().getClaimAsString(claim);
        } else if (authentication.getPrincipal() instanceof OidcUser user) {
            value = user.getClaimAsString(claim);
        }
        return value == null || value.isBlank() ? null : value;
    }
}
