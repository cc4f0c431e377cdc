package org.homeward.ui;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * A form sent from a page whose session has ended meanwhile: scripts hear 401, and a form that came without script comes back
 * with everything that was written, to be sent again.
 */
class EndedSessions implements AccessDeniedHandler {

    private static final int LONG_TEXT = 20;

    private final AccessDeniedHandler others = new AccessDeniedHandlerImpl();

    /** What was sent and where to, kept on the page and nowhere else. */
    record Unsent(String address, List<Entry> entries) {

        /** The texts that a person would not like to write again. */
        public List<Entry> texts() {
            return entries.stream()
                    .filter(entry -> entry.value().length() >= LONG_TEXT)
                    .filter(entry -> entry.value().contains(" "))
                    .toList();
        }

        record Entry(String name, String value) {}
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException, ServletException {
        if (!(refusal instanceof CsrfException)) {
            others.handle(request, response, refusal);
        } else if (!wantsPage(request)) {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        } else {
            if (comesFromOurPage(request) && isForm(request)) {
                request.setAttribute("unsent", unsent(request));
            }
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    /** Whether a person sees the answer as a page; scripts and programs hear a status. */
    static boolean wantsPage(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return request.getHeader("HX-Request") == null
                && (accepted == null || !accepted.startsWith(MediaType.APPLICATION_JSON_VALUE));
    }

    /** Browsers say where a form stood; one of another site must not come back as if it were ours. */
    private static boolean comesFromOurPage(HttpServletRequest request) {
        return "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static Unsent unsent(HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        var entries = new ArrayList<Unsent.Entry>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals(token.getParameterName())) {
                List.of(values).forEach(value -> entries.add(new Unsent.Entry(name, value)));
            }
        });
        return new Unsent(request.getRequestURI(), entries);
    }
}
