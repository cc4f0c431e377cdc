package org.homeward.links.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.NotVisible;
import org.homeward.language.WindowLanguage;
import org.homeward.links.LinkHolder;
import org.homeward.links.OpenLink;
import org.homeward.tasks.BasedOn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody sees who comes through a link: one form, and nothing else.
 *
 * <p>The address with the secret only asks to begin; from then on a cookie of this browser says which link it is.
 */
@Controller
@RequestMapping("/link")
class LinkPages {

    private static final String COOKIE = "homeward-link";

    private final LinkHolder links;
    private final WindowLanguage window;
    private final JsonMapper json;
    private final Clock clock;
    private final WrongTries tries;

    LinkPages(LinkHolder links, WindowLanguage window, JsonMapper json, Clock clock, WrongTries tries) {
        this.links = links;
        this.window = window;
        this.json = json;
        this.clock = clock;
        this.tries = tries;
    }

    /** Nothing of these pages is kept, and no other site learns where somebody was. */
    @ModelAttribute
    void keepPrivate(HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        mark(model);
        if (tries.areTooMany(request.getRemoteAddr())) {
            throw new TooManyTries();
        }
    }

    private static void mark(Model model) {
        model.addAttribute("referrer", "no-referrer");
        model.addAttribute("withoutAccount", true);
    }

    @GetMapping("/{token}")
    String ask(
            @PathVariable String token,
            @CookieValue(name = COOKIE, required = false) @Nullable String secret,
            Model model) {
        if (links.works(token, secret)) {
            model.addAttribute("token", token);
            return "links/begin";
        }
        throw new NotVisible("No such link");
    }

    @PostMapping
    String begin(
            @RequestParam(defaultValue = "") String token,
            @CookieValue(name = COOKIE, required = false) @Nullable String secret,
            HttpServletRequest request,
            HttpServletResponse response) {
        String kept = links.begin(token, secret);
        OpenLink link = links.held(kept);
        var cookie = new Cookie(COOKIE, kept);
        cookie.setPath("/link");
        cookie.setMaxAge((int) Duration.between(clock.instant(), link.until()).toSeconds());
        cookie.setSecure(request.isSecure());
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        link.language().ifPresent(language -> window.speak(language, request, response));
        return "redirect:/link";
    }

    @GetMapping
    String form(@CookieValue(name = COOKIE, required = false) @Nullable String secret, Model model) {
        if (links.hasAnswered(secret)) {
            return "links/thanks";
        }
        OpenLink link = links.held(secret);
        model.addAttribute("link", link);
        model.addAttribute("task", links.task(link));
        model.addAttribute("form", links.form(link));
        model.addAttribute("window", UUID.randomUUID());
        return "links/form";
    }

    @PostMapping("/draft")
    @ResponseBody
    Map<String, Integer> draft(
            @CookieValue(name = COOKIE, required = false) @Nullable String secret,
            @RequestParam String data,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String window) {
        return Map.of("version", links.save(secret, read(data), new BasedOn(version, window)));
    }

    /** Sends the answer in; a second click shows the same thanks. */
    @PostMapping("/complete")
    String complete(
            @CookieValue(name = COOKIE, required = false) @Nullable String secret,
            @RequestParam(defaultValue = "") String data,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String window,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
        if (!links.hasAnswered(secret)) {
            links.complete(secret, read(data), new BasedOn(version, window));
        }
        return htmx == null ? "redirect:/link" : "links/thanks :: thanks";
    }

    /** Forged, used, over, taken back or somebody else's: always the same page, so that it tells nothing. */
    @ExceptionHandler(NotVisible.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String closed(HttpServletRequest request, Model model) {
        tries.oneMore(request.getRemoteAddr());
        mark(model);
        return "links/closed";
    }

    /** Says nothing of the link, because nobody looked at it. */
    @ExceptionHandler(TooManyTries.class)
    @ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
    String later(HttpServletResponse response, Model model) {
        response.setHeader("Retry-After", "60");
        mark(model);
        return "links/wait";
    }

    private static final class TooManyTries extends RuntimeException {}

    private @Nullable Object read(String data) {
        try {
            return data.isBlank() ? null : json.readValue(data, Object.class);
        } catch (JacksonException notJson) {
            throw new BadInput("data", "The page sent something that is no form. Load it again; your draft is kept.");
        }
    }
}
