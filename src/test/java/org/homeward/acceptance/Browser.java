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

    /** What somebody holds in their hands or has on the desk. */
    enum Screen {
        DESK(1280, 900, "en-US"),
        PHONE(390, 844, "en-US"),
        PHONE_IN_SPANISH(390, 844, "es-US");

        private final int width;
        private final int height;
        private final String locale;

        Screen(int width, int height, String locale) {
            this.width = width;
            this.height = height;
            this.locale = locale;
        }

        private NewContextOptions window(String url) {
            return new NewContextOptions()
                    .setBaseURL(url)
                    .setViewportSize(width, height)
                    .setIsMobile(this != DESK)
                    .setHasTouch(this != DESK)
                    .setLocale(locale)
                    .setTimezoneId("America/Chicago");
        }
    }

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
        return signIn(user, Screen.DESK);
    }

    /** As above, on a screen of this kind. */
    Page signIn(String user, Screen screen) {
        Page page = open(screen);
        page.navigate("/oauth2/authorization/keycloak");
        page.locator("#username").fill(user);
        page.locator("#password").fill(user);
        page.locator("#kc-login, button[type=submit]").first().click();
        page.waitForURL(address -> address.startsWith(url));
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        return page;
    }

    /** A window in which nobody has signed in. */
    Page open(Screen screen) {
        BrowserContext window = chromium.newContext(screen.window(url));
        window.setDefaultTimeout(Budgets.STEP.toMillis());
        window.setDefaultNavigationTimeout(Budgets.STEP.toMillis());
        Page page = window.newPage();
        page.onPageError(complaints::add);
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
