package org.homeward.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import org.homeward.access.CurrentCaller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page of a plan the links to its other pages, for {@code fragments/plan-head.html}. */
@ControllerAdvice(annotations = Controller.class)
class PlanTabsModel {

    private final PlanTabs tabs;
    private final CurrentCaller callers;

    PlanTabsModel(PlanTabs tabs, CurrentCaller callers) {
        this.tabs = tabs;
        this.callers = callers;
    }

    @ModelAttribute
    void describe(HttpServletRequest request, Model model) {
        callers.find().ifPresent(caller -> model.addAttribute("planTabs", tabs.of(request.getRequestURI(), caller)));
    }
}
