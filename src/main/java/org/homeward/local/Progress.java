package org.homeward.local;

import java.io.PrintStream;

/** Tells the person at the terminal what the local stack is doing, one line at a time. */
class Progress {

    private final PrintStream out;

    Progress(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    void say(Part part, String what) {
        say("  %-11s %s".formatted(part.name(), what));
    }

    static String seconds(long sinceNanos) {
        return "%.1f s".formatted((System.nanoTime() - sinceNanos) / 1e9);
    }
}
