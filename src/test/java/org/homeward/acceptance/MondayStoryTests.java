package org.homeward.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.SelectOption;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A caseworker with sixty plans comes in after a bad weekend and goes home on time. */
class MondayStoryTests {

    private static final String LATE = "/tasks?show=overdue";
    private static final String SAID = "The report came on Friday at four. The grandmother picked the child up.";

    private final HomewardStack homeward = StoryTown.stack();
    private final StackApi api = homeward.api();
    private final Browser browser = Browser.on(homeward);
    private final Tour tour = Tour.of(
            "monday",
            "A bad Monday",
            "Dana Reyes answers for sixty children. Over the weekend things piled up. She wants to be home at five.");

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void endsWithNothingLate() {
        Page page = browser.signIn("caseworker");
        int late = seesWhatIsLate(page);
        hearsOfADanger(page);
        isInterruptedInTheMiddle(page);
        handsSomeOver(page);
        givesTheRestANewDate(page);

        assertThat(late).isGreaterThanOrEqualTo(15);
        assertThat(page.locator("#tasks")).containsText("Nothing is late");
        tour.show(page, "She goes home: nothing is late, and every date that moved says why.");
        assertThat(browser.complaints()).isEmpty();
    }

    private int seesWhatIsLate(Page page) {
        page.navigate("/tasks");
        tour.show(page, "Half past eight. The list begins with what is due first; the tabs say how much there is.");
        page.navigate(LATE);
        return Integer.parseInt(page.locator("#tasks-overdue .hw-tag").innerText());
    }

    /** It stands in the open list by itself, before she has touched anything. */
    private void hearsOfADanger(Page page) {
        page.navigate("/tasks");
        String plan = StoryTown.planOf(api, "Maya Ellis");
        assertThat(api.post(
                                "teacher",
                                "/api/plans/" + plan + "/events",
                                Map.of(
                                        "type",
                                        "safety-alert",
                                        "data",
                                        Map.of("about", "She has bruises on both arms.", "concern", "physical-harm")))
                        .status())
                .isEqualTo(202);
        Locator alert = page.locator("#tasks tr[data-element='see-the-child']");
        assertThat(alert).isVisible(TaskPage.soon());
        tour.show(page, "A teacher reports a danger. It stands at the top before Dana has touched anything.");
        TaskPage.open(page, "report-the-danger", "Maya").fill(Map.of()).complete();
        TaskPage task = TaskPage.open(page, "see-the-child", "Maya").fill(Map.of());
        tour.show(page, "Everything she needs is beside the form: who was told what, the plan, why this date.");
        task.complete();
    }

    /** Begun by keyboard, left for a call, found again as it was. */
    private void isInterruptedInTheMiddle(Page page) {
        page.navigate(LATE);
        page.locator("#tasks tr[data-element='review-intake']")
                .first()
                .locator("th a")
                .focus();
        page.keyboard().press("Enter");
        Locator summary = page.getByLabel("What was reported, in your own words");
        summary.fill(SAID);
        summary.press("Tab");
        String task = page.url();
        assertThat(page.locator("#task-status")).containsText("This task is yours", contains());
        Budgets.within(Budgets.STEP).until(() -> keeps(task));
        page.navigate("/plans");
        page.navigate(task);
        assertThat(page.getByLabel("What was reported, in your own words")).hasValue(SAID);
        tour.show(page, "The phone rang in the middle of it. What she had typed is still there.");
        TaskPage.on(page)
                .fill(Map.of(
                        "What was reported, in your own words", SAID,
                        "Is the child in danger right now?", "No",
                        "How high is the risk to the child?", "Low"))
                .complete();
        tour.show(page, "Done, and what comes next on the same plan is one click away.");
    }

    private boolean keeps(String task) {
        String form = task.substring(task.indexOf("/tasks/")).replace("/tasks/", "/api/tasks/") + "/form";
        return api.get("caseworker", form).body().toString().contains(SAID);
    }

    private void handsSomeOver(Page page) {
        page.navigate(LATE);
        int marked = mark(rows(page).filter(new Locator.FilterOptions().setHasText("Castillo")), 5);
        page.locator("#bulk-user").selectOption(new SelectOption().setLabel("Marcus Bell"));
        page.locator("#bulk-reason").fill("I am in court until noon. Marcus knows these families.");
        tour.show(page, "Five at once go to a colleague, with a sentence that he will read.");
        page.locator("#bulk-hand").click();
        assertThat(page.locator(".usa-alert")).containsText(marked + " tasks were handed over");
    }

    private void givesTheRestANewDate(Page page) {
        String friday = api.today().plusDays(4).toString();
        boolean shown = false;
        while (rows(page).count() > 0) {
            String first = rows(page).first().locator("input[name=task]").inputValue();
            mark(rows(page), Integer.MAX_VALUE);
            page.locator("#bulk-take").click();
            mark(rows(page), Integer.MAX_VALUE);
            page.locator("#bulk-due").fill(friday);
            page.locator("#bulk-reason").fill("Talked to the school; the visits are on Thursday.");
            if (!shown) {
                tour.show(
                        page,
                        "What can wait gets a day on which it will be done, and why. Dates of the law do not move.");
                shown = true;
            }
            page.locator("#bulk-move").click();
            Budgets.within(Budgets.STEP).until(() -> {
                page.navigate(LATE);
                return page.locator("#mark-" + first).count() == 0;
            });
        }
    }

    private static int mark(Locator rows, int most) {
        int marked = 0;
        for (Locator box : rows.locator("input[name=task]").all()) {
            if (marked < most) {
                box.check();
                marked++;
            }
        }
        return marked;
    }

    private static Locator rows(Page page) {
        return page.locator("#tasks tbody tr");
    }

    private static LocatorAssertions.ContainsTextOptions contains() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(Budgets.STEP.toMillis());
    }
}
