package org.homeward.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person leaves: nothing that they still hold opens anything, and their plan has somebody. */
class LeaverJourneyTests {

    private static final String OFFICE = "regional-administrator";

    private final HomewardStack homeward = HomewardStack.shared();
    private final StackApi api = homeward.api();
    private final KeycloakAdmin keycloak = new KeycloakAdmin(api.keycloakUrl());

    private String leaver;
    private String token;
    private String plan;

    @BeforeEach
    void somebodyWithAPlan() {
        leaver = "leaver-" + UUID.randomUUID();
        keycloak.add(leaver, "caseworker");
        token = api.token(leaver);
        plan = api.post(
                        leaver,
                        "/api/plans",
                        Map.of(
                                "child",
                                Map.of(
                                        "givenName", "Lea",
                                        "familyName", "Sample",
                                        "birthDate", "2015-04-03",
                                        "language", "en"),
                                "jurisdiction",
                                "US-IL",
                                "facts",
                                Map.of()))
                .body()
                .path("planId")
                .asString();
        assertThat(status("/api/plans/" + plan)).isEqualTo(200);
    }

    @Test
    void shutsOutAnOpenWindowAndATokenWhenTheOfficeEndsTheirAccess() {
        try (Browser browser = Browser.on(homeward)) {
            Page page = browser.signIn(leaver);
            page.navigate("/plans/" + plan);

            StackApi.Answer ended = api.post(OFFICE, "/api/leavers", Map.of("username", leaver, "reason", "left"));
            page.reload();

            assertThat(ended.status()).isEqualTo(201);
            assertThat(page.locator("main")).containsText("Your access to Homeward has ended");
            assertThat(page.locator("main")).not().containsText("Lea");
        }
        assertThat(status("/api/plans/" + plan)).isEqualTo(403);
        assertThat(status("/api/tasks")).isEqualTo(403);
        assertThat(contact()).isEqualTo("The supervisor on duty");
    }

    @Test
    void followsAnAccountThatIsSwitchedOffAndOnInKeycloak() {
        keycloak.enable(leaver, false);

        Budgets.within(Budgets.STEP).until(() -> status("/api/plans/" + plan) == 403);
        assertThat(contact()).isEqualTo("The supervisor on duty");

        keycloak.enable(leaver, true);
        Budgets.within(Budgets.STEP).until(() -> status("/api/tasks") == 200);
        assertThat(status("/api/plans/" + plan))
                .as("they sit at no table any more")
                .isEqualTo(404);
    }

    @Test
    void shutsOutWhoseAccountIsDeletedInKeycloak() {
        try (Browser browser = Browser.on(homeward)) {
            Page page = browser.signIn(leaver);
            page.navigate("/plans/" + plan);
            keycloak.delete(leaver);

            Budgets.within(Budgets.STEP).until(() -> status("/api/tasks") == 403);
            page.reload();
            assertThat(page.locator("main")).containsText("Your access to Homeward has ended");
        }
        assertThat(contact()).isEqualTo("The supervisor on duty");
    }

    private String contact() {
        return api.get("supervisor", "/api/plans/" + plan + "/people")
                .body()
                .path("contact")
                .path("name")
                .asString();
    }

    /** With the token from before, as a program that still has it would ask. */
    private int status(String path) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(api.url() + path))
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (java.io.IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
