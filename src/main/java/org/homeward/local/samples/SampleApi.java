package org.homeward.local.samples;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Homeward's API, used as any other program uses it. */
class SampleApi {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final Map<String, Token> tokens = new HashMap<>();
    private final String homeward;
    private final String keycloak;
    private final JsonMapper json;

    SampleApi(String homeward, String keycloak, JsonMapper json) {
        this.homeward = homeward;
        this.keycloak = keycloak;
        this.json = json;
    }

    private record Token(String text, Instant until) {}

    record Answer(int status, JsonNode body) {

        boolean good() {
            return status / 100 == 2;
        }
    }

    boolean isHealthy() throws InterruptedException {
        try {
            return send(HttpRequest.newBuilder(URI.create(homeward + "/actuator/health")))
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    Answer get(String user, String path) throws IOException, InterruptedException {
        return answer(request(user, path).GET());
    }

    Answer post(String user, String path, @Nullable Object body, String requestKey)
            throws IOException, InterruptedException {
        var publisher = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body));
        return answer(request(user, path).header("Idempotency-Key", requestKey).POST(publisher));
    }

    private HttpRequest.Builder request(String user, String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(URI.create(homeward + path))
                .header("Authorization", "Bearer " + token(user))
                .header("Content-Type", "application/json");
    }

    private Answer answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request);
        return new Answer(answer.statusCode(), json.readTree(answer.body().isBlank() ? "{}" : answer.body()));
    }

    private String token(String user) throws IOException, InterruptedException {
        Token known = tokens.get(user);
        if (known == null || known.until().isBefore(Instant.now())) {
            known = signIn(user);
            tokens.put(user, known);
        }
        return known.text();
    }

    /** The local realm's users have their names as passwords. */
    private Token signIn(String user) throws IOException, InterruptedException {
        String address = keycloak + "/realms/homeward/protocol/openid-connect/token";
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_id=homeward-cli&username=" + user + "&password=" + user)));
        if (answer.statusCode() != 200) {
            throw new IOException("Keycloak did not sign in " + user + ": " + answer.statusCode());
        }
        JsonNode token = json.readTree(answer.body());
        return new Token(
                token.path("access_token").asString(),
                Instant.now().plusSeconds(token.path("expires_in").asLong() / 2));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofString());
    }
}
