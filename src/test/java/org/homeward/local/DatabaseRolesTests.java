package org.homeward.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The roles that a production database starts with: enough for each program, and no more. */
class DatabaseRolesTests {

    private static EmbeddedPostgres server;

    @BeforeAll
    static void prepareAsTheContainerDoes() throws Exception {
        server = EmbeddedPostgres.start();
        run("postgres", "10-roles.sql");
        run("homeward", "20-schemas.sql");
        runWhole("homeward", "40-audit.sql");
        for (String schema : new String[] {"homeward", "engine"}) {
            Flyway.configure()
                    .dataSource(server.getDatabase("homeward", "homeward"))
                    .schemas(schema)
                    .defaultSchema(schema)
                    .locations("classpath:db/" + schema)
                    .load()
                    .migrate();
        }
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void letsTheExporterWriteTheReadModel() throws SQLException {
        assertThat(asExporter("insert into engine.exporter_position (partition_id, position, record_at, written_at)"
                        + " values (1, 10, now(), now())"))
                .isEqualTo(1);
    }

    @Test
    void keepsTheRecordFromTheExporter() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> asExporter("update homeward.plan set id = id"))
                .withMessageContaining("permission denied for schema homeward");
    }

    @Test
    void letsTheExporterChangeNoTable() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> asExporter("create table engine.more (id int)"))
                .withMessageContaining("permission denied");
    }

    @Test
    void letsTheApplicationAddToTheAuditTrailAndNoMore() throws SQLException {
        as("homeward", """
                insert into audit.entry (at, kind, what, username, roles, detail)
                values (now(), 'READ', 'plan.read', 'ana', '', '{}')""");

        for (String tampering : new String[] {
            "update audit.entry set username = 'somebody'",
            "delete from audit.link",
            "truncate audit.entry",
            "alter table audit.entry disable trigger all",
            "drop table audit.link",
            "drop schema audit cascade",
            "insert into audit.link values (9, 9, now(), '', '')",
            "create or replace function audit.chain() returns trigger language sql as 'select null'",
            "set role homeward_audit"
        }) {
            assertThatExceptionOfType(SQLException.class)
                    .as(tampering)
                    .isThrownBy(() -> as("homeward", tampering))
                    .withMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    @Test
    void hidesTheAuditTrailFromTheExporter() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> asExporter("delete from audit.entry"))
                .withMessageContaining("permission denied for schema audit");
    }

    private static int asExporter(String sql) throws SQLException {
        return as("homeward_exporter", sql);
    }

    private static int as(String role, String sql) throws SQLException {
        try (Connection connection = server.getDatabase(role, "homeward").getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** Runs a script with functions in it, whose bodies hold semicolons. */
    private static void runWhole(String database, String script) throws Exception {
        String sql = Files.readString(Path.of("docker/postgres", script)).replace("\\connect homeward", "");
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs a script without psql's own commands, each statement by itself as psql does. */
    private static void run(String database, String script) throws Exception {
        String sql = Files.readAllLines(Path.of("docker/postgres", script)).stream()
                .filter(line -> !line.startsWith("\\") && !line.startsWith("--"))
                .collect(Collectors.joining("\n"));
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            for (String command : sql.split(";")) {
                if (!command.isBlank()) {
                    statement.execute(command);
                }
            }
        }
    }
}
