package org.homeward.access.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person who works on one plan sends ids of another one in what they enter, where no address shows them. */
class ForeignIdsTests extends MatrixTest {

    @Override
    List<String> plans() {
        return List.of("own", "foreign");
    }

    /** {@code id(x)} is the own plan's, {@code their(x)} and {@code theirKey(x)} those of the plan that the reader may not see. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            POST | /api/plans/{id}/notes              | {"kind":"note","onDay":"2026-01-02","heading":"x","text":"x","readers":"staff","documents":["their(document)"]}
            POST | /api/plans/{id}/notes              | {"kind":"note","onDay":"2026-01-02","heading":"x","text":"x","readers":"staff","corrects":"their(note)","correctedWhy":"x"}
            POST | /plans/{id}/record/write/note      | heading=x&text=x&onDay=2026-01-02&readers=staff&documents=their(document)
            POST | /plans/{id}/record/documents       | title=x&source=x&readers=staff&replaces=their(document)&why=x
            POST | /plans/{id}/record/summaries       | heading=x&text-0=x&to-old-caseworker=true&ground-old-caseworker=consent
            POST | /api/plans/{id}/contents           | {"kind":"milestone","fields":{"title":"x","goal":"their(item)"}}
            POST | /plans/{id}/contents/new/milestone | title=x&goal=their(item)
            POST | /plans/{id}/people/team            | member=their(member)&revision=1&name=x&role=x&seat=partner&duty=x
            POST | /api/plans/{id}/team?member=their(member)&revision=1 | {"name":"x","role":"x","seat":"partner","duty":"x"}
            POST | /plans/{id}/people/network         | requestKey=their(person)&kind=kin&name=x&contactRule=open
            PUT  | /api/plans/{id}/people/id(person)?revision=their(person) | {"kind":"kin","name":"x","contactRule":"open"}
            POST | /plans/{id}/people/network/id(person)/remove | revision=their(person)&reason=x
            POST | /tasks/bulk                        | act=take&task=theirKey(taskId)
            POST | /tasks/bulk                        | act=hand&user=caseworker&reason=x&task=theirKey(taskId)
            POST | /plans/{id}/deadlines/done         | ruleId=their(plan)&date=2026-01-02
            POST | /api/plans/{id}/events             | {"type":"service-request","data":{"reason":"x","matterId":"their(matter)","planId":"their(plan)"}}
            POST | /api/tasks/key(taskId)/complete    | {"data":{"words":"x","matterId":"their(matter)","requestId":"their(request)","planId":"their(plan)"}}
            """)
    void changesNothingOfTheOtherPlan(String method, String path, String sent) {
        String before = everythingOfTheOtherPlan();
        Reader reader = readers.stream()
                .filter(one -> one.name().equals("caseworker"))
                .findFirst()
                .orElseThrow();
        String filled = OWN.fill(ids(path));
        int query = filled.indexOf('?');
        String body = ids(sent);
        var endpoint = new Endpoint(
                method, path, "", List.of(), true, List.of(), query < 0 ? body : filled.substring(query) + " " + body);

        asking.transaction().executeWithoutResult(status -> {
            status.setRollbackOnly();
            Answer answer = asking.ask(endpoint, query < 0 ? filled : filled.substring(0, query), reader, false);
            assertThat(answer.status()).as("no fault of ours").isLessThan(500);
            assertThat(Canaries.in(answer.text()).stream()
                            .filter(seen -> seen.startsWith("foreign."))
                            .toList())
                    .isEmpty();
            assertThat(everythingOfTheOtherPlan()).isEqualTo(before);
            assertThat(mixed()).as("rows of one plan that speak of the other").isEmpty();
        });
    }

    private String ids(String text) {
        return text.replaceAll("\\btheir\\((\\w+)\\)", "foreign-$1-here")
                .transform(with -> replace(with, "foreign-(\\w+)-here", FOREIGN::id))
                .transform(with -> replace(with, "theirKey\\((\\w+)\\)", what -> Long.toString(FOREIGN.key(what))))
                .transform(with -> replace(with, "\\bkey\\((\\w+)\\)", what -> Long.toString(OWN.key(what))))
                .transform(OWN::ids);
    }

    private static String replace(String text, String pattern, java.util.function.UnaryOperator<String> by) {
        return java.util.regex.Pattern.compile(pattern).matcher(text).replaceAll(found -> by.apply(found.group(1)));
    }

    private String everythingOfTheOtherPlan() {
        var all = new StringBuilder();
        for (String table : tables()) {
            all.append(jdbc.sql("select coalesce(string_agg(row::text, '|' order by row::text), '') from homeward."
                            + table + " row where row::text like ?")
                    .param("%" + FOREIGN.id("plan") + "%")
                    .query(String.class)
                    .single());
        }
        return all.toString();
    }

    /** A note, a corrected document, a milestone of the own plan that hangs on something of the other. */
    private TreeSet<String> mixed() {
        var found = new TreeSet<String>();
        List<String> theirs = List.of(
                FOREIGN.id("document"),
                FOREIGN.id("note"),
                FOREIGN.id("item"),
                FOREIGN.id("member"),
                FOREIGN.id("person"),
                FOREIGN.id("matter"),
                FOREIGN.id("request"));
        for (String table : tables()) {
            for (String id : theirs) {
                long rows = jdbc.sql("select count(*) from homeward." + table
                                + " row where row::text like ? and row::text like ?")
                        .params("%" + OWN.id("plan") + "%", "%" + id + "%")
                        .query(Long.class)
                        .single();
                if (rows > 0) {
                    found.add(table);
                }
            }
        }
        return found;
    }

    private List<String> tables() {
        return jdbc.sql("select tablename from pg_tables where schemaname = 'homeward' order by 1")
                .query(String.class)
                .list();
    }
}
