package org.homeward.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds plans by parts of the child's name, or one plan by its id.
 *
 * <p>A rare name is looked up first and its plans after that; with a name that thousands have, walking the plans from the newest
 * one finds a page's worth sooner. The database cannot tell the two apart before it knows the name.
 */
record NameSearch(JdbcClient jdbc) {

    private static final int RARE = 2000;

    /** Adds the condition to a query over {@code homeward.plan p} and {@code homeward.child c}. */
    void narrow(String text, boolean wholeNames, StringBuilder sql, Map<String, Object> params) {
        UUID id = idOf(text);
        if (id != null) {
            sql.append(" and p.id = :planId");
            params.put("planId", id);
            return;
        }
        List<UUID> children = wholeNames ? children(text) : List.of();
        if (wholeNames && children.size() <= RARE) {
            sql.append(" and p.child_id = any(:children)");
            params.put("children", children.toArray(UUID[]::new));
        } else {
            String letters = wholeNames ? "c.plain_name" : "homeward.plain(c.given_name)";
            sql.append(" and ").append(NameWords.within(letters, text, params));
        }
    }

    private List<UUID> children(String text) {
        var params = new HashMap<String, Object>();
        String named = NameWords.within("plain_name", text, params);
        return jdbc.sql("select id from homeward.child where " + named + " limit " + (RARE + 1))
                .params(params)
                .query(UUID.class)
                .list();
    }

    private static @Nullable UUID idOf(String text) {
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equalsIgnoreCase(text) ? id : null;
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
