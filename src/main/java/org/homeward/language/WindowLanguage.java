package org.homeward.language;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The language of a browser in which nobody has signed in, for a year. */
@Component
public class WindowLanguage {

    /** Holds nothing but {@code en} or {@code es}. */
    static final String COOKIE = "language";

    private static final int A_YEAR = 365 * 24 * 60 * 60;

    public void speak(Locale language, HttpServletRequest request, HttpServletResponse response) {
        var cookie = new Cookie(COOKIE, language.getLanguage());
        cookie.setPath("/");
        cookie.setMaxAge(A_YEAR);
        cookie.setSecure(request.isSecure());
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
