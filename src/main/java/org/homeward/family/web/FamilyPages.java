package org.homeward.family.web;

import org.homeward.access.Caller;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotVisible;
import org.homeward.access.Role;
import org.homeward.family.FamilyGuide;
import org.homeward.family.Guide;
import org.homeward.language.Phrases;
import org.homeward.meetings.Meeting;
import org.homeward.meetings.MeetingFile;
import org.homeward.plan.PlanId;
import org.homeward.plan.PlanList;
import org.homeward.plan.PlanTab;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where a family comes in: its plan in plain words, and the next meeting for its own calendar. */
@Controller
class FamilyPages {

    private static final int PLANS = 20;

    private final FamilyGuide guide;
    private final PlanList plans;
    private final MeetingFile file;
    private final Phrases phrases;
    private final CurrentCaller current;

    FamilyPages(FamilyGuide guide, PlanList plans, MeetingFile file, Phrases phrases, CurrentCaller current) {
        this.guide = guide;
        this.plans = plans;
        this.file = file;
        this.phrases = phrases;
        this.current = current;
    }

    @Bean
    static PlanTab familyTab() {
        return new PlanTab(-10, "family", FamilyGuide::isFor);
    }

    /** The one plan of most families; those with several children choose. */
    @GetMapping("/family")
    String home(Model model) {
        Caller caller = current.get();
        if (!caller.has(Role.FAMILY)) {
            throw new NotVisible("No such page");
        }
        var mine = plans.page(new PlanList.Filter(null, null, false, null), caller, null, PLANS);
        if (mine.items().size() == 1) {
            return "redirect:/plans/" + mine.items().getFirst().planId() + "/family";
        }
        model.addAttribute("plans", mine.items());
        return "family/plans";
    }

    @GetMapping("/plans/{id}/family")
    String plan(@PathVariable String id, Model model) {
        Caller caller = current.get();
        Guide shown = guide.of(planId(id), caller);
        model.addAttribute("guide", shown);
        model.addAttribute("plan", shown.plan());
        model.addAttribute("theirs", caller.has(Role.FAMILY));
        return "family/family";
    }

    @GetMapping("/plans/{id}/family/meeting.ics")
    ResponseEntity<String> meeting(@PathVariable String id) {
        Meeting next = guide.of(planId(id), current.get()).meeting();
        if (next == null) {
            throw new NotVisible("No meeting is planned");
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar; charset=utf-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("meeting.ics")
                                .build()
                                .toString())
                .body(file.of(next, String.valueOf(phrases.say("Homeward: meeting"))));
    }

    private static PlanId planId(String id) {
        return PlanId.parse(id).orElseThrow(() -> new NotVisible("No such plan"));
    }
}
