package org.homeward.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keycloak as its administrator uses it: people come, and accounts are switched off and on. */
record KeycloakAdmin(String url) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String USERS = "/admin/realms/homeward/users";

    /** Somebody new with one role; the password is the name. */
    void add(String username, String role) {
        send(
                "POST",
                USERS,
                Map.of(
                        "username",
                        username,
                        "firstName",
                        "Sam",
                        "lastName",
                        "Sample",
                        "email",
                        username + "@homeward.test",
                        "emailVerified",
                        true,
                        "enabled",
                        true,
                        "credentials",
                        List.of(Map.of("type", "password", "value", username, "temporary", false))));
        JsonNode wanted = send("GET", "/admin/realms/homeward/roles/" + role, null);
        send("POST", USERS + "/" + id(username) + "/role-mappings/realm", List.of(wanted));
    }

    void enable(String username, boolean enabled) {
        JsonNode user = send("GET", USERS + "/" + id(username), null);
        ((tools.jackson.databind.node.ObjectNode) user).put("enabled", enabled);
        send("PUT", USERS + "/" + id(username), user);
    }

    void delete(String username) {
        send("DELETE", USERS + "/" + id(username), null);
    }

    private String id(String username) {
        return send("GET", USERS + "?exact=true&username=" + username, null)
                .path(0)
                .path("id")
                .asString();
    }

    private JsonNode send(String method, String path, Object body) {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : json(body));
        return answer(request);
    }

    private String token() {
        return answer(HttpRequest.newBuilder(URI.create(url + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "grant_type=password&client_id=admin-cli&username=admin&password=admin")))
                .path("access_token")
                .asString();
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private static JsonNode answer(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException("Keycloak answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(answer.body());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}
