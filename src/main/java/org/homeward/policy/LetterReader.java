package org.homeward.policy;

import java.util.List;

/** The part of Homeward that sends letters: it can say beforehand what is wrong with a letter's wording, and show it. */
public interface LetterReader {

    /** What is wrong with the letter; empty when it can be sent. */
    List<TableReader.Fault> faults(String file, String content);

    /** The letter as people would get it, in each language that can be read. */
    List<Example> examples(String content);

    /** The places that may stand in a letter of this file; empty when nothing sends it. */
    List<String> places(String file);

    /**
     * A letter filled with made-up words.
     *
     * @param language its code
     * @param grade the years of school that it asks of its reader
     * @param parts what it says below its heading
     */
    record Example(String language, String grade, String heading, List<LetterPart> parts) {}
}
