package org.homeward.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The walk by keyboard finds what it is there to find. */
class KeyboardWalkTests extends PagesTest {

    @Test
    void findsNothingOnAGoodPage() {
        assertThat(new KeyboardWalk(notices()).faults()).isEmpty();
    }

    @Test
    void findsWhatOnlyAMouseCanUse() {
        Page page = notices();
        page.evaluate(
                "document.querySelector('main').insertAdjacentHTML('beforeend', '<div hx-post=\"/x\">Only by mouse</div>"
                        + "<button class=\"usa-sr-only\">Out of sight</button>')");

        assertThat(new KeyboardWalk(page).faults())
                .anyMatch(fault -> fault.contains("not on Enter") && fault.contains("Only by mouse"))
                .anyMatch(fault -> fault.contains("out of sight") && fault.contains("Out of sight"));
    }

    private Page notices() {
        Page page = openAs("caseworker");
        page.context().addInitScript(KeyboardWalk.script());
        page.navigate(url() + "/notices");
        return page;
    }
}
