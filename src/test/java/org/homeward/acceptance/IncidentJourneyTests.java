package org.homeward.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A plan stops because a date is missing; a supervisor reads why, corrects it, and the plan goes on. */
class IncidentJourneyTests {

    private final HomewardStack homeward = HomewardStack.shared();
    private final Browser browser = Browser.on(homeward);

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void supervisorRepairsAPlanThatStoppedForAMissingDate() {
        PlanWalk plan = PlanWalk.open(homeward.api(), "Ines", Map.of("placementType", "kin"))
                .untilActive();
        Page supervisor = browser.signIn("supervisor");
        Budgets.within(Budgets.STEP).untilAsserted(() -> {
            supervisor.navigate("/monitor?planId=" + plan.planId());
            assertThat(supervisor.locator("main")).containsText("Stopped");
        });
        supervisor.locator("main table a[href*='/monitor/instances/']").first().click();
        Locator card = supervisor.locator(".hw-incident").first();
        assertThat(card).containsText("No date is known from which the permanency review is counted", soon());

        supervisor.navigate("/plans/" + plan.planId() + "/facts");
        supervisor
                .locator("[name=removalDate]")
                .fill(homeward.api().today().minusDays(20).toString());
        supervisor.locator("form.hw-form button[type=submit]").click();
        supervisor.navigate("/monitor?planId=" + plan.planId());
        supervisor.locator("main table a[href*='/monitor/instances/']").first().click();
        supervisor.locator(".hw-incident button[type=submit]").first().click();

        assertThat(supervisor.locator(".hw-incident").first()).containsText("The plan goes on", soon());
        Budgets.within(Budgets.STEP).untilAsserted(() -> {
            supervisor.navigate("/monitor?planId=" + plan.planId());
            assertThat(supervisor.locator("main")).not().containsText("Stopped");
        });
    }

    private static LocatorAssertions.ContainsTextOptions soon() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(Budgets.STEP.toMillis());
    }
}
