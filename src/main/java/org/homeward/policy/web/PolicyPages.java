package org.homeward.policy.web;

import java.util.List;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotVisible;
import org.homeward.access.Role;
import org.homeward.policy.LetterReader;
import org.homeward.policy.ReleaseDesk;
import org.homeward.policy.ReleaseSummary;
import org.homeward.policy.Scenarios;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What is in force and what was, to look at. */
@Controller
class PolicyPages {

    private static final int EARLIER_RELEASES = 10;

    private final ReleaseDesk desk;
    private final CurrentCaller caller;
    private final Scenarios scenarios;
    private final ObjectProvider<LetterReader> letters;

    PolicyPages(ReleaseDesk desk, CurrentCaller caller, Scenarios scenarios, ObjectProvider<LetterReader> letters) {
        this.letters = letters;
        this.desk = desk;
        this.caller = caller;
        this.scenarios = scenarios;
    }

    @GetMapping("/policy")
    String overview(@RequestParam(required = false) @Nullable String cursor, Model model) {
        var who = caller.get();
        var inForce = desk.inForce(who);
        model.addAttribute("release", inForce.orElse(null));
        model.addAttribute(
                "groups",
                inForce.map(release -> FileGroup.of(desk.lines(release.id(), who)))
                        .orElse(null));
        model.addAttribute("drafts", mayReadDrafts(who) ? desk.drafts(who) : null);
        model.addAttribute("mayEdit", who.has(Role.POLICY_EDITOR));
        model.addAttribute("releases", desk.releases(who, cursor, EARLIER_RELEASES));
        return "policy/overview";
    }

    @GetMapping("/policy/releases/{id}")
    String release(@PathVariable UUID id, Model model) {
        var who = caller.get();
        model.addAttribute("release", desk.release(id, who));
        model.addAttribute("changes", FileChanges.of(desk.changes(id, who), desk.lines(id, who)));
        model.addAttribute("history", desk.history(id, who));
        return "policy/release";
    }

    /** A file as it is in force, to read. */
    @GetMapping("/policy/resources/{name}")
    String resource(@PathVariable String name, Model model) {
        var who = caller.get();
        var release = inForce(who);
        var text = desk.text(release.id(), name, who);
        model.addAttribute("release", release);
        model.addAttribute("file", text);
        model.addAttribute("island", FileGroup.island(text.resource().kind()));
        LetterPages.show(name, text.resource().content(), letters, model);
        model.addAttribute(
                "scenarios", name.endsWith(".bpmn") ? scenarios.of(name.replaceFirst("\\.bpmn$", "")) : List.of());
        model.addAttribute("mayEdit", who.has(Role.POLICY_EDITOR));
        model.addAttribute(
                "drafts",
                mayReadDrafts(who)
                        ? desk.drafts(who).stream()
                                .filter(draft -> draft.status().editable())
                                .toList()
                        : null);
        return "policy/resource";
    }

    @GetMapping("/policy/resources/{name}/content")
    ResponseEntity<String> content(@PathVariable String name) {
        var who = caller.get();
        return text(desk.text(inForce(who).id(), name, who));
    }

    /** The bare text with its version as entity tag. */
    static ResponseEntity<String> text(ReleaseDesk.Text text) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .eTag("\"" + text.version() + "\"")
                .body(text.resource().content());
    }

    private ReleaseSummary inForce(Caller who) {
        return desk.inForce(who).orElseThrow(() -> new NotVisible("Nothing is in force yet"));
    }

    private static boolean mayReadDrafts(Caller who) {
        return who.hasAny(Role.POLICY_EDITOR, Role.POLICY_APPROVER);
    }
}
