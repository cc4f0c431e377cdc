package org.homeward.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The sample child's plan in the browser, from intake to closed, a year and more in a few minutes. */
class PlanJourneyTests {

    private final HomewardStack homeward = HomewardStack.shared();
    private final Browser browser = Browser.on(homeward);

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void carriesMayasPlanFromIntakeToClosed() {
        Page caseworker = browser.signIn("caseworker");
        Page supervisor = browser.signIn("supervisor");

        String plan = openPlan(caseworker);
        TaskPage.open(caseworker, "review-intake", "Maya")
                .fill(Map.of(
                        "Is the child in danger right now?", "No",
                        "How high is the risk to the child?", "Medium",
                        "Where does the child live now?", "In a shelter"))
                .complete();
        assertThat(caseworker.locator("#task-next")).containsText("Choose what to ask for", soon());
        task(caseworker, "choose-what-to-share");
        task(caseworker, "ask-for-consent");
        task(caseworker, "name-the-network");
        task(supervisor, "settle-critical-gaps");
        tasks(caseworker, "write-assessment", "hold-conference");
        task(caseworker, "hold-conference");
        task(caseworker, "draft-plan");
        task(caseworker, "agree-to-plan");
        task(caseworker, "team-reads-plan");
        task(supervisor, "approve-plan");
        stage(caseworker, plan, "Active plan");
        happened(caseworker, plan, "Next check-in on");

        pass(caseworker, "P35D");
        tasks(caseworker, "rate-goal", "check-in");
        task(caseworker, "check-in");
        for (int months = 0; months < 13; months++) {
            pass(caseworker, "P30D");
        }
        pass(caseworker, "P5D");
        task(caseworker, "prepare-review-packet");
        TaskPage.open(caseworker, "hold-review", "Maya")
                .fill(Map.of("What was decided?", "Get ready to close the plan"))
                .complete();
        TaskPage.open(supervisor, "decide-closing", "Maya").fill(Map.of()).complete();
        stage(caseworker, plan, "Aftercare");
        pass(caseworker, "P12M");
        task(caseworker, "finish-aftercare");
        task(caseworker, "give-summary");
        stage(caseworker, plan, "Closed");
        assertThat(browser.complaints()).isEmpty();
    }

    private String openPlan(Page page) {
        page.navigate("/plans/new");
        page.locator("[name=givenName]").fill("Maya");
        page.locator("[name=familyName]").fill("Journey");
        page.locator("[name=birthDate]").fill(PlanWalk.born(homeward.api()).toString());
        page.locator("[name=placementType]").selectOption("shelter");
        page.locator("[name=removalDate]")
                .fill(homeward.api().today().minusDays(10).toString());
        page.locator("label[for=concern-anxiety]").click();
        page.locator("label[for=concern-school-engagement]").click();
        page.locator("#open").click();
        assertThat(page.locator("h1")).containsText("Maya Journey");
        return page.url();
    }

    private static void task(Page page, String elementId) {
        TaskPage.open(page, elementId, "Maya").fill(Map.of()).complete();
    }

    /** Does one task after the other, until the one that follows them all is in the list. */
    private static void tasks(Page page, String elementId, String next) {
        while (TaskPage.either(page, elementId, next, "Maya").equals(elementId)) {
            task(page, elementId);
        }
    }

    private static void stage(Page page, String plan, String title) {
        Budgets.within(Budgets.STEP).untilAsserted(() -> {
            page.navigate(plan);
            assertThat(page.locator("#stage")).containsText(title);
        });
    }

    private static void happened(Page page, String plan, String title) {
        Budgets.within(Budgets.STEP).untilAsserted(() -> {
            page.navigate(plan);
            assertThat(page.locator("#timeline")).containsText(title);
        });
    }

    private static void pass(Page page, String time) {
        page.navigate("/local/clock");
        page.locator("#advance").fill(time);
        page.getByRole(
                        com.microsoft.playwright.options.AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Move the time"))
                .click();
        page.waitForLoadState();
    }

    private static LocatorAssertions.ContainsTextOptions soon() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(Budgets.STEP.toMillis());
    }
}
