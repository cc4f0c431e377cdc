package org.homeward.people.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.CurrentCaller;
import org.homeward.people.Contact;
import org.homeward.people.ContactDesk;
import org.homeward.people.MemberEntry;
import org.homeward.people.NetworkPerson;
import org.homeward.people.PeopleDesk;
import org.homeward.people.PersonEntry;
import org.homeward.people.TableDesk;
import org.homeward.people.TableDesk.Read;
import org.homeward.people.TeamMember;
import org.homeward.plan.PlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The people around a plan for other programs. */
@RestController
@RequestMapping("/api/plans/{id}")
class PeopleApi {

    private final PeopleDesk people;
    private final TableDesk table;
    private final ContactDesk contacts;
    private final CurrentCaller caller;

    PeopleApi(PeopleDesk people, TableDesk table, ContactDesk contacts, CurrentCaller caller) {
        this.people = people;
        this.table = table;
        this.contacts = contacts;
        this.caller = caller;
    }

    record Answer(Map<String, Object> contact, List<NetworkPerson> network, List<TeamMember> team) {}

    record Backup(@Nullable String backup) {}

    @GetMapping("/people")
    Answer people(@PathVariable String id) {
        PlanId plan = Fields.plan(id);
        List<NetworkPerson> network = people.of(plan, caller.get());
        Contact contact = contacts.of(plan);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("name", contacts.nameOf(contact.username()));
        answer.put("backup", contacts.nameOf(contact.backup()));
        answer.put("actingNow", contacts.nameOf(contact.actingNow()));
        answer.put("since", contact.since());
        return new Answer(answer, network, table.of(plan, caller.get()));
    }

    @PostMapping("/people")
    ResponseEntity<Map<String, UUID>> add(@PathVariable String id, @RequestBody PersonEntry entry) {
        UUID person = people.add(Fields.plan(id), entry, caller.get());
        return ResponseEntity.created(URI.create("/api/plans/" + Fields.plan(id) + "/people"))
                .body(Map.of("personId", person));
    }

    /** The revision is that of the entry as it was read. */
    @PutMapping("/people/{person}")
    ResponseEntity<Void> change(
            @PathVariable String id,
            @PathVariable String person,
            @RequestParam String revision,
            @RequestBody PersonEntry entry) {
        people.change(Fields.plan(id), Fields.id(person), Fields.id(revision), entry, caller.get());
        return ResponseEntity.noContent().build();
    }

    /** With the member and the revision that were read, a newer wording is not overwritten: 409. */
    @PostMapping("/team")
    ResponseEntity<Void> seat(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String member,
            @RequestParam(required = false) @Nullable Integer revision,
            @RequestBody MemberEntry entry) {
        Read read = member == null || revision == null ? null : new Read(Fields.id(member), revision);
        table.put(Fields.plan(id), entry, read, caller.get());
        return ResponseEntity.noContent().build();
    }

    @PutMapping("/contact")
    ResponseEntity<Void> backup(@PathVariable String id, @RequestBody Backup backup) {
        contacts.chooseBackup(Fields.plan(id), backup.backup() == null ? "" : backup.backup(), caller.get());
        return ResponseEntity.noContent().build();
    }
}
