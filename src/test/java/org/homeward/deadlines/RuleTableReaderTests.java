package org.homeward.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A draft of the deadline table that the ledger could not use is refused before it comes in force. */
class RuleTableReaderTests {

    private static final String TABLE = read();

    private final RuleTableReader reader = new RuleTableReader();

    @Test
    void findsNothingInTheTableInForce() {
        assertThat(reader.faults(TABLE)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("brokenTables")
    void saysWhichRowIsWrong(String part, String replacement, String where, String what) {
        assertThat(TABLE).contains(part);

        assertThat(reader.faults(TABLE.replace(part, replacement))).anySatisfy(fault -> {
            assertThat(fault.where()).contains(where);
            assertThat(fault.message()).contains(what);
            assertThat(fault.remedy()).isNotBlank();
        });
    }

    static Stream<Arguments> brokenTables() {
        return Stream.of(
                argumentSet(
                        "column Row",
                        "<text>\"investigation-start\"</text>",
                        "<text>\"investigation-begin\"</text>",
                        "(investigation-start)",
                        "investigation-begin"),
                argumentSet(
                        "two rows of one name",
                        "<rule id=\"investigation-contacts-7\">",
                        "<rule id=\"investigation-start\">",
                        "(investigation-start)",
                        "Two rows are called"),
                argumentSet(
                        "no citation",
                        "<text>\"89 IAC 300.90(a); 325 ILCS 5/7.4(b)\"</text>",
                        "<text>null</text>",
                        "(investigation-start)",
                        "cites nothing"),
                argumentSet(
                        "the same date twice",
                        "<text>\"il.investigation.contacts-7\"</text>",
                        "<text>\"il.investigation.formal-14\"</text>",
                        "rows ",
                        "il.investigation.formal-14"),
                argumentSet(
                        "a way of counting that nobody knows",
                        "<text>\"HRS\"</text>",
                        "<text>\"HOURS\"</text>",
                        "Deadlines",
                        "HOURS"),
                argumentSet("seen nowhere", "(C:S01)", "", "(entered-care-finding)", "names no place"));
    }

    private static String read() {
        try {
            return Files.readString(Path.of("decisions/deadlines/deadlines.dmn"));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
