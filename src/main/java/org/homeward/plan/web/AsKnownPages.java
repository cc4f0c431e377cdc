package org.homeward.plan.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import org.homeward.access.Caller;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotVisible;
import org.homeward.plan.KnownThen;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.PlanSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A plan as it was known at the end of an earlier day, gathered from everybody who keeps a part of it. */
@Controller
class AsKnownPages {

    private final PlanDesk plans;
    private final ObjectProvider<KnownThen> parts;
    private final CurrentCaller caller;
    private final Clock clock;

    AsKnownPages(PlanDesk plans, ObjectProvider<KnownThen> parts, CurrentCaller caller, Clock clock) {
        this.plans = plans;
        this.parts = parts;
        this.caller = caller;
        this.clock = clock;
    }

    private static final int SHOWN = 100;

    /** One heading with what was known below it; {@code order} names it when there is more than the page shows. */
    public record Section(String title, List<KnownThen.Line> lines, int order, boolean more) {

        private static Section of(KnownThen part, List<KnownThen.Line> lines, @Nullable String whole) {
            boolean more =
                    lines.size() > SHOWN && !Integer.toString(part.order()).equals(whole);
            return new Section(part.title(), more ? lines.subList(0, SHOWN) : lines, part.order(), more);
        }
    }

    @GetMapping("/plans/{id}/as-known")
    @Transactional // what is shown by consent is written down in it
    public String asKnown(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable String whole,
            Model model) {
        PlanId plan = PlanId.parse(id).orElseThrow(() -> new NotVisible("No such plan"));
        Caller who = caller.get();
        PlanSummary summary = plans.summary(plan, who);
        LocalDate today = LocalDate.now(clock);
        LocalDate opened = LocalDate.ofInstant(summary.openedAt(), clock.getZone());
        model.addAttribute("plan", summary);
        model.addAttribute("opened", opened);
        model.addAttribute("today", today);
        model.addAttribute("entered", day == null ? today.toString() : day);
        LocalDate chosen = day == null ? today : parsed(day);
        String problem = problem(chosen, opened, today);
        model.addAttribute("problem", problem);
        if (problem == null && chosen != null) {
            Instant end =
                    chosen.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusNanos(1000);
            model.addAttribute("chosen", chosen);
            model.addAttribute(
                    "sections",
                    parts.stream()
                            .sorted(Comparator.comparingInt(KnownThen::order))
                            .map(part -> Section.of(part, part.at(plan, end, who), whole))
                            .filter(section -> !section.lines().isEmpty())
                            .toList());
        }
        return "plan/as-known";
    }

    private static @Nullable LocalDate parsed(String day) {
        try {
            return LocalDate.parse(day.strip());
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    private static @Nullable String problem(@Nullable LocalDate day, LocalDate opened, LocalDate today) {
        if (day == null) {
            return "Give the day as year-month-day, for example 2026-03-05.";
        }
        if (day.isBefore(opened)) {
            return "Nothing was known before the plan was opened. Choose that day or a later one.";
        }
        return day.isAfter(today) ? "Choose today or a day that has passed." : null;
    }
}
