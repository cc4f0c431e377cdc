package org.homeward.language;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says the product's texts in a person's language. The English text is its own name, as in GNU gettext; a text that nobody
 * translated stays English. Templates ask as {@code @phrases}.
 */
@Component("phrases")
public class Phrases {

    private final Map<String, Catalog> catalogs;

    Phrases() {
        this(Map.of(Languages.SPANISH.getLanguage(), Catalog.of("es")));
    }

    Phrases(Map<String, Catalog> catalogs) {
        this.catalogs = catalogs;
    }

    /** In the language of the person who is asking; null stays null. */
    public @Nullable String say(@Nullable String english, @Nullable Object... args) {
        return english == null ? null : in(LocaleContextHolder.getLocale(), english, args);
    }

    /** In a given language, with its places ({@link String#format}) filled in when there is something to put there. */
    public String in(Locale locale, String english, @Nullable Object... args) {
        Catalog catalog = catalogs.get(locale.getLanguage());
        String text = catalog == null ? english : catalog.find(english).orElse(english);
        return args.length == 0 ? text : String.format(locale, text, args);
    }

    /** What models and tables know by a code, as a word of its own: {@code mental-health} is "Mental health". */
    public String code(@Nullable Object code) {
        String words =
                code == null ? "" : code.toString().strip().replace('-', ' ').replace('_', ' ');
        return words.isEmpty() ? "" : String.valueOf(say(Character.toUpperCase(words.charAt(0)) + words.substring(1)));
    }

    /** The same within a sentence: "mental health". */
    public String within(@Nullable Object code) {
        String words = code(code);
        return words.isEmpty() || isName(words) ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    /** QRTP stays QRTP. */
    private static boolean isName(String words) {
        return words.length() > 1 && Character.isUpperCase(words.charAt(1));
    }

    /** Several codes within a sentence: "health, mental health". */
    public String list(Collection<?> codes) {
        return codes.stream().map(this::within).collect(Collectors.joining(", "));
    }
}
