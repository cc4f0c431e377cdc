package org.homeward.tasks.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.access.Conflict;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotAllowed;
import org.homeward.access.NotVisible;
import org.homeward.language.Phrases;
import org.homeward.tasks.TaskDates;
import org.homeward.tasks.TaskDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Does one thing with many tasks; each for itself, so that one that cannot be done holds up no other. */
@Controller
class BulkActions {

    private static final int MOST = 100;

    private final TaskDesk desk;
    private final TaskDates dates;
    private final CurrentCaller current;
    private final Phrases phrases;

    BulkActions(TaskDesk desk, TaskDates dates, CurrentCaller current, Phrases phrases) {
        this.desk = desk;
        this.dates = dates;
        this.current = current;
        this.phrases = phrases;
    }

    /**
     * What the person chose below the list.
     *
     * @param act take, hand or move
     * @param back the address of the list
     */
    record Wanted(
            @Nullable List<String> task,
            @Nullable String act,
            @Nullable String user,
            @Nullable String due,
            @Nullable String reason,
            @Nullable String back) {}

    @PostMapping("/tasks/bulk")
    String all(Wanted wanted, RedirectAttributes flash) {
        Caller caller = current.get();
        try {
            List<String> tasks = wanted.task() == null ? List.of() : wanted.task();
            if (tasks.isEmpty() || tasks.size() > MOST) {
                throw new BadInput("task", "Mark the tasks first: at least one, at most 100.");
            }
            tell(flash, done(wanted), each(tasks, act(wanted, caller)));
        } catch (BadInput refused) {
            flash.addFlashAttribute("alarm", refused.errors().getFirst().message());
        }
        String back = wanted.back();
        return "redirect:" + (back != null && back.startsWith("/tasks?") ? back : "/tasks");
    }

    private LongConsumer act(Wanted wanted, Caller caller) {
        String reason = wanted.reason() == null ? "" : wanted.reason().strip();
        return switch (wanted.act() == null ? "" : wanted.act()) {
            case "take" -> key -> desk.claim(key, caller);
            case "hand" -> {
                if (reason.isEmpty()) {
                    throw new BadInput("reason", "Say why you hand these tasks on; whoever gets them will read it.");
                }
                yield key -> desk.handOn(key, wanted.user(), reason, caller);
            }
            case "move" -> {
                LocalDate day = day(wanted.due());
                yield key -> dates.move(key, day, reason, caller);
            }
            default -> throw new BadInput("act", "Choose what is to happen with the marked tasks.");
        };
    }

    private static LocalDate day(@Nullable String text) {
        try {
            return LocalDate.parse(text == null ? "" : text.strip());
        } catch (DateTimeException noDay) {
            throw new BadInput("due", "Enter the new day, for example 2027-05-04.");
        }
    }

    /** How often each answer came; the empty text is for those that went well. */
    private static Map<String, Long> each(List<String> tasks, LongConsumer act) {
        return tasks.stream()
                .distinct()
                .map(task -> answer(task, act))
                .collect(Collectors.groupingBy(text -> text, LinkedHashMap::new, Collectors.counting()));
    }

    private static String answer(String task, LongConsumer act) {
        try {
            act.accept(TaskApi.key(task));
            return "";
        } catch (BadInput refused) {
            return refused.errors().getFirst().message();
        } catch (Conflict | NotAllowed | NotVisible refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private static String done(Wanted wanted) {
        return switch (String.valueOf(wanted.act())) {
            case "take" -> "taken.";
            case "hand" -> "handed over.";
            default -> "moved; the list shows the new dates in a moment.";
        };
    }

    private void tell(RedirectAttributes flash, String done, Map<String, Long> answers) {
        Long well = answers.remove("");
        if (well != null) {
            flash.addFlashAttribute(
                    "notice",
                    well == 1 ? phrases.say("1 task was " + done) : phrases.say("%d tasks were " + done, well));
        }
        if (!answers.isEmpty()) {
            flash.addFlashAttribute(
                    "alarm",
                    answers.entrySet().stream()
                            .map(refused -> refused.getValue() == 1
                                    ? phrases.say("1 task was not: %s", phrases.say(refused.getKey()))
                                    : phrases.say("%d were not: %s", refused.getValue(), phrases.say(refused.getKey())))
                            .collect(Collectors.joining(" ")));
        }
    }
}
