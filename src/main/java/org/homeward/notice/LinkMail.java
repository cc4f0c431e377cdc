package org.homeward.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.language.Phrases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/** Mails a link to somebody who may have no account. It waits in no outbox, because the link must be kept nowhere. */
@Component
public class LinkMail {

    private static final Logger LOG = LoggerFactory.getLogger(LinkMail.class);

    private final Gate gate;
    private final Post post;
    private final MailText text;
    private final Phrases phrases;

    LinkMail(Gate gate, Post post, MailText text, Phrases phrases) {
        this.gate = gate;
        this.post = post;
        this.text = text;
        this.phrases = phrases;
    }

    /** Refuses what is no e-mail address, and the address of somebody to whom Homeward may not write. */
    public void check(String address) {
        try {
            new InternetAddress(address, true);
        } catch (AddressException noAddress) {
            throw new BadInput("email", "This is no e-mail address. Correct it, or leave it empty and copy the link.");
        }
        if (!gate.isOpenTo(address)) {
            // Says no more: whoever types addresses must not learn who is careful, and in which plan.
            throw new BadInput(
                    "email",
                    "Homeward does not write to this address. Leave it empty, copy the link and pass it on in a way that is safe for them.");
        }
    }

    /** False when it could not be handed to the mail server; then the link is told in another way. */
    public boolean send(String address, String link, Locale language) {
        if (!post.isOpen()) {
            return false;
        }
        String words = phrases.in(
                language,
                "Somebody asks you for a short answer in Homeward. You need no account. This link works once, on the device on which you open it first: %s\\n\\nThis mail does not say what it is about, so that nobody else learns it.",
                link);
        try {
            post.send(UUID.randomUUID(), address, text.subject(language), words);
            return true;
        } catch (MailException | IOException | MessagingException fault) {
            // The server's words may repeat an address.
            LOG.warn("A link was not mailed ({})", fault.getClass().getSimpleName());
            return false;
        }
    }
}
