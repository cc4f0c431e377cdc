package org.homeward.letters;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.language.Languages;
import org.homeward.language.ReadingGrade;
import org.homeward.policy.LetterPart;
import org.homeward.policy.LetterReader;
import org.homeward.policy.TableReader.Fault;
import org.springframework.stereotype.Component;

/** What a letter must be before it may go to a family: in every language, plain, and with places that can be filled. */
@Component
class LetterRules implements LetterReader {

    private static final int LONGEST_HEADING = 120;
    private static final int HARD_SENTENCES = 3;

    /** Short words of everyday length, so that a place weighs as much as what will stand there. */
    private static final Map<String, String> MADE_UP = Map.ofEntries(
            entry("name", "Ana Cruz"),
            entry("child", "Maya"),
            entry("worker", "Sam Hill"),
            entry("today", "May 2"),
            entry("day", "May 9"),
            entry("outcome", "Approved"),
            entry("record", "School"),
            entry("recipient", "Ms. Diaz"),
            entry("about", "The spring"),
            entry("sender", "Sam Hill"));

    @Override
    public List<Fault> faults(String file, String content) {
        var kind = LetterKind.ofFile(file);
        if (kind.isEmpty()) {
            return List.of(new Fault(
                    "Name of the file",
                    "Homeward sends no letter of this name.",
                    "Change one of the letters that are in force."));
        }
        var faults = new ArrayList<Fault>();
        LetterText text = LetterText.read(content);
        for (Locale language : Languages.ALL) {
            String name = language.getDisplayLanguage(Locale.ENGLISH);
            text.in(language.getLanguage())
                    .filter(wording -> !wording.body().isBlank())
                    .ifPresentOrElse(
                            wording -> check(kind.get(), language, name, wording, faults),
                            () -> faults.add(new Fault(
                                    name,
                                    "The letter is missing in " + name + ".",
                                    "Begin it with a line \"# " + language.getLanguage()
                                            + ": \" and its heading, and write the text below.")));
        }
        return faults;
    }

    private static void check(
            LetterKind kind, Locale language, String name, LetterText.Wording wording, List<Fault> faults) {
        if (wording.heading().isBlank() || wording.heading().length() > LONGEST_HEADING) {
            faults.add(new Fault(
                    name,
                    "The heading is empty or longer than " + LONGEST_HEADING + " characters.",
                    "Say in one short line what the letter is about."));
        }
        for (String place : wording.places()) {
            if (!kind.places().contains(place)) {
                faults.add(new Fault(
                        name,
                        "Nothing can be filled in at {" + place + "}.",
                        "Use one of {" + String.join("}, {", kind.places()) + "}."));
            }
        }
        String example = example(wording).whole();
        double grade = ReadingGrade.of(language, example);
        if (grade > ReadingGrade.FOR_FAMILIES) {
            faults.add(new Fault(
                    name,
                    "The letter asks for %.1f years of school; at most 8 are asked of a family.".formatted(grade),
                    "Use shorter words and sentences. The hardest: \""
                            + String.join("\" · \"", ReadingGrade.hardest(language, example, HARD_SENTENCES))
                            + "\""));
        }
    }

    @Override
    public List<Example> examples(String content) {
        LetterText text = LetterText.read(content);
        return Languages.ALL.stream()
                .flatMap(language -> text.in(language.getLanguage()).stream().map(wording -> {
                    LetterText.Wording shown = example(wording);
                    String grade = "%.1f".formatted(ReadingGrade.of(language, shown.whole()));
                    return new Example(
                            language.getLanguage(), grade, shown.heading(), LetterPart.of(shown.paragraphs()));
                }))
                .toList();
    }

    @Override
    public List<String> places(String file) {
        return LetterKind.ofFile(file).map(LetterKind::places).orElse(List.of());
    }

    private static LetterText.Wording example(LetterText.Wording wording) {
        return wording.filled(place -> MADE_UP.getOrDefault(place, "{" + place + "}"));
    }
}
