package org.homeward.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attoparser.MarkupParser;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimplifierMarkupHandler;

/** Every text for a person that stands in a template, and those that stand where no translation reaches. */
final class TemplateTexts extends AbstractSimpleMarkupHandler {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Set<String> SILENT = Set.of("script", "style");
    private static final Set<String> VOID = Set.of(
            "input", "br", "hr", "img", "meta", "link", "col", "source", "wbr", "area", "base", "embed", "track");
    private static final Pattern PROGRAM = Pattern.compile("[$*#]\\{(?:[^{}']|'[^']*'|\\{[^{}]*})*}");
    private static final Pattern LITERAL = Pattern.compile("'((?:[^'\\\\]|\\\\.)*)'");
    private static final Pattern SAID = Pattern.compile("\\bsay\\(\\s*$");
    private static final Pattern PROGRAMS_OWN = Pattern.compile(
            "[MdyuEHhmasz ,:.'’/\\[\\]-]+|[\\p{Lu}_-]+|\\p{Ll}+\\p{Lu}\\w*|@\\w+|\\W*(?:&quot;)?\\W*(?:&quot;)?\\W*");

    final Set<String> texts = new TreeSet<>();

    /** Texts within a program's part of an expression: nothing can exchange them there. */
    final Set<String> stuck = new TreeSet<>();

    private final Deque<Boolean> shown = new ArrayDeque<>();
    private String file = "";

    static TemplateTexts read() {
        var found = new TemplateTexts();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            files.filter(path -> path.toString().endsWith(".html")).sorted().forEach(found::read);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return found;
    }

    private void read(Path path) {
        file = TEMPLATES.relativize(path).toString();
        shown.clear();
        try {
            new MarkupParser(ParseConfiguration.htmlConfiguration())
                    .parse(
                            Files.readString(path).replaceAll("(?s)<!--/\\*.*?\\*/-->", ""),
                            new SimplifierMarkupHandler(this));
        } catch (IOException | ParseException fault) {
            throw new AssertionError(path.toString(), fault);
        }
    }

    @Override
    public void handleOpenElement(String name, Map<String, String> attributes, int line, int col) {
        attributes(attributes);
        if (!VOID.contains(name)) {
            boolean replaced = attributes != null
                    && (attributes.containsKey("th:text")
                            || attributes.containsKey("th:utext")
                            || attributes.containsKey("th:replace")
                            || attributes.containsKey("th:insert"));
            // The frame replaces a page's html element, and takes its title and main from it.
            shown.push(isShown() && !SILENT.contains(name) && (!replaced || name.equals("html")));
        }
    }

    @Override
    public void handleStandaloneElement(
            String name, Map<String, String> attributes, boolean minimized, int line, int col) {
        attributes(attributes);
    }

    @Override
    public void handleCloseElement(String name, int line, int col) {
        shown.poll();
    }

    @Override
    public void handleText(char[] buffer, int offset, int length, int line, int col) {
        if (isShown()) {
            MarkupText.text(new String(buffer, offset, length), this::note);
        }
    }

    private boolean isShown() {
        return shown.isEmpty() || shown.peek();
    }

    private void attributes(Map<String, String> attributes) {
        if (attributes == null) {
            return;
        }
        attributes.forEach((name, value) -> {
            if (value != null) {
                MarkupText.attribute(name, value, this::note);
                if (name.startsWith("th:")
                        && !name.matches("th:(if|unless|href|class|classappend|id|fragment|each|switch|case)")) {
                    PROGRAM.matcher(value).results().forEach(program -> program(name, program.group()));
                }
            }
        });
    }

    private void program(String attribute, String program) {
        Matcher literal = LITERAL.matcher(program);
        while (literal.find()) {
            String text = literal.group(1);
            if (SAID.matcher(program.substring(0, literal.start())).find()) {
                MarkupText.text(text.replace("\\'", "'"), this::note);
            } else if (!isAnswer(program, literal)
                    && ExpressionText.isText(text)
                    && !PROGRAMS_OWN.matcher(text).matches()) {
                stuck.add(file + " " + attribute + ": " + text);
            }
        }
    }

    private static boolean isAnswer(String program, Matcher literal) {
        return ExpressionText.ANSWER.matcher(program).results().anyMatch(answer -> answer.start(2) == literal.start(1));
    }

    private String note(String text) {
        texts.add(text);
        return text;
    }
}
