package org.homeward.language;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a language is called in the reader's own; templates ask as {@code @languageNames}. */
@Component("languageNames")
class LanguageNames {

    /** The name for a tag such as {@code es}; empty when none is given. */
    public String of(@Nullable String tag) {
        if (tag == null || tag.isBlank()) {
            return "";
        }
        Locale reader = LocaleContextHolder.getLocale();
        String name = Locale.forLanguageTag(tag).getDisplayLanguage(reader);
        return name.isEmpty() ? tag : name.substring(0, 1).toUpperCase(reader) + name.substring(1);
    }
}
