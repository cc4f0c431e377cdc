package org.homeward.audit.verifier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.audit.verifier.Verdict.Break;
import org.jspecify.annotations.Nullable;

/** Walks the chain link by link, then asks the anchors whether it is the same chain and all of it. */
public final class ChainCheck {

    private static final String START = "0".repeat(64);

    private final Map<Long, List<Anchor>> anchors = new HashMap<>();
    private long entries;
    private long seq;
    private String head = START;
    private String before = START;
    private @Nullable String entry;
    private @Nullable Break broken;
    private @Nullable Break beside;

    public ChainCheck(List<Anchor> anchors) {
        for (Anchor anchor : anchors) {
            this.anchors.computeIfAbsent(anchor.seq(), any -> new ArrayList<>()).add(anchor);
        }
    }

    /** Takes the next row: links in their order, then entries that have none. */
    public void take(Row row) {
        if (row.hasEntry()) {
            entries++;
        }
        if (!row.hasLink()) {
            if (beside == null) {
                beside = new Break(null, row.entry(), "it was put in beside the chain, or its link was taken away");
            }
        } else if (broken == null) {
            broken = follow(row);
        }
    }

    /** The verdict after the last row. */
    public Verdict verdict() {
        if (broken == null) {
            broken = anchors.values().stream()
                    .flatMap(List::stream)
                    .filter(anchor -> anchor.seq() > seq)
                    .min(Comparator.comparingLong(Anchor::seq))
                    .map(anchor -> new Break(
                            seq + 1,
                            null,
                            "the chain ends here, but %s of %s knows link %d"
                                    .formatted(anchor.from(), anchor.day(), anchor.seq())))
                    .orElse(null);
        }
        return new Verdict(entries, broken == null ? beside : broken);
    }

    public long length() {
        return seq;
    }

    public String head() {
        return head;
    }

    private @Nullable Break follow(Row row) {
        if (seq > 0 && (isTwin(row) || !head.equals(row.previous()) && before.equals(row.previous()))) {
            return new Break(seq, entry, "it was put in: what stands behind it follows on the link before it");
        }
        long expected = seq + 1;
        if (!String.valueOf(expected).equals(row.seq())) {
            String why = "it was deleted or renumbered: link %s stands in its place".formatted(row.seq());
            return new Break(expected, head.equals(row.previous()) ? row.entry() : null, why);
        }
        if (!row.hasEntry()) {
            return new Break(expected, row.entry(), "its entry was deleted, or the link was made to name another");
        }
        if (!row.linksItsEntry()) {
            return new Break(expected, row.entry(), "the link names another entry");
        }
        if (!row.computedHash().equals(row.hash())) {
            return new Break(expected, row.entry(), "it was altered: its hash does not fit its content");
        }
        if (!head.equals(row.previous())) {
            return seq == 0
                    ? new Break(expected, row.entry(), "it is not the beginning of a chain")
                    : new Break(seq, entry, "it was altered together with its hash: the next link knows another one");
        }
        seq = expected;
        before = head;
        head = row.computedHash();
        entry = row.entry();
        return anchored(row);
    }

    /** A sound link with the number of the one before it: one of the two was put in. */
    private boolean isTwin(Row row) {
        return String.valueOf(seq).equals(row.seq()) && row.computedHash().equals(row.hash());
    }

    private @Nullable Break anchored(Row row) {
        for (Anchor anchor : anchors.getOrDefault(seq, List.of())) {
            if (!anchor.hash().equals(head)) {
                String why = "it is not the link that %s of %s knows: the chain was written anew from here or before"
                        .formatted(anchor.from(), anchor.day());
                return new Break(seq, row.entry(), why);
            }
        }
        return null;
    }
}
