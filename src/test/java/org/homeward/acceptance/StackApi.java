package org.homeward.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.homeward.fixtures.Today;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Homeward's API as a program uses it, signed in as one of the sample users. */
public record StackApi(String url, String keycloakUrl) {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    private static final Duration TOKEN_IS_GOOD_FOR = Duration.ofSeconds(60);
    private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();

    private record Token(String text, Instant until) {}

    /** A status and the body, which is null when there is none. */
    public record Answer(int status, JsonNode body) {}

    public boolean isHealthy() {
        try {
            return send(HttpRequest.newBuilder(URI.create(url + "/actuator/health")))
                            .statusCode()
                    == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** Without a token. */
    public Answer read(String path) {
        return read(send(HttpRequest.newBuilder(URI.create(url + path))));
    }

    public Answer get(String user, String path) {
        return read(send(as(user, path).GET()));
    }

    public Answer post(String user, String path, Object body) {
        return read(send(as(user, path).POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))));
    }

    public Answer put(String user, String path, Object body) {
        return read(send(as(user, path).PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))));
    }

    /** Moves the time of the engine and of the application, for example by {@code P45D}. */
    public Answer passTime(String user, String length) {
        return post(user, "/api/local/clock", Map.of("advance", length));
    }

    /** The day it is in Homeward, which other tests may have moved: cases tell their dates from here. */
    public LocalDate today() {
        String now = get("caseworker", "/api/local/clock").body().path("now").asString();
        return OffsetDateTime.parse(now).atZoneSameInstant(Today.ZONE).toLocalDate();
    }

    private HttpRequest.Builder as(String user, String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + token(user))
                .header("Content-Type", "application/json");
    }

    /** Kept for a while, as a program would: Keycloak refuses a user who signs in many times at once. */
    public String token(String user) {
        return TOKENS.compute(
                        keycloakUrl + " " + user,
                        (key, known) -> known == null || known.until().isBefore(Instant.now())
                                ? new Token(signIn(user), Instant.now().plus(TOKEN_IS_GOOD_FOR))
                                : known)
                .text();
    }

    private String signIn(String user) {
        var form = "grant_type=password&client_id=homeward-cli&username=%1$s&password=%1$s".formatted(user);
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(keycloakUrl + "/realms/homeward/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(user + " could not sign in: " + answer.body());
        }
        return JSON.readTree(answer.body()).get("access_token").asString();
    }

    private static Answer read(HttpResponse<String> answer) {
        return new Answer(answer.statusCode(), answer.body().isBlank() ? null : JSON.readTree(answer.body()));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
