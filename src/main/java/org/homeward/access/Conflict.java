package org.homeward.access;

/** Somebody else was first, or the thing has moved on (409); the message says who or what, without personal data. */
public class Conflict extends RuntimeException {

    public Conflict(String message) {
        super(message);
    }
}
