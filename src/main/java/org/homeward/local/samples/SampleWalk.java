package org.homeward.local.samples;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes one sample plan, from wherever it stands, to where its case says; people's steps, one after the other. */
class SampleWalk {

    private static final String LOOKS_AT_ALL = "supervisor";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(150);

    private final SampleApi api;
    private final SampleBook book;
    private final SampleCase sample;
    private final Filled filled;
    private String planId = "";
    private String lastDone = "";

    SampleWalk(SampleApi api, SampleBook book, SampleCase sample, LocalDate today) {
        this.api = api;
        this.book = book;
        this.sample = sample;
        this.filled = new Filled(today, sample.child().givenName());
    }

    /** Answers whether the case got where it should; it gives up when nothing happens for too long. */
    boolean go() throws IOException, InterruptedException {
        planId = open();
        long since = System.nanoTime();
        while (System.nanoTime() - since < PATIENCE.toNanos()) {
            String stage = get("/api/plans/" + planId).path("stage").asString();
            boolean eventIsDue = sample.hasEvent() && !eventHappened();
            if (!eventIsDue && sample.endsInStage(stage)) {
                return true;
            }
            if (eventIsDue && stage.equals("active")) {
                report();
                since = System.nanoTime();
            }
            JsonNode task = nextTask();
            if (task == null) {
                Thread.sleep(PAUSE);
            } else if (!eventIsDue && sample.endsAtTask(task.path("elementId").asString())) {
                return true;
            } else if (complete(task)) {
                since = System.nanoTime();
            }
        }
        return false;
    }

    private String open() throws IOException, InterruptedException {
        SampleCase.Child child = sample.child();
        LocalDate born = filled.today().minusYears(child.age()).minusDays(child.daysSinceBirthday());
        var intake = new LinkedHashMap<String, Object>();
        intake.put(
                "child",
                Map.of(
                        "givenName", child.givenName(),
                        "familyName", child.familyName(),
                        "birthDate", born.toString(),
                        "language", child.language()));
        intake.put("jurisdiction", "US-IL");
        intake.put("facts", filled.map(sample.facts()));
        intake.put("concerns", sample.concerns());
        intake.put("referral", filled.value(sample.referral()));
        var answer = api.post(sample.worker(), "/api/plans", intake, "sample-" + sample.key());
        if (!answer.good()) {
            throw new IOException("The plan was not opened: " + answer.status());
        }
        return answer.body().path("planId").asString();
    }

    private @Nullable JsonNode nextTask() throws IOException, InterruptedException {
        for (JsonNode task : get("/api/tasks?planId=" + planId).path("items")) {
            if (!task.path("taskId").asString().equals(lastDone) && isOnTheWay(task)) {
                return task;
            }
        }
        return null;
    }

    /** Tasks beside the way, such as a meeting to be planned, stay open for people to find. */
    private boolean isOnTheWay(JsonNode task) {
        String element = task.path("elementId").asString();
        return sample.endsAtTask(element) || !book.answers(sample, element).isEmpty();
    }

    private boolean complete(JsonNode task) throws IOException, InterruptedException {
        String element = task.path("elementId").asString();
        String user = who(task, element);
        String path = "/api/tasks/" + task.path("taskId").asString();
        api.post(user, path + "/claim", null, planId);
        var data = filled.map(book.answers(sample, element));
        var done = api.post(user, path + "/complete", Map.of("data", data), planId);
        if (done.status() == 422 || done.status() == 403) {
            throw new IOException("The task " + element + " was not completed: " + done.body());
        }
        lastDone = task.path("taskId").asString();
        return done.good();
    }

    private String who(JsonNode task, String element) {
        String group = Optional.ofNullable(task.path("candidateGroups").get(0))
                .map(JsonNode::asString)
                .orElse("");
        for (JsonNode candidate : task.path("candidateGroups")) {
            if (candidate.asString().equals("caseworker")) {
                group = sample.worker();
            }
        }
        return sample.by().getOrDefault(element, group);
    }

    private boolean eventHappened() throws IOException, InterruptedException {
        for (JsonNode entry :
                get("/api/plans/" + planId + "/timeline?limit=200").path("items")) {
            boolean byAPerson = entry.path("processElementId").asString("").isEmpty();
            if (byAPerson && entry.path("kind").asString().equals("event")) {
                return true;
            }
        }
        return false;
    }

    private void report() throws IOException, InterruptedException {
        var event = Map.of("type", sample.event(), "data", Map.of("reason", "The team asked for it."));
        api.post(sample.worker(), "/api/plans/" + planId + "/events", event, planId);
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return api.get(LOOKS_AT_ALL, path).body();
    }
}
