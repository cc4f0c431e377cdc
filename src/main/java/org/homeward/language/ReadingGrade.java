package org.homeward.language;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How many years of school a text asks of its reader.
 *
 * <p>English by the Flesch-Kincaid grade (Kincaid, Fishburne, Rogers and Chissom, 1975), Spanish by Crawford's formula for
 * Spanish texts (Alan N. Crawford, "Fórmula y gráfico para determinar la comprensibilidad de textos del nivel primario en
 * castellano", Lectura y Vida 10(4), 1989). Both count words, sentences and syllables, so both are rough on a few words.
 */
public final class ReadingGrade {

    /** What a text for families asks at most. */
    public static final double FOR_FAMILIES = 8;

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?:;])[\\s\"”»)]+|\\n+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}'’-]+");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private ReadingGrade() {}

    /** The grade of a whole text; 0 when it holds no words. */
    public static double of(Locale language, String text) {
        List<String> sentences = sentences(text);
        long words = 0;
        long syllables = 0;
        for (String sentence : sentences) {
            for (String word : words(sentence)) {
                words++;
                syllables += Syllables.in(language, word);
            }
        }
        if (words == 0) {
            return 0;
        }
        double grade = language.getLanguage().equals("es")
                ? -20.5 * sentences.size() / words + 4.9 * syllables / words - 3.407
                : 0.39 * words / sentences.size() + 11.8 * syllables / words - 15.59;
        return Math.max(0, grade);
    }

    /** The sentences that ask most, the hardest first. */
    public static List<String> hardest(Locale language, String text, int most) {
        return sentences(text).stream()
                .filter(sentence -> words(sentence).size() > 3)
                .sorted(Comparator.comparingDouble((String sentence) -> of(language, sentence))
                        .reversed())
                .limit(most)
                .toList();
    }

    static List<String> sentences(String text) {
        return SENTENCE.splitAsStream(text.strip())
                .map(String::strip)
                .filter(sentence -> !words(sentence).isEmpty())
                .toList();
    }

    private static List<String> words(String sentence) {
        return Arrays.stream(NO_WORD.split(sentence))
                .filter(word -> LETTER.matcher(word).find())
                .toList();
    }
}
