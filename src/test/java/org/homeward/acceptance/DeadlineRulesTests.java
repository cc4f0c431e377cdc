package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.homeward.deadlines.RandomFacts;
import org.homeward.deadlines.Routings;
import org.homeward.deadlines.RulesOfBuild;
import org.homeward.deadlines.Worked;
import org.homeward.deadlines.counting.Routing;
import org.homeward.deadlines.counting.RuleRow;
import org.homeward.fixtures.RealBroker;
import org.homeward.journeys.DecisionCase;
import org.homeward.journeys.DecisionTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The tables in the real engine: it gives the answers that the application gives, by the same rows. */
class DeadlineRulesTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final RulesOfBuild APPLICATION = new RulesOfBuild();

    private static final int CASES = 3000;
    private static final Map<Routing, List<RuleRow>> ASKED = new HashMap<>();

    @TempDir
    static Path directory;

    private static RealBroker broker;
    private static CamundaClient client;

    @BeforeAll
    static void deployTheRules() throws Exception {
        broker = new RealBroker(directory);
        broker.start();
        client = broker.newClient();
        var deployment = client.newDeployResourceCommand()
                .addResourceFile("decisions/deadlines/deadlines.dmn")
                .addResourceFromClasspath("deadlines/ask-deadlines.bpmn");
        DecisionTable.all()
                .forEach(table -> deployment.addResourceFile(table.file().toString()));
        deployment.send().join();
    }

    @AfterAll
    static void stopTheBroker() throws Exception {
        client.close();
        broker.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void businessRuleTaskGivesTheDatesWorkedOutByHand(Worked.Case worked) {
        Routing routing = APPLICATION.routing(worked);

        List<RuleRow> rows = askBusinessRuleTask(routing);

        var fromEngine = APPLICATION.answer(worked, rows);
        Worked.check(worked, fromEngine);
        assertThat(fromEngine).isEqualTo(APPLICATION.answer(worked));
    }

    /**
     * No row asks about more than its place and one fact more, so pairs are every way in which inputs can meet; the
     * last ones are drawn at random all the same.
     */
    @Test
    void everyRoutingGivesTheSameRowsInBothDecisionEngines() {
        assertThat(Routings.pairs())
                .allSatisfy(routing -> assertThat(fromEngine(routing)).isEqualTo(APPLICATION.rows(routing)));
        assertThat(Routings.random(40))
                .allSatisfy(routing -> assertThat(fromEngine(routing)).isEqualTo(APPLICATION.rows(routing)));
    }

    @Test
    void thousandsOfRandomCasesHaveTheSameDatesInBothDecisionEngines() {
        for (long seed = 0; seed < CASES; seed++) {
            Map<String, Object> facts = new RandomFacts(seed).next();
            String place = seed % 4 == 0 ? "US-FED" : "US-IL";
            Routing routing = APPLICATION.routing(place, facts);
            assertThat(APPLICATION.answer(place, facts, fromEngine(routing)))
                    .as("case %d", seed)
                    .isEqualTo(APPLICATION.answer(place, facts));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("decisionCases")
    void answersEveryCaseOfEveryTableByTheSameRows(DecisionCase given) {
        var facts = new HashMap<>(given.facts());
        facts.values().removeIf(Objects::isNull);

        var answer = client.newEvaluateDecisionCommand()
                .decisionId(given.table().id())
                .variables(facts)
                .send()
                .join();

        assertThat(given.table().words(JSON.readValue(answer.getDecisionOutput(), Object.class)))
                .isEqualTo(given.expected());
        assertThat(answer.getEvaluatedDecisions().stream()
                        .flatMap(decision -> decision.getMatchedRules().stream()
                                .map(row -> row.getRuleId()
                                        .substring(decision.getDecisionId().length() + 1))))
                .containsExactlyElementsOf(given.rows());
    }

    /** The engine answers alike for the same inputs, so each way of routing is asked once. */
    private static List<RuleRow> fromEngine(Routing routing) {
        return ASKED.computeIfAbsent(routing, DeadlineRulesTests::evaluate);
    }

    private static List<RuleRow> askBusinessRuleTask(Routing routing) {
        String variables = client.newCreateInstanceCommand()
                .bpmnProcessId("ask-deadlines")
                .latestVersion()
                .variables(known(routing))
                .withResult()
                .requestTimeout(Duration.ofSeconds(30))
                .send()
                .join()
                .getVariables();
        return rows(JSON.readTree(variables).get("rules").toString());
    }

    private static List<RuleRow> evaluate(Routing routing) {
        return rows(client.newEvaluateDecisionCommand()
                .decisionId("deadlines")
                .variables(known(routing))
                .send()
                .join()
                .getDecisionOutput());
    }

    /** As in a process, what is not known is not there at all. */
    private static Map<String, Object> known(Routing routing) {
        var known = new HashMap<String, Object>(routing.inputs());
        known.values().removeIf(Objects::isNull);
        return known;
    }

    @SuppressWarnings("unchecked")
    private static List<RuleRow> rows(String json) {
        return ((List<Map<String, Object>>) JSON.readValue(json, List.class))
                .stream().map(RuleRow::of).toList();
    }

    static Stream<DecisionCase> decisionCases() {
        return DecisionTable.all().flatMap(DecisionCase::beside);
    }

    static Stream<Worked.Case> cases() {
        return Worked.cases().stream();
    }
}
