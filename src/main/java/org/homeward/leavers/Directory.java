package org.homeward.leavers;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** Keycloak's list of accounts, as far as Homeward has to know it: which there are, and which are switched off. */
@Component
@EnableConfigurationProperties(DirectoryProperties.class)
class Directory {

    private static final int AT_ONCE = 500;

    private final DirectoryProperties properties;
    private final RestClient keycloak;

    Directory(DirectoryProperties properties) {
        this.properties = properties;
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(properties.directoryTimeout())
                .build());
        requests.setReadTimeout(properties.directoryTimeout());
        this.keycloak = RestClient.builder()
                .requestFactory(requests)
                .baseUrl(properties.baseUrl())
                .build();
    }

    boolean mayLook() {
        return properties.mayLook();
    }

    /** User names of accounts that are switched off now. */
    Set<String> switchedOff() {
        return names("&enabled=false");
    }

    /** User names of all accounts, switched off or not. */
    Set<String> all() {
        return names("");
    }

    private Set<String> names(String which) {
        String token = token();
        List<String> names = new ArrayList<>();
        for (int first = 0; first == names.size(); first += AT_ONCE) {
            JsonNode page = users(first, which, token);
            page.forEach(user -> names.add(user.path("username").asString("").toLowerCase(Locale.ROOT)));
            if (page.size() < AT_ONCE) {
                break;
            }
        }
        return names.stream().filter(name -> !name.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    private JsonNode users(int first, String which, String token) {
        JsonNode page = keycloak.get()
                .uri(
                        "/admin/realms/{realm}/users?briefRepresentation=true&first={first}&max={max}" + which,
                        properties.realm(),
                        first,
                        AT_ONCE)
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .body(JsonNode.class);
        if (page == null || !page.isArray()) {
            throw new IllegalStateException("Keycloak did not answer with a list of accounts");
        }
        return page;
    }

    private String token() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", properties.directoryClient());
        form.add("client_secret", properties.directorySecret());
        JsonNode answer = keycloak.post()
                .uri("/realms/{realm}/protocol/openid-connect/token", properties.realm())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(JsonNode.class);
        String token = answer == null ? "" : answer.path("access_token").asString("");
        if (token.isEmpty()) {
            throw new IllegalStateException("Keycloak gave no token to the client " + properties.directoryClient());
        }
        return token;
    }
}
