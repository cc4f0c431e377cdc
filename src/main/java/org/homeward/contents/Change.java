package org.homeward.contents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of one thing between two moments.
 *
 * @param heading what it is known by, or was
 * @param answers its answers as they differ; for a thing that was added or taken out all of them
 */
public record Change(ItemKind kind, How how, UUID item, String heading, List<Answer> answers) {

    /** What happened to it. */
    public enum How {
        ADDED,
        TAKEN_OUT,
        REWORDED;

        public String inWords() {
            return this == ADDED ? "New" : this == TAKEN_OUT ? "Taken out" : "Changed";
        }
    }

    /** One answer, word by word. */
    public record Answer(String field, String label, List<Piece> pieces) {}

    /** Everything that differs, in the order in which a plan is read; the same on both sides is left out. */
    public static List<Change> between(PlanContents before, PlanContents after) {
        var old = byId(before);
        var fresh = byId(after);
        return Stream.concat(
                        after.items().stream(), before.items().stream().filter(item -> !fresh.containsKey(item.id())))
                .map(item -> of(before, old.get(item.id()), after, fresh.get(item.id())))
                .filter(change ->
                        change.how() != How.REWORDED || !change.answers().isEmpty())
                .sorted(java.util.Comparator.comparing(Change::kind))
                .toList();
    }

    private static Change of(PlanContents then, @Nullable PlanItem before, PlanContents now, @Nullable PlanItem after) {
        PlanItem item = Objects.requireNonNull(after == null ? before : after);
        var answers = new ArrayList<Answer>();
        for (ItemField field : item.kind().fields()) {
            String was = before == null ? "" : then.inWords(before, field);
            String is = after == null ? "" : now.inWords(after, field);
            boolean renamed = field.kind() == ItemField.Kind.GOAL
                    && before != null
                    && after != null
                    && Objects.equals(before.text(field.name()), after.text(field.name()));
            if (!was.equals(is) && !renamed) {
                answers.add(new Answer(field.name(), field.label(), WordDifference.between(was, is)));
            }
        }
        How how = before == null ? How.ADDED : after == null ? How.TAKEN_OUT : How.REWORDED;
        return new Change(item.kind(), how, item.id(), item.heading(), List.copyOf(answers));
    }

    private static Map<UUID, PlanItem> byId(PlanContents contents) {
        var items = new LinkedHashMap<UUID, PlanItem>();
        contents.items().forEach(item -> items.put(item.id(), item));
        return items;
    }
}
