package org.homeward.contents;

import java.util.HashMap;
import java.util.Map;
import org.homeward.access.Caller;
import org.homeward.access.PlanVisibility.Condition;
import org.homeward.access.RecordAccess;
import org.homeward.access.RecordPart;
import org.springframework.stereotype.Component;

/** Which wordings a person may read: by the category that each had, and by the one that the thing has now. */
@Component
class ContentsRule {

    private static final String NEWEST = """
            (select newest.%s from homeward.plan_item_revision newest
              where newest.item_id = r.item_id order by newest.revision desc limit 1)""";

    private final RecordAccess access;

    ContentsRule(RecordAccess access) {
        this.access = access;
    }

    /**
     * For queries over {@code plan_item_revision r} of one plan, {@code :plan}, whatever its age: what is protected today was never open. People
     * read what they worded last themselves.
     */
    Condition of(Caller caller) {
        Condition then = access.of(caller, ":plan", "r.category", RecordPart.PLAN);
        Condition now = access.of(caller, ":plan", NEWEST.formatted("category"), RecordPart.PLAN);
        var params = new HashMap<String, Object>(then.params());
        params.putAll(now.params());
        params.put("author", caller.username());
        String own = NEWEST.formatted("by_username") + " = :author";
        return new Condition("(" + then.sql() + " and " + now.sql() + " or " + own + ")", Map.copyOf(params));
    }
}
