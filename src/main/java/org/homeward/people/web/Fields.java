package org.homeward.people.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.BadInput.FieldError;
import org.homeward.access.NotVisible;
import org.homeward.plan.PlanId;

/** Small helps for the forms of this module. */
final class Fields {

    private Fields() {}

    /** What is wrong, by field; the first word counts. */
    static Map<String, String> messages(List<FieldError> errors) {
        var messages = new LinkedHashMap<String, String>();
        errors.forEach(error -> messages.putIfAbsent(error.field(), error.message()));
        return messages;
    }

    static PlanId plan(String text) {
        return PlanId.parse(text).orElseThrow(() -> new NotVisible("No such plan"));
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            throw new NotVisible("No such thing");
        }
    }
}
