package org.homeward.links.web;

import java.util.Optional;
import org.homeward.access.Caller;
import org.homeward.links.LinkDesk;
import org.homeward.tasks.Task;
import org.homeward.tasks.TaskAid;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Leads from a task that a partner could answer to making a link for them. */
@Component
class LinkAid implements TaskAid {

    private final ObjectProvider<LinkDesk> links;

    LinkAid(ObjectProvider<LinkDesk> links) {
        this.links = links;
    }

    @Override
    public Optional<Link> of(Task task, Caller caller) {
        return links.getObject().mayMake(task, caller)
                ? Optional.of(new Link("Ask a partner by a link", "/tasks/" + task.key() + "/links"))
                : Optional.empty();
    }
}
