package org.homeward.ui;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Keycloak is and as whom Homeward signs people in.
 *
 * @param baseUrl as browsers and tokens know it, without a slash at the end
 */
@ConfigurationProperties("homeward.keycloak")
record KeycloakProperties(
        @DefaultValue("http://localhost:8180") String baseUrl,
        @DefaultValue("homeward") String realm,
        @DefaultValue("homeward-web") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("homeward-api") String audience) {

    String issuer() {
        return baseUrl + "/realms/" + realm;
    }

    String endpoint(String name) {
        return issuer() + "/protocol/openid-connect/" + name;
    }
}
