package org.homeward.journeys.engine;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.homeward.fixtures.Ports;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The broker as it is deployed, but for its clock. A new one begins with empty folders, because a broker does not survive
 * a clock that goes back; in a JVM that is warm that takes a second or two.
 */
final class HostedBroker implements Hosted {

    private static final Queue<String> EXPORTED = new ConcurrentLinkedQueue<>();
    private static final Path FOLDER = Path.of("target", "process-test-broker").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final int rest = Ports.free();
    private final int management = Ports.free();
    private ConfigurableApplicationContext context;

    HostedBroker(int port) {
        Map.of(
                        "zeebe.broker.gateway.network.port",
                        port,
                        "zeebe.broker.network.commandApi.port",
                        Ports.free(),
                        "zeebe.broker.network.internalApi.port",
                        Ports.free(),
                        "zeebe.broker.network.host",
                        "127.0.0.1",
                        "zeebe.broker.data.directory",
                        FOLDER,
                        "zeebe.broker.exporters.tests.className",
                        RecordSender.class.getName(),
                        "zeebe.clock.controlled",
                        true,
                        "server.port",
                        rest,
                        "management.server.port",
                        management)
                .forEach((name, value) -> System.setProperty(name, value.toString()));
        empty(FOLDER);
        EXPORTED.clear();
        SpringApplication.withHook(
                application -> new SpringApplicationRunListener() {
                    @Override
                    public void ready(ConfigurableApplicationContext started, Duration time) {
                        context = started;
                    }
                },
                () -> Reflection.callStatic("io.camunda.application.StandaloneBroker", "main", (Object) new String[0]));
        awaitLeader();
    }

    /** What {@link RecordSender} hands over. */
    static void exported(String record) {
        EXPORTED.add(record);
    }

    @Override
    public void stop() {
        context.close();
        // The next broker of this JVM could not register its figures beside those of this one.
        Reflection.call(Reflection.constant("io.prometheus.client.CollectorRegistry", "defaultRegistry"), "clear");
    }

    @Override
    public long millis() {
        String clock = send(HttpRequest.newBuilder(manage("clock"))).body();
        return Long.parseLong(clock.replaceAll(".*\"epochMilli\":(\\d+).*", "$1"));
    }

    @Override
    public void addTime(Duration time) {
        post(manage("clock/add"), "{\"offsetMilli\":%d}".formatted(time.toMillis()));
    }

    /** Nothing: the next broker starts at the real time. */
    @Override
    public void resetTime() {}

    @Override
    public Stream<String> newRecords() {
        return Stream.generate(EXPORTED::poll).takeWhile(record -> record != null);
    }

    @Override
    public void commandUserTask(String intent, long key, String argument) {
        URI task = URI.create("http://127.0.0.1:%d/v2/user-tasks/%d/".formatted(rest, key));
        if (intent.equals("ASSIGN")) {
            post(task.resolve("assignment"), "{\"assignee\":\"%s\"}".formatted(argument));
        } else {
            post(task.resolve("completion"), "{\"variables\":%s}".formatted(argument));
        }
    }

    private void post(URI place, String body) {
        var answer = send(HttpRequest.newBuilder(place)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(place + " answered " + answer.statusCode() + " " + answer.body());
        }
    }

    private URI manage(String what) {
        return URI.create("http://127.0.0.1:%d/actuator/%s".formatted(management, what));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void awaitLeader() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        URI topology = URI.create("http://127.0.0.1:%d/v2/topology".formatted(rest));
        while (!send(HttpRequest.newBuilder(topology)).body().contains("leader")) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The broker found no leader");
            }
            Thread.onSpinWait();
        }
    }

    private static void empty(Path folder) {
        try {
            if (Files.exists(folder)) {
                List<Path> deepestFirst;
                try (Stream<Path> all = Files.walk(folder)) {
                    deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
                }
                for (Path path : deepestFirst) {
                    Files.delete(path);
                }
            }
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
