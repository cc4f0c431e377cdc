package org.homeward.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.homeward.access.Caller;
import org.homeward.access.Role;
import org.homeward.fixtures.HomewardTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HomewardTest
class AuditDeskTests {

    private static final Caller ANA = new Caller("ana", "Ana Example", Set.of(Role.SUPERVISOR, Role.CASEWORKER));

    @Autowired
    private AuditDesk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void writesDownWhoDidWhatToWhichPlan() {
        UUID plan = UUID.randomUUID();

        desk.write(new AuditNote(AuditKind.CHANGE, ANA, "plan.facts", plan, "f-1", Map.of("b", 2, "a", "x")));

        Map<String, Object> entry = entriesOf(plan).getFirst();
        assertThat(entry)
                .containsEntry("kind", "CHANGE")
                .containsEntry("what", "plan.facts")
                .containsEntry("username", "ana")
                .containsEntry("roles", "caseworker,supervisor")
                .containsEntry("subject", "f-1")
                .containsEntry("detail", "{\"a\":\"x\",\"b\":2}");
    }

    @Test
    void keepsNothingOfATransactionThatWasRolledBack() {
        UUID plan = UUID.randomUUID();

        new TransactionTemplate(transactions).executeWithoutResult(running -> {
            desk.write(new AuditNote(AuditKind.CHANGE, ANA, "plan.facts", plan));
            running.setRollbackOnly();
        });

        assertThat(entriesOf(plan)).isEmpty();
    }

    @Test
    void linksEntriesOfManyWritersInOneChainWithoutGaps() throws Exception {
        UUID plan = UUID.randomUUID();
        try (var writers = Executors.newFixedThreadPool(12)) {
            List<Callable<Void>> work = IntStream.range(0, 12)
                    .<Callable<Void>>mapToObj(writer -> () -> {
                        for (int turn = 0; turn < 40; turn++) {
                            writeTwice(plan, writer, turn);
                        }
                        return null;
                    })
                    .toList();
            for (var done : writers.invokeAll(work)) {
                done.get();
            }
        }

        assertThat(entriesOf(plan)).hasSize(12 * 36 * 2); // each tenth transaction was rolled back
        assertThat(jdbc.sql("""
                        select count(*) from audit.link later join audit.link earlier on earlier.seq = later.seq - 1
                         where later.previous <> earlier.hash""").query(Long.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) = max(seq) from audit.link")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(jdbc.sql("select count(*) from audit.entry e where not exists"
                                + " (select 1 from audit.link l where l.entry_id = e.id)")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.entry set username = 'somebody'",
                "delete from audit.entry",
                "truncate audit.entry",
                "update audit.link set hash = previous",
                "delete from audit.link",
                "truncate audit.anchor",
                "delete from audit.anchor"
            })
    void refusesWhateverIsNotAnAddition(String tampering) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(tampering).update())
                .withStackTraceContaining("The audit trail only grows");
    }

    private void writeTwice(UUID plan, int writer, int turn) {
        new TransactionTemplate(transactions).executeWithoutResult(running -> {
            String subject = writer + "-" + turn;
            desk.write(new AuditNote(AuditKind.CHANGE, ANA, "plan.one", plan, subject, Map.of()));
            desk.write(new AuditNote(AuditKind.READ, ANA, "plan.two", plan, subject, Map.of()));
            if (turn % 10 == 9) {
                running.setRollbackOnly();
            }
        });
    }

    private List<Map<String, Object>> entriesOf(UUID plan) {
        return jdbc.sql(
                        "select e.* from audit.entry e join audit.link l on l.entry_id = e.id where plan_id = ? order by seq")
                .param(plan)
                .query()
                .listOfRows();
    }
}
