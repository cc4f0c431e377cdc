package org.homeward.local;

import java.net.URI;
import org.homeward.access.BadInput;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The time machine for people: a page, and a control on every other page that comes back to it. */
@Controller
@RequestMapping("/local/clock")
@Profile("local")
class ClockPages {

    private static final String PAGE = "/local/clock";

    private final TimeMachine time;

    ClockPages(TimeMachine time) {
        this.time = time;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("reading", time.read());
        return "local/clock";
    }

    @PostMapping
    String advance(
            @RequestParam(required = false) @Nullable String advance,
            @RequestHeader(value = HttpHeaders.REFERER, required = false) @Nullable String from,
            RedirectAttributes next) {
        try {
            time.advance(advance);
            next.addFlashAttribute("notice", "The time was moved. Timers that fell due are at work now.");
        } catch (BadInput wrong) {
            next.addFlashAttribute("alarm", wrong.errors().getFirst().message());
        } catch (ResponseStatusException away) {
            next.addFlashAttribute("alarm", away.getReason());
        }
        return "redirect:" + pageOf(from);
    }

    /** Only the path, so that nobody can be sent to another site. */
    private static String pageOf(@Nullable String address) {
        try {
            String path = address == null ? PAGE : URI.create(address).getRawPath();
            return path == null || !path.startsWith("/") || path.startsWith("//") ? PAGE : path;
        } catch (IllegalArgumentException unreadable) {
            return PAGE;
        }
    }
}
