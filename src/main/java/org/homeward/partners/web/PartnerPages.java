package org.homeward.partners.web;

import org.homeward.access.Caller;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotVisible;
import org.homeward.access.Role;
import org.homeward.tasks.TaskDesk;
import org.homeward.tasks.TaskFilter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is asked of a partner, the most urgent first, and nothing else. */
@Controller
class PartnerPages {

    private static final int MOST = 20;

    private final TaskDesk tasks;
    private final CurrentCaller current;

    PartnerPages(TaskDesk tasks, CurrentCaller current) {
        this.tasks = tasks;
        this.current = current;
    }

    @GetMapping("/partner")
    String home(Model model) {
        Caller caller = current.get();
        if (!caller.hasAny(Role.TEACHER, Role.CLINICIAN)) {
            throw new NotVisible("No such page");
        }
        var asked = tasks.open(TaskFilter.of(TaskFilter.MINE_OR_FREE), caller, null, MOST);
        model.addAttribute("tasks", asked.items());
        model.addAttribute("more", asked.next() != null);
        return "partners/partner";
    }
}
