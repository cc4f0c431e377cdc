package org.homeward.access.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Ways round the matrix: other plans' ids, guesses, searches, counts. */
class SideDoorTests extends MatrixTest {

    private static final SeededPlan MISSING = new SeededPlan("missing");

    @Override
    List<String> plans() {
        return List.of("own");
    }

    @Test
    void tellsAHiddenPlanFromNoneByNothing() {
        onForeignPlan(() -> {
            var wrong = new TreeSet<String>();
            for (Endpoint endpoint : endpoints.stream().filter(Endpoint::ofPlan).toList()) {
                for (Reader reader : readers) {
                    if (reader.sees().contains("foreign")) {
                        continue;
                    }
                    Answer hidden = asking.ask(endpoint, FOREIGN.fill(endpoint.path()), reader, false);
                    Answer none = asking.ask(endpoint, MISSING.fill(endpoint.path()), reader, false);
                    if (!sameWords(hidden).equals(sameWords(none))) {
                        wrong.add("%s as %s%s"
                                .formatted(
                                        endpoint.name(),
                                        reader.name(),
                                        StringDifference.between(sameWords(hidden), sameWords(none))));
                    }
                }
            }
            assertThat(wrong).as("answers that tell whether a plan exists").isEmpty();
        });
    }

    @Test
    void opensNothingOfAnotherPlanBelowAVisibleOne() {
        onForeignPlan(() -> {
            var wrong = new TreeSet<String>();
            for (Endpoint endpoint : endpoints) {
                if (!endpoint.path().matches(".*/plans/\\{id}/.*\\{(?!type|kind|form).*")) {
                    continue;
                }
                for (Reader reader : readers) {
                    Answer answer = asking.ask(endpoint, OWN.fill(endpoint.path(), FOREIGN), reader, false);
                    boolean hidden = answer.isRefused() || reader.isNobody() && answer.asksToSignIn();
                    if (!hidden || Canaries.in(answer.text()).stream().anyMatch(seen -> seen.startsWith("foreign."))) {
                        wrong.add("%s as %s: %d".formatted(endpoint.name(), reader.name(), answer.status()));
                    }
                }
            }
            assertThat(wrong)
                    .as("parts of a foreign plan below a plan that is theirs")
                    .isEmpty();
        });
    }

    /** Lists, counts, pages of the next rows: whatever they say, a plan that is hidden changes none of it. */
    @Test
    void saysTheSameWhetherOrNotAHiddenPlanExists() {
        whatTheySee(); // a first look leaves its mark: a summary has been opened
        Map<String, String> before = whatTheySee();

        onForeignPlan(() -> {
            Map<String, String> after = whatTheySee();
            var different = new TreeSet<String>();
            before.forEach((where, text) -> {
                if (!text.equals(after.get(where))) {
                    different.add(where + StringDifference.between(text, after.get(where)));
                }
            });
            assertThat(before).hasSizeGreaterThan(100);
            assertThat(different).as("answers that a hidden plan changes").isEmpty();
        });
    }

    @Test
    void findsNothingOfAHiddenPlanHoweverItIsAskedFor() {
        onForeignPlan(() -> {
            var found = new TreeSet<String>();
            for (String wanted :
                    List.of("Kanary.foreign", "kanary.foreign.child-given", "%foreign%", "_anary.foreign")) {
                for (Reader reader : readers) {
                    if (reader.sees().contains("foreign") || reader.isNobody()) {
                        continue;
                    }
                    String list = search(reader, "/api/plans", wanted);
                    if (list.contains(FOREIGN.id("plan")) || !Canaries.in(list).isEmpty()) {
                        found.add(wanted + " as " + reader.name());
                    }
                }
            }
            assertThat(found).isEmpty();
        });
    }

    private String search(Reader reader, String path, String wanted) {
        try {
            var request = MockMvcRequestBuilders.get(URI.create(path))
                    .queryParam("q", wanted)
                    .with(reader.signs(true));
            return Answer.of(mvc.perform(request).andReturn()).text();
        } catch (Exception fault) {
            throw new AssertionError(fault);
        }
    }

    private Map<String, String> whatTheySee() {
        var seen = new LinkedHashMap<String, String>();
        for (Endpoint endpoint : endpoints) {
            if (!endpoint.isRead() || endpoint.rule().startsWith("monitor") || isOfTheCounty(endpoint)) {
                continue; // the monitor is for people who see every plan, or counts without names
            }
            for (Reader reader : readers) {
                if (!reader.sees().contains("foreign")) {
                    Answer answer = asking.ask(endpoint, OWN.fill(endpoint.path()), reader, false);
                    seen.put(endpoint.name() + " as " + reader.name(), sameWords(answer));
                }
            }
        }
        return seen;
    }

    /** Planting a plan plants an agreement, a service, a draft of a rule and an absence too; a PDF differs with each printing. */
    private static boolean isOfTheCounty(Endpoint endpoint) {
        return endpoint.path().matches("(/api)?/(agencies|directory|policy|away|leavers)\\b.*|.*\\.pdf");
    }

    /** The plan is there for as long as the check runs, and gone afterwards. */
    private void onForeignPlan(Runnable check) {
        asking.transaction().executeWithoutResult(status -> {
            status.setRollbackOnly();
            FOREIGN.plant(jdbc, readers);
            check.run();
        });
    }

    /** Without what differs from one request to the next: ids, nonces, tokens, seconds. */
    private static String sameWords(Answer answer) {
        return answer.status() + " "
                + answer.text()
                        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "an-id")
                        .replaceAll("nonce-[^']*'", "nonce'")
                        .replaceAll("nonce=\"[^\"]*\"", "nonce")
                        .replaceAll("(?s)name=\"_csrf\"[^>]*>", "csrf")
                        .replaceAll("X-CSRF-TOKEN[^,}]*", "csrf")
                        .replaceAll("/tasks/\\d+", "a task")
                        .replaceAll("(\"pages\":|that were opened: )\\d+", "so many") // reading once more is one more
                        .replaceAll("\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?", "a time");
    }
}
