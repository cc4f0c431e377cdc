package org.homeward.access;

import java.util.LinkedHashMap;
import org.homeward.access.PlanVisibility.Condition;
import org.springframework.stereotype.Component;

/**
 * Who reads a row that was written for some readers, carries a category and may have been corrected: those to whom both the
 * row and the newest correction of it are open, and whoever wrote it.
 *
 * <p>What is protected by a correction was never open, and what was protected stays so.
 */
@Component
public class RowAccess {

    private final RecordAccess access;

    RowAccess(RecordAccess access) {
        this.access = access;
    }

    /**
     * The condition for a query over the rows of one plan, {@code :plan}, in which two aliases have the columns category, readers and
     * by_username.
     *
     * @param row the alias of the row
     * @param newest the alias of the newest row that corrects it, or of itself
     * @param part of which part of the record the rows are
     */
    public Condition of(Caller caller, String row, String newest, RecordPart part) {
        var parameters = new LinkedHashMap<String, Object>();
        var sql = new StringBuilder("(" + row + ".by_username = :writer");
        // What somebody wrote when they still had a part in the plan is not what an emergency opens.
        parameters.put("writer", caller.emergency() == null ? caller.username() : "");
        sql.append(" or ");
        sql.append(both(caller, row, part, parameters)).append(" and ").append(both(caller, newest, part, parameters));
        return new Condition(sql.append(")").toString(), parameters);
    }

    private String both(Caller caller, String alias, RecordPart part, LinkedHashMap<String, Object> parameters) {
        Condition category = access.of(caller, ":plan", alias + ".category", part);
        Condition readers = Readers.of(caller, ":plan", alias + ".readers");
        parameters.putAll(category.params());
        parameters.putAll(readers.params());
        return category.sql() + " and " + readers.sql();
    }
}
