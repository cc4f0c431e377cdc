package org.homeward.access.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.homeward.documents.Files;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Every form on every page, as it stands there: sent by a double click, and sent again when what it changes has changed. */
class EveryFormTests extends MatrixTest {

    /** Written by a request, whatever it does. */
    private static final Set<String> NOT_COUNTED =
            Set.of("event_publication", "flyway_schema_history", "spring_session");

    /** For whoever works on one page; a full run has no such property. */
    private static final String ONLY = System.getProperty("matrix.only", "");

    private final TreeSet<String> wrong = new TreeSet<>();
    private final TreeSet<String> taken = new TreeSet<>();
    private final TreeSet<String> notTaken = new TreeSet<>();
    private final TreeSet<String> stale = new TreeSet<>();

    @Override
    List<String> plans() {
        return List.of("own", "consented", "lapsed");
    }

    @Test
    void hasOneEffectForADoubleClickAndOverwritesNothingUnseen() throws Exception {
        var seen = new LinkedHashSet<String>();
        for (String who : List.of("caseworker", "supervisor", "parent", "policy-editor")) {
            Reader reader = readers.stream()
                    .filter(one -> one.name().equals(who))
                    .findFirst()
                    .orElseThrow();
            for (Endpoint page : endpoints) {
                if (!page.path().matches(".*(" + ONLY + ").*")
                        || page.isApi()
                        || !page.isRead()
                        || page.path().endsWith(".pdf")) {
                    continue;
                }
                int forms = forms(page, OWN, reader).size();
                for (int i = 0; i < forms; i++) {
                    if (seen.add(page.mappedName() + " " + actionOf(page, i, reader))) {
                        tryOut(page, i, reader);
                    }
                }
            }
        }
        System.out.printf(
                "Forms: %d taken, stale ones refused %s, not taken as filled in %s%n", taken.size(), stale, notTaken);
        assertThat(wrong).isEmpty();
        assertThat(taken).hasSizeGreaterThan(ONLY.isEmpty() ? 30 : 0);
    }

    private void tryOut(Endpoint page, int number, Reader reader) throws Exception {
        PageForm form = form(page, new SeededPlan("lapsed"), number, reader);
        String what = form == null ? "" : "%s on %s as %s".formatted(addressOf(form), page.path(), reader.name());
        if (form == null || isLeftOut(form)) {
            return;
        }
        Map<String, Long> before = counts();
        Answer once = send(form, reader);
        Map<String, Long> single = difference(before, counts());
        judge(what + " sent once", once);
        if (!isTaken(once)) {
            notTaken.add(what + ": " + once.status());
            return;
        }
        taken.add(what);
        if (form.hasVersion()) {
            sendStale(what, form, reader);
        }
        PageForm twin = form(page, new SeededPlan("consented"), number, reader);
        if (twin == null) {
            return;
        }
        Map<String, Long> beforeTwice = counts();
        for (Answer answer : atOnce(() -> send(twin, reader))) {
            judge(what + " sent twice", answer);
        }
        difference(beforeTwice, counts()).forEach((table, rows) -> {
            if (rows > single.getOrDefault(table, 0L)) {
                wrong.add("%s sent twice: %d rows in %s, sent once %d"
                        .formatted(what, rows, table, single.getOrDefault(table, 0L)));
            }
        });
    }

    /** Somebody else changed it meanwhile, namely we with the first click. */
    private void sendStale(String what, PageForm form, Reader reader) {
        String late = "Late words that must not win";
        Answer answer = send(form.withOtherWords(late), reader);
        judge(what + " sent stale", answer);
        if (isTaken(answer) && !answer.turnedBack() && planted(late)) {
            wrong.add(what + ": a stale form overwrote what was newer");
        }
        stale.add(what);
    }

    private boolean planted(String words) {
        return jdbc
                .sql("select tablename from pg_tables where schemaname = 'homeward'")
                .query(String.class)
                .list()
                .stream()
                .anyMatch(table -> jdbc.sql("select count(*) from homeward." + table + " row where row::text like ?")
                                .param("%" + words + "%")
                                .query(Long.class)
                                .single()
                        > 0);
    }

    private List<Answer> atOnce(Callable<Answer> click) throws Exception {
        try (var hands = Executors.newFixedThreadPool(2)) {
            var answers = new ArrayList<Answer>();
            for (var answer : hands.invokeAll(List.of(click, click))) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private void judge(String what, Answer answer) {
        if (answer.status() >= 500) {
            wrong.add(what + ": " + answer.status() + " " + answer.text());
        }
    }

    private static boolean isTaken(Answer answer) {
        return answer.status() < 400 && !answer.turnedBack();
    }

    /** The clock of a local trial, signing out, and looking for something, which changes nothing. */
    private static boolean isLeftOut(PageForm form) {
        return form.action().matches(".*(/local/|/logout|/search|/language|/audit/verify).*");
    }

    private String actionOf(Endpoint page, int number, Reader reader) {
        PageForm form = form(page, OWN, number, reader);
        return form == null ? "" : addressOf(form);
    }

    private static String addressOf(PageForm form) {
        return form.action().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id").replaceAll("\\d+", "n");
    }

    private PageForm form(Endpoint page, SeededPlan plan, int number, Reader reader) {
        List<PageForm> forms = forms(page, plan, reader);
        return number < forms.size() ? forms.get(number) : null;
    }

    private List<PageForm> forms(Endpoint page, SeededPlan plan, Reader reader) {
        Answer answer = asking.ask(page.sendingFor(plan), plan.fill(page.path()), reader, false);
        return answer.status() == 200 ? PageForm.of(answer.text()) : List.of();
    }

    private Answer send(PageForm form, Reader reader) {
        URI address = URI.create(form.action());
        try {
            if (form.hasFile()) {
                var file = new MockMultipartFile("file", "order.pdf", "application/pdf", Files.PDF);
                var request = MockMvcRequestBuilders.multipart(address).file(file);
                form.fields().forEach(request::param);
                return Answer.of(mvc.perform(request.with(reader.signs(false)).with(csrf()))
                        .andReturn());
            }
            var request = MockMvcRequestBuilders.request(HttpMethod.POST, address)
                    .with(reader.signs(false))
                    .with(csrf())
                    .header("Accept", "text/html");
            form.fields().forEach(request::param);
            return Answer.of(mvc.perform(request).andReturn());
        } catch (Exception fault) {
            return new Answer(500, "", "threw " + fault, false);
        }
    }

    private Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        jdbc.sql("select tablename from pg_tables where schemaname = 'homeward'").query(String.class).list().stream()
                .filter(table -> !NOT_COUNTED.contains(table))
                .forEach(table -> counts.put(
                        table,
                        jdbc.sql("select count(*) from homeward." + table)
                                .query(Long.class)
                                .single()));
        return counts;
    }

    private static Map<String, Long> difference(Map<String, Long> before, Map<String, Long> after) {
        var more = new TreeMap<String, Long>();
        after.forEach((table, rows) -> more.put(table, rows - before.getOrDefault(table, 0L)));
        return more;
    }
}
