package org.homeward.ui;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Whether Keycloak answers for our realm. */
@Component("keycloakHealthIndicator")
class KeycloakHealth implements HealthIndicator {

    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final RestClient keycloak;

    KeycloakHealth(KeycloakProperties properties) {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(TIMEOUT).build());
        requests.setReadTimeout(TIMEOUT);
        this.keycloak = RestClient.builder()
                .requestFactory(requests)
                .baseUrl(properties.issuer())
                .build();
    }

    @Override
    public Health health() {
        try {
            keycloak.get().uri("/.well-known/openid-configuration").retrieve().toBodilessEntity();
            return Health.up().build();
        } catch (RestClientException fault) {
            return Health.down()
                    .withDetail("fault", fault.getClass().getSimpleName())
                    .build();
        }
    }
}
