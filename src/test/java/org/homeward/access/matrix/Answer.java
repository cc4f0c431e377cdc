package org.homeward.access.matrix;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.mock.web.MockHttpServletResponse;

/** What came back: the status and everything in which a text could hide. */
record Answer(int status, String location, String text) {

    static Answer of(MockHttpServletResponse response) {
        String headers = response.getHeaderNames().stream()
                .map(name -> name + ": " + response.getHeaders(name))
                .collect(Collectors.joining("\n"));
        String location = response.getHeader("Location");
        String said = response.getErrorMessage();
        return new Answer(
                response.getStatus(),
                location == null ? "" : location,
                headers + "\n" + (said == null ? "" : said) + "\n"
                        + new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    boolean isRefused() {
        return status == 403 || status == 404;
    }

    boolean asksToSignIn() {
        return status == 401 || status == 302 && location.contains("/oauth2/authorization/");
    }

    /** Got past the door: done, shown, or told what to do better. */
    boolean isLetIn() {
        return !isRefused() && !asksToSignIn() && status < 500;
    }
}
