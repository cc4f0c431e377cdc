package org.homeward.policy.reading;

/** A file that is not what its name says; the message is for the person who edits it. */
class Unreadable extends Exception {

    Unreadable(String message) {
        super(message);
    }
}
