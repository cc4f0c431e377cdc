package org.homeward.audit.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.homeward.fixtures.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the owner of the tables can do to the real trail once the protection is switched off; all of it shows. */
class TamperingTests {

    private Connection connection;
    private long first;
    private long firstEntry;

    @BeforeEach
    void writeTenEntries() throws SQLException {
        connection = Database.dataSource().getConnection();
        connection.setAutoCommit(false);
        // Nobody else writes until this is rolled back, so that the numbers below stay what they are.
        run("lock table audit.entry in exclusive mode");
        run("""
                insert into audit.entry (at, kind, what, username, roles, agency, plan_id, subject, detail)
                select now(), 'CHANGE', 'plan.task', 'ana', 'caseworker', 'lincoln-school', gen_random_uuid(), 's', '{"a":1}'
                  from generate_series(1, 10)""");
        run("set constraints all immediate");
        run("alter table audit.entry disable trigger user");
        run("alter table audit.link disable trigger user");
        first = number("select max(seq) - 9 from audit.link");
        firstEntry = number("select entry_id from audit.link where seq = " + first);
    }

    @AfterEach
    void undo() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void theTrailIsWholeToBeginWith() throws SQLException {
        assertThat(verify().intact()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "at       ; at + interval '1 microsecond'",
                "kind     ; 'READ'",
                "what     ; what || ' '",
                "username ; 'Ana'",
                "roles    ; ''",
                "agency   ; null",
                "plan_id  ; gen_random_uuid()",
                "subject  ; null",
                "detail   ; '{\"a\": 1}'"
            })
    void namesAnEntryThatWasAltered(String column, String value) throws SQLException {
        run("update audit.entry set %s = %s where id = %d".formatted(column, value, firstEntry + 4));

        assertBrokenAt(first + 4, firstEntry + 4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "at       ; at + interval '1 microsecond'",
                "previous ; sha256('x')",
                "hash     ; set_byte(hash, 31, get_byte(hash, 31) # 1)",
                "entry_id ; -1"
            })
    void namesALinkThatWasAltered(String column, String value) throws SQLException {
        run("update audit.link set %s = %s where seq = %d".formatted(column, value, first + 4));

        assertThat(verify().firstBroken().seq()).isEqualTo(first + 4);
    }

    @Test
    void namesWhatWasDeleted() throws SQLException {
        run("delete from audit.entry where id = " + (firstEntry + 2));

        assertBrokenAt(first + 2, firstEntry + 2);
    }

    @Test
    void namesALinkThatWasDeletedWithItsEntry() throws SQLException {
        run("delete from audit.entry where id = " + (firstEntry + 2));
        run("delete from audit.link where seq = " + (first + 2));

        assertThat(verify().firstBroken().seq()).isEqualTo(first + 2);
    }

    @Test
    void namesAnEntryThatWasPutInWithTheTriggerOff() throws SQLException {
        run("insert into audit.entry (at, kind, what, username, roles, detail)"
                + " values (now(), 'CHANGE', 'plan.task', 'eve', '', '{}')");
        long put = number("select max(id) from audit.entry");

        assertThat(verify().firstBroken().entry()).isEqualTo(Long.toString(put));
    }

    @Test
    void namesTheFirstOfTwoEntriesWhoseContentWasSwapped() throws SQLException {
        run("""
                update audit.entry e set plan_id = o.plan_id from audit.entry o
                 where (e.id, o.id) in ((%1$d, %2$d), (%2$d, %1$d))""".formatted(firstEntry + 3, firstEntry + 6));

        assertBrokenAt(first + 3, firstEntry + 3);
    }

    @Test
    void namesTheEndThatWasCutOff() throws SQLException {
        var anchor = new Anchor(
                "2026-03-05",
                first + 9,
                text("select encode(hash, 'hex') from audit.link where seq = " + (first + 9)),
                "the anchor file");
        run("delete from audit.link where seq > " + (first + 6));
        run("delete from audit.entry where id > " + (firstEntry + 6));

        assertThat(verify().intact()).isTrue();
        assertThat(verify(anchor).firstBroken().seq()).isEqualTo(first + 7);
    }

    private void assertBrokenAt(long seq, long entry) throws SQLException {
        Verdict.Break broken = verify().firstBroken();
        assertThat(broken.seq()).isEqualTo(seq);
        assertThat(broken.entry()).isEqualTo(Long.toString(entry));
    }

    private Verdict verify(Anchor... anchors) throws SQLException {
        var rows = new ArrayList<Row>();
        DatabaseRows.each(connection, rows::add);
        var check = new ChainCheck(List.of(anchors));
        rows.forEach(check::take);
        return check.verdict();
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    private String text(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
