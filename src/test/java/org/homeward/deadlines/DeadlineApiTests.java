package org.homeward.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeward.fixtures.As;
import org.homeward.fixtures.HomewardTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

@HomewardTest
class DeadlineApiTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void previewGivesTheDatesWorkedOutByHand(Worked.Case worked) throws Exception {
        String answer = mvc.perform(post("/api/deadlines/preview")
                        .with(As.caseworker())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(JSON.writeValueAsString(Map.of(
                                "jurisdiction", worked.jurisdiction(),
                                "facts", worked.facts(),
                                "asOf", worked.asOf().toString()))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        Worked.check(worked, JSON.readValue(answer, Answer.class));
    }

    static Stream<Worked.Case> cases() {
        return Worked.cases().stream();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "US-IL | {\"removalDate\": \"2026-03-05\", \"custodyHearingDate\": \"2026-03-04\"} | custodyHearingDate",
                "US-IL | {\"birthDate\": \"2031-01-01\"} | birthDate",
                "US-IL | {\"absences\": [{\"from\": \"2026-03-05\", \"to\": \"2026-03-01\", \"kind\": \"hospital\"}]} | absences[0].to",
                "US-IL | {\"priorSpells\": [{\"removalDate\": \"2025-03-05\", \"dischargedDate\": \"2025-01-01\"}]} | priorSpells[0].dischargedDate",
                "US-IL | {\"removalDate\": \"2026-02-30\"} | removalDate",
                "US-IL | {\"removalDate\": 20260305} | removalDate",
                "US-IL | {\"removalDate\": {\"a\": [1]}} | removalDate",
                "US-IL | {\"removalDate\": \"99999-01-01\"} | removalDate",
                "US-IL | {\"custodyTakenAt\": \"2026-03-05\"} | custodyTakenAt",
                "US-IL | {\"siblingsApart\": \"yes\"} | siblingsApart",
                "US-IL | {\"held\": \"acr\"} | held",
                "US-IL | {\"held\": [{\"kind\": \"party\", \"date\": \"2026-03-05\"}]} | held[0].kind",
                "US-IL | {\"held\": [{\"kind\": \"acr\"}]} | held[0].date",
                "US-IL | {\"held\": [{\"kind\": \"permanency-hearing\", \"date\": \"2026-03-01\"}], \"removalDate\": \"2026-03-05\"} | held",
                "US-IL | {\"removaldate\": \"2026-03-05\"} | removaldate",
                "US-IL | {\"options\": {\"enteredCare\": \"later\"}} | options.enteredCare",
                "US-XX | {} | jurisdiction"
            })
    void wrongFactsGetTheFieldAndChangeNothing(String jurisdiction, String facts, String field) throws Exception {
        mvc.perform(post("/api/deadlines/preview")
                        .with(As.caseworker())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"jurisdiction\": \"%s\", \"facts\": %s, \"asOf\": \"2026-08-01\"}"
                                .formatted(jurisdiction, facts)))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value(field));
    }

    @Test
    void refusesTenThousandAbsences() throws Exception {
        var absence = Map.of("from", "2026-03-05", "to", "2026-03-06", "kind", "runaway");
        mvc.perform(post("/api/deadlines/preview")
                        .with(As.caseworker())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(JSON.writeValueAsString(Map.of(
                                "jurisdiction",
                                "US-IL",
                                "facts",
                                Map.of("absences", java.util.Collections.nCopies(10_000, absence))))))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("absences"));
    }

    @Test
    void keepsEveryValueThatADeadlineHadAndWhyItChanged() throws Exception {
        String plan = open(Map.of("removalDate", "2026-03-05", "custodyTakenAt", "2026-03-05T15:30"));
        assertThat(ledger(plan, "il.case-plan-court")).containsEntry("dueDate", "2026-04-20");

        change(plan, Map.of("placementDate", "2026-03-10")).andExpect(status().isOk());

        Map<String, Object> entry = ledger(plan, "il.case-plan-court");
        assertThat(entry).containsEntry("dueDate", "2026-04-24").containsEntry("anchorFact", "placementDate");
        assertThat(JsonPath.<List<String>>read(entry, "$.history[*].dueDate")).containsExactly("2026-04-20");
        assertThat(JsonPath.<String>read(entry, "$.history[0].became")).isEqualTo("moved");
        assertThat(JsonPath.<String>read(entry, "$.history[0].reason")).contains("placement date");
        assertThat(messages(plan)).isEqualTo(1);
        // What nobody touched has no history.
        assertThat(JsonPath.<List<?>>read(ledger(plan, "fed.relative-notice"), "$.history"))
                .isEmpty();
    }

    @Test
    void theNextRoundBeginsWithTheHearingReallyHeld() throws Exception {
        String plan = open(Map.of("removalDate", "2025-03-05", "custodyTakenAt", "2025-03-05T15:30"));

        change(plan, Map.of("held", List.of(Map.of("kind", "permanency-hearing", "date", "2026-03-05"))))
                .andExpect(status().isOk());

        Map<String, Object> entry = ledger(plan, "il.permanency-hearing");
        assertThat(entry).containsEntry("dueDate", "2026-09-08").containsEntry("amount", 6);
        assertThat(JsonPath.<String>read(entry, "$.history[0].became")).isEqualTo("met");
    }

    @Test
    void saysFromWhichDateARunningOneMovedAndWhy() throws Exception {
        String plan = open(Map.of("removalDate", "2026-03-05"));

        change(plan, Map.of("placementDate", "2026-03-10")).andExpect(status().isOk());

        Map<String, Object> moved = JsonPath.read(ledger(plan, "il.case-plan-court"), "$.moved");
        assertThat(moved).containsEntry("from", "2026-04-20").containsKey("at");
        assertThat((String) moved.get("reason")).contains("placement date");
        assertThat(ledger(plan, "fed.relative-notice")).doesNotContainKey("moved");
    }

    @Test
    void thePlanItselfHoldsOnlyTheDatesThatRunInShort() throws Exception {
        String plan = open(Map.of("removalDate", "2026-03-05"));

        String answer = mvc.perform(get("/api/plans/" + plan).with(As.caseworker()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(JsonPath.<List<String>>read(answer, "$.deadlines[*].status"))
                .isNotEmpty()
                .allMatch(status -> status.equals("running") || status.equals("late"));
        assertThat(JsonPath.<List<Map<String, Object>>>read(answer, "$.deadlines"))
                .allSatisfy(date -> assertThat(List.of("ruleId", "title", "dueDate", "dueAt", "status", "daysLate"))
                        .containsAll(date.keySet()));
    }

    @Test
    void wrongCorrectionChangesNothing() throws Exception {
        String plan = open(Map.of("removalDate", "2026-03-05"));
        Map<String, Object> before = ledger(plan, "fed.case-plan");

        change(plan, Map.of("custodyHearingDate", "2026-03-01")).andExpect(status().is(422));

        assertThat(ledger(plan, "fed.case-plan")).isEqualTo(before);
        assertThat(messages(plan)).isZero();
    }

    @Test
    void partnersDoNotSeeDeadlines() throws Exception {
        String plan = open(Map.of("removalDate", "2026-03-05"));
        mvc.perform(get("/api/plans/" + plan + "/deadlines").with(As.person("someone", "caseworker")))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/plans/" + plan + "/deadlines")).andExpect(status().isUnauthorized());
    }

    private String open(Map<String, Object> facts) throws Exception {
        String answer = mvc.perform(post("/api/plans")
                        .with(As.caseworker())
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(JSON.writeValueAsString(Map.of(
                                "child",
                                Map.of(
                                        "givenName", "Ada",
                                        "familyName", "Example",
                                        "birthDate", "2014-05-21",
                                        "language", "en"),
                                "jurisdiction",
                                "US-IL",
                                "facts",
                                new HashMap<>(facts),
                                "concerns",
                                List.of(),
                                "referral",
                                "A referral."))))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonPath.read(answer, "$.planId");
    }

    private org.springframework.test.web.servlet.ResultActions change(String plan, Map<String, Object> facts)
            throws Exception {
        return mvc.perform(put("/api/plans/" + plan + "/facts")
                .with(As.caseworker())
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsString(facts)));
    }

    private Map<String, Object> ledger(String plan, String rule) throws Exception {
        String answer = mvc.perform(get("/api/plans/" + plan + "/deadlines").with(As.caseworker()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonPath.<List<Map<String, Object>>>read(answer, "$[?(@.ruleId == '" + rule + "')]")
                .getFirst();
    }

    private long messages(String plan) {
        return jdbc.sql("""
                        select count(*) from homeward.event_publication
                        where serialized_event like '%deadlines-moved%' and serialized_event like :plan""").param("plan", "%" + plan + "%").query(Long.class).single();
    }
}
