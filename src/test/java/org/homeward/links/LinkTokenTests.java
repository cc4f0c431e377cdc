package org.homeward.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinkTokenTests {

    private final LinkToken tokens = new LinkToken(new LinkProperties("a-key-that-only-these-tests-know-of"));
    private final UUID link = UUID.randomUUID();

    @Test
    void knowsItsOwnAndMakesNoneTwice() {
        String token = tokens.make(link);

        assertThat(tokens.read(token)).contains(link);
        assertThat(tokens.make(link)).isNotEqualTo(token);
    }

    @Test
    void refusesEveryChangeOfOneLetter() {
        String token = tokens.make(link);
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        for (int place = 0; place < token.length(); place++) {
            for (char letter : letters.toCharArray()) {
                if (letter != token.charAt(place)) {
                    String changed = token.substring(0, place) + letter + token.substring(place + 1);
                    assertThat(tokens.read(changed)).as(changed).isEmpty();
                }
            }
        }
    }

    @Test
    void refusesWhatWasSignedWithAnotherKeyOrNotAtAll() {
        var others = new LinkToken(new LinkProperties("another-key-that-is-long-enough-as-well"));

        assertThat(tokens.read(others.make(link))).isEmpty();
        assertThat(tokens.read("")).isEmpty();
        assertThat(tokens.read("draft")).isEmpty();
        assertThat(tokens.read("A".repeat(86))).isEmpty();
        assertThat(tokens.read(tokens.make(link) + "AAAA")).isEmpty();
        assertThat(tokens.read("A".repeat(10_000))).isEmpty();
    }

    @Test
    void worksOnlyWithAKeyThatIsLongEnough() {
        assertThat(new LinkToken(new LinkProperties(null)).areOn()).isFalse();
        assertThat(new LinkToken(new LinkProperties("short")).areOn()).isFalse();
        assertThat(new LinkToken(new LinkProperties(null)).read(tokens.make(link)))
                .isEmpty();
    }
}
