package org.homeward.directory;

import java.util.LinkedHashMap;
import org.homeward.access.Caller;
import org.homeward.access.Conflict;
import org.homeward.tasks.BasedOn;
import org.homeward.tasks.Task;
import org.homeward.tasks.TaskDesk;
import org.homeward.tasks.TaskForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries a service from the directory into the form of a task that looks for one. */
@Service
@Transactional
public class Referrals {

    /** The place of the record at which a form keeps whom it found. */
    static final String PLACE = "directory.provider";

    private final DirectoryDesk directory;
    private final TaskDesk tasks;

    Referrals(DirectoryDesk directory, TaskDesk tasks) {
        this.directory = directory;
        this.tasks = tasks;
    }

    /** Writes the service into the task's draft; the rest of what was typed stays. */
    public void choose(long taskKey, String service, Caller by) {
        Task task = tasks.find(taskKey, by);
        String field = tasks.fieldOf(taskKey, PLACE, by)
                .orElseThrow(() -> new Conflict("This task does not look for a service."));
        ProviderService chosen = directory.find(service);
        if (!chosen.open()) {
            throw new Conflict("This service is closed now. Choose another one.");
        }
        TaskForm form = tasks.form(task.key(), by);
        var answers = new LinkedHashMap<String, @Nullable Object>(form.data());
        String line = chosen.inOneLine();
        answers.put(field, line.length() > 200 ? line.substring(0, 200) : line);
        tasks.save(taskKey, answers, new BasedOn(form.draftVersion(), null), by);
    }
}
