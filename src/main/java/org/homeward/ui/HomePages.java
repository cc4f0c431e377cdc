package org.homeward.ui;

import org.homeward.access.CurrentCaller;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what Homeward is for those outside, the place of their work for those inside. */
@Controller
class HomePages {

    private final CurrentCaller callers;

    HomePages(CurrentCaller callers) {
        this.callers = callers;
    }

    @GetMapping("/")
    String home() {
        return callers.find()
                .map(caller -> "redirect:" + Navigation.home(caller))
                .orElse("ui/welcome");
    }
}
