package org.homeward.policy.reading;

import org.homeward.policy.LetterReader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps a letter from coming in force that could not be sent, or that is hard to read. */
@Component
class LetterCheck implements Check {

    private final ObjectProvider<LetterReader> readers;

    LetterCheck(ObjectProvider<LetterReader> readers) {
        this.readers = readers;
    }

    @Override
    public void check(Candidate candidate, Index index, Findings findings) {
        for (var letter : candidate.changed(ResourceKind.LETTER)) {
            readers.stream()
                    .flatMap(reader -> reader.faults(letter.name(), letter.content()).stream())
                    .forEach(fault -> findings.error(letter.name(), fault.where(), fault.message(), fault.remedy()));
        }
    }
}
