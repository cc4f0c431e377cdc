package org.homeward.tasks.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.homeward.access.BadInput;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent in: it is kept by the rules or refused in words, and no rule fails on it. */
class AnyAnswerTests {

    private static final FormSchema FORM = FormSchema.of(new JsonMapper().readTree("""
            {"components": [
              {"type": "textfield", "key": "name", "validate": {"minLength": 2, "maxLength": 9, "pattern": "^[a-z]*$"}},
              {"type": "number", "key": "weeks", "decimalDigits": 0, "increment": 2, "validate": {"min": 2, "max": 52},
               "properties": {"routing": "true"}},
              {"type": "select", "key": "level", "values": [{"value": "low"}, {"value": 7}, {"value": true}],
               "properties": {"routing": "true"}},
              {"type": "taglist", "key": "tags", "values": ["a", "b"]},
              {"type": "datetime", "key": "day", "subtype": "date"},
              {"type": "textarea", "key": "why", "conditional": {"hide": "=weeks > 10 and level = \\"low\\""}},
              {"type": "dynamiclist", "path": "goals", "components": [
                {"type": "textfield", "key": "title", "conditional": {"hide": "=this.weeks < i[1]"}},
                {"type": "checkbox", "key": "done"}]}]}"""));

    private final FormRules rules =
            new FormRules(new Feel(), Clock.fixed(Instant.parse("2026-03-05T18:00:00Z"), ZoneOffset.UTC));

    @Property(tries = 200)
    void isKeptByTheRulesOrRefused(@ForAll("answers") Map<String, Object> sent) {
        check(sent).ifPresent(kept -> {
            assertThat(kept.data()).containsOnlyKeys(keysAmong(kept));
            assertThat(kept.routing().keySet()).isSubsetOf("weeks", "level");
            if (kept.data().get("weeks") instanceof Number weeks) {
                assertThat(weeks.longValue()).isBetween(2L, 52L).matches(number -> number % 2 == 0);
            }
        });
    }

    @Property(tries = 100)
    void isTheSameWhenTheKeptPartIsSentAgain(@ForAll("answers") Map<String, Object> sent) {
        check(sent)
                .ifPresent(kept -> assertThat(check(kept.data()))
                        .hasValueSatisfying(again -> assertThat(again.data()).isEqualTo(kept.data())));
    }

    @Property(tries = 100)
    void isAlwaysFitForADraft(@ForAll("answers") Map<String, Object> sent) {
        assertThat(rules.draft(FORM, sent).keySet())
                .isSubsetOf("name", "weeks", "level", "tags", "day", "why", "goals");
    }

    @Provide
    Arbitrary<Map<String, Object>> answers() {
        Arbitrary<String> keys =
                Arbitraries.of("name", "weeks", "level", "tags", "day", "why", "goals", "title", "done", "admin", "");
        return Arbitraries.maps(keys, junk(3)).ofMaxSize(9);
    }

    private static Arbitrary<Object> junk(int depth) {
        Arbitrary<Object> plain = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12).map(text -> text),
                Arbitraries.of("ann", "low", "a", "2026-03-05", "2026-13-41", "", " "),
                Arbitraries.of(
                        true, false, 7, 4L, 52.0, 1e300, Double.NaN, BigInteger.TEN.pow(400), new BigDecimal("1e-900")),
                Arbitraries.integers().between(-3, 60).map(number -> number));
        if (depth == 0) {
            return plain;
        }
        Arbitrary<Object> deeper = junk(depth - 1);
        return Arbitraries.oneOf(
                plain,
                plain,
                deeper.list().ofMaxSize(3).map(list -> (Object) list),
                Arbitraries.maps(Arbitraries.of("title", "done", "weeks", "value"), deeper)
                        .ofMaxSize(3)
                        .map(map -> (Object) map));
    }

    private static String[] keysAmong(Submission kept) {
        return List.of("name", "weeks", "level", "tags", "day", "why", "goals").stream()
                .filter(kept.data()::containsKey)
                .toArray(String[]::new);
    }

    private Optional<Submission> check(Map<String, Object> sent) {
        try {
            return Optional.of(rules.check(FORM, sent, Map.of()));
        } catch (BadInput refused) {
            assertThat(refused.errors())
                    .isNotEmpty()
                    .allSatisfy(error -> assertThat(error.message()).isNotBlank());
            return Optional.empty();
        }
    }
}
