package org.homeward.access.matrix;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks one address as one reader; whatever it changes is taken back at once. */
record Asking(MockMvc mvc, TransactionTemplate transaction) {

    Answer ask(Endpoint endpoint, String path, Reader reader, boolean part) {
        if (endpoint.isRead()) {
            return send(endpoint, path, reader, part);
        }
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return send(endpoint, path, reader, part);
        });
    }

    private Answer send(Endpoint endpoint, String path, Reader reader, boolean part) {
        var request = MockMvcRequestBuilders.request(
                        HttpMethod.valueOf(endpoint.method()), URI.create(path + endpoint.query()))
                .with(reader.signs(endpoint.isApi()))
                .header("Accept", endpoint.isApi() ? "application/json, */*;q=0.1" : "text/html, */*;q=0.1");
        if (endpoint.isApi() && !endpoint.isRead()) {
            request.contentType(MediaType.APPLICATION_JSON)
                    .content(endpoint.body().isEmpty() ? "{}" : endpoint.body());
        } else if (!endpoint.isRead()) {
            boolean file = endpoint.method().equals("PUT");
            request.with(csrf())
                    .contentType(file ? MediaType.TEXT_PLAIN : MediaType.APPLICATION_FORM_URLENCODED)
                    .content(endpoint.body());
        }
        if (endpoint.method().equals("PUT")) {
            request.header("If-Match", "1");
        }
        if (part) {
            request.header("HX-Request", "true");
        }
        try {
            return Answer.of(mvc.perform(request).andReturn());
        } catch (Exception fault) {
            return new Answer(500, "", "threw " + fault.getClass().getSimpleName(), false);
        }
    }
}
