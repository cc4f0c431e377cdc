package org.homeward.directory.web;

import java.util.Optional;
import org.homeward.access.Caller;
import org.homeward.tasks.Task;
import org.homeward.tasks.TaskAid;
import org.homeward.tasks.TaskDesk;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Leads from a task that looks for a service to the directory, and back. */
@Component
class DirectoryAid implements TaskAid {

    private final ObjectProvider<TaskDesk> tasks;

    DirectoryAid(ObjectProvider<TaskDesk> tasks) {
        this.tasks = tasks;
    }

    @Override
    public Optional<Link> of(Task task, Caller caller) {
        return task.isOpen()
                        && tasks.getObject()
                                .fieldOf(task.key(), "directory.provider", caller)
                                .isPresent()
                ? Optional.of(new Link("Look in the directory of services", "/directory?task=" + task.key()))
                : Optional.empty();
    }
}
