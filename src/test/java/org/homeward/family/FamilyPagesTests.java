package org.homeward.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Map;
import org.homeward.fixtures.As;
import org.homeward.fixtures.Database;
import org.homeward.fixtures.HomewardTest;
import org.homeward.fixtures.Today;
import org.homeward.language.Languages;
import org.homeward.language.Phrases;
import org.homeward.meetings.MeetingDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.Stage;
import org.homeward.policy.Decisions;
import org.homeward.tasks.OpenTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@HomewardTest
class FamilyPagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MeetingDesk meetings;

    @Autowired
    private Languages languages;

    @Autowired
    private Phrases phrases;

    @Autowired
    private Decisions decisions;

    private PlanId plan;

    @BeforeEach
    void aPlanWithAFamily() {
        Database.empty();
        plan = new OpenTasks(jdbc).plan("caseworker", "family");
    }

    @Test
    void saysInPlainWordsWhereThePlanIs() throws Exception {
        page().andExpect(status().isOk())
                .andExpect(content().string(containsString("Where are we?")))
                .andExpect(content().string(containsString("What happens next?")))
                .andExpect(content().string(containsString("Who decides?")))
                .andExpect(content().string(containsString("/matters/new/question")))
                .andExpect(content().string(containsString("/matters/new/dispute?wanted=mediation")));
    }

    @Test
    void saysTheSameInSpanishToAGrandmother() throws Exception {
        languages.choose("family", Languages.SPANISH);

        page().andExpect(content().string(containsString("¿Dónde estamos?")))
                .andExpect(content().string(containsString("No estoy de acuerdo")))
                .andExpect(content().string(not(containsString("Where are we?"))));
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void hasWordsForEachStageInBothLanguages(Stage stage) {
        Map<String, String> words = decisions.row("family-guide", Map.of("stage", stage.code()));

        assertThat(words).containsKeys("now", "next", "contest");
        assertThat(words.get("now"))
                .isNotEqualTo(decisions
                        .row("family-guide", Map.of("stage", "unheard-of"))
                        .get("now"));
        words.values()
                .forEach(english ->
                        assertThat(phrases.in(Languages.SPANISH, english)).isNotEqualTo(english));
    }

    @Test
    void showsTheNextMeetingAndOffersItForTheCalendar() throws Exception {
        LocalDate day = Today.date().plusDays(9);
        meetings.called(plan, null, day, "m1");

        page().andExpect(content().string(containsString("The next meeting is on")));
        String file = mvc.perform(get("/plans/" + plan + "/family/meeting.ics").with(As.signedIn("family")))
                .andExpect(header().string("Content-Type", containsString("text/calendar")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(file)
                .contains("SUMMARY:Homeward: meeting")
                .contains("DTSTART;VALUE=DATE:" + day.toString().replace("-", ""))
                .doesNotContain(plan.toString());
    }

    @Test
    void saysNothingOfAMeetingThatWasHeldOrIsOver() throws Exception {
        meetings.called(plan, null, Today.date().plusDays(9), "m1");
        meetings.held(plan, Today.date());

        page().andExpect(content().string(not(containsString("The next meeting is on"))));
        mvc.perform(get("/plans/" + plan + "/family/meeting.ics").with(As.signedIn("family")))
                .andExpect(status().isNotFound());
    }

    @Test
    void leadsAFamilyToItsOnePlan() throws Exception {
        mvc.perform(get("/family").with(As.signedIn("family"))).andExpect(redirectedUrl("/plans/" + plan + "/family"));
        mvc.perform(get("/").with(As.signedIn("family"))).andExpect(redirectedUrl("/family"));
    }

    @Test
    void isNoPageForPartners() throws Exception {
        mvc.perform(get("/plans/" + plan + "/family").with(As.signedIn("teacher")))
                .andExpect(status().isNotFound());
        mvc.perform(get("/family").with(As.signedIn("teacher"))).andExpect(status().isNotFound());
    }

    private ResultActions page() throws Exception {
        return mvc.perform(get("/plans/" + plan + "/family").with(As.signedIn("family")));
    }
}
