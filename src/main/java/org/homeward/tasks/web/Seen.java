package org.homeward.tasks.web;

/** A short mark of what a page shows, so that asking again brings nothing while nothing has changed. */
final class Seen {

    private Seen() {}

    static String mark(Object... shown) {
        return Integer.toHexString(java.util.Arrays.deepHashCode(shown));
    }
}
