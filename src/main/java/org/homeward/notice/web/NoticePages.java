package org.homeward.notice.web;

import org.homeward.access.BadInput;
import org.homeward.access.CurrentCaller;
import org.homeward.notice.PersonalNotices;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person was told, and whether it is mailed to them too. */
@Controller
@RequestMapping("/notices")
class NoticePages {

    private final PersonalNotices notices;
    private final CurrentCaller current;

    NoticePages(PersonalNotices notices, CurrentCaller current) {
        this.notices = notices;
        this.current = current;
    }

    @GetMapping
    String notices(Model model) {
        model.addAttribute("notices", notices.of(current.get()));
        model.addAttribute("wish", notices.wish(current.get()));
        return "notice/notices";
    }

    @PostMapping("/read")
    String read() {
        notices.read(current.get());
        return "redirect:/notices";
    }

    @PostMapping("/wish")
    String wish(
            @RequestParam String mails,
            @RequestParam(defaultValue = "false") boolean agreed,
            RedirectAttributes flash) {
        try {
            notices.wish(current.get(), mails, agreed);
            flash.addFlashAttribute("notice", "It is saved.");
        } catch (BadInput refusal) {
            flash.addFlashAttribute("alarm", refusal.errors().getFirst().message());
        }
        return "redirect:/notices";
    }
}
