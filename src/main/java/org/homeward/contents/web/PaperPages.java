package org.homeward.contents.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotVisible;
import org.homeward.contents.ContentsDesk;
import org.homeward.contents.ItemKind;
import org.homeward.contents.PlanContents;
import org.homeward.contents.Version;
import org.homeward.paper.Paper;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The plan on one page: to read, to print and as a PDF that screen readers can read. */
@Controller
@RequestMapping("/plans/{id}/contents")
class PaperPages {

    /** What is told in sentences below the tables. */
    private static final List<ItemKind> TOLD =
            List.of(ItemKind.STRENGTH, ItemKind.PREFERENCE, ItemKind.WORDS, ItemKind.CONCURRENT_GOAL);

    private final ContentsDesk desk;
    private final PlanDesk plans;
    private final CurrentCaller caller;
    private final Paper paper;
    private final Clock clock;

    PaperPages(ContentsDesk desk, PlanDesk plans, CurrentCaller caller, Paper paper, Clock clock) {
        this.desk = desk;
        this.plans = plans;
        this.caller = caller;
        this.paper = paper;
        this.clock = clock;
    }

    /** @param version its number; without it, what holds today */
    @GetMapping("/paper")
    String page(@PathVariable String id, @RequestParam(required = false) @Nullable Integer version, Model model) {
        model.addAllAttributes(sheet(plan(id), version));
        return "contents/paper";
    }

    @GetMapping(value = "/paper.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(@PathVariable String id, @RequestParam(required = false) @Nullable Integer version) {
        PlanId plan = plan(id);
        byte[] pdf = paper.print("contents/pdf", sheet(plan, version));
        String name =
                "plan-" + plan.toString().substring(0, 8) + (version == null ? "" : "-version-" + version) + ".pdf";
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.APPLICATION_PDF)
                .body(pdf);
    }

    private Map<String, Object> sheet(PlanId plan, @Nullable Integer version) {
        var sheet = new LinkedHashMap<String, Object>();
        sheet.put("plan", plans.summary(plan, caller.get()));
        var contents = new PlanContents(
                version == null ? desk.now(plan, caller.get()) : desk.version(plan, version, caller.get()));
        sheet.put("contents", contents);
        sheet.put(
                "told",
                TOLD.stream().filter(kind -> !contents.of(kind).isEmpty()).toList());
        sheet.put("today", LocalDate.now(clock));
        Object aim = contents.isEmpty() ? null : plans.facts(plan).get("permanencyGoal");
        sheet.put("permanencyGoal", goal(aim));
        if (version != null) {
            sheet.put("version", version);
            Instant made = desk.versions(plan, caller.get()).stream()
                    .filter(one -> one.number() == version)
                    .findFirst()
                    .map(Version::madeAt)
                    .orElseThrow();
            sheet.put("madeAt", made);
        }
        return sheet;
    }

    /** Where the child is to grow up, in the words of the form that asked. */
    private static String goal(@Nullable Object code) {
        return code == null ? "" : ItemKind.CONCURRENT_GOAL.heading().inWords(code.toString());
    }

    private static PlanId plan(String id) {
        return PlanId.parse(id).orElseThrow(() -> new NotVisible("No such plan"));
    }
}
