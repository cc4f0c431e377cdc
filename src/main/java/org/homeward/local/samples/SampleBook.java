package org.homeward.local.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The sample cases, and what people usually answer in each task, as they lie in {@code local/samples}. */
record SampleBook(List<SampleCase> cases, Map<String, List<Map<String, Object>>> usual) {

    static SampleBook read(JsonMapper json) {
        return new SampleBook(
                json.readValue(bytes("cases.json"), new TypeReference<>() {}),
                json.readValue(bytes("answers.json"), new TypeReference<>() {}));
    }

    /** The answers to a task: the usual ones, varied from case to case, and what the case says about it. */
    Map<String, Object> answers(SampleCase sample, String elementId) {
        List<Map<String, Object>> variants = usual.getOrDefault(elementId, List.of());
        var answers = new LinkedHashMap<String, Object>();
        if (!variants.isEmpty()) {
            answers.putAll(variants.get(Math.max(0, cases.indexOf(sample)) % variants.size()));
        }
        answers.putAll(sample.answers().getOrDefault(elementId, Map.of()));
        return answers;
    }

    private static byte[] bytes(String name) {
        try (InputStream file = new ClassPathResource("local/samples/" + name).getInputStream()) {
            return file.readAllBytes();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
