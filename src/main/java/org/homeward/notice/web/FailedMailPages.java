package org.homeward.notice.web;

import java.util.List;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotVisible;
import org.homeward.notice.FailedMails;
import org.homeward.notice.FailedMails.FailedMail;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Mails that did not leave, and trying them again. */
@Controller
@RequestMapping("/monitor/mails")
class FailedMailPages {

    private static final String PAGE = "redirect:/monitor/mails";

    private final FailedMails mails;
    private final CurrentCaller current;

    FailedMailPages(FailedMails mails, CurrentCaller current) {
        this.mails = mails;
        this.current = current;
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute("mails", mails.all(current.get()));
        return "notice/failed";
    }

    /** A line for the monitor, empty when all is well. */
    @GetMapping("/alert")
    String alert(Model model) {
        model.addAttribute("failed", mails.count(current.get()));
        return "notice/failed :: alert";
    }

    @PostMapping("/{mail}/again")
    String again(@PathVariable String mail, RedirectAttributes flash) {
        boolean again = mails.again(uuid(mail), current.get());
        flash.addFlashAttribute("notice", again ? "It is on its way again." : "It was on its way already.");
        return PAGE;
    }

    @PostMapping("/again")
    String allAgain(RedirectAttributes flash) {
        Caller caller = current.get();
        List<FailedMail> failed = mails.all(caller);
        failed.forEach(mail -> mails.again(mail.id(), caller));
        flash.addFlashAttribute("notice", "They are on their way again.");
        return PAGE;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new NotVisible("No such mail");
        }
    }
}
