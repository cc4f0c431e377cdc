package org.homeward.leavers;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homeward.fixtures.Database;
import org.homeward.fixtures.HomewardTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list of accounts that suddenly is short, which the real Keycloak does not give; {@code LeaverJourneyTests} has the real one. */
@HomewardTest
class DirectoryWatchTests {

    private final Set<String> accounts = new TreeSet<>();

    @Autowired
    private LeaverDesk desk;

    @Autowired
    private LeaverStore store;

    @Autowired
    private JdbcClient jdbc;

    private HttpServer server;
    private volatile boolean busy;

    @BeforeEach
    void aDirectoryWithEverybody() throws IOException {
        Database.empty();
        List<String> everybody =
                IntStream.range(0, 20).mapToObj(number -> "worker-" + number).toList();
        accounts.addAll(everybody);
        everybody.forEach(name -> jdbc.sql(
                        "insert into homeward.account (username, roles, seen_at) values (?, '{caseworker}', now())")
                .param(name)
                .update());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/realms/homeward/protocol/openid-connect/token",
                exchange -> send(exchange, "{\"access_token\": \"token\"}"));
        server.createContext("/admin/realms/homeward/users", exchange -> {
            boolean off = exchange.getRequestURI().getQuery().contains("enabled=false");
            send(exchange, off ? "[]" : busy ? "{}" : list());
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void endsTheAccessOfThoseWhoseAccountIsDeletedAndGivesItBack() {
        accounts.removeAll(Set.of("worker-3", "worker-4"));
        look();
        assertThat(ended()).containsExactly("worker-3", "worker-4");

        accounts.add("worker-4");
        look();
        assertThat(ended()).containsExactly("worker-3");
    }

    @Test
    void shutsNobodyOutWhenTheListIsSuddenlyShort() {
        accounts.remove("worker-3");
        look();
        accounts.clear();
        look();

        assertThat(ended()).containsExactly("worker-3");
    }

    @Test
    void keepsTheDeletedOutBetweenTwoReadingsOfTheWholeList() {
        accounts.remove("worker-3");
        DirectoryWatch watch = watch();
        for (int looks = 0; looks < 6; looks++) {
            watch.look();
        }

        assertThat(departures()).isOne();
        assertThat(ended()).containsExactly("worker-3");
    }

    @Test
    void letsNobodyInAgainBecauseKeycloakDoesNotAnswer() {
        accounts.remove("worker-3");
        look();
        busy = true;
        DirectoryWatch restarted = watch();
        restarted.look();
        busy = false;
        restarted.look();

        assertThat(departures()).isOne();
        assertThat(ended()).containsExactly("worker-3");
    }

    private void look() {
        watch().look();
    }

    private DirectoryWatch watch() {
        var properties = new DirectoryProperties(
                "http://localhost:" + server.getAddress().getPort(),
                "homeward",
                "homeward-directory",
                "secret",
                Duration.ofSeconds(5));
        return new DirectoryWatch(new Directory(properties), desk, store);
    }

    private String list() {
        return accounts.stream()
                .map(name -> "{\"username\": \"" + name + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private int departures() {
        return jdbc.sql("select count(*) from homeward.departure")
                .query(Integer.class)
                .single();
    }

    private List<String> ended() {
        return store.switchedOff().stream().map(Departure::username).sorted().toList();
    }

    private static void send(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
