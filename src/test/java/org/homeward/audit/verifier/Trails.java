package org.homeward.audit.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Chains of links for tests, made as the database makes them. */
final class Trails {

    private Trails() {}

    static List<Row> ofLength(int length) {
        var rows = new ArrayList<Row>();
        String head = "0".repeat(64);
        for (int seq = 1; seq <= length; seq++) {
            Row row = link(seq, head, Integer.toString(seq * 2));
            head = row.hash();
            rows.add(row);
        }
        return rows;
    }

    static Row link(int seq, String previous, String entry) {
        String plan = new UUID(7, seq).toString();
        Row row = row(
                Integer.toString(seq),
                entry,
                "2026-03-05T10:00:00.%06dZ".formatted(seq),
                previous,
                "",
                entry,
                "2026-03-05T09:59:59.%06dZ".formatted(seq),
                "CHANGE",
                "plan.task",
                "ana, \"the\nsecond\"",
                seq % 3 == 0 ? "" : "caseworker",
                seq % 5 == 0 ? "lincoln-school" : null,
                seq % 4 == 0 ? null : plan,
                null,
                "{\"rule\":\"§ 5\"}");
        return with(row, 4, row.computedHash());
    }

    static Row with(Row row, int column, String value) {
        var values = new ArrayList<>(row.values());
        values.set(column, value);
        return new Row(values);
    }

    static Verdict check(List<Row> rows, Anchor... anchors) {
        var check = new ChainCheck(List.of(anchors));
        rows.forEach(check::take);
        return check.verdict();
    }

    private static Row row(String... values) {
        return new Row(Arrays.asList(values));
    }
}
