package org.homeward.language;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Keeps the language of a person's first sign-in, so that letters and mails speak it too; they can choose another. */
@Component
class FirstSignIn {

    private final Languages languages;

    FirstSignIn(Languages languages) {
        this.languages = languages;
    }

    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        if (event.getAuthentication() instanceof OAuth2LoginAuthenticationToken token
                && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            languages.begin(token.getName(), PersonsLanguage.ofWindow(attributes.getRequest()));
        }
    }
}
