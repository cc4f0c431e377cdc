package org.homeward.policy.reading;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A form's file, read as the form library reads it. */
record FormSchema(JsonNode root) {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** One component; {@code scope} is the list or group whose rows it is part of, empty at the top. */
    record Component(String scope, JsonNode node) {

        String type() {
            return node.path("type").asString("");
        }

        String key() {
            return node.path("key").asString("");
        }

        String id() {
            return node.path("id").asString("");
        }

        String property(String name) {
            return node.path("properties").path(name).asString("");
        }

        /** The words a person sees beside the field; a date has them elsewhere. */
        String caption() {
            return Stream.of("label", "dateLabel", "timeLabel")
                    .map(name -> node.path(name).asString(""))
                    .filter(words -> !words.isBlank())
                    .findFirst()
                    .orElse("");
        }

        /** The words a person sees on the form, or the key where there are none. */
        String label() {
            if (!caption().isEmpty()) {
                return caption();
            }
            return !key().isBlank() ? key() : type() + " " + id();
        }
    }

    static FormSchema read(String content) throws Unreadable {
        try {
            var root = STRICT.readTree(content);
            if (!root.isObject() || !root.path("components").isArray()) {
                throw new Unreadable("The file is not a form: it has no list of components.");
            }
            return new FormSchema(root);
        } catch (JacksonException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            throw new Unreadable("The form cannot be read in line " + line + ": " + broken.getOriginalMessage());
        }
    }

    String id() {
        return root.path("id").asString("");
    }

    List<Component> components() {
        return components("", root).toList();
    }

    private static Stream<Component> components(String scope, JsonNode parent) {
        return StreamSupport.stream(parent.path("components").spliterator(), false)
                .flatMap(node -> {
                    var component = new Component(scope, node);
                    return Stream.concat(Stream.of(component), components(inner(component), node));
                });
    }

    private static String inner(Component component) {
        String path = component.node().path("path").asString("");
        return path.isBlank() ? component.scope() : component.scope() + path + ".";
    }
}
