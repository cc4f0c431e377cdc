package org.homeward.ui;

import jakarta.servlet.http.HttpServletRequest;
import org.homeward.access.CurrentCaller;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What {@code layout.html} shows on every page: who is signed in, where they are and may go, the local clock. */
@ControllerAdvice(annotations = Controller.class)
class LayoutModel {

    private static final String CLOCK = "templates/local/clock.html";

    private final CurrentCaller callers;
    private final boolean local;
    private final boolean clock;

    LayoutModel(CurrentCaller callers, Environment environment) {
        this.callers = callers;
        this.local = environment.acceptsProfiles(Profiles.of("local"));
        // The production jar has no local stack and so no clock to move.
        this.clock = local && new ClassPathResource(CLOCK).exists();
    }

    @ModelAttribute
    void describe(HttpServletRequest request, Model model) {
        model.addAttribute("localProfile", local);
        model.addAttribute("here", request.getMethod().equals("GET") ? request.getRequestURI() : "/");
        callers.find().ifPresent(caller -> {
            model.addAttribute("person", caller);
            model.addAttribute("emergency", caller.emergency());
            model.addAttribute("clockControl", clock);
        });
        callers.asSignedIn()
                .ifPresent(caller -> model.addAttribute("navigation", Navigation.of(caller, request.getRequestURI())));
    }
}
