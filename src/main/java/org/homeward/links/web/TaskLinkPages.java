package org.homeward.links.web;

import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.access.Conflict;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotVisible;
import org.homeward.language.Languages;
import org.homeward.links.LinkDesk;
import org.homeward.notice.LinkMail;
import org.homeward.tasks.Task;
import org.homeward.tasks.TaskDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where a plan's workers ask a partner by a link, and see what became of it. */
@Controller
@RequestMapping("/tasks/{taskId:\\d+}/links")
class TaskLinkPages {

    private final LinkDesk links;
    private final TaskDesk tasks;
    private final LinkMail mail;
    private final CurrentCaller current;

    TaskLinkPages(LinkDesk links, TaskDesk tasks, LinkMail mail, CurrentCaller current) {
        this.links = links;
        this.tasks = tasks;
        this.mail = mail;
        this.current = current;
    }

    @GetMapping
    String page(@PathVariable String taskId, Model model) {
        Caller caller = current.get();
        Task task = tasks.find(key(taskId), caller);
        model.addAttribute("task", task);
        model.addAttribute("links", links.ofTask(task.key(), caller));
        model.addAttribute("may", links.mayMake(task, caller));
        model.addAttribute("partners", links.partners(task));
        return "links/of-task";
    }

    /** Makes a link; it is mailed, or shown on the next page and never again. */
    @PostMapping
    String make(
            @PathVariable String taskId,
            @RequestParam(defaultValue = "") String member,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "en") String language,
            RedirectAttributes flash) {
        try {
            String address = email.strip();
            if (!address.isEmpty()) {
                mail.check(address);
            }
            LinkDesk.Made made = links.make(key(taskId), id(member), current.get());
            tell(made, address, language, flash);
        } catch (Conflict refused) {
            flash.addFlashAttribute("alarm", refused.getMessage());
        } catch (BadInput refused) {
            flash.addFlashAttribute("alarm", refused.errors().getFirst().message());
            flash.addFlashAttribute("email", email);
        }
        return back(taskId);
    }

    @PostMapping("/{link}/withdraw")
    String withdraw(@PathVariable String taskId, @PathVariable String link, RedirectAttributes flash) {
        links.withdraw(key(taskId), id(link), current.get());
        flash.addFlashAttribute("notice", "The link opens nothing any more.");
        return back(taskId);
    }

    private void tell(LinkDesk.Made made, String address, String language, RedirectAttributes flash) {
        String link = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/link/{token}")
                .buildAndExpand(made.token())
                .toUriString();
        boolean mailed = !address.isEmpty()
                && mail.send(address, link, Languages.named(language).orElse(Languages.ENGLISH));
        if (mailed) {
            flash.addFlashAttribute("notice", "The link is on its way.");
            return;
        }
        flash.addFlashAttribute("link", link);
        flash.addFlashAttribute("linkFor", made.name());
        if (!address.isEmpty()) {
            flash.addFlashAttribute("alarm", "The mail did not leave. Copy the link and pass it on yourself.");
        }
    }

    private static String back(String taskId) {
        return "redirect:/tasks/" + key(taskId) + "/links";
    }

    private static long key(String taskId) {
        try {
            return Long.parseLong(taskId);
        } catch (NumberFormatException tooLong) {
            throw new NotVisible("No such task");
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new BadInput("member", "Choose who is to answer.");
        }
    }
}
