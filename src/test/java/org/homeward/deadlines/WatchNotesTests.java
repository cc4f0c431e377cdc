package org.homeward.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.fixtures.HomewardTest;
import org.homeward.fixtures.Today;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.TimelineEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What watches say to people: once, in words, and nothing about a date that is over and done. */
@HomewardTest
class WatchNotesTests {

    private static final LocalDate TODAY = Today.date();

    @Autowired
    private PlanDesk plans;

    @Autowired
    private DeadlineDesk deadlines;

    @Autowired
    private LateDateWords words;

    @Autowired
    private JdbcClient jdbc;

    private Ledgers given;

    @BeforeEach
    void ledgers() {
        given = new Ledgers(plans, deadlines, jdbc);
    }

    @Test
    void remindsOnceADay() {
        PlanId plan = removed(50);
        UUID watch = given.openWatch(plan, "fed.case-plan");

        deadlines.warn(plan, watch, "remind");
        deadlines.warn(plan, watch, "remind");

        assertThat(notes(plan)).containsOnlyOnce("Coming up in 10 days: Written case plan, due " + day(10));
    }

    @Test
    void remindsNobodyOfADayThatIsOverOrOfADutyThatIsDone() {
        PlanId plan = removed(70);
        deadlines.warn(plan, given.openWatch(plan, "fed.case-plan"), "remind");
        PlanId done = removed(10);
        UUID watch = given.openWatch(done, "fed.relative-notice");
        deadlines.done(done, "fed.relative-notice", TODAY, Ledgers.SUE);
        deadlines.warn(done, watch, "remind");
        deadlines.missed(done, watch, "missed-" + watch, "keep-breach");

        assertThat(notes(plan)).noneMatch(title -> title.startsWith("Coming up"));
        assertThat(notes(done)).noneMatch(title -> title.startsWith("Coming up") || title.startsWith("Missed"));
    }

    @Test
    void keepsThatADateWasMissed() {
        PlanId plan = removed(70);
        UUID watch = given.openWatch(plan, "fed.case-plan");

        jdbc.sql("update homeward.deadline_watch set known_late = false, missed_at = null where id = ?")
                .param(watch)
                .update();

        deadlines.missed(plan, watch, "missed-" + watch, "keep-breach");
        deadlines.missed(plan, watch, "missed-again-" + watch, "keep-breach");

        assertThat(notes(plan)).containsOnlyOnce("Missed: Written case plan, due " + day(-10));
        assertThat(given.watches(plan, "fed.case-plan").getFirst().get("missed_at"))
                .isNotNull();
    }

    @Test
    void namesEverythingThatIsLateOnceADay() {
        PlanId plan = removed(100);

        deadlines.stillLate(plan, "note-still-late");
        deadlines.stillLate(plan, "note-still-late");

        assertThat(notes(plan).stream().filter(title -> title.startsWith("Still late: ")))
                .hasSize(1);
    }

    @Test
    void saysInAFormWhatIsLate() {
        PlanId plan = removed(70);

        assertThat(words.known(plan, Map.of("ruleId", "fed.case-plan", "about", "deadline"), Ledgers.SUE))
                .extractingByKey("words")
                .asString()
                .startsWith("**Written case plan** was due on " + day(-10))
                .endsWith("It is 10 days late.");
        assertThat(words.known(plan, Map.of("about", "check-in"), Ledgers.SUE))
                .containsEntry("words", "A check-in of this plan is missing.");
    }

    private PlanId removed(int daysAgo) {
        return given.plan(Map.of("removalDate", TODAY.minusDays(daysAgo).toString()));
    }

    private List<String> notes(PlanId plan) {
        return plans.timeline(plan, Ledgers.SUE, null, 50).stream()
                .map(TimelineEntry::title)
                .toList();
    }

    private static String day(int ahead) {
        return java.time.format.DateTimeFormatter.ofPattern("d MMMM uuuu", java.util.Locale.US)
                .format(TODAY.plusDays(ahead));
    }
}
