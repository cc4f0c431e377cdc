package org.homeward.notice;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.language.Phrases;
import org.springframework.stereotype.Component;

/** What a mail says: that something waits, never what; whoever else reads it learns nothing of a child. */
@Component
class MailText {

    private final Phrases phrases;

    MailText(Phrases phrases) {
        this.phrases = phrases;
    }

    String subject(Locale language) {
        return phrases.in(language, "Something in Homeward waits for you");
    }

    String one(Locale language, String address) {
        return phrases.in(
                language,
                "Something in Homeward waits for you. Sign in to see it: %s\n\nThis mail does not say what it is, so that nobody else learns it.",
                address);
    }

    String digest(Locale language, Map<NoticeKind, Integer> counts, String address) {
        String lines = counts.entrySet().stream()
                .map(entry -> "%d × %s"
                        .formatted(
                                entry.getValue(),
                                phrases.in(language, entry.getKey().words())))
                .collect(Collectors.joining("\n"));
        return phrases.in(
                language,
                "This happened in Homeward since the last summary:\n\n%s\n\nSign in to see it: %s",
                lines,
                address);
    }
}
