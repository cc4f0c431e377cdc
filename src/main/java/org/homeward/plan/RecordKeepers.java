package org.homeward.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.access.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everybody who keeps a part of a plan's record outside of the plan's own lists. */
@Component
public class RecordKeepers {

    private final ObjectProvider<RecordKeeper> keepers;

    RecordKeepers(ObjectProvider<RecordKeeper> keepers) {
        this.keepers = keepers;
    }

    /** All of them, in no order that matters. */
    public List<RecordKeeper> all() {
        return keepers.stream().toList();
    }

    /** Whether what is answered at this place may be read only by whoever answered it. */
    public boolean keepsApart(@Nullable String record) {
        return of(record).map(RecordKeeper::keepsApart).orElse(false);
    }

    /** Gives every keeper its answers; the routing facts of the task say what they are about. */
    void keep(PlanId plan, TaskAnswers task, Caller by) {
        for (RecordKeeper keeper : all()) {
            String start = keeper.place() + ".";
            var fields = new LinkedHashMap<String, Object>();
            for (TaskAnswers.Answer answer : task.answers()) {
                if (answer.record() == null || answer.value() == null) {
                    continue;
                }
                if (answer.record().equals(keeper.place())) {
                    fields.put("", answer.value());
                } else if (answer.record().startsWith(start)) {
                    fields.put(answer.record().substring(start.length()), answer.value());
                }
            }
            if (!fields.isEmpty()) {
                keeper.keep(plan, task, Map.copyOf(fields), by);
            }
        }
    }

    private Optional<RecordKeeper> of(@Nullable String record) {
        return record == null
                ? Optional.empty()
                : all().stream()
                        .filter(keeper -> record.equals(keeper.place()) || record.startsWith(keeper.place() + "."))
                        .findFirst();
    }
}
