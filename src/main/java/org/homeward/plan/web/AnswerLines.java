package org.homeward.plan.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows an answer from a form as lines of text: yes and no, a list as one line each, a row as its parts. */
@Component("answerLines")
class AnswerLines {

    public List<String> of(@Nullable Object answer) {
        return answer instanceof List<?> list
                ? list.stream().map(AnswerLines::line).toList()
                : List.of(line(answer));
    }

    private static String line(@Nullable Object answer) {
        if (answer instanceof Boolean yes) {
            return yes ? "Yes" : "No";
        }
        if (answer instanceof Map<?, ?> row) {
            return row.values().stream()
                    .filter(Objects::nonNull)
                    .map(AnswerLines::line)
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining(" · "));
        }
        return Objects.toString(answer, "");
    }
}
