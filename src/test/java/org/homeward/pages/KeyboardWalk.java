package org.homeward.pages;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/** Goes through a page with the Tab key alone, as somebody does who has no mouse. */
record KeyboardWalk(Page page) {

    private static final int MOST = 400;
    private static final int MOST_PARTS = 8; // a date has a stop for each of its parts

    /** To be given to every page before its own scripts. */
    static String script() {
        try {
            return new ClassPathResource("pages/keyboard.js").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong for somebody with a keyboard, in words; empty when all is well. */
    @SuppressWarnings("unchecked")
    List<String> faults() {
        var faults = new ArrayList<String>();
        var wanted = new LinkedHashSet<>((List<String>) page.evaluate("window.keyboard.controls()"));
        Set<String> reached = new HashSet<>();
        String before = "";
        int still = 0;
        for (int steps = 0; steps < MOST; steps++) {
            page.keyboard().press("Tab");
            var focus = (Map<String, Object>) page.evaluate("window.keyboard.focus()");
            if (focus == null) {
                break;
            }
            String place = (String) focus.get("place");
            if (steps == 0 && !String.valueOf(focus.get("html")).contains("usa-skipnav")) {
                faults.add("keyboard: the first stop is not the way past the menu but " + focus.get("html"));
            }
            if (reached.add(place) && !Boolean.TRUE.equals(focus.get("visible"))) {
                faults.add("keyboard: nothing shows the focus on " + focus.get("html"));
            }
            if (!Boolean.TRUE.equals(focus.get("seen"))) {
                faults.add("keyboard: out of sight when it has the focus: " + focus.get("html"));
            }
            still = place.equals(before) ? still + 1 : 0;
            before = place;
            if (still == MOST_PARTS) {
                faults.add("keyboard: Tab does not lead away from " + focus.get("html"));
                break;
            }
        }
        ((List<String>) page.evaluate("window.keyboard.deaf()"))
                .forEach(deaf -> faults.add("keyboard: acts on a click, and not on Enter: " + deaf));
        wanted.removeAll(reached);
        wanted.forEach(missed -> faults.add("keyboard: not reached: " + missed));
        return faults;
    }
}
