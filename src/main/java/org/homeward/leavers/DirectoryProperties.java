package org.homeward.leavers;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * As whom Homeward looks into Keycloak; the client needs the role {@code view-users} and nothing more.
 *
 * @param baseUrl as browsers and tokens know it, without a slash at the end
 * @param directorySecret empty when Homeward may not look there
 * @param directoryTimeout how long one question may take
 */
@ConfigurationProperties("homeward.keycloak")
record DirectoryProperties(
        @DefaultValue("http://localhost:8180") String baseUrl,
        @DefaultValue("homeward") String realm,
        @DefaultValue("homeward-directory") String directoryClient,
        @DefaultValue("") String directorySecret,
        @DefaultValue("PT10S") Duration directoryTimeout) {

    boolean mayLook() {
        return !directorySecret.isBlank();
    }
}
