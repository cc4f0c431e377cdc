package org.homeward.review;

import java.util.List;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.TimelineNote;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to team reviews. */
@Service
@Transactional
public class ReviewDesk {

    private static final String CASEWORKER = "caseworker";

    private final ReviewStore store;
    private final PlanDesk plans;

    ReviewDesk(ReviewStore store, PlanDesk plans) {
        this.store = store;
        this.plans = plans;
    }

    /** Begins a review and asks every seat once for an assessment; the same request again asks nobody twice. */
    public List<Invitation> invite(PlanId plan, List<Seat> seats, String requestKey) {
        UUID review = store.open(plan, requestKey);
        return seats.stream()
                .distinct()
                .map(seat -> invitation(plan, review, seat))
                .toList();
    }

    private Invitation invitation(PlanId plan, UUID review, Seat seat) {
        // A caseworker may write down what somebody says who does not sign in.
        List<String> groups = seat.group().equals(CASEWORKER) ? List.of(CASEWORKER) : List.of(seat.group(), CASEWORKER);
        return new Invitation(store.ask(plan, review, seat.discipline()), seat.discipline(), groups);
    }

    /** Reminds of an assessment that nobody has written yet. */
    public void remind(PlanId plan, UUID assessment, String requestKey, String elementId) {
        note(plan, "Reminder: the assessment of " + discipline(assessment) + " is still open", requestKey, elementId);
    }

    /** The review goes on without this discipline; why was said by a supervisor. */
    public void goOnWithout(PlanId plan, UUID assessment, String requestKey, String elementId) {
        store.miss(assessment);
        note(plan, "The review goes on without " + discipline(assessment), requestKey, elementId);
    }

    /** The different views of the plan that still need an answer in writing, oldest first. */
    @Transactional(readOnly = true)
    public List<UUID> unanswered(PlanId plan) {
        return store.unanswered(plan).stream().map(Dissent::id).toList();
    }

    /** What each discipline sees, the newest review first, cut down to what this person may read. */
    @Transactional(readOnly = true)
    public List<Assessment> assessments(PlanId plan, Caller caller) {
        plans.requireVisible(plan, caller);
        return store.assessments(plan, caller);
    }

    private String discipline(UUID assessment) {
        return store.discipline(assessment).replace('-', ' ');
    }

    private void note(PlanId plan, String title, String requestKey, String elementId) {
        plans.note(plan, new TimelineNote(requestKey, "review", title, Caller.SYSTEM.displayName(), elementId, null));
    }
}
