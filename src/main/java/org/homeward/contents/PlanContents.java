package org.homeward.contents;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a plan says at one moment, as one person may read it. */
public record PlanContents(List<PlanItem> items) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.US);

    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** The things of that kind, in their order. */
    public List<PlanItem> of(ItemKind kind) {
        return items.stream().filter(item -> item.kind() == kind).toList();
    }

    /** The same by the code of the kind; none when nothing is of that name. */
    public List<PlanItem> named(String code) {
        return ItemKind.of(code).map(this::of).orElse(List.of());
    }

    public List<PlanItem> goals() {
        return of(ItemKind.GOAL);
    }

    /** The steps on the way to that goal. */
    public List<PlanItem> steps(PlanItem goal) {
        return of(ItemKind.MILESTONE).stream()
                .filter(step -> step.leadsTo(goal))
                .toList();
    }

    /** Steps that lead to no goal that is read here. */
    public List<PlanItem> looseSteps() {
        return of(ItemKind.MILESTONE).stream()
                .filter(step -> of(ItemKind.GOAL).stream().noneMatch(step::leadsTo))
                .toList();
    }

    public Optional<PlanItem> goalOf(PlanItem item) {
        return of(ItemKind.GOAL).stream().filter(item::leadsTo).findFirst();
    }

    /** The answer as people read it; empty when there is none. */
    public String inWords(PlanItem item, ItemField field) {
        if (field.kind() == ItemField.Kind.GOAL) {
            return goalOf(item).map(PlanItem::heading).orElse("");
        }
        LocalDate day = field.kind() == ItemField.Kind.DATE ? item.day(field.name()) : null;
        String words = day == null ? item.inWords(field.name()) : DAY.format(day);
        return words == null ? "" : words;
    }
}
