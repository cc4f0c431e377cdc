package org.homeward.oversight;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * How the agency wants to look at its work.
 *
 * @param dueSoon how far ahead a task counts as due soon
 */
@ConfigurationProperties("homeward.oversight")
record OversightSettings(@DefaultValue("7d") Duration dueSoon) {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(OversightSettings.class)
    static class Registration {}
}
