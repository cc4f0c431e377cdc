package org.homeward.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.homeward.access.BadInput;

/** What holds for every case, drawn at random. */
class DeadlinePropertyTests {

    private static final Preview RULES = Preview.shipped();
    private static final Instant AS_OF = Instant.parse("2027-06-01T12:00:00Z");

    @Property(tries = 500)
    void workingItOutAgainGivesTheSame(@ForAll @LongRange(min = 0) long seed) {
        Map<String, Object> facts = new RandomFacts(seed).next();
        assertThat(answer(facts)).isEqualTo(answer(new HashMap<>(facts)));
    }

    @Property(tries = 500)
    void theOrderOfFactsDoesNotMatter(@ForAll @LongRange(min = 0) long seed) {
        Map<String, Object> facts = new RandomFacts(seed).next();
        var random = new Random(seed);
        var names = new ArrayList<>(facts.keySet());
        Collections.shuffle(names, random);
        var shuffled = new LinkedHashMap<String, Object>();
        for (String name : names) {
            Object value = facts.get(name);
            if (value instanceof List<?> list) {
                var mixed = new ArrayList<Object>(list);
                Collections.shuffle(mixed, random);
                value = mixed;
            }
            shuffled.put(name, value);
        }
        assertThat(answer(shuffled)).isEqualTo(answer(facts));
    }

    @Property(tries = 500)
    void theDayOfAskingNeverMovesADate(@ForAll @LongRange(min = 0) long seed) {
        Map<String, Object> facts = new RandomFacts(seed).next();
        Answer later = RULES.answer("US-IL", facts, AS_OF.plusSeconds(86_400L * new Random(seed).nextInt(3000)));
        assertThat(dates(later)).isEqualTo(dates(answer(facts)));
    }

    @Property(tries = 1000)
    void movingAFactByADayNeverMovesAnUnrelatedRule(@ForAll @LongRange(min = 0) long seed) {
        Map<String, Object> facts = new RandomFacts(seed).next();
        var names = new ArrayList<>(facts.keySet());
        Collections.sort(names);
        String moved = names.get(new Random(seed).nextInt(names.size()));
        var other = new HashMap<>(facts);
        other.put(moved, aDayLater(facts.get(moved)));
        Answer before = answer(facts);
        Answer after;
        try {
            after = answer(other);
        } catch (BadInput noLongerMakesSense) {
            return;
        }
        assertThat(unrelated(after, before, moved)).isEqualTo(unrelated(before, after, moved));
    }

    @Property(tries = 500)
    void aTargetOrSafeDayIsNeverAfterTheDueDay(@ForAll @LongRange(min = 0) long seed) {
        assertThat(answer(new RandomFacts(seed).next()).deadlines()).allSatisfy(deadline -> {
            if (deadline.notBefore() == null) {
                assertThat(deadline.targetDate()).isBeforeOrEqualTo(deadline.dueDate());
                if (deadline.safeDate() != null) {
                    assertThat(deadline.safeDate()).isBefore(deadline.dueDate());
                }
            } else {
                assertThat(deadline.targetDate()).isAfterOrEqualTo(deadline.notBefore());
            }
        });
    }

    private static Answer answer(Map<String, Object> facts) {
        return RULES.answer("US-IL", facts, AS_OF);
    }

    /** Dates of rules that say, in neither answer, that they hang on the fact. */
    private static Map<String, List<Object>> unrelated(Answer answer, Answer other, String fact) {
        var dates = dates(answer);
        List.of(answer, other)
                .forEach(one -> one.deadlines().stream()
                        .filter(deadline -> deadline.factsUsed().contains(fact))
                        .forEach(deadline -> dates.remove(key(deadline))));
        return dates;
    }

    private static Map<String, List<Object>> dates(Answer answer) {
        var dates = new TreeMap<String, List<Object>>();
        for (Deadline deadline : answer.deadlines()) {
            var all = new ArrayList<Object>();
            all.add(deadline.dueDate());
            all.add(deadline.dueAt());
            all.add(deadline.windowStart());
            all.add(deadline.targetDate());
            all.add(deadline.safeDate());
            all.add(deadline.extendedDate());
            dates.put(key(deadline), all);
        }
        return dates;
    }

    private static String key(Deadline deadline) {
        return deadline.ruleId() + " " + deadline.occurrence();
    }

    private static Object aDayLater(Object value) {
        return switch (value) {
            case String text
            when text.matches("\\d{4}-\\d\\d-\\d\\d") ->
                LocalDate.parse(text).plusDays(1).toString();
            case String text
            when text.contains("T") -> LocalDateTime.parse(text).plusDays(1).toString();
            case List<?> list ->
                list.stream().map(DeadlinePropertyTests::aDayLater).toList();
            case Map<?, ?> map -> {
                var moved = new HashMap<Object, Object>();
                map.forEach((name, entry) -> moved.put(name, aDayLater(entry)));
                yield moved;
            }
            default -> value;
        };
    }
}
