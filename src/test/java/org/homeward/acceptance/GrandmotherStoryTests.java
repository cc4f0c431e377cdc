package org.homeward.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import org.homeward.acceptance.Browser.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A grandmother who reads Spanish on a cheap phone knows what happens next, and objects. */
class GrandmotherStoryTests {

    private final HomewardStack homeward = StoryTown.stack();
    private final StackApi api = homeward.api();
    private final Browser browser = Browser.on(homeward);
    private final Tour tour = Tour.of(
            "grandmother",
            "A grandmother objects",
            "Carmen Rivas looks after Lucía, who is eight. She reads Spanish, on a phone with a small screen.");

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void knowsWhatIsNextAndObjectsInHerLanguage() throws IOException {
        Page page = browser.signIn("grandmother", Screen.PHONE_IN_SPANISH);
        readsWhatIsNext(page);
        takesTheMeetingAlong(page);
        objects(page);
        seesWhoSawWhat(page);

        Page library = browser.signIn("grandmother", Screen.DESK);
        assertThat(library.locator("main")).containsText("¿Dónde estamos?");
        assertThat(browser.complaints()).isEmpty();
    }

    private void readsWhatIsNext(Page page) {
        assertThat(page.locator("h1")).containsText("El plan en palabras sencillas");
        assertThat(page.locator("main")).containsText("¿Dónde estamos?");
        assertThat(page.locator("main")).containsText("¿Quién decide?");
        tour.show(page, "After signing in she stands here: where are we, what is next, who decides, by when.");
    }

    private void takesTheMeetingAlong(Page page) throws IOException {
        Download file = page.waitForDownload(() -> page.locator("#meeting-file").click());
        assertThat(Files.readString(file.path()))
                .contains("SUMMARY:Homeward: reunión")
                .doesNotContain("Luc")
                .doesNotContain("Rivas");
    }

    /** Two taps and her own words. */
    private void objects(Page page) {
        page.locator("#object").scrollIntoViewIfNeeded();
        tour.show(page, "What she can ask, and how to say that she does not agree, stands on the same page.");
        page.locator("#object").click();
        page.locator("#about").fill("Los domingos son para visitar a su mamá. Nadie nos preguntó.");
        tour.show(page, "She says it in her own words; one field is all that is needed.");
        page.locator("#raise").click();
        assertThat(page.locator("main")).containsText("Lo que se ha pedido hasta ahora");
        page.locator("#asked").scrollIntoViewIfNeeded();
        tour.show(page, "It is on record, still open, and she sees that it is.");
        String plan = StoryTown.planOf(api, "Lucía Rivas");
        Budgets.within(Budgets.STEP)
                .alias("somebody has to answer her")
                .until(() -> api.get("supervisor", "/api/tasks?planId=" + plan)
                        .body()
                        .toString()
                        .contains("\"mediation\""));
    }

    private void seesWhoSawWhat(Page page) {
        page.locator("#who-saw").click();
        assertThat(page.locator("main")).isVisible();
        tour.show(page, "What she agreed to, and who has read it since.");
    }
}
