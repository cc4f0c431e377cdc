package org.homeward.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Homeward's API as another program uses it: a token from Keycloak, JSON in and out. */
final class Api {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final String homeward;
    private final String keycloak;

    Api(String homeward, String keycloak) {
        this.homeward = homeward;
        this.keycloak = keycloak;
    }

    /** What the API answered; {@code body} is a missing node when there was none. */
    record Answer(int status, JsonNode body) {}

    private record Token(String text, Instant until) {}

    Answer get(String user, String path) {
        return call(user, "GET", path, null, Map.of());
    }

    Answer post(String user, String path, Object body) {
        return call(user, "POST", path, body, Map.of());
    }

    Answer put(String user, String path, Object body) {
        return call(user, "PUT", path, body, Map.of());
    }

    Answer call(String user, String method, String path, @Nullable Object body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(homeward + path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token(user))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        headers.forEach(request::header);
        HttpResponse<String> answer = send(request.build());
        return new Answer(answer.statusCode(), JSON.readTree(answer.body().isBlank() ? "null" : answer.body()));
    }

    private String token(String user) {
        Token known = tokens.get(user);
        if (known == null || known.until().isBefore(Instant.now())) {
            known = signIn(user);
            tokens.put(user, known);
        }
        return known.text();
    }

    private Token signIn(String user) {
        String form =
                "grant_type=password&client_id=homeward-cli&username=" + encoded(user) + "&password=" + encoded(user);
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(keycloak + "/realms/homeward/protocol/openid-connect/token"))
                        .timeout(TIMEOUT)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("Keycloak refused " + user + ": " + answer.body());
        }
        JsonNode token = JSON.readTree(answer.body());
        long lifetime = token.path("expires_in").asLong();
        return new Token(token.path("access_token").asString(), Instant.now().plusSeconds(lifetime / 2));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
