package org.homeward.journeys.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.homeward.journeys.engine.ProcessTest;
import org.homeward.journeys.engine.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuestionTests extends ProcessTest {

    private static final Map<String, Object> QUESTION =
            Map.of("planId", "plan-1", "matterId", "matter-1", "jurisdiction", "US-IL", "requestedOn", "2026-05-04");

    @BeforeEach
    void deployIt() {
        deploy("question");
    }

    @Test
    void bringsTheWorkersAnswerToTheFamily() {
        Walk walk = ask();
        walk.waitsOnlyAt("reply-to-question").task("reply-to-question").hasCandidateGroup("caseworker");
        walk.complete("reply-to-question", Map.of()).waitsOnlyAt("read-the-answer");
        walk.task("read-the-answer").hasCandidateGroup("family");
        walk.complete("read-the-answer", Map.of("answerEnough", "yes")).endedAt("question-answered");
        assertThat(outcome()).isEqualTo("answered");
    }

    @Test
    void asksOnceMoreWhenTheAnswerWasNotEnough() {
        ask().complete("reply-to-question", Map.of())
                .complete("read-the-answer", Map.of("answerEnough", "no"))
                .waitsOnlyAt("reply-to-question")
                .complete("reply-to-question", Map.of())
                .complete("read-the-answer", Map.of("answerEnough", "yes"))
                .endedAt("question-answered");
    }

    @Test
    void asksTheSupervisorWhenNobodyAnswers() {
        Walk walk = ask().waitsOnlyAt("reply-to-question");
        passTime(Duration.ofDays(4));
        walk.leftUndone("reply-to-question").waitsOnlyAt("reply-in-place");
        walk.task("reply-in-place").hasCandidateGroup("supervisor");
        walk.complete("reply-in-place", Map.of()).waitsOnlyAt("read-the-answer");
    }

    @Test
    void isAnsweredWhenNobodyAsksBack() {
        Walk walk = ask().complete("reply-to-question", Map.of()).waitsOnlyAt("read-the-answer");
        passTime(Duration.ofDays(15));
        walk.leftUndone("read-the-answer").endedAt("question-answered");
    }

    @Test
    void endsWhenItIsWithdrawn() {
        Walk walk = ask().waitsOnlyAt("reply-to-question");
        publish("matter-ended", "matter-1");
        walk.leftUndone("reply-to-question").endedAt("question-withdrawn");
        assertThat(outcome()).isEqualTo("withdrawn");
    }

    private Walk ask() {
        return startByMessage("question", "question-raised", "matter-1", QUESTION);
    }

    private Object outcome() {
        return jobsDone("matters.close").getLast().get("matterOutcome");
    }
}
