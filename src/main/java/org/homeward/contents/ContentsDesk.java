package org.homeward.contents;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.access.Caller;
import org.homeward.access.NotAllowed;
import org.homeward.access.NotVisible;
import org.homeward.access.PlanVisibility.Condition;
import org.homeward.access.RecordCategory;
import org.homeward.access.RecordPart;
import org.homeward.access.Role;
import org.homeward.disclosure.DisclosureDesk;
import org.homeward.disclosure.Ground;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.TimelineNote;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to what a plan says: reading it, and wording it anew without losing what it said before. */
@Service
@Transactional
public class ContentsDesk {

    /** The kinds of record that something in a plan can belong to. */
    public static final List<String> CATEGORIES =
            Arrays.stream(RecordCategory.values()).map(RecordCategory::code).toList();

    private final ItemStore store;
    private final ContentsRule rule;
    private final VersionKeeper versions;
    private final DisclosureDesk disclosures;
    private final PlanDesk plans;

    ContentsDesk(
            ItemStore store, ContentsRule rule, VersionKeeper versions, DisclosureDesk disclosures, PlanDesk plans) {
        this.store = store;
        this.rule = rule;
        this.versions = versions;
        this.disclosures = disclosures;
        this.plans = plans;
    }

    /** What the plan says today, cut down to what this person may read. */
    public List<PlanItem> now(PlanId plan, Caller caller) {
        return shown(plan, caller, open -> store.now(plan, open));
    }

    /** What the plan says today outside of every protected record, for papers that Homeward writes for the team. */
    @Transactional(readOnly = true)
    public PlanContents ordinary(PlanId plan) {
        return new PlanContents(store.now(plan, ItemStore.EVERYTHING).stream()
                .filter(item -> item.category() == null)
                .toList());
    }

    /** All wordings of one thing, newest first; {@link NotVisible} when its newest one is not for this person. */
    public List<PlanItem> history(PlanId plan, UUID item, Caller caller) {
        List<PlanItem> wordings = shown(plan, caller, open -> store.history(plan, item, open));
        if (wordings.isEmpty()) {
            throw new NotVisible("Nothing of that kind in this plan");
        }
        return wordings;
    }

    /** What the plan said at that moment. */
    public List<PlanItem> at(PlanId plan, Instant moment, Caller caller) {
        return shown(plan, caller, open -> store.at(plan, moment, open));
    }

    /** The versions whose contents were kept, newest first. */
    @Transactional(readOnly = true)
    public List<Version> versions(PlanId plan, Caller caller) {
        plans.requireVisible(plan, caller);
        return versions.of(plan);
    }

    /** What a version says; {@link NotVisible} when there is none of that number. */
    public List<PlanItem> version(PlanId plan, int number, Caller caller) {
        if (versions(plan, caller).stream().noneMatch(version -> version.number() == number)) {
            throw new NotVisible("No such version");
        }
        return shown(plan, caller, open -> store.version(plan, number, open));
    }

    /** Reads what is open to this person; what only a consent opened is written down with the reading. */
    private List<PlanItem> shown(PlanId plan, Caller caller, Function<Condition, List<PlanItem>> reading) {
        plans.requireVisible(plan, caller);
        Ground ground = disclosures.hold(plan.value(), caller, RecordPart.PLAN);
        List<PlanItem> items = reading.apply(rule.of(caller));
        ground.shown("contents", items.stream().map(PlanItem::category).collect(Collectors.toList()));
        return items;
    }

    /** Whether this person may add such a thing. */
    public boolean mayAdd(ItemKind kind, Caller caller) {
        return caller.hasAny(Role.CASEWORKER, Role.SUPERVISOR) || caller.has(Role.FAMILY) && kind.isTheFamilysOwn();
    }

    /** Whether this person may word it anew; the family changes what they wrote themselves. */
    public boolean mayChange(PlanItem item, Caller caller) {
        return caller.hasAny(Role.CASEWORKER, Role.SUPERVISOR)
                || mayAdd(item.kind(), caller) && item.username().equals(caller.username());
    }

    /**
     * Adds a thing to the plan.
     *
     * @param requestKey the same key again adds nothing more
     */
    public void add(PlanId plan, ItemKind kind, Wording wording, @Nullable String requestKey, Caller by) {
        plans.requireVisible(plan, by);
        if (!mayAdd(kind, by)) {
            throw new NotAllowed("The caseworker of this plan adds this. Tell them what should be in it.");
        }
        plans.requireOpen(plan);
        List<PlanItem> all = store.now(plan, ItemStore.EVERYTHING);
        Wording checked = check(plan, kind, classified(wording, null, by), by);
        String key = requestKey == null ? null : by.username() + ":" + requestKey;
        store.begin(plan, kind, key, by).ifPresent(id -> {
            int last = all.stream()
                    .filter(item -> item.kind() == kind)
                    .mapToInt(PlanItem::position)
                    .max()
                    .orElse(-1);
            store.add(plan, id, kind, 1, last + 1, checked, false, by);
            note(plan, kind, "added", by);
        });
    }

    /**
     * Words a thing anew; {@link StaleItem} when somebody did since it was read.
     *
     * @param readRevision the revision that the person had before them
     */
    public void reword(PlanId plan, UUID id, int readRevision, Wording wording, Caller by) {
        PlanItem current = toChange(plan, id, by);
        Wording checked = check(plan, current.kind(), classified(wording, current.category(), by), by);
        boolean same = checked.fields().equals(current.fields())
                && Objects.equals(checked.category(), current.category())
                && !current.removed();
        if (same) {
            return; // saved before, perhaps by the same click
        }
        next(plan, current, readRevision, checked, false, by);
        note(plan, current.kind(), "reworded", by);
    }

    /** Takes a thing out of the plan; what it said stays in the history. */
    public void remove(PlanId plan, UUID id, int readRevision, @Nullable String why, Caller by) {
        PlanItem current = toChange(plan, id, by);
        if (current.removed()) {
            return;
        }
        next(
                plan,
                current,
                readRevision,
                new Wording(current.fields(), current.category(), WordingCheck.clean(why)),
                true,
                by);
        note(plan, current.kind(), "taken out", by);
    }

    private void next(PlanId plan, PlanItem current, int read, Wording wording, boolean removed, Caller by) {
        if (current.revision() != read
                || !store.add(plan, current.id(), current.kind(), read + 1, current.position(), wording, removed, by)) {
            throw new StaleItem(current);
        }
    }

    private PlanItem toChange(PlanId plan, UUID id, Caller by) {
        PlanItem seen = history(plan, id, by).getFirst();
        if (!mayChange(seen, by)) {
            throw new NotAllowed("The caseworker of this plan changes this. Tell them what should be different.");
        }
        plans.requireOpen(plan); // and holds the plan, so that two changes come one after the other
        return store.history(plan, id, ItemStore.EVERYTHING).getFirst();
    }

    private Wording check(PlanId plan, ItemKind kind, Wording wording, Caller by) {
        Set<UUID> goals = store.now(plan, rule.of(by)).stream()
                .filter(item -> item.kind() == ItemKind.GOAL)
                .map(PlanItem::id)
                .collect(Collectors.toSet());
        return WordingCheck.checked(kind, wording, goals, Set.copyOf(CATEGORIES));
    }

    /** The family does not say to which kind of record something belongs; what it is stays. */
    private static Wording classified(Wording wording, @Nullable String category, Caller by) {
        return by.hasAny(Role.CASEWORKER, Role.SUPERVISOR)
                ? wording
                : new Wording(wording.fields(), category, wording.why());
    }

    private void note(PlanId plan, ItemKind kind, String what, Caller by) {
        String title = "In the plan: " + kind.singular() + " " + what;
        plans.note(plan, new TimelineNote(null, "contents", title, by.displayName(), null, null));
    }
}
