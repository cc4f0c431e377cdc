package org.homeward.calendar.web;

import org.homeward.access.CurrentCaller;
import org.homeward.access.NotVisible;
import org.homeward.calendar.FeedDesk;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A person's own calendar address, and the calendar behind it. */
@Controller
class CalendarPages {

    private final FeedDesk feeds;
    private final CurrentCaller caller;

    CalendarPages(FeedDesk feeds, CurrentCaller caller) {
        this.feeds = feeds;
        this.caller = caller;
    }

    @GetMapping("/calendar")
    String page(Model model) {
        model.addAttribute("since", feeds.since(caller.get()).orElse(null));
        return "calendar/calendar";
    }

    /** Makes an address; it is shown on the next page and never again. */
    @PostMapping("/calendar")
    String renew(RedirectAttributes flash) {
        String token = feeds.renew(caller.get());
        flash.addFlashAttribute(
                "address",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/calendar/{token}.ics")
                        .buildAndExpand(token)
                        .toUriString());
        return "redirect:/calendar";
    }

    @PostMapping("/calendar/end")
    String end(RedirectAttributes flash) {
        feeds.end(caller.get());
        flash.addFlashAttribute("notice", "The address has ended. Calendars that use it find nothing there any more.");
        return "redirect:/calendar";
    }

    /** Asked by calendar programs, which cannot sign in; whoever has the address reads it. */
    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<String> feed(@PathVariable String token) {
        String calendar = feeds.read(token).orElseThrow(() -> new NotVisible("No such calendar"));
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .body(calendar);
    }
}
