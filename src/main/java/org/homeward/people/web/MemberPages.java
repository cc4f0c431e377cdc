package org.homeward.people.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.BadInput.FieldError;
import org.homeward.access.Conflict;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotAllowed;
import org.homeward.people.MemberEntry;
import org.homeward.people.PeopleDesk;
import org.homeward.people.TableDesk;
import org.homeward.people.TableDesk.Read;
import org.homeward.people.TeamMember;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes down who sits at the table and what each has taken on. */
@Controller
@RequestMapping("/plans/{id}/people/team")
class MemberPages {

    private final TableDesk desk;
    private final PlanDesk plans;
    private final CurrentCaller caller;

    MemberPages(TableDesk desk, PlanDesk plans, CurrentCaller caller) {
        this.desk = desk;
        this.plans = plans;
        this.caller = caller;
    }

    @GetMapping("/new")
    String blank(@PathVariable String id, Model model) {
        var entry = new MemberEntry(null, null, null, null, null, null, null, null, null);
        return show(Fields.plan(id), null, null, entry, List.of(), model);
    }

    @GetMapping("/{member}")
    String one(@PathVariable String id, @PathVariable String member, Model model) {
        TeamMember known = desk.find(Fields.plan(id), Fields.id(member), caller.get());
        var entry = new MemberEntry(
                known.name(),
                known.username(),
                known.role(),
                known.discipline(),
                known.seat(),
                known.contact(),
                known.reportsEvery(),
                known.backup(),
                known.duty());
        return show(Fields.plan(id), known.id(), known.revision(), entry, List.of(), model);
    }

    @PostMapping
    ModelAndView put(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String member,
            @RequestParam(required = false) @Nullable Integer revision,
            MemberEntry entry,
            Model model,
            RedirectAttributes flash) {
        PlanId plan = Fields.plan(id);
        UUID one = member == null || member.isBlank() ? null : Fields.id(member);
        try {
            desk.put(plan, entry, one == null || revision == null ? null : new Read(one, revision), caller.get());
        } catch (BadInput refusal) {
            return page(
                    show(plan, one, revision, entry, refusal.errors(), model), model, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Conflict stale) {
            TeamMember newer = desk.find(plan, Objects.requireNonNull(one), caller.get());
            model.addAttribute("newer", newer);
            return page(show(plan, one, newer.revision(), entry, List.of(), model), model, HttpStatus.CONFLICT);
        }
        flash.addFlashAttribute("notice", "It is written down.");
        return new ModelAndView("redirect:/plans/" + plan + "/people");
    }

    @PostMapping("/{member}/remove")
    String remove(@PathVariable String id, @PathVariable String member, RedirectAttributes flash) {
        try {
            desk.remove(Fields.plan(id), Fields.id(member), caller.get());
            flash.addFlashAttribute("notice", "This person no longer sits at the table.");
        } catch (Conflict refused) {
            flash.addFlashAttribute("alarm", refused.getMessage());
        }
        return "redirect:/plans/" + Fields.plan(id) + "/people";
    }

    private static ModelAndView page(String view, Model model, HttpStatus status) {
        var page = new ModelAndView(view, model.asMap());
        page.setStatus(status);
        return page;
    }

    private String show(
            PlanId plan,
            @Nullable UUID member,
            @Nullable Integer revision,
            MemberEntry entry,
            List<FieldError> errors,
            Model model) {
        if (!PeopleDesk.mayWrite(caller.get())) {
            plans.requireVisible(plan, caller.get());
            throw new NotAllowed("Caseworkers and supervisors keep the list of people.");
        }
        model.addAttribute("plan", plans.summary(plan, caller.get()));
        model.addAttribute("member", member);
        model.addAttribute("revision", revision);
        model.addAttribute("entry", entry);
        model.addAttribute("errors", errors);
        model.addAttribute("messages", Fields.messages(errors));
        model.addAttribute("seats", MemberWords.SEATS);
        model.addAttribute("periods", MemberWords.PERIODS);
        model.addAttribute("disciplines", MemberWords.DISCIPLINES);
        return "people/member";
    }
}
