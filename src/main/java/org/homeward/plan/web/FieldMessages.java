package org.homeward.plan.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.homeward.access.BadInput;

/** Refusals by field, for showing each beside its entry. */
final class FieldMessages {

    private FieldMessages() {}

    static Map<String, String> of(BadInput refusal) {
        var messages = new LinkedHashMap<String, String>();
        refusal.errors().forEach(error -> messages.putIfAbsent(error.field(), error.message()));
        return messages;
    }
}
