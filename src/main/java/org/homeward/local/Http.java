package org.homeward.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Short questions to the parts over HTTP. */
class Http {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    private Http() {}

    /** Whether the address answers with success; no answer is a no. */
    static boolean answers(String address) throws InterruptedException {
        try {
            return send(HttpRequest.newBuilder(URI.create(address))).statusCode() / 100 == 2;
        } catch (IOException notYet) {
            return false;
        }
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofString());
    }
}
