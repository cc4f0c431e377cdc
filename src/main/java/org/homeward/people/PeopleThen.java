package org.homeward.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.homeward.access.Caller;
import org.homeward.plan.KnownThen;
import org.homeward.plan.PlanId;
import org.springframework.stereotype.Component;

/** Who was in the family's network, and who answered for the plan, at an earlier moment. */
@Component
class PeopleThen implements KnownThen {

    private final PeopleDesk people;
    private final ContactStore contacts;
    private final ContactDesk names;

    PeopleThen(PeopleDesk people, ContactStore contacts, ContactDesk names) {
        this.people = people;
        this.contacts = contacts;
        this.names = names;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String title() {
        return "Family, network, and who answers for the plan";
    }

    @Override
    public List<Line> at(PlanId plan, Instant moment, Caller caller) {
        var lines = new ArrayList<Line>();
        contacts.at(plan, moment)
                .ifPresent(then -> lines.add(new Line(
                        "Answers for the plan: " + names.nameOf(then.username()),
                        "Steps in: " + names.nameOf(then.backup()))));
        people.at(plan, moment, caller)
                .forEach(
                        person -> lines.add(new Line(person.kind().words() + ": " + person.name(), person.relation())));
        return lines;
    }
}
