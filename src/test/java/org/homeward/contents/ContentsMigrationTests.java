package org.homeward.contents;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plans that were written before contents had wordings lose nothing. */
class ContentsMigrationTests {

    private static EmbeddedPostgres server;
    private static JdbcClient jdbc;

    @BeforeAll
    static void startDatabase() throws IOException {
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        jdbc = JdbcClient.create(server.getPostgresDatabase());
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        server.close();
    }

    @Test
    void takesOverGoalsWithTheirIdsAndTheirNextSteps() {
        migrateTo("119?");
        UUID child = UUID.randomUUID();
        UUID plan = UUID.randomUUID();
        UUID first = UUID.randomUUID();
        in(
                "insert into homeward.child (id, given_name, family_name, language) values (?, 'Maya', 'Canary', 'en')",
                child);
        in("""
                insert into homeward.plan (id, child_id, jurisdiction, stage, status, facts, concerns, plan_version, opened_by,
                       opened_at, revision)
                values (?, ?, 'US-IL', 'ACTIVE', 'OPEN', '{}', '[]', 1, 'caseworker', now(), 0)""", plan, child);
        in("""
                insert into homeward.goal (id, plan_id, position, title, measure, owner, target_date, status, milestone)
                values (?, ?, 0, 'School', 'Days', 'Ms Rivera', '2027-03-05', 'open', 'One week')""", first, plan);
        in("""
                insert into homeward.goal (id, plan_id, position, title, status)
                values (?, ?, 1, 'Sleep', 'open')""", UUID.randomUUID(), plan);

        migrateTo("latest");

        assertThat(text("""
                        select title || '|' || measure || '|' || owner || '|' || target_date || '|' || status || '|' || milestone
                          from homeward.goal where id = ?""", first)).isEqualTo("School|Days|Ms Rivera|2027-03-05|open|One week");
        assertThat(text("select count(*)::text from homeward.goal where plan_id = ? and milestone is null", plan))
                .isEqualTo("1");
    }

    private static void migrateTo(String version) {
        Flyway.configure()
                .dataSource(server.getPostgresDatabase())
                .defaultSchema("homeward")
                .locations("classpath:db/homeward")
                .target(version)
                .load()
                .migrate();
    }

    private static void in(String sql, Object... values) {
        jdbc.sql(sql).params(values).update();
    }

    private static String text(String sql, Object... values) {
        return jdbc.sql(sql).params(values).query(String.class).single();
    }
}
