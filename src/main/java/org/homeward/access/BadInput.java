package org.homeward.access;

import java.util.List;

/** Input that breaks a rule; each error names the field and says what to do (422). Nothing was changed. */
public class BadInput extends RuntimeException {

    private final transient List<FieldError> errors;

    public BadInput(List<FieldError> errors) {
        super("Some entries need a correction");
        this.errors = List.copyOf(errors);
    }

    public BadInput(String field, String message) {
        this(List.of(new FieldError(field, message)));
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** What is wrong with one field, in words that say how to mend it. */
    public record FieldError(String field, String message) {}
}
