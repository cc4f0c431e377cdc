package org.homeward.audit.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChainCheckTests {

    private static final int LENGTH = 60;

    private final List<Row> trail = new ArrayList<>(Trails.ofLength(LENGTH));
    private final Random random = new Random(42);

    @Test
    void findsNothingWrongWithAnUntouchedTrail() {
        Verdict verdict = Trails.check(trail, anchor(LENGTH), anchor(10));

        assertThat(verdict.intact()).isTrue();
        assertThat(verdict.entries()).isEqualTo(LENGTH);
    }

    @Test
    void namesTheLinkOfAnyFlippedBitOfAnyColumn() {
        int flips = 0;
        for (int column = 0; column < Row.COLUMNS.size(); column++) {
            for (int round = 0; round < 400; round++) {
                int at = random.nextInt(LENGTH);
                String value = trail.get(at).values().get(column);
                String other = value == null ? "x" : flipped(value);
                var altered = new ArrayList<>(trail);
                altered.set(at, Trails.with(trail.get(at), column, other));

                assertThat(Trails.check(altered).firstBroken())
                        .as("%s of link %d: %s", Row.COLUMNS.get(column), at + 1, other)
                        .isNotNull()
                        .satisfies(broken -> assertThat(broken.seq()).isEqualTo(at + 1L));
                flips++;
            }
        }
        assertThat(flips).isEqualTo(6_000);
    }

    @Test
    void namesAValueThatWasTakenAwayOrMovedToTheNextColumn() {
        Row row = trail.get(4);
        Row moved = Trails.with(Trails.with(row, 11, null), 13, "lincoln-school");
        trail.set(4, moved);

        assertThat(Trails.check(trail).firstBroken().seq()).isEqualTo(5);
    }

    @Test
    void namesAnyDeletedLink() {
        for (int at = 0; at < LENGTH - 1; at++) { // without the last, which only an anchor misses
            var shorter = new ArrayList<>(trail);
            shorter.remove(at);

            assertThat(Trails.check(shorter).firstBroken().seq()).isEqualTo(at + 1L);
        }
    }

    @Test
    void namesAnyDeletedEntryWhoseLinkIsStillThere() {
        var values = new ArrayList<>(trail.get(20).values());
        Collections.fill(values.subList(5, values.size()), null);
        trail.set(20, new Row(values));

        Verdict.Break broken = Trails.check(trail).firstBroken();

        assertThat(broken.seq()).isEqualTo(21);
        assertThat(broken.entry()).isEqualTo("42");
    }

    @Test
    void namesALinkThatWasPutIn() {
        trail.add(30, Trails.link(31, trail.get(29).hash(), "999"));

        assertThat(Trails.check(trail).firstBroken().seq()).isEqualTo(31);
        for (int at = 31; at < trail.size(); at++) {
            trail.set(at, Trails.with(trail.get(at), 0, Integer.toString(at + 1)));
        }
        assertThat(Trails.check(trail).firstBroken().entry()).isEqualTo("999");
    }

    @Test
    void namesAnEntryThatWasAlteredTogetherWithItsHash() {
        Row altered = Trails.with(trail.get(12), 9, "somebody else");
        trail.set(12, Trails.with(altered, 4, altered.computedHash()));

        assertThat(Trails.check(trail).firstBroken().seq()).isEqualTo(13);
    }

    @Test
    void namesAnEntryThatWasPutInBesideTheChain() {
        var values = new ArrayList<>(trail.get(3).values());
        Collections.fill(values.subList(0, 5), null);
        values.set(5, "7");
        trail.add(new Row(values));

        assertThat(Trails.check(trail).firstBroken().entry()).isEqualTo("7");
    }

    @Test
    void namesTheFirstOfTwoSwappedLinks() {
        for (int round = 0; round < 200; round++) {
            int one = random.nextInt(LENGTH);
            int other = random.nextInt(LENGTH);
            if (one != other) {
                var swapped = new ArrayList<>(trail);
                Collections.swap(swapped, one, other);

                assertThat(Trails.check(swapped).firstBroken().seq()).isEqualTo(Math.min(one, other) + 1L);
            }
        }
    }

    @Test
    void missesAShortenedEndWithoutAnchorsAndNamesItWithThem() {
        List<Row> shorter = trail.subList(0, 50);

        assertThat(Trails.check(shorter).intact()).isTrue();
        assertThat(Trails.check(shorter, anchor(LENGTH)).firstBroken().seq()).isEqualTo(51);
        assertThat(Trails.check(List.of(), anchor(LENGTH)).firstBroken().seq()).isEqualTo(1);
    }

    @Test
    void findsAChainThatWasWrittenAnewByItsAnchor() {
        Anchor before = anchor(40);
        var anew = new ArrayList<>(trail.subList(0, 24));
        String head = anew.getLast().hash();
        for (int seq = 25; seq <= LENGTH; seq++) {
            Row row = Trails.link(seq, head, Integer.toString(seq * 3));
            head = row.hash();
            anew.add(row);
        }

        assertThat(Trails.check(anew).intact()).isTrue();
        assertThat(Trails.check(anew, before).firstBroken().seq()).isEqualTo(40);
    }

    private Anchor anchor(int seq) {
        return new Anchor("2026-03-05", seq, trail.get(seq - 1).hash(), "the anchor file");
    }

    /** Changes one bit of one character; a value without any gets one. */
    private String flipped(String value) {
        if (value.isEmpty()) {
            return "x";
        }
        int at = random.nextInt(value.length());
        char other = (char) (value.charAt(at) ^ (1 << random.nextInt(7)));
        return value.substring(0, at) + other + value.substring(at + 1);
    }
}
