package org.homeward.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.homeward.policy.LetterReader.Example;
import org.homeward.policy.TableReader.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterRulesTests {

    private final LetterRules rules = new LetterRules();

    @ParameterizedTest
    @EnumSource
    void everyShippedLetterIsPlainInBothLanguages(LetterKind kind) throws IOException {
        String content = shipped(kind);

        assertThat(rules.faults(kind.file(), content)).isEmpty();
        assertThat(rules.examples(content)).extracting(Example::language).containsExactly("en", "es");
        assertThat(content).startsWith("title: ");
    }

    @Test
    void refusesAPlaceThatNothingFills() {
        var faults = faults("# en: Hello {name}\n\nCome at {hour}.\n\n# es: Hola\n\nVenga.\n");

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.where()).isEqualTo("English");
            assertThat(fault.message()).contains("{hour}");
            assertThat(fault.remedy()).contains("{child}, {day}");
        });
    }

    @Test
    void refusesALetterThatIsMissingInOneLanguage() {
        assertThat(faults("# en: Hello\n\nCome.\n")).singleElement().satisfies(fault -> {
            assertThat(fault.where()).isEqualTo("Spanish");
            assertThat(fault.remedy()).contains("# es: ");
        });
    }

    @Test
    void namesTheSentencesThatAreTooHard() {
        var faults =
                faults("# en: Notice\n\nPlease come. Reconsideration of the aforementioned administrative determination"
                        + " necessitates supplementary documentation.\n\n# es: Aviso\n\nVenga por favor.\n");

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.message()).contains("at most 8");
            assertThat(fault.remedy()).contains("Reconsideration of the aforementioned");
        });
    }

    @Test
    void refusesALetterThatNothingSends() {
        assertThat(rules.faults("birthday.letter.md", "# en: Hello\n\nCome.\n"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("no letter of this name"));
    }

    @Test
    void fillsNothingTwice() {
        var wording = LetterText.read("# en: To {name}\n\nDear {name},\nhello.\n\n- one\n- two\n")
                .in("en")
                .orElseThrow();

        var filled = wording.filled(place -> place.equals("name") ? "{child} $1\nX" : "Maya");

        assertThat(filled.heading()).isEqualTo("To {child} $1 X");
        assertThat(filled.paragraphs()).containsExactly("Dear {child} $1 X, hello.", "- one", "- two");
    }

    private List<Fault> faults(String content) {
        return rules.faults("meeting-invitation.letter.md", content);
    }

    private static String shipped(LetterKind kind) throws IOException {
        try (var files = Files.walk(Path.of("processes"))) {
            return Files.readString(
                    files.filter(file -> file.endsWith(kind.file())).findFirst().orElseThrow());
        }
    }
}
