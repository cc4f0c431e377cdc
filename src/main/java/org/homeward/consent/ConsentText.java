package org.homeward.consent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.language.Phrases;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The text that is signed: one sentence for each element that the table {@code consent-requirements} asks for.
 *
 * <p>The sentences are the messages {@code consent.element.<code>}; the build fails when the table asks for one that is not
 * there.
 */
@Component
class ConsentText {

    private final MessageSource messages;
    private final Phrases phrases;

    ConsentText(MessageSource messages, Phrases phrases) {
        this.messages = messages;
        this.phrases = phrases;
    }

    /** What the sentences speak of; {@code until} is the last day. */
    record Facts(
            String category,
            String recipient,
            @Nullable String purpose,
            String person,
            LocalDate signedOn,
            LocalDate until,
            @Nullable String witness,
            String @Nullable [] parts,
            @Nullable String limits) {}

    private static String words(String code) {
        return Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' ');
    }

    String of(Facts facts, List<String> elements, Locale locale) {
        Object[] values = {
            phrases.in(locale, words(facts.category())).toLowerCase(locale),
            facts.recipient(),
            facts.purpose() == null ? "" : facts.purpose(),
            facts.person(),
            facts.signedOn().toString(),
            facts.until().toString(),
            facts.witness() == null ? "" : facts.witness()
        };
        String body = elements.stream()
                .map(element -> messages.getMessage("consent.element." + element, values, locale))
                .collect(Collectors.joining("\n"));
        String limits = facts.limits() == null || facts.limits().isBlank()
                ? ""
                : "\n" + messages.getMessage("consent.limits", new Object[] {facts.limits()}, locale);
        return messages.getMessage("consent.opening", values, locale) + "\n" + body + parts(facts, locale) + limits;
    }

    private String parts(Facts facts, Locale locale) {
        if (facts.parts() == null) {
            return "";
        }
        String words = Arrays.stream(facts.parts())
                .map(part -> messages.getMessage("consent.part." + part, null, locale))
                .collect(Collectors.joining("; "));
        return "\n"
                + (words.isEmpty()
                        ? messages.getMessage("consent.parts.none", null, locale)
                        : messages.getMessage("consent.parts", new Object[] {words}, locale));
    }

    /** The elements that the table asked for, as codes. */
    static List<String> elements(Map<String, Object> rule) {
        return rule.get("elements") instanceof List<?> elements
                ? elements.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** The SHA-256 of the text in UTF-8, in hexadecimal digits. */
    static String fingerprint(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
