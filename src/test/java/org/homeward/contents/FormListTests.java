package org.homeward.contents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.access.Role;
import org.homeward.fixtures.HomewardTest;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.TaskAnswers;
import org.homeward.tasks.OpenTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A form that is completed late takes nothing away from what others wrote meanwhile. */
@HomewardTest
class FormListTests {

    private static final Caller CASEWORKER = new Caller("caseworker", "Cora", Set.of(Role.CASEWORKER));

    @Autowired
    private ContentsDesk contents;

    @Autowired
    private ContentsKeeper keeper;

    @Autowired
    private PlanDesk plans;

    @Autowired
    private JdbcClient jdbc;

    private PlanId plan;

    @BeforeEach
    void draft() {
        plan = new OpenTasks(jdbc).plan("caseworker");
        complete(Map.of(
                "contents.goals",
                List.of(
                        Map.of("title", "School", "measure", "Days", "milestone", "One whole day"),
                        Map.of("title", "Sleep")),
                "contents.services",
                List.of(Map.of("name", "Tutor")),
                "contents.summary",
                "Maya gets help."));
    }

    @Test
    void startsAFormWithWhatThePlanSays() {
        Map<String, Object> known = keeper.known(plan, Map.of(), CASEWORKER);

        assertThat(rows(known, "goals"))
                .extracting(row -> row.get("title"), row -> row.get("milestone"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("School", "One whole day"),
                        org.assertj.core.groups.Tuple.tuple("Sleep", null));
        assertThat(known).containsEntry("summary", "Maya gets help.");
    }

    @Test
    void keepsTheIdOfAGoalThatIsRenamedAndDropsTheOneThatIsGone() {
        Map<String, Object> known = keeper.known(plan, Map.of(), CASEWORKER);
        List<Map<String, Object>> goals = rows(known, "goals");
        goals.getFirst().put("title", "School every day");
        goals.removeLast();

        complete(form(known, "goals", goals));

        assertThat(headings(ItemKind.GOAL)).containsExactly("School every day");
        assertThat(item("School every day").id().toString())
                .isEqualTo(goals.getFirst().get("item"));
        assertThat(headings(ItemKind.MILESTONE)).containsExactly("One whole day");
    }

    @Test
    void leavesWhatOnlySomebodyElseChanged() {
        Map<String, Object> known = keeper.known(plan, Map.of(), CASEWORKER);
        reword("School", Map.of("title", "School", "measure", "Lessons"));
        contents.add(plan, ItemKind.GOAL, new Wording(Map.of("title", "Friends")), null, CASEWORKER);

        complete(form(known, "goals", rows(known, "goals")));

        assertThat(item("School").text("measure")).isEqualTo("Lessons");
        assertThat(headings(ItemKind.GOAL)).containsExactlyInAnyOrder("School", "Sleep", "Friends");
    }

    @Test
    void refusesTheFormWhereBothChangedTheSame() {
        Map<String, Object> known = keeper.known(plan, Map.of(), CASEWORKER);
        reword("School", Map.of("title", "School", "measure", "Lessons"));
        List<Map<String, Object>> goals = rows(known, "goals");
        goals.getFirst().put("measure", "Mornings");

        assertThatThrownBy(() -> complete(form(known, "goals", goals)))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.errors())
                                .singleElement()
                                .extracting(BadInput.FieldError::field)
                                .isEqualTo("goals[0].title"));
        assertThat(item("School").text("measure")).isEqualTo("Lessons");
    }

    @Test
    void refusesToTakeOutWhatSomebodyChangedMeanwhile() {
        Map<String, Object> known = keeper.known(plan, Map.of(), CASEWORKER);
        reword("School", Map.of("title", "School", "measure", "Lessons"));

        assertThatThrownBy(() -> complete(form(known, "goals", List.of()))).isInstanceOf(BadInput.class);
        assertThat(headings(ItemKind.GOAL)).containsExactlyInAnyOrder("School", "Sleep");
    }

    @Test
    void leavesPartsThatTheFormDoesNotSpeakOfAndThingsOfAProtectedRecord() {
        PlanItem tutor = item("Tutor");
        contents.reword(plan, tutor.id(), 1, new Wording(tutor.fields(), "education", null), CASEWORKER);

        complete(Map.of("contents.services", List.of(Map.of("name", "Mentor"))));

        assertThat(headings(ItemKind.SERVICE)).containsExactlyInAnyOrder("Tutor", "Mentor");
        assertThat(headings(ItemKind.GOAL)).containsExactly("School", "Sleep");
    }

    private void reword(String heading, Map<String, String> fields) {
        PlanItem item = item(heading);
        contents.reword(plan, item.id(), item.revision(), new Wording(fields), CASEWORKER);
    }

    private PlanItem item(String heading) {
        return contents.now(plan, CASEWORKER).stream()
                .filter(item -> item.heading().equals(heading))
                .findFirst()
                .orElseThrow();
    }

    private List<String> headings(ItemKind kind) {
        return contents.now(plan, CASEWORKER).stream()
                .filter(item -> item.kind() == kind)
                .map(PlanItem::heading)
                .toList();
    }

    private static List<Map<String, Object>> rows(Map<String, Object> known, String list) {
        var rows = new ArrayList<Map<String, Object>>();
        ContentsKeeper.rows(known.get(list)).forEach(row -> rows.add(new HashMap<>(row)));
        return rows;
    }

    private static Map<String, Object> form(Map<String, Object> known, String list, List<Map<String, Object>> rows) {
        return Map.of("contents." + list, rows, "contents.basis", known.get("basis"));
    }

    private void complete(Map<String, Object> places) {
        var answers = new ArrayList<TaskAnswers.Answer>();
        places.forEach((place, value) -> answers.add(new TaskAnswers.Answer(place, place, value, place)));
        plans.recordAnswers(
                plan,
                new TaskAnswers(OpenTasks.key(), "draft-plan", "plan-drafting", "Draft", "draft-plan", answers),
                CASEWORKER);
    }
}
