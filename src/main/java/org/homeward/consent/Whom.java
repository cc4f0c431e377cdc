package org.homeward.consent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.language.Phrases;
import org.homeward.plan.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom a consent can name by choosing: people of the plan's team with an account, and agencies with an agreement. */
@Component
class Whom {

    /** Chosen when whoever is meant is not in the list; then their name is written. */
    static final String OTHER = "other";

    private static final String LIST = """
            select 'person:' || m.username as value, m.name as name, coalesce(m.discipline, m.role) as what, 1 as place
              from homeward.team_member m
             where m.plan_id = :plan and m.left_at is null and m.username is not null
            union all
            select 'agency:' || a.code, a.name, 'partner agency', 2
              from homeward.agency a
             where exists (select 1 from homeward.sharing_agreement s where s.agency = a.code and s.ended_at is null)
             order by place, name, value""";

    private final JdbcClient jdbc;
    private final Phrases phrases;

    Whom(JdbcClient jdbc, Phrases phrases) {
        this.jdbc = jdbc;
        this.phrases = phrases;
    }

    private record Choice(String value, String name, String what) {}

    /** The options of the form, each with the words that stand for it. */
    List<Map<String, String>> options(PlanId plan) {
        var options = new ArrayList<Map<String, String>>();
        choices(plan)
                .forEach(one -> options.add(Map.of(
                        "value",
                        one.value(),
                        "label",
                        one.name() + " (" + phrases.say(one.what().replace('-', ' ')) + ")")));
        options.add(Map.of("value", OTHER, "label", String.valueOf(phrases.say("Somebody else"))));
        return List.copyOf(options);
    }

    /** Who is meant by a choice, and under which name they stand in the consent. */
    Optional<Chosen> find(PlanId plan, String value) {
        return choices(plan).stream()
                .filter(one -> one.value().equals(value))
                .findFirst()
                .map(one -> new Chosen(
                        one.name(),
                        new Recipient(
                                value.substring(0, value.indexOf(':')), value.substring(value.indexOf(':') + 1))));
    }

    /** A recipient, with the words that people read. */
    record Chosen(String words, Recipient recipient) {}

    private List<Choice> choices(PlanId plan) {
        return jdbc.sql(LIST)
                .param("plan", plan.value())
                .query((row, number) ->
                        new Choice(row.getString("value"), row.getString("name"), row.getString("what")))
                .list();
    }
}
