package org.homeward.acceptance;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The mails that a Homeward on trial wrote as files instead of sending them. */
record MailFolder(Path folder) {

    static MailFolder of(HomewardStack homeward) {
        return new MailFolder(homeward.data().resolve("mail"));
    }

    Set<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.collect(Collectors.toSet());
        }
    }

    /** Those to this address that are not among the earlier files. */
    List<MimeMessage> to(String address, Set<Path> earlier) throws IOException, MessagingException {
        var found = new ArrayList<MimeMessage>();
        for (Path file : files()) {
            if (!earlier.contains(file)) {
                MimeMessage mail = read(file);
                if (mail.getAllRecipients() != null
                        && mail.getAllRecipients()[0].toString().equals(address)) {
                    found.add(mail);
                }
            }
        }
        return found;
    }

    /** What somebody sees who reads any of them: subjects, bodies and all other headers. */
    String words() throws IOException, MessagingException {
        var words = new StringBuilder();
        for (Path file : files()) {
            MimeMessage mail = read(file);
            words.append(mail.getSubject())
                    .append('\n')
                    .append(mail.getContent())
                    .append('\n');
            mail.getAllHeaderLines()
                    .asIterator()
                    .forEachRemaining(line -> words.append(line).append('\n'));
        }
        return words.toString();
    }

    private static MimeMessage read(Path file) throws IOException, MessagingException {
        try (InputStream mail = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), mail);
        }
    }
}
