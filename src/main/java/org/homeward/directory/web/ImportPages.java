package org.homeward.directory.web;

import java.util.List;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.BadInput.FieldError;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotAllowed;
import org.homeward.access.NotVisible;
import org.homeward.directory.ImportDesk;
import org.homeward.directory.ImportResult;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Brings the directory up to date from a publisher's files, and says row by row what was wrong. */
@Controller
@RequestMapping("/directory/imports")
class ImportPages {

    private static final int PAST = 20;

    private final ImportDesk desk;
    private final CurrentCaller caller;

    ImportPages(ImportDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GetMapping
    String imports(Model model) {
        return show("", List.of(), model);
    }

    @PostMapping
    ModelAndView take(
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "false") boolean whole,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Model model) {
        require();
        try {
            ImportResult result = desk.take(source, whole, SentFiles.of(files), caller.get());
            return new ModelAndView("redirect:/directory/imports/" + result.id());
        } catch (BadInput refusal) {
            var page = new ModelAndView(show(source, refusal.errors(), model), model.asMap());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        require();
        model.addAttribute("result", desk.find(id).orElseThrow(() -> new NotVisible("No such import")));
        return "directory/import";
    }

    private String show(String source, List<FieldError> errors, Model model) {
        require();
        model.addAttribute("source", source);
        model.addAttribute("errors", errors);
        model.addAttribute("past", desk.past(PAST));
        return "directory/imports";
    }

    private void require() {
        if (!ImportDesk.mayImport(caller.get())) {
            throw new NotAllowed("Supervisors and administrators bring the directory up to date.");
        }
    }
}
