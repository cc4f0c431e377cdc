package org.homeward.agencies;

import java.util.List;

/** An agency whose people may sit at a plan's table, with what was ever agreed with it, the newest first. */
public record Agency(String code, String name, String kind, List<Agreement> agreements, List<NotCovered> notCovered) {

    /** Consents that name the agency for a kind of record which no agreement in force covers: they open nothing now. */
    public record NotCovered(String category, long consents) {}

    public List<Agreement> inForce() {
        return agreements.stream().filter(Agreement::inForce).toList();
    }
}
