package org.homeward.tasks.web;

import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.CurrentCaller;
import org.homeward.plan.PlanId;
import org.homeward.tasks.SavedViews;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps a narrowed list for the person, and forgets it. */
@Controller
class ViewActions {

    private final SavedViews views;
    private final CurrentCaller current;

    ViewActions(SavedViews views, CurrentCaller current) {
        this.views = views;
        this.current = current;
    }

    @PostMapping("/tasks/views")
    String keep(Narrowing narrowing, @RequestParam(defaultValue = "") String name, RedirectAttributes flash) {
        var caller = current.get();
        try {
            views.keep(name, narrowing.shown().code(), narrowing.filter(caller.username()), caller);
            flash.addFlashAttribute("notice", "This list is kept. You find it above the tasks.");
        } catch (BadInput refused) {
            flash.addFlashAttribute("alarm", refused.errors().getFirst().message());
        }
        return "redirect:" + Addresses.of(narrowing, null);
    }

    @PostMapping("/tasks/views/{id}/forget")
    String forget(@PathVariable String id) {
        PlanId.parse(id).map(PlanId::value).ifPresent((UUID view) -> views.forget(view, current.get()));
        return "redirect:/tasks";
    }
}
