package org.homeward.ui;

import java.util.List;
import org.homeward.access.BadInput.FieldError;
import org.homeward.language.Phrases;
import org.springframework.context.i18n.LocaleContextHolder;

/** What is wrong with what was sent, in the sender's language. */
final class Refusals {

    private Refusals() {}

    static List<FieldError> said(List<FieldError> errors, Phrases phrases) {
        return errors.stream()
                .map(error ->
                        new FieldError(error.field(), phrases.in(LocaleContextHolder.getLocale(), error.message())))
                .toList();
    }
}
