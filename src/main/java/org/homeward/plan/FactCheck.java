package org.homeward.plan;

import java.util.Map;

/** Refuses facts that cannot be true; the deadlines module knows what the facts mean. */
public interface FactCheck {

    /** Throws {@link org.homeward.access.BadInput} with the field when a fact is wrong. */
    void check(String jurisdiction, Map<String, Object> facts);
}
