package org.homeward.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/**
 * The broker's controlled clock, and how far it is ahead, which is kept between starts.
 *
 * <p>A broker starts at real time, so it catches up each time it has become ready.
 */
class BrokerClock {

    private final LocalSettings settings;

    BrokerClock(LocalSettings settings) {
        this.settings = settings;
    }

    Duration ahead() throws IOException {
        return Files.exists(file()) ? Duration.parse(Files.readString(file()).strip()) : Duration.ZERO;
    }

    synchronized void catchUp() throws IOException, InterruptedException {
        if (!ahead().isZero()) {
            add(ahead());
        }
    }

    /** Moves the broker's clock; what is kept follows only when the broker has done it. */
    synchronized Duration advance(Duration by) throws IOException, InterruptedException {
        Duration before = ahead();
        keep(before.plus(by));
        try {
            add(by);
        } catch (IOException | InterruptedException refused) {
            keep(before);
            throw refused;
        }
        return before.plus(by);
    }

    private void add(Duration by) throws IOException, InterruptedException {
        var answer = Http.send(
                HttpRequest.newBuilder(URI.create(settings.ports().management().url() + "/actuator/clock/add"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"offsetMilli\":%d}".formatted(by.toMillis()))));
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("Camunda did not move its clock: status " + answer.statusCode());
        }
    }

    private void keep(Duration ahead) throws IOException {
        Path fresh = Files.writeString(file().resolveSibling("clock.new"), ahead.toString());
        Files.move(fresh, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path file() {
        return settings.data().resolve("clock");
    }
}
