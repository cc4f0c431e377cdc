package org.homeward.documents.web;

import java.util.List;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.BadInput.FieldError;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotAllowed;
import org.homeward.access.NotVisible;
import org.homeward.access.Readers;
import org.homeward.access.RecordCategory;
import org.homeward.documents.Document;
import org.homeward.documents.DocumentDesk;
import org.homeward.documents.files.FileType;
import org.homeward.paging.Cursor;
import org.homeward.paging.Page;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The documents of a plan: what is on file, a page that files one, and handing one out. */
@Controller
@RequestMapping("/plans/{id}/record/documents")
class DocumentPages {

    private static final int PAGE = 25;

    private final DocumentDesk desk;
    private final PlanDesk plans;
    private final CurrentCaller caller;

    DocumentPages(DocumentDesk desk, PlanDesk plans, CurrentCaller caller) {
        this.desk = desk;
        this.plans = plans;
        this.caller = caller;
    }

    @GetMapping
    String documents(@PathVariable String id, @RequestParam(required = false) @Nullable String cursor, Model model) {
        PlanId plan = show(id, model);
        Long before = Cursor.decode(cursor, 1).map(last -> last.number(0)).orElse(null);
        List<Document> rows = desk.newest(plan, caller.get(), before, PAGE + 1);
        model.addAttribute("documents", Page.of(rows, PAGE, row -> Cursor.of(row.number())));
        return "documents/documents";
    }

    @GetMapping("/new")
    String form(@PathVariable String id, @RequestParam(required = false) @Nullable UUID replaces, Model model) {
        return form(id, DocumentForm.empty(replaces), List.of(), model);
    }

    @PostMapping
    ModelAndView file(
            @PathVariable String id,
            @ModelAttribute DocumentForm form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            RedirectAttributes flash) {
        PlanId plan = planId(id);
        try {
            desk.file(plan, form.with(file), form.requestKey(), caller.get());
        } catch (BadInput refusal) {
            var page = new ModelAndView(form(id, form, refusal.errors(), model), model.asMap());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        flash.addFlashAttribute("notice", "The document is on file.");
        return new ModelAndView("redirect:/plans/" + plan + "/record/documents");
    }

    @GetMapping("/{document}")
    String one(@PathVariable String id, @PathVariable UUID document, Model model) {
        PlanId plan = show(id, model);
        Document found = desk.find(plan, document, caller.get());
        model.addAttribute("document", found);
        model.addAttribute("mayReplace", DocumentDesk.mayFile(caller.get()) && found.replacedBy() == null);
        return "documents/document";
    }

    @GetMapping("/{document}/file")
    ResponseEntity<byte[]> handOut(@PathVariable String id, @PathVariable UUID document) {
        return Download.of(desk.handOut(planId(id), document, caller.get()));
    }

    private String form(String id, DocumentForm form, List<FieldError> errors, Model model) {
        PlanId plan = show(id, model);
        if (!DocumentDesk.mayFile(caller.get())) {
            throw new NotAllowed("Give the document to the caseworker of this plan, who files it.");
        }
        if (form.replaced() != null) {
            model.addAttribute("earlier", desk.find(plan, form.replaced(), caller.get()));
        }
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("categories", RecordCategory.values());
        model.addAttribute("readerChoices", Readers.values());
        model.addAttribute("endings", FileType.allEndings());
        model.addAttribute("largest", desk.largest());
        return "documents/new";
    }

    private PlanId show(String id, Model model) {
        PlanId plan = planId(id);
        model.addAttribute("plan", plans.frame(plan, caller.get()));
        model.addAttribute("mayFile", DocumentDesk.mayFile(caller.get()));
        return plan;
    }

    private static PlanId planId(String text) {
        return PlanId.parse(text).orElseThrow(() -> new NotVisible("No such plan"));
    }
}
