package org.homeward.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Every text for a person in forms, and what people read of models: names of steps that they do. */
final class ModelTexts {

    private static final Pattern STEP = Pattern.compile("<bpmn:(?:userTask|process)\\b[^>]*\\bname=\"([^\"]*)\"");

    private static final Pattern PURPOSE = Pattern.compile(
            "<bpmn:userTask\\b[^>]*>\\s*<bpmn:documentation>(.*?)</bpmn:documentation>", Pattern.DOTALL);

    private static final Pattern NOTE =
            Pattern.compile("<rule\\b[^>]*>\\s*<description>(.*?)</description>", Pattern.DOTALL);

    private ModelTexts() {}

    static Set<String> ofForms() {
        var texts = new TreeSet<String>();
        var collecting = new FormWords(new Phrases(Map.of()) {
            @Override
            public String in(Locale locale, String english, Object... args) {
                texts.add(english);
                return english;
            }
        });
        var json = JsonMapper.shared();
        files(".form").forEach(form -> collecting.in(Locale.US, json.readTree(read(form))));
        texts.removeIf(text -> !text.matches("(?s).*\\p{L}{2}.*"));
        return texts;
    }

    static Set<String> ofSteps() {
        var texts = new TreeSet<String>();
        files(".bpmn")
                .forEach(model -> STEP.matcher(read(model)).results().forEach(step -> texts.add(plain(step.group(1)))));
        return texts;
    }

    /** What each step is for, as it stands beside its form. */
    static Set<String> ofPurposes() {
        var texts = new TreeSet<String>();
        files(".bpmn")
                .forEach(model -> PURPOSE.matcher(read(model))
                        .results()
                        .forEach(step -> texts.add(plain(step.group(1)).strip())));
        return texts;
    }

    /** Why people have so long for a task, as the page of its date says. */
    static Set<String> ofDueNotes() {
        var texts = new TreeSet<String>();
        NOTE.matcher(read(Path.of("decisions/task-due/task-due.dmn")))
                .results()
                .forEach(row -> texts.add(plain(row.group(1)).strip()));
        return texts;
    }

    private static String plain(String xml) {
        return xml.replace("&#10;", " ")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replace("&#39;", "'")
                .replace("&apos;", "'");
    }

    private static Stream<Path> files(String end) {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(path -> path.toString().endsWith(end)).sorted().toList().stream();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
