package org.homeward.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.homeward.access.Caller;
import org.homeward.access.Role;
import org.homeward.consent.ConsentDesk;
import org.homeward.fixtures.HomewardTest;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.TaskAnswers;
import org.homeward.tasks.OpenTasks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A family takes a consent back while partners read, again and again at random moments. */
@HomewardTest
class WithdrawalRaceTests {

    private static final int ROUNDS = Integer.getInteger("homeward.rounds", 2000);
    private static final int READERS = 3;
    private static final int READS = 3;
    private static final Caller FAMILY = new Caller("family", "Jordan", Set.of(Role.FAMILY));
    private static final Caller TEACHER = new Caller("teacher", "Tess", Set.of(Role.TEACHER));
    private static final Caller CASEWORKER = new Caller("caseworker", "Ana", Set.of(Role.CASEWORKER));

    @Autowired
    private PlanDesk plans;

    @Autowired
    private ConsentDesk consents;

    @Autowired
    private JdbcClient jdbc;

    /** One reading; times are of {@link System#nanoTime()}. */
    private record Reading(long began, boolean shown) {}

    /** @param onRecord disclosures that were on record when the withdrawal had come back */
    private record Withdrawal(long done, int onRecord) {}

    @Test
    void disclosesNothingAfterAWithdrawalAndKeepsOnRecordWhatWentBefore() throws Exception {
        PlanId plan = planWithAGoal();
        var random = new Random(11);
        int shown = 0;
        int closed = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(READERS + 1)) {
            for (int round = 0; round < ROUNDS; round++) {
                UUID consent = consent(plan);
                var start = new CyclicBarrier(READERS + 1);
                Future<Withdrawal> withdrawal =
                        pool.submit(withdrawing(plan, consent, start, random.nextInt(4_000_000)));
                List<Future<List<Reading>>> readings = IntStream.range(0, READERS)
                        .mapToObj(reader -> pool.submit(reading(plan, start, random.nextInt(2_000_000))))
                        .toList();
                var all = new ArrayList<Reading>();
                for (Future<List<Reading>> reader : readings) {
                    all.addAll(reader.get());
                }
                Withdrawal withdrawn = withdrawal.get();
                int disclosed = (int) all.stream().filter(Reading::shown).count();
                assertThat(all)
                        .as("round %d: what was asked for after the withdrawal", round)
                        .filteredOn(reading -> reading.began() > withdrawn.done())
                        .noneMatch(Reading::shown);
                assertThat(onRecord(consent)).as("round %d: on record", round).isEqualTo(disclosed);
                assertThat(withdrawn.onRecord())
                        .as("round %d: on record when the withdrawal came back", round)
                        .isEqualTo(disclosed);
                shown += disclosed;
                closed += all.size() - disclosed;
            }
        }
        System.out.printf("%,d withdrawals, %,d readings before, %,d after%n", ROUNDS, shown, closed);
        assertThat(shown)
                .as("readings that came first; without any this test would look at nothing")
                .isGreaterThan(ROUNDS / 4);
        assertThat(closed).as("readings that came too late").isGreaterThan(ROUNDS / 4);
    }

    private Callable<Withdrawal> withdrawing(PlanId plan, UUID consent, CyclicBarrier start, int nanos) {
        return () -> {
            start.await();
            spin(nanos);
            consents.withdraw(plan, consent, FAMILY);
            long done = System.nanoTime();
            return new Withdrawal(done, onRecord(consent));
        };
    }

    private Callable<List<Reading>> reading(PlanId plan, CyclicBarrier start, int nanos) {
        return () -> {
            start.await();
            var readings = new ArrayList<Reading>();
            for (int i = 0; i < READS; i++) {
                spin(nanos);
                long began = System.nanoTime();
                readings.add(
                        new Reading(began, !plans.summary(plan, TEACHER).goals().isEmpty()));
            }
            return readings;
        };
    }

    private static void spin(int nanos) {
        long until = System.nanoTime() + nanos;
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }

    private PlanId planWithAGoal() {
        PlanId plan = new OpenTasks(jdbc).plan("caseworker", "family", "teacher");
        plans.recordAnswers(
                plan,
                new TaskAnswers(
                        OpenTasks.key(),
                        "draft-plan",
                        "plan-agreement",
                        "Draft the plan",
                        "plan-draft",
                        List.of(new TaskAnswers.Answer(
                                "goals",
                                "Goals",
                                List.of(Map.of("title", "Read every day")),
                                "Read every day",
                                "goals")),
                        Map.of()),
                CASEWORKER);
        return plan;
    }

    private UUID consent(PlanId plan) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into homeward.consent (id, plan_id, category, person, recipient, recipient_kind, recipient_ref,
                               decision, expires, recorded_at)
                        values (?, ?, 'education', 'Jordan', 'Tess', 'person', 'teacher', 'granted', current_date + 30, now())""").params(id, plan.value()).update();
        return id;
    }

    private int onRecord(UUID consent) {
        return jdbc.sql("select count(*) from homeward.disclosure where consent_id = ?")
                .param(consent)
                .query(Integer.class)
                .single();
    }
}
