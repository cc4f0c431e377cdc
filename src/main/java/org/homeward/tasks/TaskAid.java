package org.homeward.tasks;

import java.util.Optional;
import org.homeward.access.Caller;

/** Another page that helps with a task, for example the directory while one looks for a service. */
public interface TaskAid {

    /** The way to it; empty when it does not help with this task. */
    Optional<Link> of(Task task, Caller caller);

    /** What the link says, and where it leads. */
    record Link(String label, String address) {}
}
