package org.homeward.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.access.Role;
import org.homeward.plan.PlanId;
import org.homeward.plan.RecordKeeper;
import org.homeward.plan.TaskAnswers;
import org.springframework.stereotype.Component;

/** Takes in what the conference recommends, and every view that differs. */
@Component
class ConferenceKeeper implements RecordKeeper {

    private final ReviewStore store;

    ConferenceKeeper(ReviewStore store) {
        this.store = store;
    }

    @Override
    public String place() {
        return "conference";
    }

    @Override
    public void keep(PlanId plan, TaskAnswers task, Map<String, Object> fields, Caller by) {
        store.hold(
                plan,
                fields.get("heldOn") instanceof String day ? LocalDate.parse(day) : null,
                fields.get("recommendations") instanceof String words ? words : null);
        boolean differ = "some".equals(fields.get("dissent"));
        List<?> views = differ && fields.get("views") instanceof List<?> rows ? rows : List.of();
        int position = 0;
        for (Object view : views) {
            if (view instanceof Map<?, ?> row && row.get("view") instanceof String words) {
                store.dissent(plan, position++, String.valueOf(row.get("whose")), words);
            }
        }
        if (differ && position == 0) {
            throw new BadInput("views", "Write down each view that differs, and whose it is.");
        }
    }

    @Override
    public Map<String, Object> known(PlanId plan, Map<String, Object> about, Caller caller) {
        if (!caller.hasAny(Role.CASEWORKER, Role.SUPERVISOR)) {
            return Map.of();
        }
        List<Map<String, Object>> written = store.assessments(plan, caller).stream()
                .filter(assessment -> assessment.needs() != null)
                .map(ConferenceKeeper::inWords)
                .toList();
        return Map.of("assessments", written, "recommended", store.recommendations(plan));
    }

    private static Map<String, Object> inWords(Assessment assessment) {
        return Map.of(
                "title", assessment.title(),
                "strengths", orEmpty(assessment.strengths()),
                "needs", orEmpty(assessment.needs()),
                "recommendation", orEmpty(assessment.recommendation()));
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String words) {
        return words == null ? "" : words;
    }
}
