package org.homeward.notice.web;

import jakarta.servlet.http.HttpServletRequest;
import org.homeward.access.CurrentCaller;
import org.homeward.notice.PersonalNotices;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The number in the header of every page: how much a person has not read yet. */
@ControllerAdvice(annotations = Controller.class)
class UnreadNotices {

    private final PersonalNotices notices;
    private final CurrentCaller current;

    UnreadNotices(PersonalNotices notices, CurrentCaller current) {
        this.notices = notices;
        this.current = current;
    }

    /** A part of a page has no header, so that nothing is counted for it. */
    @ModelAttribute
    void count(HttpServletRequest request, Model model) {
        if (request.getHeader("HX-Request") == null && request.getMethod().equals("GET")) {
            current.find().ifPresent(caller -> model.addAttribute("unreadNotices", notices.unread(caller)));
        }
    }
}
