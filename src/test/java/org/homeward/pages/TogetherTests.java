package org.homeward.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people, or one in two windows, at the same thing at the same time: nothing is lost and each is told. */
class TogetherTests extends PagesTest {

    @BeforeEach
    void anew() throws Exception {
        plant();
    }

    @Test
    void theSecondWindowOfADraftIsToldAndOverwritesNothing() {
        Page first = openTask("caseworker");
        Page second = openTask("caseworker");
        answer(first).fill("From the first window.");
        assertThat(first.locator(".hw-draft-status")).containsText("Draft saved");

        answer(second).fill("From the second window.");

        assertThat(second.locator(".hw-draft-status")).containsText("changed in another window or by another person");
        assertThat(answer(second)).hasValue("From the second window.");
        first.reload();
        assertThat(answer(first)).hasValue("From the first window.");
    }

    @Test
    void whoLosesATaskWhileTypingIsToldAndKeepsTheWords() {
        Page caseworker = openTask("caseworker");
        Page supervisor = openAs("supervisor");
        supervisor.navigate(url() + OWN.fill("/tasks/{taskId}"));
        supervisor.locator("#take-over").click();
        assertThat(supervisor.locator("#task-status")).containsText("This task is yours");

        answer(caseworker).fill("Half a sentence");

        assertThat(caseworker.locator(".hw-draft-status")).containsText("Someone else has this task now");
        assertThat(answer(caseworker)).hasValue("Half a sentence");
        assertThat(caseworker.locator("#task-status")).containsText("has this task");
    }

    @Test
    void ofTwoWhoTakeATaskTheSecondIsToldWhoHasIt() {
        String task = "/tasks/" + OWN.key("climbed");
        Page first = openAs("regional-administrator");
        Page second = openAs("advocate");
        first.navigate(url() + task);
        second.route("**/status*", poll -> poll.abort()); // their page has not noticed yet
        second.navigate(url() + task);

        first.locator("#claim").click();
        assertThat(first.locator("#alerts")).containsText("This task is yours now");
        second.locator("#claim").click();

        assertThat(second.locator("#alerts")).containsText("Someone else has this task now");
    }

    private Page openTask(String reader) {
        Page page = openAs(reader);
        page.navigate(url() + OWN.fill("/tasks/{taskId}"));
        assertThat(page.locator("#task-fields[data-awake=awake]")).hasCount(1);
        return page;
    }

    private static Locator answer(Page page) {
        return page.locator("#task-fields textarea").first();
    }
}
