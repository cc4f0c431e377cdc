package org.homeward.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The worked cases of {@code decisions/deadlines/worked}: facts and the dates that a person worked out by hand. */
public final class Worked {

    private static final Path FOLDER = Path.of("decisions", "deadlines", "worked");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One case; {@code expect} holds for each rule only the fields that the case is about. */
    public record Case(
            String file,
            String name,
            String jurisdiction,
            Instant asOf,
            Map<String, Object> facts,
            List<Map<String, Object>> expect,
            List<String> absent,
            Map<String, List<String>> waiting,
            String statuteOnly) {

        @Override
        public String toString() {
            return file + ": " + name;
        }
    }

    private Worked() {}

    public static List<Case> cases() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .flatMap(Worked::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Holds an answer against what the case expects of it. */
    public static void check(Case worked, Answer answer) {
        for (Map<String, Object> expected : worked.expect()) {
            Deadline found = find(answer, expected);
            expected.forEach((field, value) -> checkField(worked, found, field, value));
        }
        for (String absent : worked.absent()) {
            assertThat(answer.deadlines()).extracting(Deadline::ruleId).doesNotContain(absent);
            assertThat(answer.waitingFor()).extracting(Waiting::ruleId).doesNotContain(absent);
        }
        worked.waiting().forEach((rule, facts) -> {
            assertThat(answer.deadlines()).extracting(Deadline::ruleId).doesNotContain(rule);
            assertThat(answer.waitingFor())
                    .filteredOn(waiting -> waiting.ruleId().equals(rule))
                    .singleElement()
                    .extracting(Waiting::missingFacts)
                    .isEqualTo(facts);
        });
    }

    private static Deadline find(Answer answer, Map<String, Object> expected) {
        Object rule = expected.get("ruleId");
        Object occurrence = Objects.requireNonNullElse(expected.get("occurrence"), 1);
        return answer.deadlines().stream()
                .filter(deadline -> deadline.ruleId().equals(rule) && occurrence.equals(deadline.occurrence()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no date for " + rule + " " + occurrence + " in " + answer));
    }

    private static void checkField(Case worked, Deadline found, String field, Object value) {
        String what = worked + " " + found.ruleId() + " " + field + " " + found.steps() + found.flags();
        switch (field) {
            case "flag" -> assertThat(String.join("\n", found.flags())).as(what).contains(value.toString());
            case "noFlag" ->
                assertThat(String.join("\n", found.flags())).as(what).doesNotContain(value.toString());
            case "step" -> assertThat(String.join("\n", found.steps())).as(what).contains(value.toString());
            default ->
                assertThat(JSON.<JsonNode>valueToTree(found).path(field).asString())
                        .as(what)
                        .isEqualTo(value.toString());
        }
    }

    private static Stream<Case> read(Path file) {
        JsonNode scenario = JSON.readTree(file);
        return scenario.get("cases").valueStream().map(node -> {
            ZoneId zone = ZoneId.of("America/Chicago");
            String asOf = node.path("asOf").asString("2026-01-01");
            return new Case(
                    file.getFileName().toString().replace(".json", ""),
                    node.get("name").asString(),
                    node.get("jurisdiction").asString(),
                    LocalDate.parse(asOf).atTime(12, 0).atZone(zone).toInstant(),
                    convert(node.get("facts"), Map.of()),
                    convert(node.path("expect"), List.of()),
                    convert(node.path("absent"), List.of()),
                    convert(node.path("waiting"), Map.of()),
                    node.path("statuteOnly").asString(""));
        });
    }

    @SuppressWarnings("unchecked")
    private static <T> T convert(JsonNode node, T otherwise) {
        return node.isMissingNode() ? otherwise : (T) JSON.treeToValue(node, Object.class);
    }
}
