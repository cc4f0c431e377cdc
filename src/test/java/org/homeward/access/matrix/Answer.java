package org.homeward.access.matrix;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MvcResult;

/**
 * What came back: the status and everything in which a text could hide.
 *
 * @param turnedBack led back to the page, which says in words that nothing was done
 */
record Answer(int status, String location, String text, boolean turnedBack) {

    static Answer of(MvcResult result) {
        MockHttpServletResponse response = result.getResponse();
        String headers = response.getHeaderNames().stream()
                .map(name -> name + ": " + response.getHeaders(name))
                .collect(Collectors.joining("\n"));
        String location = response.getHeader("Location");
        String said = response.getErrorMessage();
        return new Answer(
                response.getStatus(),
                location == null ? "" : location,
                headers + "\n" + (said == null ? "" : said) + "\n"
                        + new String(response.getContentAsByteArray(), StandardCharsets.UTF_8),
                result.getFlashMap() != null && result.getFlashMap().containsKey("alarm"));
    }

    boolean isRefused() {
        return status == 403 || status == 404 || turnedBack;
    }

    boolean asksToSignIn() {
        return status == 401 || status == 302 && location.contains("/oauth2/authorization/");
    }

    /** Got past the door: done, shown, or told what to do better. */
    boolean isLetIn() {
        return status != 403 && status != 404 && !asksToSignIn() && status < 500;
    }
}
