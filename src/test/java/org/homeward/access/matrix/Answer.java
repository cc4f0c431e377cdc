package org.homeward.access.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
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
                        + words(response.getContentType(), response.getContentAsByteArray()),
                result.getFlashMap() != null && result.getFlashMap().containsKey("alarm"));
    }

    /** What a person would read; a PDF packs its words. */
    private static String words(@Nullable String type, byte[] content) {
        if (type == null || !type.startsWith("application/pdf") || content.length == 0) {
            return new String(content, StandardCharsets.UTF_8);
        }
        try (PDDocument document = Loader.loadPDF(content)) {
            return document.getDocumentInformation().getTitle() + "\n"
                    + new PDFTextStripper().getText(document).replaceAll("-\\s*\\n", "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
