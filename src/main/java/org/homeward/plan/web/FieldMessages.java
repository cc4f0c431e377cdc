package org.homeward.plan.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.access.BadInput.FieldError;

/** Refusals by field, for showing each beside its entry. */
final class FieldMessages {

    private FieldMessages() {}

    static Map<String, String> of(List<FieldError> errors) {
        var messages = new LinkedHashMap<String, String>();
        errors.forEach(error -> messages.putIfAbsent(error.field(), error.message()));
        return messages;
    }
}
