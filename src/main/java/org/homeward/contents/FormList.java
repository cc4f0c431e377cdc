package org.homeward.contents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homeward.access.BadInput;
import org.homeward.access.BadInput.FieldError;
import org.homeward.access.Caller;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes in a list of a form: rows that were changed are worded anew, new ones are added, missing ones taken out.
 *
 * <p>What somebody else changed since the form was opened is never overwritten: where only they changed it, theirs
 * stays; where both did, the form is refused. Things that belong to a kind of record are not in forms and stay.
 */
@Component
class FormList {

    /** The field of a row that says which thing it is about; people do not see it. */
    static final String ITEM = "item";

    private final ItemStore store;

    FormList(ItemStore store) {
        this.store = store;
    }

    /**
     * Answers the things in the order of the rows.
     *
     * @param basis the newest wording that the form knew; null: all that there is
     */
    List<UUID> take(
            PlanId plan, ItemKind kind, String list, List<Map<String, Object>> rows, @Nullable Long basis, Caller by) {
        List<PlanItem> all = store.now(plan, ItemStore.EVERYTHING);
        var left = new LinkedHashMap<UUID, PlanItem>();
        all.stream()
                .filter(item -> item.kind() == kind && item.category() == null)
                .forEach(item -> left.put(item.id(), item));
        Set<UUID> goals = all.stream()
                .filter(item -> item.kind() == ItemKind.GOAL)
                .map(PlanItem::id)
                .collect(Collectors.toSet());
        List<@Nullable PlanItem> known = known(kind, rows, left);
        var errors = new ArrayList<FieldError>();
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < rows.size(); i++) {
            String place = list + "[" + i + "].";
            try {
                ids.add(keep(plan, kind, rows.get(i), known.get(i), i, basis, goals, by));
            } catch (BadInput refused) {
                refused.errors().forEach(error -> errors.add(new FieldError(place + error.field(), error.message())));
            }
        }
        left.values().forEach(gone -> takeOut(plan, gone, list, basis, by, errors));
        if (!errors.isEmpty()) {
            throw new BadInput(errors);
        }
        return ids;
    }

    /** The thing of each row: by its id, or else by what it is known by; what is left over has no row. */
    private static List<@Nullable PlanItem> known(
            ItemKind kind, List<Map<String, Object>> rows, Map<UUID, PlanItem> left) {
        var found = new HashMap<Integer, PlanItem>();
        for (int i = 0; i < rows.size(); i++) {
            PlanItem item = rows.get(i).get(ITEM) instanceof String id
                    ? left.values().stream()
                            .filter(one -> one.id().toString().equals(id))
                            .findFirst()
                            .orElse(null)
                    : null;
            if (item != null) {
                found.put(i, item);
                left.remove(item.id());
            }
        }
        String heading = kind.heading().name();
        for (int i = 0; i < rows.size(); i++) {
            Object title = rows.get(i).get(heading);
            if (!found.containsKey(i) && title != null) {
                int row = i;
                left.values().stream()
                        .filter(one -> title.toString().strip().equalsIgnoreCase(one.text(heading)))
                        .findFirst()
                        .ifPresent(one -> {
                            found.put(row, one);
                            left.remove(one.id());
                        });
            }
        }
        var inOrder = new ArrayList<@Nullable PlanItem>();
        for (int i = 0; i < rows.size(); i++) {
            inOrder.add(found.get(i));
        }
        return inOrder;
    }

    private UUID keep(
            PlanId plan,
            ItemKind kind,
            Map<String, Object> row,
            @Nullable PlanItem known,
            int position,
            @Nullable Long basis,
            Set<UUID> goals,
            Caller by) {
        if (known == null) {
            Wording wording = WordingCheck.checked(kind, new Wording(WordingCheck.fields(row)), goals, Set.of());
            UUID id = store.begin(plan, kind, null, by).orElseThrow();
            store.add(plan, id, kind, 1, position, wording, false, by);
            return id;
        }
        PlanItem before = asOf(plan, known, basis);
        Wording wanted = WordingCheck.checked(kind, new Wording(over(before, row)), goals, Set.of());
        boolean mine = !wanted.fields().equals(before.fields());
        boolean theirs = !known.fields().equals(before.fields());
        if (mine && theirs && !wanted.fields().equals(known.fields())) {
            throw new BadInput(
                    kind.heading().name(),
                    "Somebody else changed this entry while you were writing. Look at the plan's page, make this entry"
                            + " say what it should there, write the same here and complete again.");
        }
        Wording next = mine ? wanted : new Wording(known.fields());
        if (!next.fields().equals(known.fields()) || position != known.position()) {
            store.add(plan, known.id(), kind, known.revision() + 1, position, next, false, by);
        }
        return known.id();
    }

    private void takeOut(
            PlanId plan, PlanItem gone, String list, @Nullable Long basis, Caller by, List<FieldError> errors) {
        PlanItem before = asOf(plan, gone, basis);
        if (basis != null && before.revisionId() > basis) {
            return; // added by somebody since the form was opened
        }
        if (!before.fields().equals(gone.fields())) {
            errors.add(new FieldError(
                    list,
                    "An entry that you took out was changed by somebody else meanwhile. Look at the plan's page and take"
                            + " it out there, or add it here again."));
            return;
        }
        Wording wording = new Wording(gone.fields());
        store.add(plan, gone.id(), gone.kind(), gone.revision() + 1, gone.position(), wording, true, by);
    }

    /** As the form knew it: the newest wording that is not newer than the form. */
    private PlanItem asOf(PlanId plan, PlanItem item, @Nullable Long basis) {
        if (basis == null || item.revisionId() <= basis) {
            return item;
        }
        List<PlanItem> history = store.history(plan, item.id(), ItemStore.EVERYTHING);
        return history.stream()
                .filter(one -> one.revisionId() <= basis)
                .findFirst()
                .orElse(history.getLast());
    }

    /** The row's answers over those that the form did not ask for. */
    private static Map<String, String> over(PlanItem before, Map<String, Object> row) {
        var fields = new HashMap<>(before.fields());
        row.forEach((name, value) -> {
            String text = Objects.toString(value, "").strip();
            if (text.isEmpty()) {
                fields.remove(name);
            } else {
                fields.put(name, text);
            }
        });
        return fields;
    }
}
