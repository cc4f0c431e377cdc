package org.homeward.journeys.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** Workers that say what a test tells them to, and remember what they were asked. */
final class Jobs {

    private static final Duration POLLING = Duration.ofMillis(20);

    private final Map<String, UnaryOperator<Map<String, Object>>> answers = new ConcurrentHashMap<>();
    private final Map<String, String> errors = new ConcurrentHashMap<>();
    private final Map<String, List<Map<String, Object>>> done = new ConcurrentHashMap<>();
    private final Set<String> hired = ConcurrentHashMap.newKeySet();
    private final CamundaClient client;

    Jobs(CamundaClient client) {
        this.client = client;
    }

    /** The worker leaves when the test's client is closed. */
    void hire(String type) {
        if (hired.add(type)) {
            client.newWorker()
                    .jobType(type)
                    .handler(this::work)
                    .pollInterval(POLLING)
                    .open();
        }
    }

    void answer(String type, UnaryOperator<Map<String, Object>> answer) {
        errors.remove(type);
        answers.put(type, answer);
    }

    void answerWithError(String type, String code) {
        errors.put(type, code);
    }

    List<Map<String, Object>> done(String type) {
        return List.copyOf(done.getOrDefault(type, List.of()));
    }

    private void work(JobClient worker, ActivatedJob job) {
        Map<String, Object> given = job.getVariablesAsMap();
        done.computeIfAbsent(job.getType(), unknown -> new CopyOnWriteArrayList<>())
                .add(given);
        String error = errors.get(job.getType());
        if (error != null) {
            worker.newThrowErrorCommand(job).errorCode(error).send().join();
        } else {
            Map<String, Object> answer =
                    answers.getOrDefault(job.getType(), nothing -> Map.of()).apply(given);
            worker.newCompleteCommand(job).variables(answer).send().join();
        }
    }
}
