package org.homeward.workload.web;

import java.util.List;
import org.homeward.access.CurrentCaller;
import org.homeward.workload.Load;
import org.homeward.workload.Move;
import org.homeward.workload.WorkloadDesk;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How much each worker carries, for other programs. */
@RestController
@RequestMapping("/api/workload")
class WorkloadApi {

    private final WorkloadDesk desk;
    private final CurrentCaller caller;

    WorkloadApi(WorkloadDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    record Answer(List<Load> workers, List<Move> hints) {}

    @GetMapping
    Answer workload() {
        List<Load> loads = desk.loads(caller.get());
        return new Answer(loads, desk.hints(loads, caller.get()));
    }
}
