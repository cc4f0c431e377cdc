package org.homeward.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What families read asks for at most eight years of school, in both languages; letters have their own test. */
class FamilyTextsTests {

    private static final Pattern TASK = Pattern.compile("<bpmn:userTask .*?</bpmn:userTask>", Pattern.DOTALL);
    private static final Pattern FOR_FAMILY = Pattern.compile("candidateGroups=\"[^\"]*\\bfamily\\b");
    private static final Pattern FORM = Pattern.compile("formId=\"([^\"]+)\"");

    private static final int FEWEST_WORDS = 30;

    private final Phrases phrases = new Phrases();

    /** All questions of a form are one text, because a label of two words has no grade of its own. */
    @TestFactory
    Stream<DynamicTest> everyFormThatFamiliesFillIsPlain() throws IOException {
        var forms = new TreeSet<String>();
        for (Path model : files("processes", ".bpmn")) {
            TASK.matcher(Files.readString(model))
                    .results()
                    .map(MatchResult::group)
                    .filter(task -> FOR_FAMILY.matcher(task).find())
                    .flatMap(task -> FORM.matcher(task).results().map(form -> form.group(1)))
                    .forEach(forms::add);
        }
        assertThat(forms).hasSizeGreaterThan(4);
        return forms.stream()
                .flatMap(form -> Languages.ALL.stream()
                        .map(language -> DynamicTest.dynamicTest(form + " " + language, () -> {
                            JsonNode words = new FormWords(phrases)
                                    .in(language, JsonMapper.shared().readTree(schema(form)));
                            isPlain(language, String.join("\n", texts(words)));
                        })));
    }

    @TestFactory
    Stream<DynamicTest> everyPageForFamiliesIsPlain() throws IOException {
        var pages = new ArrayList<Path>();
        for (String folder :
                List.of("family", "home", "letters", "calendar", "links", "consent", "notice", "partners", "matters")) {
            Path templates = Path.of("src/main/resources/templates", folder);
            if (Files.exists(templates)) {
                pages.addAll(files(templates.toString(), ".html"));
            }
        }
        return pages.stream()
                .flatMap(page -> Languages.ALL.stream()
                        .map(language -> DynamicTest.dynamicTest(page.getFileName() + " " + language, () -> {
                            var words = new TreeSet<String>();
                            var text = Pattern.compile(">([^<>]*\\p{L}{2}[^<>]*)<")
                                    .matcher(Files.readString(page).replaceAll("(?s)<!--.*?-->|<style.*?</style>", ""));
                            text.results()
                                    .map(found -> found.group(1).strip().replaceAll("\\s+", " "))
                                    .forEach(one -> words.add(phrases.in(language, one)));
                            isPlain(language, String.join("\n", words));
                        })));
    }

    /** What somebody signs is plain, sentence by sentence of it together. */
    @TestFactory
    Stream<DynamicTest> everyConsentIsPlain() {
        return Stream.of("messages", "messages_es")
                .map(file -> DynamicTest.dynamicTest(file, () -> {
                    var words = new Properties();
                    try (Reader text = Files.newBufferedReader(Path.of("src/main/resources", file + ".properties"))) {
                        words.load(text);
                    }
                    String consent = words.stringPropertyNames().stream()
                            .filter(key -> key.startsWith("consent."))
                            .sorted()
                            .map(words::getProperty)
                            .map(text -> text.replaceAll("\\{\\d}", "Maya").replace("''", "'"))
                            .collect(Collectors.joining("\n"));
                    assertThat(consent.split("\\s+")).hasSizeGreaterThan(100);
                    isPlain(file.equals("messages") ? Languages.ENGLISH : Languages.SPANISH, consent);
                }));
    }

    /** A formula says nothing about a handful of words. */
    private static void isPlain(Locale language, String text) {
        if (text.split("\\s+").length < FEWEST_WORDS) {
            return;
        }
        assertThat(ReadingGrade.of(language, text))
                .as("years of school that the text asks for; hardest: %s", ReadingGrade.hardest(language, text, 4))
                .isLessThanOrEqualTo(ReadingGrade.FOR_FAMILIES);
    }

    private static List<String> texts(JsonNode node) {
        var texts = new ArrayList<String>();
        node.properties().forEach(entry -> {
            boolean words = List.of("label", "dateLabel", "description", "text").contains(entry.getKey());
            if (entry.getValue().isString() && words) {
                texts.add(entry.getValue().asString().replaceAll("[#*_]", ""));
            }
        });
        node.forEach(child -> texts.addAll(texts(child)));
        return texts;
    }

    private static String schema(String form) throws IOException {
        for (Path file : files("processes", "/" + form + ".form")) {
            return Files.readString(file);
        }
        throw new AssertionError("There is no form " + form);
    }

    private static List<Path> files(String folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(path -> path.toString().endsWith(end)).sorted().toList();
        }
    }
}
