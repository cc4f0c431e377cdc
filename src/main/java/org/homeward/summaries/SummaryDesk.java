package org.homeward.summaries;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.access.NotAllowed;
import org.homeward.access.NotVisible;
import org.homeward.access.RecordPart;
import org.homeward.access.Role;
import org.homeward.audit.AuditDesk;
import org.homeward.audit.AuditKind;
import org.homeward.audit.AuditNote;
import org.homeward.disclosure.DisclosureDesk;
import org.homeward.disclosure.Ground;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.PlanSummary.Member;
import org.homeward.plan.TableSeat;
import org.homeward.plan.TeamDesk;
import org.homeward.plan.TimelineNote;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to summaries: sending them round, and reading what is open to the reader at that moment. */
@Service
@Transactional
public class SummaryDesk {

    private static final int MOST = 200;

    private final SummaryStore store;
    private final LegalGrounds grounds;
    private final TeamDesk team;
    private final DisclosureDesk disclosures;
    private final PlanDesk plans;
    private final AuditDesk audit;
    private final Clock clock;

    SummaryDesk(
            SummaryStore store,
            LegalGrounds grounds,
            TeamDesk team,
            DisclosureDesk disclosures,
            PlanDesk plans,
            AuditDesk audit,
            Clock clock) {
        this.store = store;
        this.grounds = grounds;
        this.team = team;
        this.disclosures = disclosures;
        this.plans = plans;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether this person may send summaries round. */
    public static boolean maySend(Caller caller) {
        return caller.hasAny(Role.CASEWORKER, Role.SUPERVISOR);
    }

    /** Those at the table who can be sent a summary: they have an account and are not the sender. */
    public List<Member> table(PlanId plan, Caller by) {
        return plans.frame(plan, by).team().stream()
                .filter(member ->
                        member.username() != null && !member.username().equals(by.username()))
                .toList();
    }

    /** The grounds that can be chosen for each of them, by user name. */
    public Map<String, List<LegalGround>> grounds(PlanId plan, Caller by) {
        String jurisdiction = plans.frame(plan, by).jurisdiction();
        var found = new HashMap<String, List<LegalGround>>();
        for (TableSeat seat : team.at(plan)) {
            if (seat.username() != null && !seat.username().equals(by.username())) {
                found.put(seat.username(), grounds.of(jurisdiction, seat.seat()));
            }
        }
        return found;
    }

    /**
     * Sends a summary round; each recipient reads of it what is open to them when they open it.
     *
     * @param requestKey the same key by the same person again sends nothing more and answers the first one
     */
    public UUID send(PlanId plan, NewSummary summary, @Nullable String requestKey, Caller by) {
        plans.requireVisible(plan, by);
        if (!maySend(by)) {
            throw new NotAllowed("The caseworker of this plan sends summaries round.");
        }
        Map<String, List<LegalGround>> known = grounds(plan, by);
        SummaryCheck.check(summary, known);
        plans.requireOpen(plan); // and holds the plan, so that the same request cannot be sent twice
        String key = requestKey == null || requestKey.isBlank() ? null : by.username() + ":" + requestKey;
        if (key != null) {
            var earlier = store.sentBy(key);
            if (earlier.isPresent()) {
                return earlier.get();
            }
        }
        UUID id = UUID.randomUUID();
        store.add(id, plan, summary, known, key, clock.instant(), by);
        plans.note(plan, new TimelineNote(null, "record", "Summary sent round", by.displayName(), null, null));
        audit.write(new AuditNote(
                AuditKind.CHANGE,
                by,
                "summary.sent",
                plan.value(),
                id.toString(),
                Map.of(
                        "to",
                        summary.recipients().stream()
                                .map(NewSummary.To::username)
                                .toList())));
        return id;
    }

    /** Newest first and without their parts: all for staff, otherwise those that were sent to this person. */
    @Transactional(readOnly = true)
    public List<Summary> ofPlan(PlanId plan, @Nullable Instant until, Caller caller) {
        plans.requireVisible(plan, caller);
        return store.of(plan, null, until, caller, MOST);
    }

    /** A summary with the parts that are open to this person now; what a recipient was shown is kept. */
    public Summary open(PlanId plan, UUID id, Caller caller) {
        plans.requireVisible(plan, caller);
        Summary found = store.of(plan, id, null, caller, 1).stream()
                .findFirst()
                .orElseThrow(() -> new NotVisible("No such summary"));
        Ground ground = disclosures.hold(plan.value(), caller, RecordPart.SUMMARIES);
        List<Summary.Part> parts = store.parts(id, caller);
        if (!found.username().equals(caller.username())) {
            ground.shown("summary", parts.stream().map(Summary.Part::category).toList());
            store.opened(id, parts, clock.instant(), caller);
        }
        return new Summary(
                found.id(), found.heading(), parts, found.recipients(), found.at(), found.username(), found.byName());
    }
}
