package org.homeward.contents.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.CurrentCaller;
import org.homeward.access.NotVisible;
import org.homeward.contents.Change;
import org.homeward.contents.ContentsDesk;
import org.homeward.contents.ItemKind;
import org.homeward.contents.PlanContents;
import org.homeward.contents.PlanItem;
import org.homeward.contents.Version;
import org.homeward.contents.Wording;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a plan says, for programs: every change names the revision that it was made on. */
@RestController
@RequestMapping("/api/plans/{id}/contents")
class ContentsApi {

    private static final String TODAY = "today";

    private final ContentsDesk desk;
    private final CurrentCaller caller;

    ContentsApi(ContentsDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    /** A new thing, or a new wording of one; {@code kind} for the first, {@code revision} for the second. */
    record Sent(
            @Nullable String kind,
            @Nullable Integer revision,
            @Nullable Map<String, String> fields,
            @Nullable String category,
            @Nullable String why) {

        Wording wording() {
            return new Wording(fields == null ? Map.of() : fields, category, why);
        }
    }

    /** One thing as programs read it. */
    record Item(
            UUID id,
            String kind,
            int revision,
            @Nullable String category,
            Map<String, String> fields,
            String by,
            String at) {

        static Item of(PlanItem item) {
            return new Item(
                    item.id(),
                    item.kind().code(),
                    item.revision(),
                    item.category(),
                    item.fields(),
                    item.byName(),
                    item.at().toString());
        }
    }

    @GetMapping
    Map<String, List<Item>> contents(@PathVariable String id, @RequestParam(defaultValue = TODAY) String version) {
        return Map.of(
                "items", at(plan(id), version).items().stream().map(Item::of).toList());
    }

    @GetMapping("/versions")
    Map<String, List<Version>> versions(@PathVariable String id) {
        return Map.of("items", desk.versions(plan(id), caller.get()));
    }

    @GetMapping("/difference")
    Map<String, List<Change>> difference(
            @PathVariable String id, @RequestParam String from, @RequestParam(defaultValue = TODAY) String to) {
        return Map.of("items", Change.between(at(plan(id), from), at(plan(id), to)));
    }

    @GetMapping("/{item}/history")
    Map<String, List<Item>> history(@PathVariable String id, @PathVariable UUID item) {
        return Map.of(
                "items",
                desk.history(plan(id), item, caller.get()).stream()
                        .map(Item::of)
                        .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    void add(
            @PathVariable String id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Sent sent) {
        ItemKind kind = ItemKind.of(sent.kind() == null ? "" : sent.kind())
                .orElseThrow(() -> new BadInput("kind", "Name a kind, for example goal or service."));
        desk.add(plan(id), kind, sent.wording(), key, caller.get());
    }

    @PutMapping("/{item}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reword(@PathVariable String id, @PathVariable UUID item, @RequestBody Sent sent) {
        if (sent.revision() == null) {
            throw new BadInput("revision", "Send the revision that you read, so that nobody's wording is overwritten.");
        }
        desk.reword(plan(id), item, sent.revision(), sent.wording(), caller.get());
    }

    @DeleteMapping("/{item}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable String id,
            @PathVariable UUID item,
            @RequestParam int revision,
            @RequestParam(required = false) @Nullable String why) {
        desk.remove(plan(id), item, revision, why, caller.get());
    }

    private PlanContents at(PlanId plan, String version) {
        if (version.equals(TODAY)) {
            return new PlanContents(desk.now(plan, caller.get()));
        }
        if (!version.matches("\\d{1,6}")) {
            throw new NotVisible("No such version");
        }
        return new PlanContents(desk.version(plan, Integer.parseInt(version), caller.get()));
    }

    private static PlanId plan(String id) {
        return PlanId.parse(id).orElseThrow(() -> new NotVisible("No such plan"));
    }
}
