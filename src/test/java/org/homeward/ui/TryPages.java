package org.homeward.ui;

import java.time.LocalDate;
import java.util.List;
import org.homeward.access.BadInput;
import org.homeward.access.BadInput.FieldError;
import org.homeward.access.Conflict;
import org.homeward.access.NotVisible;
import org.homeward.plan.Stage;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pages that refuse in every way, and one that shows all fragments. */
@Controller
@TestComponent
public class TryPages {

    @GetMapping("/try/hidden")
    String hidden() {
        throw new NotVisible("plan");
    }

    @GetMapping("/try/by-number/{number}")
    String byNumber(@PathVariable long number) {
        return "ui/parts";
    }

    @GetMapping("/try/conflict")
    String conflict() {
        throw new Conflict("This task was completed a moment ago.");
    }

    @GetMapping("/try/bad-input")
    String badInput() {
        throw new BadInput("goals[0].title", "Give the goal a title.");
    }

    @GetMapping("/try/forbidden")
    String forbidden() {
        throw new AccessDeniedException("no");
    }

    @GetMapping("/try/broken")
    String broken() {
        throw new IllegalStateException("secret detail");
    }

    @GetMapping({"/try/parts", "/policy/drafts/1/resources/plan.bpmn"})
    String parts(Model model) {
        model.addAttribute("yesterday", LocalDate.of(2027, 2, 28));
        model.addAttribute("tomorrow", LocalDate.of(2027, 3, 2));
        model.addAttribute("later", LocalDate.of(2027, 6, 30));
        model.addAttribute("stages", Stage.values());
        model.addAttribute("errors", List.of(new FieldError("given-name", "Write the child's given name.")));
        model.addAttribute("notice", "The plan was opened.");
        model.addAttribute("answers", List.of("</script><b>&"));
        return "ui/parts";
    }
}
