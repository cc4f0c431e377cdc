package org.homeward.language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.homeward.access.BadInput;
import org.homeward.access.CurrentCaller;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The switch at the top of every page. */
@Controller
class LanguageController {

    private final Languages languages;
    private final CurrentCaller callers;
    private final WindowLanguage window;

    LanguageController(Languages languages, CurrentCaller callers, WindowLanguage window) {
        this.languages = languages;
        this.callers = callers;
        this.window = window;
    }

    /** @param back the page to show again; only one of Homeward's own */
    @PostMapping("/language")
    String choose(
            @RequestParam("language") String tag,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Locale language =
                Languages.named(tag).orElseThrow(() -> new BadInput("language", "Choose English or Spanish."));
        callers.find().ifPresent(caller -> languages.choose(caller.username(), language));
        window.speak(language, request, response);
        return "redirect:" + (back.matches("/(?![/\\\\])[\\w./?=&-]*") ? back : "/");
    }
}
