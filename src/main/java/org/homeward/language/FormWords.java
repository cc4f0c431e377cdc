package org.homeward.language;

import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The words of a form (form-js schema) in the language of the person who fills it in; what is answered stays the same. */
@Component
public class FormWords {

    private static final Set<String> WORDS =
            Set.of("label", "description", "text", "placeholder", "alt", "prefixAdder", "suffixAdder", "subheading");

    private final Phrases phrases;

    FormWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /** The schema with its words exchanged; the one handed in is not touched. */
    public JsonNode in(Locale language, JsonNode schema) {
        JsonNode copy = schema.deepCopy();
        exchange(copy, language);
        return copy;
    }

    private void exchange(JsonNode node, Locale language) {
        if (node instanceof ArrayNode list) {
            list.forEach(part -> exchange(part, language));
        } else if (node instanceof ObjectNode object) {
            for (String name : Set.copyOf(object.propertyNames())) {
                JsonNode value = object.get(name);
                if (value.isString() && WORDS.contains(name)) {
                    object.put(name, phrases.in(language, value.asString()));
                } else {
                    exchange(value, language);
                }
            }
        }
    }
}
