package org.homeward.local.samples;

import java.util.List;
import java.util.Map;

/**
 * One made-up child and how far the plan has come.
 *
 * @param key names the case for ever, so that it is opened once
 * @param worker the user who opens it and does the caseworker's tasks
 * @param until the task that is left open, or a stage such as {@code stage:active} that is reached and left alone
 * @param event what is reported once the plan is active, or nothing
 * @param by who does a task instead of the usual person, by element
 * @param answers what is answered instead of the usual, by element
 */
record SampleCase(
        String key,
        String worker,
        Child child,
        Map<String, Object> facts,
        List<String> concerns,
        String referral,
        String until,
        String event,
        Map<String, String> by,
        Map<String, Map<String, Object>> answers) {

    private static final String STAGE = "stage:";

    SampleCase {
        facts = facts == null ? Map.of() : facts;
        event = event == null ? "" : event;
        by = by == null ? Map.of() : by;
        answers = answers == null ? Map.of() : answers;
    }

    /** A child, with the age at the time the samples are made. */
    record Child(String givenName, String familyName, int age, int daysSinceBirthday, String language) {}

    boolean endsAtTask(String elementId) {
        return until.equals(elementId);
    }

    boolean endsInStage(String stage) {
        return until.equals(STAGE + stage);
    }

    boolean hasEvent() {
        return !event.isEmpty();
    }
}
