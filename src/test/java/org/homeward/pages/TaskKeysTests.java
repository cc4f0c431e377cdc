package org.homeward.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A morning's tasks without a mouse. */
class TaskKeysTests extends PagesTest {

    @Test
    void goesThroughTheListMarksAndOpensByKeyboardAlone() {
        Page page = openAs("caseworker");
        page.navigate(url() + "/tasks");
        Locator rows = page.locator("#tasks tbody tr");
        assertThat(rows.nth(1)).isVisible();
        page.keyboard().press("Tab");
        assertThat(page.locator(".usa-skipnav")).isFocused();
        page.keyboard().press("Enter");

        page.keyboard().press("j");
        assertThat(link(rows, 0)).isFocused();
        page.keyboard().press("ArrowDown");
        assertThat(link(rows, 1)).isFocused();
        page.keyboard().press("x");
        assertThat(rows.nth(1).locator(".hw-pick input")).isChecked();
        page.keyboard().press("x");
        page.keyboard().press("k");
        assertThat(link(rows, 0)).isFocused();
        page.keyboard().press("Enter");

        assertThat(page.locator("h1[data-element]")).isVisible();
    }

    @Test
    void lettersTypedElsewhereStayLetters() {
        Page page = openAs("caseworker");
        page.navigate(url() + "/tasks?within=7");
        page.locator("#view-name").pressSequentially("jxt");

        assertThat(page.locator("#view-name")).hasValue("jxt");
        assertThat(page.locator("#tasks .hw-pick :checked")).hasCount(0);
    }

    private static Locator link(Locator rows, int number) {
        return rows.nth(number).locator("th a");
    }
}
