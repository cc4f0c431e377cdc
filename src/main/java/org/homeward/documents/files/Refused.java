package org.homeward.documents.files;

/** A file that is not taken; the message says why and what to do, and never repeats what is in it. */
public class Refused extends Exception {

    Refused(String message) {
        super(message);
    }
}
