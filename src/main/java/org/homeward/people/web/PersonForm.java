package org.homeward.people.web;

import org.homeward.people.ContactRule;
import org.homeward.people.NetworkPerson;
import org.homeward.people.PersonEntry;

/** What the form about somebody begins with. */
final class PersonForm {

    private PersonForm() {}

    static PersonEntry blank() {
        return new PersonEntry(
                null, null, null, null, false, null, null, null, ContactRule.OPEN.code(), null, null, null, false);
    }

    static PersonEntry of(NetworkPerson known) {
        var reach = known.reach();
        return new PersonEntry(
                known.kind().code(),
                known.relation(),
                known.name(),
                known.language(),
                known.interpreter(),
                reach == null ? null : reach.phone(),
                reach == null ? null : reach.email(),
                reach == null ? null : reach.address(),
                reach == null ? null : reach.rule().code(),
                reach == null ? null : reach.safeContact(),
                known.canHelp(),
                known.username(),
                known.confidential());
    }
}
