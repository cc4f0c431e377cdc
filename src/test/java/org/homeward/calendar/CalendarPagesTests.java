package org.homeward.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.homeward.fixtures.As;
import org.homeward.fixtures.HomewardTest;
import org.homeward.matters.MatterDesk;
import org.homeward.meetings.MeetingDesk;
import org.homeward.plan.PlanId;
import org.homeward.tasks.OpenTasks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A feed that a calendar program reads without signing in, and what it may say. */
@HomewardTest
class CalendarPagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private MeetingDesk meetings;

    @Autowired
    private MatterDesk matters;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void bringsOwnMeetingsAndStrikesOutTheOnesThatWereMoved() throws Exception {
        PlanId plan = new OpenTasks(jdbc).plan("caseworker", "family");
        UUID matter = matters.open(plan, "family-team-meeting", null, "meeting-" + plan, "open")
                .value();
        LocalDate day = LocalDate.now(clock).plusDays(7);
        meetings.called(plan, matter, day, "job-1-" + plan);
        jdbc.sql("update homeward.meeting set called_at = called_at - interval '1 hour' where plan_id = ?")
                .param(plan.value())
                .update();
        meetings.called(plan, matter, day.plusDays(3), "job-2-" + plan);
        meetings.called(plan, matter, day.plusDays(3), "job-2-" + plan);

        String read = read(address("family"));
        List<VEvent> events = events(read);

        assertThat(events).hasSize(2);
        assertThat(events.getFirst().getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(events.getLast().getStatus().getValue()).isEqualTo("CONFIRMED");
        assertThat(events.getLast().getDateTimeStart().getDate()).isEqualTo(day.plusDays(3));
        assertThat(events)
                .allSatisfy(event -> assertThat(event.getSummary().getValue()).isEqualTo("Homeward: meeting"));
        assertThat(read).doesNotContain("Maya").doesNotContain("Canary").doesNotContain(plan.toString());
        assertThat(meetings.next(plan).orElseThrow().day()).isEqualTo(day.plusDays(3));
    }

    @Test
    void bringsOwnDueDatesInLocalTime() throws Exception {
        var tasks = new OpenTasks(jdbc);
        long key = tasks.task(tasks.plan("caseworker"), Instant.parse("2026-12-01T18:00:00Z"), null, "caseworker");
        jdbc.sql("update engine.user_task set assignee = 'worker-with-calendar' where key = ?")
                .param(key)
                .update();

        String read = read(address("worker-with-calendar"));

        assertThat(events(read)).singleElement().satisfies(event -> {
            assertThat(event.getSummary().getValue()).isEqualTo("Homeward: something is due");
            assertThat(event.toString()).contains("DTSTART;TZID=America/Chicago:20261201T120000");
        });
        assertThat(read).contains("BEGIN:VTIMEZONE");
    }

    @Test
    void forgetsAnAddressThatWasRenewedOrEnded() throws Exception {
        String first = address("family");
        String second = address("family");
        assertThat(second).isNotEqualTo(first);
        mvc.perform(get(first)).andExpect(status().isNotFound());
        mvc.perform(get(second))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/calendar"));

        mvc.perform(post("/calendar/end").with(As.signedIn("family")).with(csrf()))
                .andExpect(status().is3xxRedirection());

        mvc.perform(get(second)).andExpect(status().isNotFound());
        assertThat(jdbc.sql("select count(*) from homeward.calendar_feed where token_hash = ?")
                        .param(second)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private String address(String username) throws Exception {
        return mvc.perform(post("/calendar").with(As.signedIn(username)).with(csrf()))
                .andReturn()
                .getFlashMap()
                .get("address")
                .toString()
                .replaceFirst("https?://[^/]+", "");
    }

    private String read(String address) throws Exception {
        return mvc.perform(get(address)).andReturn().getResponse().getContentAsString();
    }

    private static List<VEvent> events(String text) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.validate().hasErrors()).isFalse();
        return calendar.getComponents("VEVENT");
    }
}
