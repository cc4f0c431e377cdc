package org.homeward.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.homeward.tasks.OpenTasks;
import org.junit.jupiter.api.Test;

/** What the forms' library writes into fields by itself is said in the page's language too. */
class SpanishFormsTests extends PagesTest {

    private static final String FIELDS = """
            {'type':'select','key':'way','label':'Way','values':[{'label':'One','value':'one'}],'searchable':false},
            {'type':'taglist','key':'tags','label':'Tags','values':[{'label':'One','value':'one'}]},
            {'type':'number','key':'count','label':'Count'},
            {'type':'datetime','subtype':'date','key':'day','dateLabel':'Day'}""";

    @Test
    void fieldsAndCalendarSpeakSpanish() {
        Page page = form("es");

        assertThat(page.locator(".fjs-form-field-select")).containsText("Elija");
        assertThat(page.locator(".fjs-form-field-taglist input")).hasAttribute("placeholder", "Buscar");
        assertThat(page.locator(".fjs-number-arrow-up")).hasAttribute("aria-label", "Aumentar");
        assertThat(page.locator(".flatpickr-monthDropdown-months")).containsText("Enero");
    }

    @Test
    void theySpeakEnglishOtherwise() {
        Page page = form("en");

        assertThat(page.locator(".fjs-form-field-select")).containsText("Select");
        assertThat(page.locator(".flatpickr-monthDropdown-months")).containsText("January");
    }

    private Page form(String language) {
        var given = new OpenTasks(jdbc);
        long task = given.task(given.plan("caseworker"), null, given.form(FIELDS), "caseworker");
        Page page = openAs("caseworker");
        page.context().addCookies(List.of(new Cookie("language", language).setUrl(url())));
        page.navigate(url() + "/tasks/" + task);
        assertThat(page.locator("#task-fields .fjs-form-field").first()).isVisible();
        return page;
    }
}
