package org.homeward.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands a mail to the server, or to the folder. */
@Component
@EnableConfigurationProperties(MailProperties.class)
class Post {

    private final MailProperties properties;
    private final @Nullable JavaMailSender sender;

    Post(MailProperties properties, ObjectProvider<JavaMailSender> sender) {
        this.properties = properties;
        this.sender = sender.getIfAvailable();
    }

    boolean isOpen() {
        return properties.folder() != null || sender != null;
    }

    /** The same id makes it the same mail, should it have to be sent twice; throws {@link MailException} or {@link IOException}. */
    void send(UUID id, String to, String subject, String text) throws IOException, MessagingException {
        MimeMessage mail = new Stamped(sender == null ? Session.getInstance(new Properties()) : session(sender), id);
        var helper = new MimeMessageHelper(mail, "UTF-8");
        helper.setFrom(properties.from());
        helper.setTo(to);
        helper.setSubject(subject);
        helper.setText(text);
        mail.setHeader("Auto-Submitted", "auto-generated");
        Path folder = properties.folder();
        if (folder == null && sender != null) {
            sender.send(mail);
        } else if (folder != null) {
            Files.createDirectories(folder);
            mail.saveChanges();
            try (OutputStream file = Files.newOutputStream(folder.resolve(id + ".eml"))) {
                mail.writeTo(file);
            }
        }
    }

    private static Session session(JavaMailSender sender) {
        return sender.createMimeMessage().getSession();
    }

    /** A mail that keeps its own id; {@code saveChanges} would give it another each time. */
    private static final class Stamped extends MimeMessage {

        private final UUID id;

        Stamped(Session session, UUID id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@homeward>");
        }
    }
}
