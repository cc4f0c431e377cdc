package org.homeward.language;

import java.util.Locale;
import java.util.regex.Pattern;

/** Counts the syllables of a word by the rules of its language; in English that is a close guess. */
final class Syllables {

    private static final Pattern VOWELS_TOGETHER = Pattern.compile("(?:[aeiouáéíóúü]|y(?![aeiouáéíóúü]))+");

    /** Each of these is a syllable of its own; the weak vowels beside it glide into it. */
    private static final Pattern STRONG = Pattern.compile("[aeoáéóíú]");

    private static final Pattern SILENT_U = Pattern.compile("(?<=[gq])u(?=[eiéí])");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern SILENT_END = Pattern.compile(
            "(?<=[^aeiouyl])e$|(?<=[aeiouyr]l)e$"
                    + "|(?<=[^aeiouydt])ed$|(?<=[^aeiouyscxzgh])es$|(?<=[aeiouy][gh])es$|(?<=[^aeiou])e(?=(ly|ment|ful|less)s?$)");
    private static final Pattern TWO = Pattern.compile(
            "(?<![ctsgx])i[ao](?!us)|eo(?!n$|ple)|ua(?!r)|ue[lt]|[^aeiouy]sms?$|ying|iet|ien(?=[ct])|ui(?=[dt]y)");

    private Syllables() {}

    static int in(Locale language, String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return Math.max(1, language.getLanguage().equals("es") ? spanish(small) : english(small));
    }

    private static int spanish(String word) {
        return VOWELS_TOGETHER
                .matcher(SILENT_U.matcher(word).replaceAll(""))
                .results()
                .mapToInt(group -> Math.max(1, count(STRONG, group.group())))
                .sum();
    }

    private static int english(String word) {
        String plain = word.replace("'s", "").replace("’s", "").replaceFirst("n['’]t$", "nt");
        int all = 0;
        for (String part : plain.split("[-'’]")) {
            String spoken = SILENT_END.matcher(part).replaceAll("");
            all += Math.max(part.isEmpty() ? 0 : 1, count(VOWELS, spoken) + count(TWO, spoken));
        }
        return all;
    }

    private static int count(Pattern pattern, String word) {
        return (int) pattern.matcher(word).results().count();
    }
}
