package org.homeward.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.homeward.access.BadInput;
import org.homeward.access.BadInput.FieldError;
import org.jspecify.annotations.Nullable;

/** What is written down about somebody of the network, as it was entered. */
public record PersonEntry(
        @Nullable String kind,
        @Nullable String relation,
        @Nullable String name,
        @Nullable String language,
        @Nullable Boolean interpreter,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable String contactRule,
        @Nullable String safeContact,
        @Nullable String canHelp,
        @Nullable String username,
        @Nullable Boolean confidential) {

    private static final int LINE = 120;
    private static final int TEXT = 2_000;

    /** Throws {@link BadInput} with everything that needs a correction. */
    public void check() {
        var errors = new ArrayList<FieldError>();
        if (Kin.of(text(kind)).isEmpty()) {
            errors.add(new FieldError("kind", "Choose who this is to the child."));
        }
        if (ContactRule.of(text(contactRule)).isEmpty()) {
            errors.add(new FieldError("contactRule", "Choose how freely one may get in touch."));
        }
        if (text(name).isEmpty()) {
            errors.add(new FieldError("name", "Enter the name."));
        }
        if (ContactRule.CAREFUL.code().equals(text(contactRule))
                && text(safeContact).isEmpty()) {
            errors.add(new FieldError("safeContact", "Write what one has to mind when getting in touch."));
        }
        if (!text(email).isEmpty() && !text(email).matches("[^@\\s]+@[^@\\s]+")) {
            errors.add(new FieldError("email", "An e-mail address looks like name@example.org."));
        }
        length(errors, "name", name, LINE);
        length(errors, "relation", relation, LINE);
        length(errors, "language", language, LINE);
        length(errors, "phone", phone, LINE);
        length(errors, "email", email, LINE);
        length(errors, "username", username, LINE);
        length(errors, "address", address, TEXT);
        length(errors, "safeContact", safeContact, TEXT);
        length(errors, "canHelp", canHelp, TEXT);
        if (!errors.isEmpty()) {
            throw new BadInput(List.copyOf(errors));
        }
    }

    private static void length(List<FieldError> errors, String field, @Nullable String value, int most) {
        if (text(value).length() > most) {
            errors.add(new FieldError(field, "Shorten this to at most %,d characters.".formatted(most)));
        } else if (value != null && value.indexOf('\0') >= 0) {
            errors.add(new FieldError(field, "This holds a character that cannot be kept. Type it again."));
        }
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    static @Nullable String orNull(@Nullable String given) {
        String text = text(given);
        return text.isEmpty() ? null : text;
    }

    @Nullable
    String account() {
        String account = orNull(username);
        return account == null ? null : account.toLowerCase(Locale.ROOT);
    }
}
