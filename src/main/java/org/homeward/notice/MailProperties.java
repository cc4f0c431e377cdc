package org.homeward.notice;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail leaves: through {@code spring.mail.host}, or into a folder for trying things out, or not at all.
 *
 * @param from the sender's address
 * @param address where a person signs in
 * @param folder every mail becomes a file here instead of leaving
 * @param tries how often a mail is tried before it is put aside
 */
@ConfigurationProperties("homeward.mail")
record MailProperties(
        @DefaultValue("homeward@localhost") String from,
        @DefaultValue("http://localhost:8080") String address,
        @Nullable Path folder,
        @DefaultValue("8") int tries) {}
