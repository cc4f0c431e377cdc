package org.homeward.agencies;

import java.util.Map;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.TimelineNote;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Says on every plan that shares with an agency when its agreement comes to an end, once for each warning. */
@Component
class AgreementWatch {

    private static final Logger LOG = LoggerFactory.getLogger(AgreementWatch.class);
    private static final Map<String, String> WORDS = Map.of(
            "soon", "The agreement to share with %s ends on %s; somebody has to renew it",
            "urgent", "The agreement to share with %s ends on %s; after that nothing is shared with its people",
            "over", "The agreement to share with %s ended on %s; nothing is shared with its people now");

    private final AgencyStore store;
    private final PlanDesk plans;

    AgreementWatch(AgencyStore store, PlanDesk plans) {
        this.store = store;
        this.plans = plans;
    }

    @Scheduled(
            initialDelayString = "${homeward.agencies.watch-every:PT1M}",
            fixedDelayString = "${homeward.agencies.watch-every:PT1M}")
    void watch() {
        store.after(null, null).forEach(agency -> {
            try {
                agency.agreements().stream()
                        .filter(agreement -> agreement.endedAt() == null)
                        .filter(agreement -> WORDS.containsKey(agreement.alarm()))
                        .filter(agreement ->
                                agreement.inForce() || agency.inForce().isEmpty())
                        .forEach(agreement -> tell(agency, agreement));
            } catch (RuntimeException fault) {
                LOG.error("The plans that share with agency {} could not be warned", agency.code(), fault);
            }
        });
    }

    private void tell(Agency agency, Agreement agreement) {
        String title = WORDS.get(agreement.alarm()).formatted(agency.name(), agreement.validUntil());
        for (UUID plan : store.plansSharedWith(agency.code())) {
            String once = "agreement-" + agreement.id() + "-" + agreement.alarm() + "-" + plan;
            plans.note(
                    new PlanId(plan),
                    new TimelineNote(once, "consent", title, Caller.SYSTEM.displayName(), null, "agreement-alarm"));
        }
    }
}
