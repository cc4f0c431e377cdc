package org.homeward.directory.web;

import java.util.List;
import java.util.Map;
import org.homeward.access.BadInput;
import org.homeward.access.BadInput.FieldError;
import org.homeward.access.Conflict;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotVisible;
import org.homeward.directory.DirectoryDesk;
import org.homeward.directory.ImportDesk;
import org.homeward.directory.ProviderService;
import org.homeward.directory.Referrals;
import org.homeward.paging.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The directory for people: look for help, read about a service, take it over into a referral. */
@Controller
@RequestMapping("/directory")
class DirectoryPages {

    private static final int PAGE = 20;

    private final DirectoryDesk desk;
    private final Referrals referrals;
    private final CurrentCaller caller;

    DirectoryPages(DirectoryDesk desk, Referrals referrals, CurrentCaller caller) {
        this.desk = desk;
        this.referrals = referrals;
        this.caller = caller;
    }

    @GetMapping
    String directory(@RequestParam(required = false) @Nullable String task, Model model) {
        var everything = new SearchForm(null, null, null, null);
        return show(everything, desk.search(everything.toSearch(), null, PAGE), List.of(), task, model);
    }

    /** What a family looks for stays out of addresses and logs. */
    @PostMapping("/search")
    ModelAndView search(
            SearchForm form,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String task,
            Model model) {
        try {
            Page<ProviderService> found = desk.search(form.toSearch(), cursor, PAGE);
            return new ModelAndView(show(form, found, List.of(), task, model), model.asMap());
        } catch (BadInput refusal) {
            var page = new ModelAndView(show(form, null, refusal.errors(), task, model), model.asMap());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @GetMapping("/services/{id}")
    String service(@PathVariable String id, @RequestParam(required = false) @Nullable String task, Model model) {
        model.addAttribute("service", desk.find(id));
        model.addAttribute("task", taskKey(task));
        return "directory/service";
    }

    /** Writes the service into the referral's form, as if the person had typed it there. */
    @PostMapping("/services/{id}/choose")
    String choose(@PathVariable String id, @RequestParam String task, RedirectAttributes flash) {
        Long key = taskKey(task);
        if (key == null) {
            throw new NotVisible("No such task");
        }
        try {
            referrals.choose(key, id, caller.get());
            flash.addFlashAttribute(
                    "notice", "The service stands in the form now. Say what they answered, then send it.");
        } catch (Conflict refused) {
            flash.addFlashAttribute("alarm", refused.getMessage());
        }
        return "redirect:/tasks/" + key;
    }

    private String show(
            SearchForm form,
            @Nullable Page<ProviderService> found,
            List<FieldError> errors,
            @Nullable String task,
            Model model) {
        model.addAttribute("form", form);
        model.addAttribute("found", found);
        model.addAttribute("errors", errors);
        model.addAttribute("task", taskKey(task));
        model.addAttribute("size", desk.size());
        model.addAttribute("mayImport", ImportDesk.mayImport(caller.get()));
        model.addAttribute("messages", Map.of());
        return "directory/directory";
    }

    private static @Nullable Long taskKey(@Nullable String task) {
        return task != null && task.matches("\\d{1,18}") ? Long.valueOf(task) : null;
    }
}
