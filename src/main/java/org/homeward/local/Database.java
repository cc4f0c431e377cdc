package org.homeward.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL: one server on the loopback address with a database for Homeward and one for Keycloak. */
class Database implements Part {

    /** Passwords of the local stack are names: it answers on this machine only and holds no real person. */
    private static final List<String> OWNERS = List.of("homeward", "keycloak");

    private final LocalSettings settings;
    private final DatabaseBinaries binaries;
    private Path home;

    Database(LocalSettings settings) {
        this.settings = settings;
        this.binaries = new DatabaseBinaries(settings.software());
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public String id() {
        return "postgres";
    }

    @Override
    public String mark() {
        return cluster().toString();
    }

    @Override
    public void prepare(Progress progress) throws Exception {
        home = binaries.unpack();
        if (!Files.exists(cluster().resolve("PG_VERSION"))) {
            progress.say(this, "creates its data folder, once ...");
            create();
        }
    }

    private void create() throws IOException, InterruptedException {
        Path fresh = settings.data().resolve("postgres.new");
        Folders.delete(fresh);
        Path password = Files.writeString(settings.run().resolve("postgres.password"), "postgres");
        List<String> line = new ArrayList<>(SuperUser.prefix());
        line.addAll(List.of(home.resolve("bin/initdb").toString(), "--pgdata=" + fresh, "--username=postgres"));
        line.addAll(List.of("--pwfile=" + password, "--auth=scram-sha-256", "--encoding=UTF8", "--no-locale"));
        int code = ChildProcess.run(this, settings, new Command(line, Map.of(), settings.data()));
        Files.delete(password);
        if (code != 0) {
            throw new LocalStackFailure(
                    "PostgreSQL could not create its data folder (exit code %d):\n%s"
                            .formatted(code, LogFile.of(this, settings).tail(10)),
                    SuperUser.remedy());
        }
        Files.move(fresh, cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public Command command() {
        List<String> line = new ArrayList<>(SuperUser.prefix());
        line.addAll(
                List.of(home.resolve("bin/postgres").toString(), "-D", cluster().toString()));
        Map.of(
                        "port", String.valueOf(port()),
                        "listen_addresses", "127.0.0.1",
                        "unix_socket_directories", "",
                        "max_connections", "120",
                        "shared_buffers", "96MB",
                        "max_wal_size", "512MB",
                        "password_encryption", "scram-sha-256",
                        "log_line_prefix", "%m [%p] ")
                .forEach((key, value) -> line.addAll(List.of("-c", key + "=" + value)));
        return new Command(line, Map.of(), settings.data());
    }

    @Override
    public String stopSignal() {
        return "INT";
    }

    @Override
    public boolean isReady() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public void becameReady() throws SQLException {
        for (String owner : OWNERS) {
            try (Connection connection = connect("postgres");
                    Statement statement = connection.createStatement()) {
                create(statement, "pg_roles where rolname", owner, "create role %1$s login password '%1$s'");
                create(statement, "pg_database where datname", owner, "create database %1$s owner %1$s");
            }
        }
    }

    private static void create(Statement statement, String where, String name, String sql) throws SQLException {
        if (!statement
                .executeQuery("select 1 from %s = '%s'".formatted(where, name))
                .next()) {
            statement.execute(sql.formatted(name));
        }
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), database);
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", "postgres");
    }

    private int port() {
        return settings.ports().postgres().number();
    }

    private Path cluster() {
        return settings.data().resolve("postgres");
    }
}
