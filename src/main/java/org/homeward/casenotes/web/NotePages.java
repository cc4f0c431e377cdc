package org.homeward.casenotes.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.BadInput.FieldError;
import org.homeward.access.Caller;
import org.homeward.access.Conflict;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotAllowed;
import org.homeward.access.NotVisible;
import org.homeward.access.Readers;
import org.homeward.access.RecordCategory;
import org.homeward.casenotes.CaseNote;
import org.homeward.casenotes.Drafts;
import org.homeward.casenotes.NoteDesk;
import org.homeward.casenotes.NoteKind;
import org.homeward.casenotes.Way;
import org.homeward.documents.Document;
import org.homeward.documents.DocumentDesk;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A page for each kind of entry and for each correction. What is typed is kept until it is sent or thrown away. */
@Controller
@RequestMapping("/plans/{id}/record/write/{form}")
class NotePages {

    private static final int MOST_DOCUMENTS = 50;

    private final NoteDesk desk;
    private final Drafts drafts;
    private final DocumentDesk documents;
    private final PlanDesk plans;
    private final CurrentCaller caller;
    private final Clock clock;

    NotePages(NoteDesk desk, Drafts drafts, DocumentDesk documents, PlanDesk plans, CurrentCaller caller, Clock clock) {
        this.desk = desk;
        this.drafts = drafts;
        this.documents = documents;
        this.plans = plans;
        this.caller = caller;
        this.clock = clock;
    }

    @GetMapping
    String form(@PathVariable String id, @PathVariable String form, Model model) {
        Subject subject = subject(id, form);
        Optional<Drafts.Draft> draft = drafts.find(subject.plan(), form, caller.get());
        draft.ifPresent(kept -> model.addAttribute("keptAt", kept.savedAt()));
        return show(
                subject,
                form,
                draft.map(kept -> new NoteForm(kept.fields())).orElseGet(() -> fresh(subject)),
                List.of(),
                model);
    }

    @PostMapping
    ModelAndView write(
            @PathVariable String id,
            @PathVariable String form,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes flash) {
        Subject subject = subject(id, form);
        NoteForm typed = NoteForm.of(sent);
        Caller by = caller.get();
        try {
            UUID corrects = subject.earlier() == null ? null : subject.earlier().id();
            UUID written =
                    desk.write(subject.plan(), typed.note(subject.kind(), corrects), typed.get("requestKey"), by);
            drafts.drop(subject.plan(), form, by);
            flash.addFlashAttribute("notice", "It is on the record.");
            return new ModelAndView("redirect:/plans/" + subject.plan() + "/record/notes/" + written);
        } catch (BadInput refusal) {
            return again(subject, form, typed, refusal.errors(), HttpStatus.UNPROCESSABLE_CONTENT, model);
        } catch (Conflict overtaken) {
            var error = new FieldError("text", String.valueOf(overtaken.getMessage()));
            return again(subject, form, typed, List.of(error), HttpStatus.CONFLICT, model);
        }
    }

    /** The page itself sends what is typed every few seconds. */
    @PostMapping("/draft")
    String keep(
            @PathVariable String id,
            @PathVariable String form,
            @RequestParam MultiValueMap<String, String> sent,
            Model model) {
        Subject subject = subject(id, form);
        model.addAttribute(
                "keptAt", drafts.keep(subject.plan(), form, NoteForm.of(sent).fields(), caller.get()));
        return "casenotes/parts :: kept";
    }

    @PostMapping("/drop")
    String drop(@PathVariable String id, @PathVariable String form, RedirectAttributes flash) {
        Subject subject = subject(id, form);
        drafts.drop(subject.plan(), form, caller.get());
        flash.addFlashAttribute("notice", "The draft is thrown away.");
        return "redirect:/plans/" + subject.plan() + "/record";
    }

    private ModelAndView again(
            Subject subject, String form, NoteForm typed, List<FieldError> errors, HttpStatus status, Model model) {
        try {
            model.addAttribute("keptAt", drafts.keep(subject.plan(), form, typed.fields(), caller.get()));
        } catch (BadInput tooLong) {
            // It stands in the answer all the same.
        }
        var page = new ModelAndView(show(subject, form, typed, errors, model), model.asMap());
        page.setStatus(status);
        return page;
    }

    private NoteForm fresh(Subject subject) {
        CaseNote earlier = subject.earlier();
        return earlier == null
                ? NoteForm.empty(LocalDate.now(clock))
                : NoteForm.correcting(
                        earlier,
                        desk.documents(subject.plan(), earlier, caller.get()).stream()
                                .map(Document::id)
                                .toList());
    }

    private String show(Subject subject, String form, NoteForm typed, List<FieldError> errors, Model model) {
        model.addAttribute("plan", plans.frame(subject.plan(), caller.get()));
        model.addAttribute("kind", subject.kind());
        model.addAttribute("earlier", subject.earlier());
        model.addAttribute("formName", form);
        model.addAttribute("form", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("ways", Way.values());
        model.addAttribute("duties", subject.earlier() == null ? desk.duties(subject.plan(), caller.get()) : List.of());
        model.addAttribute("documents", documents.newest(subject.plan(), caller.get(), null, MOST_DOCUMENTS));
        model.addAttribute("categories", RecordCategory.values());
        model.addAttribute("readerChoices", Readers.values());
        model.addAttribute("today", LocalDate.now(clock));
        return "casenotes/write";
    }

    /** The form is named by the kind of entry, or by the id of the entry that is corrected. */
    private Subject subject(String id, String form) {
        PlanId plan = PlanId.parse(id).orElseThrow(() -> new NotVisible("No such plan"));
        plans.requireVisible(plan, caller.get());
        Optional<NoteKind> kind = NoteKind.of(form);
        if (kind.isPresent() && kind.get().mayBeWrittenBy(caller.get())) {
            return new Subject(plan, kind.get(), null);
        }
        if (kind.isPresent()) {
            throw new NotAllowed("Tell the caseworker of this plan, who writes it down.");
        }
        UUID note = PlanId.parse(form)
                .orElseThrow(() -> new NotVisible("No such entry"))
                .value();
        CaseNote earlier = desk.find(plan, note, caller.get());
        return new Subject(plan, earlier.kind(), earlier);
    }

    private record Subject(
            PlanId plan, NoteKind kind, @Nullable CaseNote earlier) {}
}
