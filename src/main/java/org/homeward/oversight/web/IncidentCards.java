package org.homeward.oversight.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homeward.access.BadInput.FieldError;
import org.homeward.access.Caller;
import org.homeward.oversight.FollowUp;
import org.homeward.oversight.IncidentCard;
import org.homeward.oversight.InstanceDetail;
import org.homeward.oversight.OversightDesk;
import org.springframework.stereotype.Component;

/** Makes cards of incidents. */
@Component
class IncidentCards {

    /** More than these at once is an outage, not casework; the next ones follow when these are solved. */
    private static final int AT_ONCE = 5;

    private final OversightDesk desk;

    IncidentCards(OversightDesk desk) {
        this.desk = desk;
    }

    List<CardView> of(InstanceDetail instance, Caller caller) {
        return instance.incidents().stream()
                .limit(AT_ONCE)
                .map(incident -> card(incident.key(), instance.head().key(), Map.of(), List.of(), caller))
                .toList();
    }

    CardView card(long key, long page, Map<String, String> entered, List<FieldError> errors, Caller caller) {
        FollowUp followUp = desk.followUp(key, caller);
        IncidentCard incident = followUp.incident();
        List<CorrectionField> missing = incident.explanation().missing().stream()
                .filter(name -> incident.routing().get(name) == null)
                .map(name -> CorrectionField.missing(name, entered))
                .toList();
        List<CorrectionField> corrections = incident.routing().entrySet().stream()
                .filter(fact -> !fact.getKey().equals("planId"))
                .filter(fact -> missing.stream().noneMatch(field -> field.name().equals(fact.getKey())))
                .map(fact -> CorrectionField.known(fact.getKey(), fact.getValue(), entered))
                .filter(Objects::nonNull)
                .toList();
        return new CardView(
                incident,
                followUp.progress(),
                followUp.now().stream().limit(3).toList(),
                missing,
                corrections,
                errors.stream()
                        .map(error -> new FieldError("i" + key + "-" + error.field(), error.message()))
                        .toList(),
                OversightDesk.mayRepair(caller),
                incident.instanceKey() != page);
    }
}
