package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names planted in every personal field are in no record of the engine, in no row of its read model, in no log and in no mail. */
class CanaryTests {

    private static final List<String> CANARIES = List.of(
            "Canarygiven",
            "Canaryfamily",
            "2009-09-19",
            "Canaryconcern",
            "Canaryreferral",
            "Canarywords",
            "Canaryreason",
            "Canarymember");
    private static final String FAMILY = "family@homeward.test";

    private final HomewardStack homeward = HomewardStack.shared();
    private final MailFolder mails = MailFolder.of(homeward);
    private final Browser browser = Browser.on(homeward);

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void nothingPersonalLeavesTheRecord() throws IOException, MessagingException {
        var intake = new LinkedHashMap<String, Object>();
        intake.put(
                "child",
                Map.of(
                        "givenName", "Canarygiven",
                        "familyName", "Canaryfamily",
                        "birthDate", "2009-09-19",
                        "language", "en"));
        intake.put("jurisdiction", "US-IL");
        String removed = homeward.api().today().minusDays(20).toString();
        intake.put("facts", Map.of("removalDate", removed, "placementType", "foster"));
        intake.put("concerns", List.of("anxiety", "Canaryconcern"));
        intake.put("referral", "Canaryreferral lives here");
        PlanWalk plan = PlanWalk.open(homeward.api(), intake);
        plan.complete("review-intake", Map.of(), "Canarywords");
        plan.complete("choose-what-to-share", Map.of(), "Canarywords");
        plan.completeAll("ask-for-consent", "name-the-network", "Canarywords");
        plan.complete("name-the-network", Map.of(), "Canarywords");
        plan.complete("settle-critical-gaps", Map.of(), "Canarywords");
        plan.completeAll("write-assessment", "hold-conference", "Canarywords");
        for (String task : List.of(
                "hold-conference",
                "draft-plan",
                "agree-to-plan",
                "hear-young-person",
                "team-reads-plan",
                "approve-plan")) {
            plan.complete(task, Map.of(), "Canarywords");
        }
        plan.waitForStage("active");
        StackApi.Answer asked = homeward.api()
                .post(
                        "caseworker",
                        "/api/plans/" + plan.planId() + "/events",
                        Map.of("type", "amendment", "data", Map.of("reason", "Canaryreason")));
        assertThat(asked.status()).isEqualTo(202);
        plan.waitFor("write-assessment");
        tellsTheFamilyOfAMove(plan.planId());

        assertThat(plan.plan().toString()).as("the record itself keeps them").contains("Canarygiven");
        assertThat(filesWith(homeward.data().resolve("camunda"), plan.planId()))
                .as("files of the engine's log that know the plan; without one this test would look at nothing")
                .isNotEmpty();
        for (String canary : CANARIES) {
            assertThat(filesWith(homeward.data().resolve("camunda"), canary))
                    .as("files of the engine with " + canary)
                    .isEmpty();
            assertThat(filesWith(homeward.data().resolve("logs"), canary))
                    .as("logs with " + canary)
                    .isEmpty();
            assertThat(readModelRowsWith(canary))
                    .as("rows of the read model with " + canary)
                    .isEmpty();
        }
        assertThat(readModelRowsWith(plan.planId())).isNotEmpty();
        assertThat(homeward.output()).doesNotContain(CANARIES);
        assertThat(mails.words()).doesNotContain(CANARIES).doesNotContain(plan.planId());
    }

    /** A letter about which the family gets a mail, so that there is one to look at. */
    private void tellsTheFamilyOfAMove(String plan) throws IOException {
        Set<Path> before = mails.files();
        browser.signIn("family");
        var member = Map.of(
                "name", "Canarymember",
                "username", "family",
                "role", "mother",
                "seat", "parent",
                "duty", "Canarywords");
        assertThat(homeward.api()
                        .post("caseworker", "/api/plans/" + plan + "/team", member)
                        .status())
                .isEqualTo(204);
        Page page = browser.signIn("caseworker");
        page.navigate("/plans/" + plan + "/letters");
        page.locator("#tell-of-move").click();
        page.locator("#day").fill(homeward.api().today().plusDays(30).toString());
        page.locator("#send").click();
        Budgets.within(Budgets.STEP)
                .alias("the family is told by mail")
                .until(() -> !mails.to(FAMILY, before).isEmpty());
    }

    private static List<Path> filesWith(Path folder, String text) throws IOException {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, wanted))
                    .toList();
        }
    }

    private static boolean contains(Path file, byte[] wanted) {
        try {
            // Latin-1 maps each byte to one char, so bytes are found wherever they stand.
            return Files.readString(file, StandardCharsets.ISO_8859_1)
                    .contains(new String(wanted, StandardCharsets.ISO_8859_1));
        } catch (java.nio.file.NoSuchFileException removedMeanwhile) {
            return false;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private List<String> readModelRowsWith(String text) {
        var database = new PGSimpleDataSource();
        database.setUrl(homeward.jdbcUrl());
        database.setUser("homeward");
        database.setPassword("homeward");
        JdbcClient records = JdbcClient.create(database);
        return records
                .sql("select table_name from information_schema.tables where table_schema = 'engine'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> records.sql("select exists (select 1 from engine." + table
                                + " row where strpos(row::text, :text) > 0)")
                        .param("text", text)
                        .query(Boolean.class)
                        .single())
                .toList();
    }
}
