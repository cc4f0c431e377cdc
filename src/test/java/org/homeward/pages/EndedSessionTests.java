package org.homeward.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.homeward.acceptance.Budgets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session that ends in the middle of a form costs nobody a word. */
class EndedSessionTests extends PagesTest {

    private static final String WORDS = "She was glad to see her sister and asked when they meet again.";

    private Page page;

    @BeforeEach
    void openWindow() {
        page = openAs("caseworker");
    }

    @Test
    void aNoteGoesOnWhereItWasAfterSigningInElsewhere() {
        page.navigate(url() + OWN.fill("/plans/{id}/record/write/note"));
        page.locator("#heading").fill("A visit");
        signOut(page);
        page.locator("#text").fill(WORDS);

        assertThat(page.locator("#kept")).containsText("What you typed is still here");
        assertThat(page.locator("#kept a")).hasText("Sign in again");
        signIn(page, "caseworker");
        comeBack();
        assertThat(page.locator("#kept")).containsText("Kept as a draft");
        page.locator("#write").click();

        assertThat(page.locator("main")).containsText(WORDS);
    }

    @Test
    void aFormThatWasSentTooLateComesBackWithEverythingAndIsSentAgain() {
        page.route("**/*.js", script -> script.abort()); // somebody without scripts
        page.navigate(url() + OWN.fill("/plans/{id}/record/write/note"));
        page.locator("#heading").fill("A visit without scripts");
        page.locator("#text").fill(WORDS + " Twice.");
        signOut(page);
        page.locator("#write").click();

        assertThat(page.locator("h1")).hasText("You are signed out");
        assertThat(page.locator("main")).containsText(WORDS);
        signIn(page, "caseworker");
        page.locator("#send-again").click();
        if (page.locator("#send-again").count() > 0) {
            page.locator("#send-again").click(); // the page said so: the new session has a token of its own
        }

        assertThat(page.locator("main")).containsText(WORDS + " Twice.");
    }

    @Test
    void aTaskIsSentAfterAllOnceThePersonIsBack() {
        page.navigate(url() + OWN.fill("/tasks/{taskId}"));
        assertThat(page.locator("#task-fields[data-awake=awake]")).hasCount(1);
        signOut(page);
        page.locator("#task-fields textarea").first().fill(WORDS);

        assertThat(page.locator(".hw-draft-status")).containsText("What you typed is still here");
        signIn(page, "caseworker");
        comeBack();

        assertThat(page.locator(".hw-draft-status")).containsText("Draft saved");
        Budgets.within(Budgets.STEP)
                .untilAsserted(
                        () -> assertThat(jdbc.sql("select draft::text from homeward.task_work where task_key = ?")
                                        .param(OWN.key("taskId"))
                                        .query(String.class)
                                        .single())
                                .contains(WORDS));
    }

    @Test
    void aFormOfAnotherSiteDoesNotComeBackAsIfItWereOurs() {
        Page foreign = openAs("caseworker");
        foreign.setContent("<form method=post action='%s'><input name=text value='A trap for whoever sends it again'>"
                        .formatted(url() + OWN.fill("/plans/{id}/record/write/note"))
                + "<button>Go</button></form>");
        foreign.locator("button").click();

        assertThat(foreign.locator("h1")).isVisible();
        assertThat(foreign.locator("#send-again")).hasCount(0);
        assertThat(foreign.content()).doesNotContain("A trap");
    }

    private void comeBack() {
        page.evaluate("window.dispatchEvent(new Event('focus'))");
    }
}
