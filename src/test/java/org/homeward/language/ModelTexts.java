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

    private static String plain(String xml) {
        return xml.replace("&#10;", " ")
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
