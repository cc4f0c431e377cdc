package org.homeward.plan.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.access.BadInput;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotVisible;
import org.homeward.paging.Cursor;
import org.homeward.paging.Limit;
import org.homeward.paging.Page;
import org.homeward.plan.EventTaker;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanEvent;
import org.homeward.plan.PlanId;
import org.homeward.plan.PlanList;
import org.homeward.plan.PlanSection;
import org.homeward.plan.PlanStatus;
import org.homeward.plan.Stage;
import org.homeward.plan.TimelineEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Plans, their facts, events and timeline for other programs. */
@RestController
@RequestMapping("/api/plans")
class PlanApi {

    private static final int LONGEST_KEY = 200;

    private final PlanDesk desk;
    private final PlanList list;
    private final List<PlanSection> sections;
    private final List<EventTaker> takers;
    private final CurrentCaller caller;

    PlanApi(PlanDesk desk, PlanList list, List<PlanSection> sections, List<EventTaker> takers, CurrentCaller caller) {
        this.desk = desk;
        this.list = list;
        this.sections = sections;
        this.takers = takers;
        this.caller = caller;
    }

    @PostMapping
    ResponseEntity<Map<String, String>> open(
            @RequestBody IntakeRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String requestKey) {
        checkKey(requestKey);
        PlanId plan = desk.open(request.toIntake(), requestKey, caller.get());
        return ResponseEntity.created(URI.create("/api/plans/" + plan)).body(Map.of("planId", plan.toString()));
    }

    @GetMapping
    Page<PlanListItem> plans(
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var filter = new PlanList.Filter(
                Choices.of("stage", stage, Stage.values(), Stage::code),
                Choices.of("status", status, PlanStatus.values(), PlanStatus::code),
                overdue,
                q);
        return list.page(filter, caller.get(), cursor, Limit.of(limit)).map(PlanListItem::of);
    }

    @GetMapping("/{id}")
    Map<String, Object> plan(@PathVariable String id) {
        PlanId plan = planId(id);
        Map<String, Object> answer = PlanAnswer.of(desk.summary(plan, caller.get()));
        sections.forEach(section -> answer.put(section.name(), section.of(plan, caller.get())));
        return answer;
    }

    @GetMapping("/{id}/timeline")
    Page<TimelineItem> timeline(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Limit.of(limit);
        Long before = Cursor.decode(cursor, 1).map(last -> last.number(0)).orElse(null);
        List<TimelineEntry> rows = desk.timeline(planId(id), caller.get(), before, size + 1);
        return Page.of(rows, size, row -> Cursor.of(row.id())).map(TimelineItem::of);
    }

    @PutMapping("/{id}/facts")
    Map<String, Object> facts(@PathVariable String id, @RequestBody Map<String, @Nullable Object> corrections) {
        PlanId plan = planId(id);
        if (corrections.isEmpty()) {
            throw new BadInput("facts", "Name at least one fact.");
        }
        desk.correctFacts(plan, new LinkedHashMap<>(corrections), caller.get());
        return desk.facts(plan);
    }

    @PostMapping("/{id}/events")
    ResponseEntity<Void> happened(
            @PathVariable String id,
            @RequestBody EventRequest event,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String requestKey) {
        checkKey(requestKey);
        PlanId plan = planId(id);
        String type = event.type() == null ? "" : event.type();
        Map<String, Object> data = event.data() == null ? Map.of() : event.data();
        var taker = takers.stream().filter(one -> one.types().contains(type)).findFirst();
        if (taker.isPresent()) {
            taker.get().take(plan, type, data, requestKey, caller.get());
        } else {
            desk.happened(plan, new PlanEvent(ownType(type), data), caller.get());
        }
        return ResponseEntity.accepted().build();
    }

    private PlanEvent.Type ownType(String type) {
        return PlanEvent.Type.of(type).orElseThrow(() -> {
            var known = Stream.concat(
                    Stream.of(PlanEvent.Type.values()).map(PlanEvent.Type::code),
                    takers.stream().flatMap(one -> one.types().stream()));
            return new BadInput("type", "Use one of " + known.collect(Collectors.joining(", ")) + ".");
        });
    }

    private static void checkKey(@Nullable String requestKey) {
        if (requestKey != null && requestKey.length() > LONGEST_KEY) {
            throw new BadInput("Idempotency-Key", "Use a key of at most 200 characters.");
        }
    }

    private static PlanId planId(String text) {
        return PlanId.parse(text).orElseThrow(() -> new NotVisible("No such plan"));
    }

    record EventRequest(@Nullable String type, @Nullable Map<String, Object> data) {}
}
