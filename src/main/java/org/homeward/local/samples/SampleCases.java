package org.homeward.local.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills an empty Homeward with made-up cases in the background, so that there is something to look at.
 *
 * <p>It goes on after a restart in the middle, and never begins where somebody has opened a plan already.
 */
@Component
@Profile("local")
@ConditionalOnProperty(name = "homeward.local.samples", matchIfMissing = true)
class SampleCases {

    private static final Logger LOG = LoggerFactory.getLogger(SampleCases.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Environment environment;
    private final JsonMapper json;
    private final Clock clock;
    private final Path begun;
    private final Path finished;
    private volatile Thread maker = new Thread();

    SampleCases(
            Environment environment, JsonMapper json, Clock clock, @Value("${homeward.local.data:data}") Path data) {
        this.environment = environment;
        this.json = json;
        this.clock = clock;
        this.begun = data.resolve("samples-begun");
        this.finished = data.resolve("samples-finished");
    }

    @EventListener
    void begin(ApplicationReadyEvent ready) {
        if (!Files.exists(finished)) {
            maker = Thread.ofVirtual().name("samples").start(this::make);
        }
    }

    @EventListener
    void end(ContextClosedEvent closed) {
        maker.interrupt();
    }

    private void make() {
        try {
            var api = new SampleApi(
                    "http://localhost:" + environment.getRequiredProperty("local.server.port"),
                    environment.getRequiredProperty("homeward.keycloak.base-url"),
                    json);
            while (!api.isHealthy()) {
                Thread.sleep(PAUSE);
            }
            if (Files.exists(begun) || isEmpty(api)) {
                Files.writeString(begun, "Sample cases are being made.\n");
                new SampleSurroundings(api, json, LocalDate.now(clock)).make();
                makeAll(api, SampleBook.read(json));
            }
            Files.writeString(finished, "Sample cases are not made again while this file is here.\n");
        } catch (InterruptedException stopping) {
            LOG.info("Sample cases: interrupted; the next start goes on");
        } catch (IOException | RuntimeException failed) {
            LOG.warn("Sample cases could not be made; the next start tries again", failed);
        }
    }

    private static boolean isEmpty(SampleApi api) throws IOException, InterruptedException {
        return api.get("supervisor", "/api/plans?limit=1").body().path("items").isEmpty();
    }

    private void makeAll(SampleApi api, SampleBook book) throws InterruptedException {
        LOG.info("Sample cases: making {}", book.cases().size());
        int made = 0;
        for (SampleCase sample : book.cases()) {
            if (make(api, book, sample)) {
                made++;
            }
            if (made % 5 == 0) {
                LOG.info("Sample cases: {} of {}", made, book.cases().size());
            }
        }
        LOG.info(
                "Sample cases: done, {} of {} are where they should be",
                made,
                book.cases().size());
    }

    /** One case that does not work out leaves the others alone. */
    private boolean make(SampleApi api, SampleBook book, SampleCase sample) throws InterruptedException {
        try {
            boolean made = new SampleWalk(api, book, sample, LocalDate.now(clock)).go();
            if (!made) {
                LOG.warn("Sample case {} did not get to {}", sample.key(), sample.until());
            }
            return made;
        } catch (IOException failed) {
            LOG.warn("Sample case {} was left where it is: {}", sample.key(), failed.getMessage());
            return false;
        }
    }
}
