package org.homeward.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signing in and out through Keycloak, and moving the time, as a newcomer does it. */
class SignInTests {

    private static HomewardStack homeward;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        homeward = HomewardStack.shared();
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void asksForANameOnAPageThatEveryoneCanUse() {
        Page page = chromium.open();
        page.navigate(homeward.url() + "/oauth2/authorization/keycloak");

        assertThat(page).hasTitle("Sign in | Homeward");
        assertThat(new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations())
                .isEmpty();
    }

    @Test
    void saysSoWhenNameAndPasswordDoNotBelongTogether() {
        Page page = chromium.open();
        page.navigate(homeward.url() + "/oauth2/authorization/keycloak");
        page.locator("#username").fill("caseworker");
        page.locator("#password").fill("somebody else's");
        page.locator("#kc-login").click();

        assertThat(page.locator("#input-error-username, #input-error")).containsText("do not belong together");
    }

    @Test
    void showsWhoSignedInAndForgetsThemAfterwards() {
        Page page = chromium.signIn(homeward, "supervisor", "/local/clock");
        assertThat(page.locator("#signed-in-person")).hasText("Elena Novak");

        page.locator(".hw-person__out").click();
        page.waitForURL(homeward.url() + "/");
        page.navigate(homeward.url() + "/local/clock");

        assertThat(page.locator("#username")).isVisible();
    }

    @Test
    void movesTheTimeFromAnyPage() {
        Page page = chromium.signIn(homeward, "family", "/local/clock");
        Duration before = offset();

        page.locator("#clock-control button[value=P7D]").click();

        assertThat(page.locator("#alerts")).containsText("The time was moved");
        // A week is an hour longer or shorter when summer time begins or ends in it.
        assertThat(offset().minus(before)).isCloseTo(Duration.ofDays(7), Duration.ofHours(1));
    }

    @Test
    void saysWhyTheTimeDoesNotGoBack() {
        Page page = chromium.signIn(homeward, "family", "/local/clock");

        page.locator("#advance").fill("P-7D");
        page.locator("main button[type=submit]").click();

        assertThat(page.locator("#alerts")).containsText("The time only moves forward");
    }

    private static Duration offset() {
        return Duration.parse(homeward.api()
                .get("family", "/api/local/clock")
                .body()
                .get("offset")
                .asString());
    }
}
