package org.homeward.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.homeward.ui.TryPages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Import;

/** Pages that say what went wrong, looked at as {@link EveryPageTests} looks at all others. */
@Import(TryPages.class)
class ErrorPageTests extends PagesTest {

    @ParameterizedTest
    @CsvSource({
        "/nothing-of-this-name, 404",
        "/try/hidden, 404",
        "/workload, 403",
        "/try/conflict, 409",
        "/try/bad-input, 422",
        "/try/broken, 500",
    })
    void everybodyCanReadWhatWentWrong(String address, int status) {
        var page = openAs("parent");
        assertThat(page.navigate(url() + address).status()).isEqualTo(status);

        List<String> faults = new PageCheck(page).faults(url() + address);

        assertThat(faults).as(address).isEmpty();
        assertThat(page.locator("h1").innerText()).isNotBlank();
    }
}
