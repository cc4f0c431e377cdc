package org.homeward.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.Role;
import org.homeward.fixtures.As;
import org.homeward.fixtures.Database;
import org.homeward.fixtures.HomewardTest;
import org.homeward.language.Languages;
import org.homeward.plan.PlanId;
import org.homeward.tasks.OpenTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.test.web.servlet.MockMvc;

/** Who is told what, and what leaves as a mail: through a real mail server. */
@HomewardTest
@TestPropertySource(
        properties = {
            "spring.mail.host=localhost",
            "homeward.mail.every=PT1H",
            "homeward.mail.digest-every=PT1H",
            "homeward.mail.tries=2",
            "homeward.notices.look-every=PT1H"
        })
class NoticeMailTests {

    private static final int PORT = TestSocketUtils.findAvailableTcpPort();

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.port", () -> PORT);
    }

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(
                    new ServerSetup(PORT, null, ServerSetup.PROTOCOL_SMTP))
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication())
            .withPerMethodLifecycle(true);

    @Autowired
    private PersonalNotices notices;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Outbox outbox;

    @Autowired
    private LinkMail links;

    @Autowired
    private Digest digest;

    @Autowired
    private TaskWatch watch;

    @Autowired
    private Languages languages;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    private PlanId plan;

    @BeforeEach
    void aPlanWithAFamily() {
        Database.empty();
        plan = new OpenTasks(jdbc).plan("caseworker", "family");
        accounts.signedIn("family", "gran@example.org", List.of(Role.FAMILY));
        accounts.signedIn("caseworker", "worker@example.org", List.of(Role.CASEWORKER));
    }

    @Test
    void mailsAtOnceWhatIsUrgentAndSaysNothingInIt() throws Exception {
        notices.tell("family", NoticeKind.MEETING_CALLED, plan.value(), null, "m");
        outbox.empty();

        MimeMessage mail = onlyMail();
        assertThat(mail.getSubject()).isEqualTo("Something in Homeward waits for you");
        assertThat(GreenMailUtil.getWholeMessage(mail))
                .doesNotContain("Maya", "Canary", plan.toString())
                .contains("gran@example.org");
    }

    @Test
    void writesInThePersonsLanguage() throws Exception {
        languages.choose("family", Languages.SPANISH);
        notices.tell("family", NoticeKind.MEETING_CALLED, plan.value(), null, "m");
        outbox.empty();

        assertThat(onlyMail().getSubject()).isEqualTo("Algo en Homeward le espera");
    }

    @Test
    void tellsOncePerKeyAndMailsOnce() {
        for (int time = 0; time < 3; time++) {
            notices.tell("family", NoticeKind.MEETING_CALLED, plan.value(), null, "m");
            outbox.empty();
        }
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
    }

    @Test
    void neverMailsSomebodyOnlyTheCaseworkerMayReach() throws Exception {
        inNetwork("worker-only");
        notices.tell("family", NoticeKind.MEETING_CALLED, plan.value(), null, "m");
        outbox.empty();

        assertThat(MAIL.getReceivedMessages()).isEmpty();
        assertThat(held()).isEqualTo("worker-only");
        mvc.perform(get("/notices").with(As.signedIn("family")))
                .andExpect(content().string(containsString("A meeting was called.")));
    }

    @Test
    void sendsNoLinkToAnybodyWhoMustBeReachedInAnotherWay() {
        links.check("theo@example.org");
        links.check("Gran@Example.org");
        inNetwork("careful");
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> links.check("Gran@Example.org"));

        jdbc.sql("update homeward.network_person set username = null, email = 'Theo@Example.org'")
                .update();
        links.check("gran@example.org");
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> links.check("theo@example.org"));
        jdbc.sql("update homeward.network_person set contact_rule = 'worker-only'")
                .update();
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> links.check("theo@example.org"));

        accounts.choose("family", "none", false);
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> links.check("gran@example.org"));
    }

    @Test
    void mailsNobodyWithCareUntilTheySaidThatItIsSafe() throws Exception {
        inNetwork("careful");
        notices.tell("family", NoticeKind.MEETING_CALLED, plan.value(), null, "m1");
        mvc.perform(post("/notices/wish")
                .param("mails", "as-due")
                .param("agreed", "true")
                .with(csrf())
                .with(As.signedIn("family")));
        notices.tell("family", NoticeKind.MEETING_CALLED, plan.value(), null, "m2");
        outbox.empty();

        assertThat(MAIL.getReceivedMessages()).hasSize(1);
    }

    @Test
    void keepsBackAMailThatBecameUnsafeWhileItWaited() {
        notices.tell("family", NoticeKind.MEETING_CALLED, plan.value(), null, "m");
        inNetwork("worker-only");
        outbox.empty();

        assertThat(MAIL.getReceivedMessages()).isEmpty();
    }

    @Test
    void gathersTheRestOnceAWeek() throws Exception {
        for (int number = 0; number < 12; number++) {
            notices.tell("caseworker", NoticeKind.TASK_LATE, plan.value(), null, "late-" + number);
        }
        jdbc.sql("update homeward.notice set made_at = made_at - interval '8 days'")
                .update();
        digest.gather();
        digest.gather();

        assertThat(String.valueOf(onlyMail().getContent())).contains("12 × Something that waits for you is late.");
    }

    @Test
    void triesAgainAndPutsAsideWhatNeverLeaves() {
        MAIL.stop();
        notices.tell("family", NoticeKind.MEETING_CALLED, plan.value(), null, "m");
        outbox.empty();
        assertThat(mail()).isEqualTo("waiting");

        jdbc.sql("update homeward.notice set next_try_at = now()").update();
        outbox.empty();
        assertThat(mail()).isEqualTo("failed");
    }

    @Test
    void letsWhoeverWatchesTryAgain() throws Exception {
        notices.tell("family", NoticeKind.MEETING_CALLED, plan.value(), null, "m");
        jdbc.sql("update homeward.notice set mail = 'failed', tries = 2").update();
        mvc.perform(get("/monitor/mails/alert").with(As.signedIn("administrator")))
                .andExpect(content().string(containsString("<strong>1</strong>")));

        mvc.perform(
                post("/monitor/mails/again").with(As.signedIn("administrator")).with(csrf()));
        outbox.empty();

        assertThat(onlyMail().getSubject()).isEqualTo("Something in Homeward waits for you");
        mvc.perform(get("/monitor/mails").with(As.signedIn("administrator")))
                .andExpect(content().string(containsString("Every mail left.")));
    }

    @Test
    void tellsThoseWhoAreMeantOfANewTaskOnce() {
        jdbc.sql(
                        "insert into engine.exporter_position (partition_id, position, written_at) values (0, 1, now()) on conflict do nothing")
                .update();
        jdbc.sql("update homeward.team_member set seat = 'parent' where username = 'family'")
                .update();
        new OpenTasks(jdbc).task(plan, Instant.now().plusSeconds(9000), null, "family");
        watch.look();
        watch.look();

        assertThat(jdbc.sql("select username || ' ' || kind from homeward.notice")
                        .query(String.class)
                        .list())
                .containsExactly("family task-new");
    }

    @Test
    void floodsNoWorkerWithWhatStandsInTheTasklist() {
        jdbc.sql(
                        "insert into engine.exporter_position (partition_id, position, written_at) values (0, 1, now()) on conflict do nothing")
                .update();
        new OpenTasks(jdbc).task(plan, Instant.now().plusSeconds(9000), null, "caseworker");
        watch.look();

        assertThat(jdbc.sql("select count(*) from homeward.notice")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void saysNothingToWhoeverTookTheTaskBeforeTheyCouldBeTold() {
        jdbc.sql(
                        "insert into engine.exporter_position (partition_id, position, written_at) values (0, 1, now()) on conflict do nothing")
                .update();
        jdbc.sql("update homeward.team_member set seat = 'parent' where username = 'family'")
                .update();
        var given = new OpenTasks(jdbc);
        long taken = given.task(plan, Instant.now().plusSeconds(9000), null, "family");
        jdbc.sql("insert into homeward.task_work (task_key, plan_id, assignee) values (?, ?, 'family')")
                .params(taken, plan.value())
                .update();
        given.end(given.task(plan, Instant.now().plusSeconds(9000), null, "family"), "COMPLETED");
        watch.look();

        assertThat(jdbc.sql("select count(*) from homeward.notice")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void countsWhatIsNotReadYetOnEveryPage() throws Exception {
        notices.tell("family", NoticeKind.MEETING_CALLED, plan.value(), null, "m");
        mvc.perform(get("/notices").with(As.signedIn("family")))
                .andExpect(content().string(containsString("hw-told__count\">1<")));
        mvc.perform(post("/notices/read").with(csrf()).with(As.signedIn("family")));
        mvc.perform(get("/notices").with(As.signedIn("family")))
                .andExpect(content().string(not(containsString("hw-told__count"))));
    }

    @Test
    void saysNothingOfAPlanThatTheyMayNotSeeAnyMore() throws Exception {
        notices.tell("family", NoticeKind.MEETING_CALLED, plan.value(), null, "m");
        jdbc.sql("update homeward.team_member set left_at = now() where username = 'family'")
                .update();

        mvc.perform(get("/notices").with(As.signedIn("family")))
                .andExpect(content().string(not(containsString("A meeting was called."))));
    }

    private void inNetwork(String rule) {
        jdbc.sql("""
                        insert into homeward.network_person (id, person_id, plan_id, kind, name, contact_rule, safe_contact, username, since, entered_by)
                        values (?, ?, ?, 'kin', 'Gran', ?, 'by text', 'family', now(), 'caseworker')""")
                .params(UUID.randomUUID(), UUID.randomUUID(), plan.value(), rule)
                .update();
    }

    private String mail() {
        return jdbc.sql("select mail from homeward.notice").query(String.class).single();
    }

    private String held() {
        return jdbc.sql("select held_because from homeward.notice")
                .query(String.class)
                .single();
    }

    private static MimeMessage onlyMail() {
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        return MAIL.getReceivedMessages()[0];
    }
}
