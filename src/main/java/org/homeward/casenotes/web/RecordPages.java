package org.homeward.casenotes.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotAllowed;
import org.homeward.access.NotVisible;
import org.homeward.access.RecordCategory;
import org.homeward.casenotes.CaseNote;
import org.homeward.casenotes.NoteDesk;
import org.homeward.casenotes.NoteKind;
import org.homeward.paging.Cursor;
import org.homeward.paging.Page;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The notes, contacts and decisions of a plan, narrowed as somebody wants, and one entry with its corrections. */
@Controller
@RequestMapping("/plans/{id}/record")
class RecordPages {

    private static final int PAGE = 25;
    private static final int MOST_FOUND = 100;

    private final NoteDesk desk;
    private final PlanDesk plans;
    private final CurrentCaller caller;

    RecordPages(NoteDesk desk, PlanDesk plans, CurrentCaller caller) {
        this.desk = desk;
        this.plans = plans;
        this.caller = caller;
    }

    @GetMapping
    String record(
            @PathVariable String id,
            @ModelAttribute RecordFilter filter,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        PlanId plan = show(id, filter, null, model);
        var after = Cursor.decode(cursor, 2);
        String day = after.map(last -> RecordDay.of(last.key(0))).orElse(null);
        Long number = after.map(last -> last.number(1)).orElse(null);
        List<CaseNote> rows = desk.page(plan, filter.with(null), caller.get(), day, number, PAGE + 1);
        model.addAttribute("notes", Page.of(rows, PAGE, row -> Cursor.of(row.onDay(), row.number())));
        return "casenotes/record";
    }

    /** Words are searched by POST, so that they stay out of addresses and logs. */
    @PostMapping("/search")
    String search(
            @PathVariable String id,
            @ModelAttribute RecordFilter filter,
            @RequestParam(defaultValue = "") String words,
            Model model) {
        PlanId plan = show(id, filter, words, model);
        model.addAttribute(
                "notes", new Page<>(desk.page(plan, filter.with(words), caller.get(), null, null, MOST_FOUND), null));
        return "casenotes/record";
    }

    @GetMapping("/notes/{note}")
    String one(@PathVariable String id, @PathVariable UUID note, Model model) {
        PlanId plan = show(id, new RecordFilter(null, null, null, null, null), null, model);
        List<CaseNote> forms = desk.thread(plan, note, caller.get());
        CaseNote found = forms.stream()
                .filter(form -> form.id().equals(note))
                .findFirst()
                .orElseThrow(() -> new NotVisible("No such entry"));
        model.addAttribute("note", found);
        model.addAttribute("forms", forms);
        model.addAttribute("documents", desk.documents(plan, found, caller.get()));
        model.addAttribute("mayCorrect", NoteDesk.mayCorrect(found, caller.get()));
        return "casenotes/note";
    }

    private PlanId show(String id, RecordFilter filter, @Nullable String words, Model model) {
        PlanId plan = PlanId.parse(id).orElseThrow(() -> new NotVisible("No such plan"));
        model.addAttribute("plan", plans.frame(plan, caller.get()));
        if (!RecordTab.mayRead(caller.get())) {
            throw new NotAllowed("The record is for those who work on the plan and for the family.");
        }
        model.addAttribute("filter", filter);
        model.addAttribute("words", words);
        model.addAttribute("narrowed", !filter.with(words).isAll());
        model.addAttribute("categories", RecordCategory.values());
        model.addAttribute("allKinds", NoteKind.values());
        model.addAttribute(
                "kinds",
                Arrays.stream(NoteKind.values())
                        .filter(kind -> kind.mayBeWrittenBy(caller.get()))
                        .toList());
        return plan;
    }
}
