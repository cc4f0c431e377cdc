package org.homeward.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A policy editor changes a cadence from 30 to 14 days in the browser; the next plan follows it. */
class CadenceJourneyTests {

    private final HomewardStack homeward = HomewardStack.shared();
    private final Browser browser = Browser.on(homeward);

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void nextPlanFollowsACadenceThatWasChangedInTheBrowser() {
        PlanWalk before = PlanWalk.open(homeward.api(), "Before", facts()).untilActive();
        assertThat(nextCheckIn(before)).contains("30 days");

        Page editor = browser.signIn("policy-editor");
        String draft = changeCadence(editor);
        editor.locator("#reason").fill("Children in foster care need to be seen more often.");
        editor.locator("#submit-draft").click();
        assertThat(editor.locator("#draft-status")).hasAttribute("data-status", "SUBMITTED");

        Page approver = browser.signIn("policy-approver");
        approver.navigate(draft);
        approver.locator("#approve-draft").click();
        approver.locator("#deploy-draft").click();
        approver.locator("#confirm-deploy").click();
        Budgets.within(Budgets.STEP).untilAsserted(() -> {
            approver.navigate("/policy");
            assertThat(approver.locator("main")).containsText("Release 2: See children in foster care more often");
        });

        PlanWalk after = PlanWalk.open(homeward.api(), "After", facts()).untilActive();
        assertThat(nextCheckIn(after)).contains("14 days");
    }

    private Map<String, Object> facts() {
        return Map.of("removalDate", homeward.api().today().minusDays(20).toString(), "placementType", "foster");
    }

    /** Answers the draft's address. */
    private static String changeCadence(Page editor) {
        editor.navigate("/policy");
        editor.locator("input[name=title]").fill("See children in foster care more often");
        editor.locator("#start-draft").click();
        editor.waitForURL(address -> address.contains("/policy/drafts/"));
        String draft = editor.url();
        editor.navigate(draft + "/resources/check-in-cadence.dmn");
        Locator cells = editor.locator(".tjs-container td.output-cell, .tjs-container td[data-col-id]")
                .filter(new Locator.FilterOptions().setHasText("\"P30D\""));
        cells.first().waitFor();
        for (int left = cells.count(); left > 0; left--) {
            Locator cell = cells.first();
            cell.click();
            editor.keyboard().press("Control+A");
            editor.keyboard().type("\"P14D\"");
            editor.keyboard().press("Tab"); // Enter in the last row would add another row
        }
        editor.locator(".hw-editor__bar button")
                .filter(new Locator.FilterOptions().setHasText("Save"))
                .click();
        assertThat(editor.locator(".hw-editor__state")).containsText("Saved", soon());
        editor.navigate(draft);
        assertThat(editor.locator("#changes")).containsText("P14D", soon());
        return draft;
    }

    private String nextCheckIn(PlanWalk plan) {
        return Budgets.within(Budgets.STEP).until(() -> checkInNote(plan), note -> !note.isEmpty());
    }

    private String checkInNote(PlanWalk plan) {
        JsonNode entries = homeward.api()
                .get("supervisor", "/api/plans/" + plan.planId() + "/timeline")
                .body()
                .path("items");
        for (JsonNode entry : entries) {
            String title = entry.path("title").asString();
            if (title.contains("check-in on")) {
                return title;
            }
        }
        return "";
    }

    private static LocatorAssertions.ContainsTextOptions soon() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(Budgets.STEP.toMillis());
    }
}
