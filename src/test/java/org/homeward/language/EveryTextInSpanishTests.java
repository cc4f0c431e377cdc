package org.homeward.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No text of the product is missing in Spanish; what is, stands in {@code target/language} ready to be filled in. */
class EveryTextInSpanishTests {

    private final Catalog spanish = Catalog.of("es");

    @Test
    void hasEveryTextOfTemplates() throws IOException {
        assertThat(missing("templates", TemplateTexts.read().texts)).isEmpty();
    }

    @Test
    void reachesEveryTextOfTemplates() {
        assertThat(TemplateTexts.read().stuck)
                .as("texts inside ${...}: move them out, or say them with @phrases.say('…')")
                .hasSizeLessThan(12);
    }

    @Test
    void hasEveryTextOfForms() throws IOException {
        assertThat(missing("forms", ModelTexts.ofForms())).isEmpty();
    }

    @Test
    void hasEverySentenceOfJava() throws IOException {
        assertThat(missing("java", JavaTexts.read())).isEmpty();
    }

    @Test
    void namesEveryStep() throws IOException {
        assertThat(missing("steps", ModelTexts.ofSteps())).isEmpty();
    }

    @Test
    void saysWhatEachStepIsForAndWhyItsTimeIsSoLong() throws IOException {
        assertThat(missing("purposes", ModelTexts.ofPurposes())).isEmpty();
        assertThat(ModelTexts.ofPurposes()).hasSizeGreaterThan(70);
        assertThat(missing("due-notes", ModelTexts.ofDueNotes())).isEmpty();
        assertThat(ModelTexts.ofDueNotes()).hasSizeGreaterThan(70);
    }

    @Test
    void saysEachTextInOneWay() {
        assertThat(spanish.contradictions()).isEmpty();
    }

    @Test
    void keepsWhatIsFilledIn() {
        var wrong = spanish.texts().entrySet().stream()
                .filter(entry -> !Places.of(entry.getKey()).equals(Places.of(entry.getValue())))
                .map(entry -> entry.getKey() + " -> " + entry.getValue());
        assertThat(wrong)
                .as("translations that lose or invent a place such as %s or ${name}")
                .isEmpty();
    }

    private Set<String> missing(String area, Set<String> texts) throws IOException {
        var missing = new TreeSet<>(texts);
        missing.removeIf(text -> spanish.texts().containsKey(text));
        Path list = Path.of("target/language/missing-" + area + ".po");
        Files.createDirectories(list.getParent());
        Files.writeString(
                list,
                missing.stream()
                        .map(text -> "msgid \"%s\"\nmsgstr \"\"\n\n".formatted(quoted(text)))
                        .collect(Collectors.joining()));
        return missing;
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
