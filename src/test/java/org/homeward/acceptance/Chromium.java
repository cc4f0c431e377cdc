package org.homeward.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The browser of the acceptance tests: the system's Chromium, each person in a window of their own. */
public final class Chromium implements AutoCloseable {

    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setChromiumSandbox(false)
                    .setArgs(List.of("--disable-gpu", "--disable-dev-shm-usage")));

    /** A window in which nobody is signed in. */
    public Page open() {
        BrowserContext context = browser.newContext();
        context.setDefaultTimeout(Budgets.STEP.toMillis());
        context.setDefaultNavigationTimeout(Budgets.STEP.toMillis());
        return context.newPage();
    }

    /** A window in which this sample user has signed in through Keycloak and stands on a page. */
    public Page signIn(HomewardStack homeward, String user, String path) {
        Page page = open();
        page.navigate(homeward.url() + "/oauth2/authorization/keycloak");
        page.locator("#username").fill(user);
        page.locator("#password").fill(user);
        page.locator("#kc-login").click();
        page.waitForURL(homeward.url() + "/**");
        page.navigate(homeward.url() + path);
        return page;
    }

    private static Path executable() {
        return Stream.concat(Stream.ofNullable(System.getenv("HOMEWARD_TEST_BROWSER")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No browser for the tests. Install chromium, or name one with HOMEWARD_TEST_BROWSER=<path>."));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
