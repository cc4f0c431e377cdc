package org.homeward.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The project's realm, with the logins and the command-line client that only the local stack has. */
record Realm(LocalSettings settings) {

    private static final JsonMapper JSON = JsonMapper.shared();

    void writeTo(Path folder) throws IOException {
        var realm = (ObjectNode) JSON.readTree(settings.docker().resolve("keycloak/realm-homeward.json"));
        JsonNode local = logins();
        for (String kind : new String[] {"clients", "users"}) {
            ((ArrayNode) realm.get(kind)).addAll((ArrayNode) local.get(kind));
        }
        Files.createDirectories(folder);
        JSON.writeValue(folder.resolve(Keycloak.REALM + "-realm.json"), realm);
    }

    /** The users and clients of the local stack; each user's password is the user name. */
    static JsonNode logins() throws IOException {
        try (InputStream source = Realm.class.getResourceAsStream("/local/logins.json")) {
            return JSON.readTree(source);
        }
    }
}
