package org.homeward.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PhrasesTests {

    private final Phrases phrases = new Phrases(Map.of(
            "es",
            Catalog.of(Map.of(
                    "Nobody yet", "Nadie todavía",
                    "School", "Escuela",
                    "Moved to %s by %s", "%2$s lo movió al %1$s",
                    "%d days overdue", "%d días de retraso",
                    "Speaks ${person.language()}", "Habla ${person.language()}"))));

    @Test
    void saysAWholeText() {
        assertThat(phrases.in(Languages.SPANISH, "Nobody yet")).isEqualTo("Nadie todavía");
    }

    @Test
    void leavesEnglishAsItIs() {
        assertThat(phrases.in(Languages.ENGLISH, "Nobody yet")).isEqualTo("Nobody yet");
    }

    @Test
    void leavesEnglishWhereNobodyTranslated() {
        assertThat(phrases.in(Languages.SPANISH, "Somebody")).isEqualTo("Somebody");
    }

    @Test
    void fillsPlacesInAnotherOrder() {
        assertThat(phrases.in(Languages.SPANISH, "Moved to %s by %s", "4 mar", "Ana"))
                .isEqualTo("Ana lo movió al 4 mar");
    }

    @Test
    void recognisesASentenceThatWasPutTogetherEarlier() {
        assertThat(phrases.in(Languages.SPANISH, "Moved to School by Ana 100% %s"))
                .isEqualTo("Ana 100% %s lo movió al Escuela");
        assertThat(phrases.in(Languages.SPANISH, "3 days overdue")).isEqualTo("3 días de retraso");
    }

    @Test
    void exchangesTextsOfAnExpressionAndNothingElse() {
        assertThat(exchanged("th:text", "${a} ?: 'Nobody yet'")).isEqualTo("${a} ?: 'Nadie todavía'");
        assertThat(exchanged("th:text", "${a == 'Nobody yet'} ? 'x' : 'y'"))
                .isEqualTo("${a == 'Nobody yet'} ? 'x' : 'y'");
        assertThat(exchanged("th:text", "${a == 'School' ? 'School' : b('School')}"))
                .isEqualTo("${a == 'School' ? 'Escuela' : b('School')}");
        assertThat(exchanged("th:text", "${a} == 'Nobody yet'")).isEqualTo("${a} == 'Nobody yet'");
        assertThat(exchanged("th:text", "|Speaks ${person.language()}|")).isEqualTo("|Habla ${person.language()}|");
        assertThat(exchanged("th:attr", "class='Nobody yet',aria-label=${b} ? 'Nobody yet'"))
                .isEqualTo("class='Nobody yet',aria-label=${b} ? 'Nadie todavía'");
        assertThat(exchanged("th:replace", "~{head :: head('Nobody yet', ~{})}"))
                .isEqualTo("~{head :: head('Nadie todavía', ~{})}");
        assertThat(exchanged("class", "Nobody yet")).isEqualTo("Nobody yet");
        assertThat(exchanged("title", "Nobody yet")).isEqualTo("Nadie todavía");
    }

    @Test
    void keepsTheSpaceAroundText() {
        assertThat(MarkupText.text("\n  Nobody\n yet ", english -> phrases.in(Languages.SPANISH, english)))
                .isEqualTo(" Nadie todavía ");
    }

    private String exchanged(String attribute, String value) {
        return MarkupText.attribute(attribute, value, english -> phrases.in(Languages.SPANISH, english));
    }
}
