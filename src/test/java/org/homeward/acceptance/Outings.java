package org.homeward.acceptance;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.worker.JobWorker;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** Keeps a broker busy with outings: somebody starts them, a worker packs the bags. Faults of the broker are borne. */
final class Outings implements AutoCloseable {

    private final Queue<Long> started = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean starting = new AtomicBoolean(true);
    private final JobWorker worker;
    private final Thread starter;

    /** Starts outings one after the other, so many at a time and with a pause in between. */
    Outings(CamundaClient client, int atATime, long pauseMillis) {
        worker = client.newWorker()
                .jobType("outing.pack")
                .handler((jobs, job) -> jobs.newCompleteCommand(job).send())
                .maxJobsActive(200)
                // A completion that was lost with a killed broker is tried again soon.
                .timeout(Duration.ofSeconds(10))
                .open();
        var places = new Semaphore(atATime);
        starter = Thread.ofVirtual().start(() -> {
            while (starting.get()) {
                places.acquireUninterruptibly();
                start(client, places);
                pause(pauseMillis);
            }
        });
    }

    static void deploy(CamundaClient client) {
        client.newDeployResourceCommand()
                .addResourceFromClasspath("exporter/outing.bpmn")
                .addResourceFromClasspath("exporter/place.dmn")
                .addResourceFromClasspath("exporter/say-when.form")
                .requestTimeout(Duration.ofMinutes(1))
                .send()
                .join();
    }

    /** The outings that the broker promised to have started. */
    Queue<Long> started() {
        return started;
    }

    void startNoMore() throws InterruptedException {
        starting.set(false);
        starter.join();
    }

    @Override
    public void close() throws InterruptedException {
        startNoMore();
        worker.close();
    }

    private void start(CamundaClient client, Semaphore places) {
        client.newCreateInstanceCommand()
                .bpmnProcessId("outing")
                .latestVersion()
                .variables(Map.of("planId", UUID.randomUUID().toString(), "childAge", 7))
                .send()
                .whenComplete((instance, fault) -> {
                    if (instance != null) {
                        started.add(instance.getProcessInstanceKey());
                    } else {
                        pause(20); // the broker is away or has enough to do
                    }
                    places.release();
                });
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
