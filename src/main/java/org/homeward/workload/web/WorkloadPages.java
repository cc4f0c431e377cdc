package org.homeward.workload.web;

import java.util.List;
import org.homeward.access.CurrentCaller;
import org.homeward.agencies.AgencyDesk;
import org.homeward.workload.Load;
import org.homeward.workload.WorkloadDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How much each worker carries, and a hint who could take what. */
@Controller
class WorkloadPages {

    private static final int PAGE = 50;

    private final WorkloadDesk desk;
    private final AgencyDesk agencies;
    private final CurrentCaller caller;

    WorkloadPages(WorkloadDesk desk, AgencyDesk agencies, CurrentCaller caller) {
        this.desk = desk;
        this.agencies = agencies;
        this.caller = caller;
    }

    @GetMapping("/workload")
    String workload(@RequestParam(defaultValue = "0") String from, Model model) {
        List<Load> loads = desk.loads(caller.get());
        int first = from.matches("\\d{1,6}") ? Math.min(Integer.parseInt(from), loads.size()) : 0;
        int end = Math.min(first + PAGE, loads.size());
        model.addAttribute("loads", loads.subList(first, end));
        model.addAttribute("next", end < loads.size() ? end : null);
        model.addAttribute("countedAt", desk.countedAt(caller.get()));
        model.addAttribute("moves", desk.hints(loads, caller.get()));
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
