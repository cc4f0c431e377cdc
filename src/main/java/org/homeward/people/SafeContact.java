package org.homeward.people;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How freely Homeward itself may get in touch with somebody. */
@Component
public class SafeContact {

    private final JdbcClient jdbc;

    SafeContact(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The strictest rule that any plan's network has for this account; whoever stands in none is open. */
    public ContactRule strictest(String username) {
        return strictest("username = ?", username);
    }

    /** The strictest rule that any plan's network has for somebody with this e-mail address. */
    public ContactRule strictestAt(String address) {
        return strictest("lower(email) = lower(?)", address);
    }

    private ContactRule strictest(String who, String value) {
        return jdbc
                .sql("select distinct contact_rule from homeward.network_person where until is null and " + who)
                .param(value)
                .query(String.class)
                .list()
                .stream()
                .flatMap(code -> ContactRule.of(code).stream())
                .max(Enum::compareTo)
                .orElse(ContactRule.OPEN);
    }
}
