package org.homeward.policy;

import java.util.List;

/** A part of Homeward that reads one decision table itself and can say beforehand what it could not use in it. */
public interface TableReader {

    /** The file that it reads, for example {@code deadlines.dmn}. */
    String file();

    /** What is wrong with such a file; empty when all of it can be used. */
    List<Fault> faults(String content);

    /** One fault: where it is, what is wrong, and what to do about it. */
    record Fault(String where, String message, String remedy) {}
}
