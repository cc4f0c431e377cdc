package org.homeward.pages;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.homeward.acceptance.Budgets;

/** Looks at one page in Chromium on a desk and on a phone, by keyboard, enlarged, and at what it weighs on the way. */
final class PageCheck {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final long MOST_BYTES = 200_000;
    private static final String SETTLED = "document.readyState === 'complete' && !document.querySelector("
            + "'.htmx-request, [data-island]:not([data-awake=awake]):not([data-awake=failed])')";

    private static final String HEAVIEST = "performance.getEntriesByType('navigation')"
            + ".concat(performance.getEntriesByType('resource'))"
            + ".sort((one, other) => other.transferSize - one.transferSize).slice(0, 12)"
            + ".map((one) => one.transferSize + ' ' + one.name.replace(location.origin, ''))";

    private final Page page;
    private final CDPSession wire;
    private final AtomicLong bytes = new AtomicLong();
    private long weight;

    PageCheck(Page page) {
        this.page = page;
        this.wire = page.context().newCDPSession(page);
        wire.send("Network.enable");
        var cold = new JsonObject();
        cold.addProperty("cacheDisabled", true);
        wire.send("Network.setCacheDisabled", cold);
        wire.on(
                "Network.loadingFinished",
                what -> bytes.addAndGet(what.get("encodedDataLength").getAsLong()));
        page.context().addInitScript(KeyboardWalk.script());
    }

    /** What is wrong with the page, in words. */
    List<String> faults(String address) {
        var faults = new ArrayList<String>();
        page.setViewportSize(1280, 900);
        bytes.set(0);
        page.navigate(address);
        // Not waitForFunction: it evaluates text, which the pages do not allow.
        Budgets.within(Budgets.STEP).until(() -> (boolean) page.evaluate(SETTLED));
        weight = bytes.get();
        if (weight > MOST_BYTES && !has("[data-island$=-editor]")) {
            faults.add("weighs %,d bytes on the way: %s".formatted(weight, page.evaluate(HEAVIEST)));
        }
        if (has("[data-awake=failed]")) {
            faults.add("an island did not start");
        }
        axe("desk", faults);
        faults.addAll(new KeyboardWalk(page).faults());
        page.setViewportSize(390, 844);
        axe("phone", faults);
        fits(390, faults);
        page.setViewportSize(320, 256);
        fits(320, faults);
        return faults;
    }

    private boolean has(String part) {
        return page.locator(part).count() > 0;
    }

    /** What came over the wire until the page stood, in bytes. */
    long weight() {
        return weight;
    }

    private void axe(String where, List<String> faults) {
        new AxeBuilder(page)
                .withTags(RULES)
                .analyze()
                .getViolations()
                .forEach(rule -> rule.getNodes()
                        .forEach(node ->
                                faults.add("axe on a %s: %s: %s".formatted(where, rule.getId(), node.getHtml()))));
    }

    private void fits(int width, List<String> faults) {
        int needed = (int) page.evaluate("document.documentElement.scrollWidth");
        if (needed > width) {
            faults.add(
                    "at %d pixels it needs %d: %s".formatted(width, needed, page.evaluate("window.keyboard.widest()")));
        }
    }
}
