package org.homeward.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.homeward.access.BadInput;
import org.homeward.deadlines.counting.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A made-up state comes into being by rows and a calendar file; no Java knows of it. */
class SecondStateTests {

    private static final Instant AS_OF = Instant.parse("2026-03-06T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void rowsAndACalendarAreAllThatAStateNeeds() throws Exception {
        Preview rules = withTheStateOfElsewhere();

        Answer answer = rules.answer(
                "US-EL",
                Map.of(
                        "removalDate",
                        "2026-03-05",
                        "placementDate",
                        "2026-03-05",
                        "custodyTakenAt",
                        "2026-03-05T20:00"),
                AS_OF);

        assertThat(find(answer, "el.case-plan").dueDate()).isEqualTo(LocalDate.parse("2026-04-06"));
        assertThat(find(answer, "el.case-plan").steps()).anyMatch(step -> step.contains("Founders Day"));
        assertThat(find(answer, "el.hearing").dueAt()).isEqualTo("2026-03-06T20:00");
        assertThat(find(answer, "fed.case-plan").dueDate()).isEqualTo(LocalDate.parse("2026-05-04"));
        assertThat(answer.deadlines()).extracting(Deadline::ruleId).noneMatch(rule -> rule.startsWith("il."));
    }

    @Test
    void otherStatesKeepTheirRules() throws Exception {
        Map<String, Object> facts = Map.of("removalDate", "2026-03-05");
        assertThat(withTheStateOfElsewhere().answer("US-IL", facts, AS_OF))
                .isEqualTo(Preview.shipped().answer("US-IL", facts, AS_OF));
        assertThatThrownBy(() -> Preview.shipped().answer("US-EL", facts, AS_OF))
                .isInstanceOf(BadInput.class);
    }

    private Preview withTheStateOfElsewhere() throws Exception {
        Path calendar = folder.resolve("us-el.xml");
        Files.writeString(calendar, """
                <Configuration hierarchy="us-el" description="Elsewhere" xmlns="https://focus_shift.de/jollyday/schema/holiday">
                  <Holidays><Fixed month="APRIL" day="3" descriptionPropertiesKey="FOUNDERS_DAY"/></Holidays>
                </Configuration>""");
        String dmn = Files.readString(Path.of("decisions/deadlines/deadlines.dmn"));
        String rules = row(
                        "deadlines",
                        "elsewhere-case-plan",
                        7,
                        List.of(
                                "elsewhere-case-plan",
                                "el.case-plan",
                                "limit",
                                "Case plan",
                                "US-EL",
                                "due",
                                "placementDate",
                                29,
                                "days",
                                "CAL-R",
                                "STATUTE"))
                + row(
                        "deadlines",
                        "elsewhere-hearing",
                        7,
                        List.of(
                                "elsewhere-hearing",
                                "el.hearing",
                                "limit",
                                "Hearing",
                                "US-EL",
                                "due",
                                "custodyTakenAt",
                                24,
                                "hours",
                                "HRS-X",
                                "COURT"));
        dmn = addRow(dmn, "deadlines-table", rules);
        dmn = addRow(dmn, "deadline-jurisdictions-table", """
                <rule id="us-el"><inputEntry id="us-el-in"><text>"US-EL"</text></inputEntry>
                <outputEntry id="us-el-1"><text>"America/Denver"</text></outputEntry>
                <outputEntry id="us-el-2"><text>"us-el"</text></outputEntry>
                <outputEntry id="us-el-3"><text>"us-el"</text></outputEntry>
                <outputEntry id="us-el-4"><text>"us-el"</text></outputEntry></rule>""");
        return new Preview(new RuleBook(dmn.getBytes(StandardCharsets.UTF_8), this::calendar));
    }

    private URL calendar(String name) {
        Path own = folder.resolve(name + ".xml");
        try {
            return (Files.exists(own) ? own : Path.of("decisions/deadlines/calendars", name + ".xml"))
                    .toUri()
                    .toURL();
        } catch (MalformedURLException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String row(String table, String id, int inputs, List<Object> outputs) {
        var row = new StringBuilder("<rule id=\"" + id + "\">");
        row.append("<inputEntry id=\"").append(id).append("-in\"><text>\"US-EL\"</text></inputEntry>");
        for (int i = 1; i < inputs; i++) {
            row.append("<inputEntry id=\"%s-in-%d\"><text>-</text></inputEntry>".formatted(id, i));
        }
        var all = new java.util.ArrayList<Object>(outputs);
        all.addAll(java.util.Arrays.asList(null, null, null, null, "Elsewhere Code 1", false, "statute", null, null));
        for (int i = 0; i < all.size(); i++) {
            Object value = all.get(i) instanceof String text ? "\"" + text + "\"" : String.valueOf(all.get(i));
            row.append("<outputEntry id=\"%s-out-%d\"><text>%s</text></outputEntry>".formatted(id, i, value));
        }
        return row.append("</rule>").toString();
    }

    private static String addRow(String dmn, String table, String row) {
        int at = dmn.indexOf("</decisionTable>", dmn.indexOf("id=\"" + table + "\""));
        return dmn.substring(0, at) + row + dmn.substring(at);
    }

    private static Deadline find(Answer answer, String rule) {
        return answer.deadlines().stream()
                .filter(deadline -> deadline.ruleId().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
