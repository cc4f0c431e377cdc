package org.homeward.directory.hsds;

/**
 * Something about a file or a row that whoever sent it should know.
 *
 * @param refused whether the row was left out; otherwise it was taken over as far as it went
 */
public record Fault(String place, String field, String message, boolean refused) {

    static Fault refused(String place, String field, String message) {
        return new Fault(place, field, message, true);
    }

    static Fault remark(String place, String field, String message) {
        return new Fault(place, field, message, false);
    }
}
