package org.homeward.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fedorahosted.tennera.jgettext.Message;
import org.fedorahosted.tennera.jgettext.PoParser;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The product's texts in one other language, found by their English; kept in PO files (GNU gettext). */
final class Catalog {

    private final Map<String, String> texts;
    private final List<String> contradictions;
    private final List<Sentence> sentences;

    private Catalog(Map<String, String> texts, List<String> contradictions) {
        this.texts = texts;
        this.contradictions = contradictions;
        this.sentences = texts.entrySet().stream()
                .filter(entry -> Sentence.hasPlaces(entry.getKey()))
                .map(entry -> new Sentence(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Sentence::fixedLength).reversed())
                .toList();
    }

    /** Reads every PO file of the language, in the order of their names; of two translations the first counts. */
    static Catalog of(String language) {
        var texts = new HashMap<String, String>();
        var contradictions = new ArrayList<String>();
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:language/" + language + "/*.po");
            Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
            for (Resource file : files) {
                read(file, texts, contradictions);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return new Catalog(Map.copyOf(texts), List.copyOf(contradictions));
    }

    static Catalog of(Map<String, String> texts) {
        return new Catalog(Map.copyOf(texts), List.of());
    }

    private static void read(Resource file, Map<String, String> texts, List<String> contradictions) throws IOException {
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            var messages = new ArrayList<Message>();
            new PoParser().parseCatalog(reader, false).forEach(messages::add);
            for (Message message : messages) {
                if (message.isHeader()
                        || message.isObsolete()
                        || message.isFuzzy()
                        || message.getMsgstr().isBlank()) {
                    continue;
                }
                String before = texts.putIfAbsent(message.getMsgid(), message.getMsgstr());
                if (before != null && !before.equals(message.getMsgstr())) {
                    contradictions.add("%s says \"%s\" as \"%s\", an earlier file as \"%s\""
                            .formatted(file.getFilename(), message.getMsgid(), message.getMsgstr(), before));
                }
            }
        }
    }

    Map<String, String> texts() {
        return texts;
    }

    /** Texts that two files say in two ways. */
    List<String> contradictions() {
        return contradictions;
    }

    /** The text in this language: known as it stands, or as one sentence with its places filled in. */
    Optional<String> find(String english) {
        return Optional.ofNullable(whole(english))
                .or(() -> sentences.stream()
                        .map(sentence -> sentence.read(english, this::place))
                        .filter(Objects::nonNull)
                        .findFirst());
    }

    /** What stands in a place: a text of the product, or days and amounts; anything else stays as it is. */
    private String place(String english) {
        String known = whole(english);
        return known == null ? Quantities.inSpanish(english) : known;
    }

    private @Nullable String whole(String english) {
        return texts.get(english);
    }
}
