package org.homeward.acceptance;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Debian's Chromium on the pages of a running Homeward; each person has a window of their own. */
final class Browser implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String url;
    private final List<String> complaints = new ArrayList<>();

    private Browser(String url) {
        this.url = url;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setChromiumSandbox(false)
                        .setArgs(ARGUMENTS));
    }

    static Browser on(HomewardStack homeward) {
        return new Browser(homeward.url());
    }

    private static Path chromium() {
        Path debian = Path.of("/usr/bin/chromium");
        if (!Files.isExecutable(debian)) {
            throw new IllegalStateException(
                    "These tests need Debian's Chromium: apt-get install chromium fonts-liberation");
        }
        return debian;
    }

    /** A window in which the person has signed in through Keycloak; it stands on the person's first page. */
    Page signIn(String user) {
        BrowserContext window =
                chromium.newContext(new NewContextOptions().setBaseURL(url).setViewportSize(1280, 900));
        window.setDefaultTimeout(Budgets.STEP.toMillis());
        window.setDefaultNavigationTimeout(Budgets.STEP.toMillis());
        Page page = window.newPage();
        page.onPageError(complaints::add);
        page.navigate("/oauth2/authorization/keycloak");
        page.locator("#username").fill(user);
        page.locator("#password").fill(user);
        page.locator("#kc-login, button[type=submit]").first().click();
        page.waitForURL(address -> address.startsWith(url));
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        return page;
    }

    /** Faults of scripts on any page so far. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
