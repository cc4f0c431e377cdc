package org.homeward.policy.reading;

import java.util.List;
import org.homeward.policy.TableReader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the parts of Homeward that read a table themselves, so that no draft comes in force that they cannot use. */
@Component
class TableReaderCheck implements Check {

    private final ObjectProvider<TableReader> readers;

    TableReaderCheck(ObjectProvider<TableReader> readers) {
        this.readers = readers;
    }

    @Override
    public void check(Candidate candidate, Index index, Findings findings) {
        for (var resource : candidate.changed(ResourceKind.DMN)) {
            if (index.document(resource.name()).isPresent()) {
                List<TableReader.Fault> faults = readers.stream()
                        .filter(reader -> reader.file().equals(resource.name()))
                        .flatMap(reader -> reader.faults(resource.content()).stream())
                        .toList();
                faults.forEach(
                        fault -> findings.error(resource.name(), fault.where(), fault.message(), fault.remedy()));
            }
        }
    }
}
