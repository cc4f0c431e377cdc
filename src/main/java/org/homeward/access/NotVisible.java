package org.homeward.access;

/** Asked for something that does not exist or that this person may not see; both look the same from outside (404). */
public class NotVisible extends RuntimeException {

    public NotVisible(String what) {
        super(what);
    }
}
