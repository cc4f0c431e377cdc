package org.homeward.tasks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.language.Phrases;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What tables and desks say in a form's own texts, in the reader's language; what people entered is never touched. */
@Component
class ModelWords {

    /** The places that forms show within their texts, and that no field asks for. */
    private static final List<String> PLACES = List.of(
            "permanencyOptions.note",
            "requiredDisciplines.discipline",
            "closureReadiness.reasons",
            "conference.assessments.title",
            "assessment.of",
            "network.gaps",
            "deadline.words",
            "consent.kind",
            "consent.again",
            "consent.signer",
            "consent.elements");

    private final Phrases phrases;

    ModelWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /** The data of a form with these places exchanged. */
    Map<String, @Nullable Object> said(Map<String, @Nullable Object> data) {
        var said = new LinkedHashMap<>(data);
        for (String place : PLACES) {
            int dot = place.indexOf('.');
            said.computeIfPresent(place.substring(0, dot), (name, value) -> at(value, place.substring(dot + 1)));
        }
        return said;
    }

    private @Nullable Object at(@Nullable Object value, String path) {
        return switch (value) {
            case List<?> list -> list.stream().map(one -> at(one, path)).toList();
            case Map<?, ?> map
            when !path.isEmpty() -> {
                int dot = path.indexOf('.');
                String name = dot < 0 ? path : path.substring(0, dot);
                var copy = new LinkedHashMap<Object, @Nullable Object>(map);
                copy.computeIfPresent(name, (key, inner) -> at(inner, dot < 0 ? "" : path.substring(dot + 1)));
                yield copy;
            }
            case String text when path.isEmpty() -> words(text);
            case null, default -> value;
        };
    }

    /** A whole text; else codes, one or several with commas between them. */
    private String words(String text) {
        String said = String.valueOf(phrases.say(text));
        return said.equals(text) && text.matches("[a-z0-9 ,-]+")
                ? Arrays.stream(text.split(", *")).map(phrases::within).collect(Collectors.joining(", "))
                : said;
    }
}
