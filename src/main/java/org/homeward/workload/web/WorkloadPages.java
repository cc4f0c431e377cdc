package org.homeward.workload.web;

import org.homeward.access.CurrentCaller;
import org.homeward.agencies.AgencyDesk;
import org.homeward.workload.WorkloadDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How much each worker carries, and a hint who could take what. */
@Controller
class WorkloadPages {

    private final WorkloadDesk desk;
    private final AgencyDesk agencies;
    private final CurrentCaller caller;

    WorkloadPages(WorkloadDesk desk, AgencyDesk agencies, CurrentCaller caller) {
        this.desk = desk;
        this.agencies = agencies;
        this.caller = caller;
    }

    @GetMapping("/workload")
    String workload(Model model) {
        model.addAttribute("loads", desk.loads(caller.get()));
        model.addAttribute("moves", desk.hints(caller.get()));
        model.addAttribute("ending", agencies.endingSoon());
        return "workload/workload";
    }

    @GetMapping("/workload/{worker}")
    String worker(@PathVariable String worker, Model model) {
        model.addAttribute("worker", worker);
        model.addAttribute("plans", desk.plansOf(worker, caller.get()));
        return "workload/worker";
    }
}
