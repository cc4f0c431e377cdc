package org.homeward.access.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A consent in part shows its reader exactly the chosen part, whichever page or call they ask. */
class InPartTests extends MatrixTest {

    private Reader teacher;

    @Override
    List<String> plans() {
        return List.of("own");
    }

    @BeforeEach
    void nothingButOneConsentInPart() {
        teacher = readers.stream()
                .filter(reader -> reader.name().equals("teacher"))
                .findFirst()
                .orElseThrow();
        jdbc.sql("update homeward.consent set ended_at = now() where category = 'education' and ended_at is null")
                .update();
        jdbc.sql("""
                        insert into homeward.consent (id, plan_id, category, person, recipient, decision, expires,
                               recorded_at, recipient_kind, recipient_ref)
                        select gen_random_uuid(), id, 'education', 'A parent', 'Somebody', 'granted-in-part',
                               current_date + 9, now(), 'person', 'teacher' from homeward.plan""").update();
    }

    @ParameterizedTest
    @CsvSource({
        "plan, goal|measure|measured|owner|baseline|why|evidence",
        "notes, note",
        "documents, document",
        "summaries, summary"
    })
    void showsTheChosenPartOnly(String part, String names) {
        Set<String> before = educationMet();
        jdbc.sql("update homeward.consent set parts = array[:part] where category = 'education' and ended_at is null")
                .param("part", part)
                .update();

        Set<String> met = educationMet();

        assertThat(before).as("while nothing is chosen").isEmpty();
        assertThat(met).as(part).isNotEmpty().allMatch(name -> name.matches("(" + names + ")\\b.*"));
    }

    /** The education texts that the teacher finds on any page, in any file and through the API. */
    private Set<String> educationMet() {
        var met = new TreeSet<String>();
        for (Endpoint endpoint : endpoints) {
            if (endpoint.isRead() && endpoint.ofPlan()) {
                Answer answer = asking.ask(endpoint, OWN.fill(endpoint.path()), teacher, false);
                met.addAll(Canaries.names(Canaries.in(answer.text())));
            }
        }
        return met.stream().filter(name -> name.endsWith("-education")).collect(Collectors.toCollection(TreeSet::new));
    }
}
