package org.homeward.local;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** PostgreSQL, Camunda and Keycloak as child processes of the application: started side by side, stopped after it. */
class LocalStack {

    private static final CompletableFuture<Void> AT_ONCE = CompletableFuture.completedFuture(null);

    private final LocalSettings settings;
    private final Progress progress;
    private final Database database;
    private final BrokerClock clock;
    private final List<SupervisedPart> started = new ArrayList<>();
    private OneAtATime lock;

    LocalStack(LocalSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.database = new Database(settings);
        this.clock = new BrokerClock(settings);
    }

    /** Starts all parts and answers as soon as the database can be used; the others may still be starting. */
    void start() throws IOException {
        Folders.prepare(settings);
        lock = OneAtATime.on(settings);
        progress.say("Homeward starts its parts. Data: " + settings.data() + ", logs: " + settings.logs());
        var broker = new Broker(settings, database, clock);
        var keycloak = new Keycloak(settings, database);
        for (Part part : List.of(database, keycloak, broker)) {
            Leftover leftover = Leftover.of(part, settings);
            if (leftover.end() | leftover.preparing().end()) {
                progress.say(part, "was still there from an earlier run and has been stopped");
            }
        }
        settings.ports().requireFree();
        SupervisedPart postgres = begin(database, AT_ONCE);
        begin(keycloak, postgres.ready());
        begin(broker, AT_ONCE);
        postgres.awaitReady();
    }

    private synchronized SupervisedPart begin(Part part, CompletableFuture<Void> after) {
        var supervised = new SupervisedPart(part, settings, progress).startAfter(after);
        started.add(supervised);
        return supervised;
    }

    /** Waits until every part answers; fails with the reason and the remedy of the first that cannot. */
    void awaitReady() {
        started.forEach(SupervisedPart::awaitReady);
    }

    void tellWhereToGo() {
        progress.say("""

                Homeward is ready: %s

                  Sign in as caseworker, supervisor, policy-editor, policy-approver, mediator, family, teacher,
                  clinician, regional-administrator, advocate, auditor or administrator. The password of each is its name.
                  Move the time forward: %1$s/local/clock
                  Stop: Ctrl-C. Everything stops; the data stays in %s.
                """.formatted(settings.ports().app().url(), settings.data()));
    }

    /** Stops the parts side by side, and after them the database that they write to. */
    synchronized void stop() {
        List<Thread> stopping = started.stream()
                .skip(1)
                .map(part -> Thread.ofPlatform().start(part::stop))
                .toList();
        try {
            for (Thread thread : stopping) {
                thread.join();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        started.stream().limit(1).forEach(SupervisedPart::stop);
        started.clear();
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException endsWithTheProcess) {
            progress.say("The lock in " + settings.run() + " could not be closed: " + endsWithTheProcess);
        }
    }

    LocalSettings settings() {
        return settings;
    }

    BrokerClock clock() {
        return clock;
    }

    Database database() {
        return database;
    }
}
