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
        return jdbc
                .sql("select distinct contact_rule from homeward.network_person where username = ? and until is null")
                .param(username)
                .query(String.class)
                .list()
                .stream()
                .flatMap(code -> ContactRule.of(code).stream())
                .max(Enum::compareTo)
                .orElse(ContactRule.OPEN);
    }
}
