package org.homeward.plan;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds plans by a part of the child's name, or one plan by its id.
 *
 * <p>A rare name is looked up first and its plans after that; with a name that thousands have, walking the plans from the newest
 * one finds a page's worth sooner. The database cannot tell the two apart before it knows the name.
 */
record NameSearch(JdbcClient jdbc) {

    private static final int RARE = 2000;
    private static final String WHOLE_NAME = "plain_name like homeward.plain(:name)";

    /** Adds the condition to a query over {@code homeward.plan p} and {@code homeward.child c}. */
    void narrow(String text, boolean wholeNames, StringBuilder sql, Map<String, Object> params) {
        UUID id = idOf(text);
        if (id != null) {
            sql.append(" and p.id = :planId");
            params.put("planId", id);
            return;
        }
        String name = "%" + text.replaceAll("([%_\\\\])", "\\\\$1") + "%";
        List<UUID> children = wholeNames ? children(name) : List.of();
        if (wholeNames && children.size() <= RARE) {
            sql.append(" and p.child_id = any(:children)");
            params.put("children", children.toArray(UUID[]::new));
        } else {
            sql.append(
                    wholeNames
                            ? " and c.plain_name like homeward.plain(:name)"
                            : " and homeward.plain(c.given_name) like homeward.plain(:name)");
            params.put("name", name);
        }
    }

    private List<UUID> children(String name) {
        return jdbc.sql("select id from homeward.child where " + WHOLE_NAME + " limit " + (RARE + 1))
                .param("name", name)
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
