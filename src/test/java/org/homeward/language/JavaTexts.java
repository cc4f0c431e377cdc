package org.homeward.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whole sentences that Java says to people: refusals, what was done, what to do. */
final class JavaTexts {

    private static final Path SOURCES = Path.of("src/main/java/org/homeward");

    /** What is said on the way up, in logs and to other programs. */
    private static final Pattern FOR_PROGRAMS =
            Pattern.compile(".*/(local|engine|audit/verifier|counting)/.*|.*/(ApiDescription|package-info).java");

    private static final Pattern SENTENCE =
            Pattern.compile("(?<![+] ?)\"(\\p{Lu}[^\"\\\\\\n]* [^\"\\\\\\n]*[.?!])\"(?!\\s*[+])");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");
    private static final Pattern LOGGED = Pattern.compile("(?:LOG|log)\\.(?:info|warn|error|debug)\\([^;]*$|"
            + "new (?:IllegalState|IllegalArgument|UncheckedIO)\\w*\\([^;]*$");

    private JavaTexts() {}

    static Set<String> read() {
        var texts = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !FOR_PROGRAMS.matcher(file.toString()).matches())
                    .forEach(file -> texts.addAll(of(file)));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return texts;
    }

    private static Set<String> of(Path file) {
        var texts = new TreeSet<String>();
        try {
            String source = COMMENT.matcher(Files.readString(file)).replaceAll("");
            // A sentence that is broken over lines is one sentence.
            source = source.replaceAll("\"\\s*\\+\\s*\"", "");
            Matcher sentence = SENTENCE.matcher(source);
            while (sentence.find()) {
                String before = source.substring(source.lastIndexOf(';', sentence.start()) + 1, sentence.start());
                if (!before.stripTrailing().endsWith("+")
                        && !LOGGED.matcher(before).find()) {
                    texts.add(sentence.group(1));
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return texts;
    }
}
