package org.homeward.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import org.assertj.core.api.Assertions;
import org.homeward.tasks.OpenTasks;
import org.junit.jupiter.api.Test;

/** What a form needs beyond the library that shows it comes with that form, and with no other. */
class FormPartsTests extends PagesTest {

    private static final String LIBRARIES = "performance.getEntriesByType('resource').map((one) => one.name)"
            + ".filter((name) => name.includes('/assets/luxon-')).length";

    @Test
    void reckonsWithDates() {
        Page page = form("""
                {"type": "text", "text": "Years: {{date(\\"2026-03-01\\").year - date(\\"2020-01-01\\").year}}"},
                {"type": "textfield", "key": "shown", "label": "Shown", "conditional": {"hide": "=date(\\"2026-01-02\\") < today() and false"}},
                {"type": "textfield", "key": "hidden", "label": "Hidden", "conditional": {"hide": "=duration(\\"P2D\\") > duration(\\"P1D\\")"}}""");

        assertThat(page.locator(".fjs-form")).containsText("Years: 6");
        assertThat(page.getByLabel("Shown")).isVisible();
        assertThat(page.getByLabel("Hidden")).hasCount(0);
        Assertions.assertThat((int) page.evaluate(LIBRARIES)).isOne();
    }

    @Test
    void writesListsOneBelowTheOther() {
        Page page = form("""
                {"type": "text", "text": "Who:\\n\\n{{#loop [\\"family\\", \\"health\\"]}}- {{this}}\\n{{/loop}}"}""");

        assertThat(page.locator(".fjs-form li")).hasText(new String[] {"family", "health"});
    }

    @Test
    void comparesWhatIsTyped() {
        Page page = form("""
                {"type": "number", "key": "visits", "label": "Visits", "validate": {"max": 3}},
                {"type": "textfield", "key": "why", "label": "Why so many?", "conditional": {"hide": "=visits = null or visits < 3"}}""");
        assertThat(page.getByLabel("Why so many?")).hasCount(0);

        page.getByLabel("Visits").fill("3");
        assertThat(page.getByLabel("Why so many?")).isVisible();

        page.getByLabel("Visits").fill("4");
        page.getByLabel("Visits").blur();
        assertThat(page.locator(".fjs-form-field-error").first()).isVisible();
        Assertions.assertThat((int) page.evaluate(LIBRARIES)).isZero();
    }

    @Test
    void asksForNothingThatAFormDoesNotNeed() {
        var fetched = new ArrayList<String>();
        Page page = openAs("caseworker");
        page.onRequest(request -> fetched.add(request.url()));
        show(page, """
                {"type": "text", "text": "## A heading"}, {"type": "textfield", "key": "words", "label": "Words"}""");

        assertThat(page.getByLabel("Words")).isVisible();
        assertThat(page.locator(".fjs-form h2")).hasText("A heading");
        Assertions.assertThat(
                        fetched.stream().filter(address -> address.contains("/assets/") && address.endsWith(".js")))
                .as("scripts: the page's, and the form library in five files")
                .hasSizeLessThanOrEqualTo(6);
    }

    private Page form(String components) {
        Page page = openAs("caseworker");
        show(page, components);
        return page;
    }

    private void show(Page page, String components) {
        var given = new OpenTasks(jdbc);
        long task = given.task(given.plan("caseworker"), null, given.form(components), "caseworker");
        page.navigate(url() + "/tasks/" + task);
    }
}
