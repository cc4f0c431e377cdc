package org.homeward.letters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.language.Languages;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.TableSeat;
import org.homeward.plan.TeamDesk;
import org.homeward.policy.Decisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** To whom a letter goes: the table {@code notice-routing} names the audiences, the plan's table the people. */
@Component
class Addressees {

    private static final String TABLE = "notice-routing";

    /** Roles in writing that say who is a parent, for those of whom nobody has said yet as what they sit at the table. */
    private static final Set<String> PARENTS =
            Set.of("mother", "father", "parent", "stepmother", "stepfather", "madre", "padre");

    private final Decisions decisions;
    private final PlanDesk plans;
    private final TeamDesk team;
    private final Languages languages;

    Addressees(Decisions decisions, PlanDesk plans, TeamDesk team, Languages languages) {
        this.decisions = decisions;
        this.plans = plans;
        this.team = team;
        this.languages = languages;
    }

    /** @param username null for somebody without an account */
    record To(@Nullable String username, String name, Locale language) {}

    /** Everybody on the family's side whom the table names for the event. */
    List<To> of(PlanId plan, String event) {
        Map<String, Object> routing = plans.routing(plan);
        var inputs = new LinkedHashMap<String, @Nullable Object>();
        inputs.put("event", event);
        inputs.put("childAge", routing.get("childAge"));
        inputs.put("jurisdiction", routing.get("jurisdiction"));
        inputs.put("imminentRisk", routing.get("imminentRisk"));
        Set<String> seats = decisions.rows(TABLE, inputs).stream()
                .map(row -> seat(String.valueOf(row.get("audience"))))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return team.at(plan).stream()
                .filter(seat -> seats.contains(seatOf(seat)))
                .map(this::to)
                .toList();
    }

    /** The one person of that name; on paper when nobody at the table has it. */
    To named(PlanId plan, String name) {
        return team.at(plan).stream()
                .filter(seat -> seat.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .map(this::to)
                .orElseGet(() -> new To(null, name.strip(), Languages.ENGLISH));
    }

    private To to(TableSeat seat) {
        return new To(
                seat.username(),
                seat.name(),
                seat.username() == null ? Languages.ENGLISH : languages.of(seat.username()));
    }

    private static String seatOf(TableSeat seat) {
        if (seat.seat() != null) {
            return seat.seat();
        }
        return PARENTS.contains(seat.role().strip().toLowerCase(Locale.ROOT)) ? "parent" : "";
    }

    /** Whose seat an audience of the table is; staff, courts and guardians get no letters in plain words. */
    private static Optional<String> seat(String audience) {
        return switch (audience) {
            case "parents" -> Optional.of("parent");
            case "caregiver" -> Optional.of("foster-parent");
            default -> audience.startsWith("child-") ? Optional.of("child") : Optional.empty();
        };
    }
}
