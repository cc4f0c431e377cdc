package org.homeward.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.homeward.audit.verifier.ChainCheck;
import org.homeward.audit.verifier.DatabaseRows;
import org.homeward.fixtures.Database;
import org.homeward.fixtures.RealPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the trail costs: the same plan work with and without it, by turns in one run, on a database that syncs its log. */
class AuditCostTests {

    private static final int TURNS = Integer.getInteger("homeward.benchmark", 0) > 0 ? 400 : 25;
    private static final int ROUNDS = 5;

    @Test
    void keepsPlanWorkQuickAndTheChainWhole(@TempDir Path directory) throws Exception {
        try (var server = RealPostgres.start(directory.resolve("postgres"));
                var pool = new HikariDataSource()) {
            Database.migrate(server.dataSource());
            pool.setDataSource(server.dataSource());
            var lines = new ArrayList<String>();
            lines.add(compare(pool, 1));
            lines.add(compare(pool, 8));
            lines.add(verify(pool));
            System.out.println(String.join("\n", lines));
            Path report = Path.of("target/benchmarks/audit.txt");
            Files.createDirectories(report.getParent());
            Files.write(report, lines);
        }
    }

    private static String compare(HikariDataSource pool, int writers) throws Exception {
        run(pool, writers, true);
        run(pool, writers, false);
        var with = new ArrayList<Double>();
        var without = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            without.add(run(pool, writers, false));
            with.add(run(pool, writers, true));
        }
        double before = median(without);
        double after = median(with);
        return "%d writers: %.0f plan changes a second without the trail, %.0f with it, ratio %.2f"
                .formatted(writers, before, after, after / before);
    }

    /** Answers how many transactions were done in a second. */
    private static double run(HikariDataSource pool, int writers, boolean audited) throws Exception {
        long start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(writers)) {
            List<Callable<Void>> work = IntStream.range(0, writers)
                    .<Callable<Void>>mapToObj(writer -> () -> {
                        work(pool, audited);
                        return null;
                    })
                    .toList();
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
        return (double) writers * TURNS / (System.nanoTime() - start) * 1_000_000_000;
    }

    private static void work(HikariDataSource pool, boolean audited) {
        var jdbc = JdbcClient.create(pool);
        var transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
        UUID plan = plan(jdbc);
        for (int turn = 0; turn < TURNS; turn++) {
            transactions.executeWithoutResult(running -> change(jdbc, plan, audited));
        }
    }

    /** What the correction of a fact does: lock, read, note, write, and a command in the registry. */
    private static void change(JdbcClient jdbc, UUID plan, boolean audited) {
        jdbc.sql("select facts from homeward.plan where id = ? for update")
                .param(plan)
                .query()
                .singleRow();
        jdbc.sql("select count(*) from homeward.team_member where plan_id = ?")
                .param(plan)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into homeward.timeline_entry (plan_id, at, kind, title, actor)
                        values (?, now(), 'facts', 'A date was corrected', 'Ana')""").param(plan).update();
        jdbc.sql("update homeward.plan set revision = revision + 1 where id = ?")
                .param(plan)
                .update();
        if (audited) {
            jdbc.sql("""
                            insert into audit.entry (at, kind, what, username, roles, plan_id, detail)
                            values (now(), 'CHANGE', 'plan.facts', 'ana', 'caseworker', ?, '{"timeline":1}')""").param(plan).update();
        }
    }

    private static UUID plan(JdbcClient jdbc) {
        UUID child = UUID.randomUUID();
        UUID plan = UUID.randomUUID();
        jdbc.sql(
                        "insert into homeward.child (id, given_name, family_name, language) values (?, 'Maya', 'Example', 'en')")
                .param(child)
                .update();
        jdbc.sql("""
                        insert into homeward.plan (id, child_id, jurisdiction, stage, status, facts, concerns,
                               plan_version, opened_by, opened_at, revision)
                        values (?, ?, 'US-IL', 'INTAKE', 'OPEN', '{}', '[]', 0, 'caseworker', now(), 0)""").params(plan, child).update();
        return plan;
    }

    private static String verify(HikariDataSource pool) throws Exception {
        try (var connection = pool.getConnection()) {
            long start = System.nanoTime();
            var check = new ChainCheck(List.of());
            DatabaseRows.each(connection, check::take);
            double seconds = (System.nanoTime() - start) / 1e9;
            assertThat(check.verdict().intact()).isTrue();
            assertThat(check.verdict().entries()).isEqualTo((1L + 8) * (ROUNDS + 1) * TURNS);
            return "verifying: %.0f entries a second".formatted(check.verdict().entries() / seconds);
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
