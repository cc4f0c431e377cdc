package org.homeward.workers.network;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import java.util.List;
import java.util.UUID;
import org.homeward.network.NetworkDesk;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the disciplines that the plan cannot do without and that nobody stands for; it only reads. */
@Component
public class FindGaps {

    private final NetworkDesk network;

    FindGaps(NetworkDesk network) {
        this.network = network;
    }

    @JobWorker(type = "network.find-gaps")
    public Done handle(@VariablesAsType Input in) {
        List<Seat> seats = in.requiredDisciplines() == null ? List.of() : in.requiredDisciplines();
        return new Done(network.without(
                new PlanId(in.planId()),
                seats.stream()
                        .filter(seat -> "yes".equals(seat.critical()))
                        .map(Seat::discipline)
                        .toList()));
    }

    public record Seat(String discipline, @Nullable String critical) {}

    public record Input(UUID planId, @Nullable List<Seat> requiredDisciplines) {}

    public record Done(List<String> criticalGaps) {}
}
