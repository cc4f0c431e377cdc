package org.homeward.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Pattern;
import org.homeward.fixtures.Today;

/** A task in the browser: found in the list, filled in and completed as a person does. */
final class TaskPage {

    private static final Pattern FIELD_TYPE =
            Pattern.compile("fjs-form-field-(textfield|textarea|number|radio|checklist|checkbox|select|datetime)");

    private final Page page;

    private TaskPage(Page page) {
        this.page = page;
    }

    /** Waits until the task is in the person's list for this child, and opens it. */
    static TaskPage open(Page page, String elementId, String child) {
        page.navigate("/tasks");
        Locator row = page.locator("#tasks tr[data-element='" + elementId + "']")
                .filter(new Locator.FilterOptions().setHasText(child))
                .first();
        row.locator("th a").click();
        assertThat(page.locator("h1[data-element='" + elementId + "']")).isVisible(soon());
        return new TaskPage(page);
    }

    /** The task that stands on the screen. */
    static TaskPage on(Page page) {
        return new TaskPage(page);
    }

    /** Waits until one of two tasks is in the person's list for this child, and answers which; the later one counts. */
    static String either(Page page, String elementId, String next, String child) {
        return Budgets.within(Budgets.STEP)
                .until(
                        () -> {
                            page.navigate("/tasks");
                            return has(page, next, child) ? next : has(page, elementId, child) ? elementId : "";
                        },
                        found -> !found.isEmpty());
    }

    private static boolean has(Page page, String elementId, String child) {
        return page.locator("#tasks tr[data-element='" + elementId + "']")
                        .filter(new Locator.FilterOptions().setHasText(child))
                        .count()
                > 0;
    }

    /** Answers every field: what is named in {@code answers} by its label, the usual words and first choices else. */
    TaskPage fill(Map<String, String> answers) {
        Locator fields = page.locator("#task-fields .fjs-form-field");
        assertThat(fields.first()).isVisible(soon());
        // An answer may show or hide what comes behind it, so each field is marked rather than counted.
        Locator open = page.locator("#task-fields .fjs-form-field:not([data-seen])");
        for (int number = 0; open.count() > 0; number++) {
            open.first().evaluate("(node, number) => node.setAttribute('data-seen', number)", number);
            Locator field = page.locator("#task-fields [data-seen='" + number + "']");
            var type = FIELD_TYPE.matcher(String.valueOf(field.getAttribute("class")));
            if (field.isVisible() && type.find()) {
                answer(field, type.group(1), answers);
            }
        }
        return this;
    }

    private static void answer(Locator field, String type, Map<String, String> answers) {
        String label = field.locator("label, legend, .fjs-form-field-label")
                .first()
                .innerText()
                .replace("*", "")
                .strip();
        String wanted = answers.get(label);
        switch (type) {
            case "textfield" -> field.locator("input").first().fill(wanted == null ? "In plain words" : wanted);
            case "textarea" -> field.locator("textarea").first().fill(wanted == null ? "In plain words" : wanted);
            case "number" -> field.locator("input").first().fill(wanted == null ? "1" : wanted);
            case "radio", "checklist" -> choice(field, wanted).click();
            case "checkbox" -> field.locator("input").first().check();
            case "select" -> select(field, wanted);
            case "datetime" -> date(field.locator("input").first(), wanted == null ? today(field.page()) : wanted);
            default -> throw new IllegalArgumentException(type);
        }
    }

    private static Locator choice(Locator field, String wanted) {
        return wanted == null
                ? field.locator("input").first()
                : field.locator(".fjs-inline-label")
                        .getByText(wanted, new Locator.GetByTextOptions().setExact(true))
                        .first();
    }

    private static void select(Locator field, String wanted) {
        field.locator(".fjs-input-group, .fjs-select-display, input").first().click();
        Locator options = field.locator(".fjs-dropdownlist-item");
        (wanted == null
                        ? options.first()
                        : options.filter(new Locator.FilterOptions().setHasText(wanted))
                                .first())
                .click();
    }

    /** The day it is in Homeward, as forms read it; other tests may have moved it by years. */
    private static String today(Page page) {
        String now = page.locator("#clock-now").getAttribute("datetime");
        return DateTimeFormatter.ofPattern("MM/dd/uuuu")
                .format(OffsetDateTime.parse(now).atZoneSameInstant(Today.ZONE));
    }

    private static void date(Locator input, String date) {
        input.fill(date);
        input.press("Enter");
        input.press("Tab");
    }

    /** Sends the form in and waits for the thanks. */
    Page complete() {
        page.locator("#complete").click();
        assertThat(page.locator("#task-done")).isVisible(soon());
        return page;
    }

    static LocatorAssertions.IsVisibleOptions soon() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(Budgets.STEP.toMillis());
    }
}
