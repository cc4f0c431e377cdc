package org.homeward.acceptance;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Fills any form of ours by its schema: the first option of a choice, some words where words are asked. */
final class FormFiller {

    private FormFiller() {}

    /**
     * Answers for every field.
     *
     * @param given answers by field key that stand instead of the usual ones
     * @param words what goes into every text field, for example a planted canary
     * @param day goes into every field that asks for a day
     */
    static Map<String, Object> fill(JsonNode schema, Map<String, ?> given, String words, LocalDate day) {
        return components(schema.path("components"), given, words, day);
    }

    private static Map<String, Object> components(
            JsonNode components, Map<String, ?> given, String words, LocalDate day) {
        var data = new LinkedHashMap<String, Object>();
        for (JsonNode field : components) {
            String type = field.path("type").asString();
            String place = field.path("path").asString("");
            if (given.containsKey(place)) {
                data.put(place, given.get(place));
            } else if (type.equals("dynamiclist")) {
                data.put(place, List.of(components(field.path("components"), given, words, day)));
            } else if (type.equals("group")) {
                data.putAll(components(field.path("components"), given, words, day));
            } else if (field.hasNonNull("key")) {
                String key = field.path("key").asString();
                data.put(key, given.containsKey(key) ? given.get(key) : answer(type, field, words, day));
            }
        }
        return data;
    }

    private static Object answer(String type, JsonNode field, String words, LocalDate day) {
        String first = field.path("values").path(0).path("value").asString("");
        return switch (type) {
            case "select", "radio" -> first;
            case "checklist", "taglist" -> List.of(first);
            case "checkbox" -> true;
            case "number" -> 1;
            case "datetime" -> field.path("subtype").asString().equals("date") ? day.toString() : day + "T10:00";
            default -> words;
        };
    }
}
