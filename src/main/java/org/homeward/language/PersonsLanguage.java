package org.homeward.language;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.homeward.access.Caller;
import org.homeward.access.CurrentCaller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The language of an answer: what the person chose, else what was chosen in this browser, else what the browser asks for. */
@Component("localeResolver")
class PersonsLanguage implements LocaleResolver {

    private static final String KNOWN = PersonsLanguage.class.getName();

    private final CurrentCaller callers;
    private final Languages languages;

    PersonsLanguage(CurrentCaller callers, Languages languages) {
        this.callers = callers;
        this.languages = languages;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(KNOWN) instanceof Locale known) {
            return known;
        }
        Locale locale =
                callers.find().map(Caller::username).flatMap(languages::chosen).orElseGet(() -> ofWindow(request));
        request.setAttribute(KNOWN, locale);
        return locale;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("A person chooses their language with Languages.choose");
    }

    /** What pages speak before anybody has signed in: the language chosen in this window, or the browser's own. */
    static Locale ofWindow(HttpServletRequest request) {
        return inBrowser(request).orElseGet(() -> asked(request));
    }

    private static Optional<Locale> inBrowser(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, WindowLanguage.COOKIE))
                .map(Cookie::getValue)
                .flatMap(Languages::named);
    }

    private static Locale asked(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Languages.ENGLISH;
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> Languages.named(locale.toLanguageTag()).stream())
                .findFirst()
                .orElse(Languages.ENGLISH);
    }
}
