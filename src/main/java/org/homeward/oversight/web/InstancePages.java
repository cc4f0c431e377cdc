package org.homeward.oversight.web;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.access.CurrentCaller;
import org.homeward.oversight.IncidentCard;
import org.homeward.oversight.InstanceDetail;
import org.homeward.oversight.OversightDesk;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** One process instance: its diagram, what it waits for, and what stopped. */
@Controller
@RequestMapping("/monitor")
class InstancePages {

    private final OversightDesk desk;
    private final IncidentCards cards;
    private final CurrentCaller caller;

    InstancePages(OversightDesk desk, IncidentCards cards, CurrentCaller caller) {
        this.desk = desk;
        this.cards = cards;
        this.caller = caller;
    }

    @GetMapping("/instances/{key}")
    String page(@PathVariable String key, Model model) {
        InstanceDetail instance = instance(key, model);
        model.addAttribute("cards", cards.of(instance, caller.get()));
        model.addAttribute("markers", markers(instance));
        return "oversight/instance";
    }

    /** What changes while a supervisor looks; {@code shown} names the incidents that the page has cards for. */
    @GetMapping("/instances/{key}/standing")
    String standing(@PathVariable String key, @RequestParam(defaultValue = "") String shown, Model model) {
        InstanceDetail instance = instance(key, model);
        List<String> known = List.of(shown.split("-"));
        model.addAttribute("shown", shown);
        model.addAttribute(
                "news",
                instance.incidents().stream().anyMatch(incident -> !known.contains(Long.toString(incident.key()))));
        return "oversight/standing :: standing";
    }

    @GetMapping(path = "/instances/{key}/markers", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<Marker> markers(@PathVariable String key) {
        return markers(desk.instance(Asked.key(key), caller.get()));
    }

    /** A deployed model never changes, so a browser may keep it; only for the person who was allowed to see it. */
    @GetMapping(path = "/definitions/{key}.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<String> model(@PathVariable String key) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(desk.model(Asked.key(key), caller.get()));
    }

    private InstanceDetail instance(String key, Model model) {
        InstanceDetail instance = desk.instance(Asked.key(key), caller.get());
        String shown = String.join(
                "-",
                instance.incidents().stream()
                        .map(incident -> Long.toString(incident.key()))
                        .toList());
        model.addAttribute("instance", instance);
        model.addAttribute("shown", shown);
        model.addAttribute("news", false);
        model.addAttribute(
                "facts", instance.variables().stream().map(FactRow::of).toList());
        return instance;
    }

    /** Tokens and incidents by step; a called step carries the incidents of what it called. */
    private static List<Marker> markers(InstanceDetail instance) {
        Map<String, Marker> markers = new LinkedHashMap<>();
        instance.elements()
                .forEach(element ->
                        markers.merge(element.elementId(), new Marker(element.elementId(), 1, 0), Marker::add));
        instance.incidents().stream()
                .filter(incident -> incident.instanceKey() == instance.head().key())
                .map(IncidentCard::elementId)
                .forEach(step -> markers.merge(step, new Marker(step, 0, 1), Marker::add));
        instance.children().stream()
                .filter(child -> child.elementId() != null && child.incidents() > 0)
                .forEach(child -> markers.merge(
                        child.elementId(), new Marker(child.elementId(), 0, child.incidents()), Marker::add));
        return markers.values().stream()
                .sorted(Comparator.comparing(Marker::elementId))
                .toList();
    }

    /** What the diagram shows at one step. */
    record Marker(String elementId, long active, long incidents) {

        Marker add(Marker other) {
            return new Marker(elementId, active + other.active, incidents + other.incidents);
        }
    }
}
