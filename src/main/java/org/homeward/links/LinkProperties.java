package org.homeward.links;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How links are signed.
 *
 * @param key at least 32 characters that nobody else knows; without it no links are made, and none work
 */
@ConfigurationProperties("homeward.links")
record LinkProperties(@Nullable String key) {

    private static final int SHORTEST = 32;

    boolean areOn() {
        return key != null && key.length() >= SHORTEST;
    }
}
