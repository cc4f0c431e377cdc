package org.homeward.oversight;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Explains the engine's incidents in plain language.
 *
 * <p>What a job worker wrote for people is shown as it is; whatever looks like a program's own message goes to the
 * technical detail.
 */
@Component
class IncidentExplainer {

    private static final String WAITS =
            "The plan waits at this step. Nothing that was done before is lost, and its other parts go on.";
    private static final String ADMINISTRATOR =
            "If it stops again, give your administrator the incident's number and the technical detail below.";
    private static final Pattern CODE = Pattern.compile(
            "\\bat [\\w.$]+\\([^)]*\\)|\\w+(Exception|Error)\\b|\\b(java|io|org|com)\\.\\w+\\.|[{}<>;]|\\n\\s*\\n");
    private static final Pattern MISSING = Pattern.compile(
            "(?:No variable found with name|No context entry found with key|variable) '([A-Za-z_][A-Za-z0-9_]*)'");
    private static final Pattern NULL_EXPRESSION =
            Pattern.compile("expression '([A-Za-z_][A-Za-z0-9_]*)'[^.]*?but was 'NULL'");
    private static final Pattern ERROR_CODE = Pattern.compile("code '([^']+)'");

    Explanation explain(String errorType, String message, String step) {
        List<String> missing = missing(message);
        return switch (errorType) {
            case "JOB_NO_RETRIES",
                    "EXECUTION_LISTENER_NO_RETRIES",
                    "TASK_LISTENER_NO_RETRIES",
                    "AD_HOC_SUB_PROCESS_NO_RETRIES" -> job(message, step, missing);
            case "IO_MAPPING_ERROR", "EXTRACT_VALUE_ERROR" ->
                facts(
                        "A fact that «" + step + "» needs is missing or cannot be read" + named(missing) + ".",
                        message,
                        missing);
            case "CONDITION_ERROR" ->
                facts(
                        "Homeward cannot tell which way to go at «" + step + "»: the facts fit none of its paths"
                                + named(missing) + ".",
                        message,
                        missing);
            case "DECISION_EVALUATION_ERROR" ->
                facts(
                        "The decision table for «" + step + "» gave no answer for this plan's facts" + named(missing)
                                + ".",
                        message,
                        missing);
            case "CALLED_DECISION_ERROR" ->
                policy("The decision table that «" + step + "» asks is not in force.", message);
            case "CALLED_ELEMENT_ERROR" -> policy("The process that «" + step + "» starts is not in force.", message);
            case "FORM_NOT_FOUND" -> policy("The form for «" + step + "» is not in force.", message);
            case "RESOURCE_NOT_FOUND" ->
                policy("A part of the policy release that «" + step + "» needs is not in force.", message);
            case "UNHANDLED_ERROR_EVENT" -> unhandled(message, step);
            case "MESSAGE_SIZE_EXCEEDED" ->
                new Explanation(
                        "The plan's process carries more routing facts than the engine can hold, at «" + step + "».",
                        WAITS,
                        List.of(
                                "Trying again will not help until the process carries less.",
                                "Give your administrator the incident's number and the technical detail below."),
                        List.of(),
                        false,
                        message);
            default ->
                new Explanation(
                        "The engine could not go on at «" + step + "».",
                        WAITS,
                        List.of("Press “Try again” once: the cause may have passed.", ADMINISTRATOR),
                        missing,
                        true,
                        message);
        };
    }

    private static Explanation job(String message, String step, List<String> missing) {
        if (isPlain(message)) {
            return new Explanation(
                    message.strip(),
                    WAITS,
                    List.of(
                            "Put right what the message names: most often a fact on the plan.",
                            "Then press “Try again”."),
                    missing,
                    true,
                    "");
        }
        return new Explanation(
                "Homeward tried «" + step + "» several times and could not finish it.",
                WAITS,
                List.of("Press “Try again”: the cause may have been a short outage.", ADMINISTRATOR),
                missing,
                false,
                message);
    }

    private static Explanation facts(String what, String message, List<String> missing) {
        return new Explanation(
                what,
                WAITS,
                List.of(
                        "Look at the plan's facts and add or correct what is missing.",
                        "If the process still carries the old value, correct it below.",
                        "Then press “Try again”."),
                missing,
                true,
                message);
    }

    private static Explanation policy(String what, String message) {
        return new Explanation(
                what,
                WAITS,
                List.of(
                        "Ask a policy editor to put the missing part in force; no fact of this plan is wrong.",
                        "Then press “Try again”."),
                List.of(),
                false,
                message);
    }

    private static Explanation unhandled(String message, String step) {
        var code = ERROR_CODE.matcher(message);
        String answer = code.find() ? " (“" + Words.spoken(code.group(1)) + "”)" : "";
        return new Explanation(
                "«" + step + "» ended with an answer" + answer + " that the process has no path for.",
                WAITS,
                List.of(
                        "Check whether the plan's facts and stage are as they should be, then press “Try again”.",
                        "If the answer was right, ask a policy editor to give the process a path for it."),
                List.of(),
                true,
                message);
    }

    private static boolean isPlain(String message) {
        return !message.isBlank()
                && message.length() <= 600
                && !CODE.matcher(message).find();
    }

    private static List<String> missing(String message) {
        var names = new LinkedHashSet<String>();
        for (Pattern pattern : List.of(MISSING, NULL_EXPRESSION)) {
            pattern.matcher(message).results().forEach(match -> names.add(match.group(1)));
        }
        return List.copyOf(names);
    }

    private static String named(List<String> missing) {
        return missing.isEmpty()
                ? ""
                : " (" + String.join(", ", missing.stream().map(Words::spoken).toList()) + ")";
    }
}
