package org.homeward.language;

import java.util.Locale;
import java.util.Map;
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
}
