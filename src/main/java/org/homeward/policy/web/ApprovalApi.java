package org.homeward.policy.web;

import java.util.List;
import java.util.UUID;
import org.homeward.access.CurrentCaller;
import org.homeward.policy.ApprovalDesk;
import org.homeward.policy.ReleaseDesk;
import org.homeward.policy.reading.Finding;
import org.homeward.policy.reading.Finding.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The steps of a draft from check to force, for other programs. */
@RestController
@RequestMapping("/api/policy/drafts/{id}")
class ApprovalApi {

    private final ApprovalDesk approval;
    private final ReleaseDesk desk;
    private final CurrentCaller caller;

    ApprovalApi(ApprovalDesk approval, ReleaseDesk desk, CurrentCaller caller) {
        this.approval = approval;
        this.desk = desk;
        this.caller = caller;
    }

    @PostMapping("/validate")
    Verdict validate(@PathVariable UUID id) {
        var findings = approval.validate(id, caller.get());
        return new Verdict(findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR), findings);
    }

    @PostMapping("/submit")
    ReleaseAnswer submit(@PathVariable UUID id, @RequestBody Reason request) {
        approval.submit(id, request.reason(), caller.get());
        return draft(id);
    }

    @PostMapping("/take-back")
    ReleaseAnswer takeBack(@PathVariable UUID id) {
        approval.takeBack(id, caller.get());
        return draft(id);
    }

    @PostMapping("/approve")
    ReleaseAnswer approve(@PathVariable UUID id) {
        approval.approve(id, caller.get());
        return draft(id);
    }

    @PostMapping("/send-back")
    ReleaseAnswer sendBack(@PathVariable UUID id, @RequestBody Reason request) {
        approval.sendBack(id, request.reason(), caller.get());
        return draft(id);
    }

    /** 200 when it is in force, 202 when the engine is away and Homeward goes on trying. */
    @PostMapping("/deploy")
    ResponseEntity<ReleaseAnswer> deploy(@PathVariable UUID id) {
        var release = approval.deploy(id, caller.get());
        var status = release.waitsForEngine() ? HttpStatus.ACCEPTED : HttpStatus.OK;
        return ResponseEntity.status(status).body(ReleaseAnswer.of(release));
    }

    private ReleaseAnswer draft(UUID id) {
        return ReleaseAnswer.of(desk.release(id, caller.get()));
    }

    record Reason(@Nullable String reason) {}

    /** What was found; {@code deployable} when none of it is an error. */
    record Verdict(boolean deployable, List<Finding> findings) {}
}
