package org.homeward.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells an existing realm when Homeward's own port has changed.
 *
 * <p>Keycloak imports a realm once; without this nobody could sign in after a start on another port.
 */
record WebClientAddress(LocalSettings settings, Path stamp) {

    private static final JsonMapper JSON = JsonMapper.shared();

    void update() throws IOException, InterruptedException {
        String wanted = settings.ports().app().url();
        String known = Files.exists(stamp) ? Files.readString(stamp) : "";
        if (!known.isEmpty() && !known.equals(wanted)) {
            change(known, wanted);
        }
        Files.writeString(stamp, wanted);
    }

    private void change(String from, String to) throws IOException, InterruptedException {
        String token = JSON.readTree(send(request("/realms/master/protocol/openid-connect/token")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "grant_type=password&client_id=admin-cli&username=admin&password=admin"))))
                .get("access_token")
                .asString();
        String clients = "/admin/realms/" + Keycloak.REALM + "/clients";
        JsonNode found = JSON.readTree(send(authorized(clients + "?clientId=homeward-web", token)));
        var client = (ObjectNode) JSON.readTree(found.get(0).toString().replace(from, to));
        send(authorized(clients + "/" + client.get("id").asString(), token)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(client.toString())));
    }

    private HttpRequest.Builder authorized(String path, String token) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(settings.ports().keycloak().url() + path));
    }

    private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = Http.send(request);
        if (answer.statusCode() / 100 != 2) {
            throw new LocalStackFailure(
                    "Keycloak did not take Homeward's new address: status " + answer.statusCode() + ".",
                    "Start on the earlier port again, or set the redirect address of the client homeward-web in Keycloak.");
        }
        return answer.body();
    }
}
