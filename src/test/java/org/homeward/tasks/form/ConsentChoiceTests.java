package org.homeward.tasks.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.access.BadInput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Who would see it is chosen from a list that only the plan knows, or written down when they are not in it. */
class ConsentChoiceTests {

    private final FormSchema form =
            FormSchema.of(new JsonMapper().readTree(new File("processes/consent-collection/consent-choice.form")));
    private final FormRules rules = new FormRules(new Feel(), Clock.systemUTC());

    @Test
    void takesSomebodyFromTheListAndNoNameBesides() {
        assertThat(row("person:teacher", "Somebody")).containsEntry("who", "person:teacher");
        assertThat(row("person:teacher", "Somebody")).doesNotContainKey("recipient");
    }

    @Test
    void takesANameWhereNobodyWasChosen() {
        assertThat(row(null, "School counselor")).containsEntry("recipient", "School counselor");
        assertThat(row("", "School counselor")).containsEntry("recipient", "School counselor");
        assertThat(row("other", "School counselor")).containsEntry("recipient", "School counselor");
    }

    @Test
    void refusesWhoeverIsNotInTheListAndAnEmptyName() {
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> row("person:stranger", null));
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> row("other", null));
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> row(null, null));
    }

    @SuppressWarnings("unchecked") // the rows of a list are objects of JSON
    private Map<String, Object> row(@Nullable String who, @Nullable String recipient) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("category", "education");
        row.put("purpose", "Help at school");
        row.put("who", who);
        row.put("recipient", recipient);
        Map<String, @Nullable Object> known = Map.of(
                "consent",
                Map.of(
                        "whom",
                        List.of(
                                Map.of("value", "person:teacher", "label", "Grace"),
                                Map.of("value", "other", "label", "Somebody else"))));
        Submission sent = rules.check(form, Map.of("requests", List.of(row)), known);
        return (Map<String, Object>) ((List<?>) sent.data().get("requests")).getFirst();
    }
}
