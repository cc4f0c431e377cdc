package org.homeward.deadlines.counting;

/** A row of the rule table that cannot be used; the message tells policy staff which and why. */
public class BadRule extends RuntimeException {

    public BadRule(String message) {
        super(message);
    }

    public BadRule(String message, Throwable cause) {
        super(message, cause);
    }
}
