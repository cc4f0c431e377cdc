package org.homeward.contents;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.homeward.access.Caller;
import org.homeward.plan.KnownThen;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a plan said at an earlier moment. */
@Component
class ContentsThen implements KnownThen {

    private final ContentsDesk desk;

    ContentsThen(ContentsDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String title() {
        return "What the plan said";
    }

    @Override
    public List<Line> at(PlanId plan, Instant moment, Caller caller) {
        var then = new PlanContents(desk.at(plan, moment, caller));
        return then.items().stream()
                .map(item -> new Line(item.kind().title() + ": " + item.heading(), more(then, item)))
                .toList();
    }

    private static @Nullable String more(PlanContents then, PlanItem item) {
        String more = item.kind().fields().stream()
                .filter(field -> !field.equals(item.kind().heading()))
                .filter(field -> !then.inWords(item, field).isEmpty())
                .map(field -> field.label() + ": " + then.inWords(item, field))
                .collect(Collectors.joining("\n"));
        return more.isEmpty() ? null : more;
    }
}
