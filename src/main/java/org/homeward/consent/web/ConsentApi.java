package org.homeward.consent.web;

import java.util.UUID;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotVisible;
import org.homeward.consent.ConsentDesk;
import org.homeward.plan.PlanId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Takes a consent back, from the plan's page or from another program. */
@Controller
class ConsentApi {

    private final ConsentDesk desk;
    private final CurrentCaller caller;

    ConsentApi(ConsentDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @PostMapping("/api/plans/{id}/consents/{consent}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ResponseBody
    void withdraw(@PathVariable String id, @PathVariable String consent) {
        desk.withdraw(plan(id), consent(consent), caller.get());
    }

    @PostMapping("/plans/{id}/consents/{consent}/withdraw")
    String withdrawOnPage(@PathVariable String id, @PathVariable String consent) {
        PlanId plan = plan(id);
        desk.withdraw(plan, consent(consent), caller.get());
        return "redirect:/plans/" + plan + "/consents/" + consent(consent);
    }

    private static PlanId plan(String id) {
        return PlanId.parse(id).orElseThrow(() -> new NotVisible("No such plan"));
    }

    private static UUID consent(String id) {
        return PlanId.parse(id).map(PlanId::value).orElseThrow(() -> new NotVisible("No such consent"));
    }
}
