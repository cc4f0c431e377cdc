package org.homeward.tasks.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.access.BadInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds what a person sends in against the form's own rules, as the browser did before, because a browser can be
 * told anything.
 *
 * <p>Hidden and disabled fields and everything that the form does not ask for are dropped.
 */
@Component
public class FormRules {

    private final Feel feel;
    private final Clock clock;

    FormRules(Feel feel, Clock clock) {
        this.feel = feel;
        this.clock = clock;
    }

    /**
     * Answers what may be kept of the answers; throws {@link BadInput} with every error beside its field.
     *
     * @param known what expressions may see besides the answers, for example the plan's routing facts
     */
    public Submission check(FormSchema form, Map<String, @Nullable Object> sent, Map<String, @Nullable Object> known) {
        Map<String, @Nullable Object> tidy = Plain.tidy(sent);
        var all = new LinkedHashMap<String, @Nullable Object>();
        known.forEach((name, value) -> all.put(name, Feel.toFeel(value)));
        tidy.forEach((name, value) -> all.put(name, Feel.toFeel(value)));
        var walk = new FormWalk(feel, LocalDate.now(clock));
        Submission submission = walk.fields(form.fields(), tidy, Scope.top(all));
        if (!walk.errors().isEmpty()) {
            throw new BadInput(walk.errors());
        }
        return submission;
    }

    /** What a draft may keep: only what the form asks for, complete and correct or not. */
    public Map<String, @Nullable Object> draft(FormSchema form, Map<String, @Nullable Object> sent) {
        var kept = new LinkedHashMap<String, @Nullable Object>();
        copy(form.fields(), Plain.tidy(sent), kept);
        return kept;
    }

    private static void copy(List<FormField> fields, Map<?, ?> sent, Map<String, @Nullable Object> kept) {
        for (FormField field : fields) {
            if (field.path().isEmpty()) {
                copy(field.children(), sent, kept);
            } else {
                Object value = Paths.get(sent, field.path());
                if (value != null) {
                    Paths.put(kept, field.path(), value);
                }
            }
        }
    }
}
