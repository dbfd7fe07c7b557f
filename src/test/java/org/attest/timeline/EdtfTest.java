package org.attest.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class EdtfTest {

    private static final int CASES = 20_000;
    private static final List<CalendarUnit> WRITTEN = List.of(CalendarUnit.DAY, CalendarUnit.MONTH, CalendarUnit.SEASON, CalendarUnit.YEAR, CalendarUnit.DECADE,
            CalendarUnit.CENTURY);

    @Test
    void readsBackWhatItWrites() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            Edtf edtf = random.nextInt(3) == 0 ? interval(random) : date(random);
            assertThat(Edtf.parse(edtf.toString())).as("seed %d, case %d: %s", seed, i, edtf).isEqualTo(edtf);
        }
    }

    @Test
    void periodsHoldTheirDaysAndFollowEachOther() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            CalendarUnit unit = CalendarUnit.values()[random.nextInt(CalendarUnit.values().length)];
            CalendarPeriod period = CalendarPeriod.of(unit, day(random));
            String clue = "seed %d, case %d: %s".formatted(seed, i, period);
            assertThat(period.contains(period.last())).as(clue).isTrue();
            assertThat(period.plus(1).plus(-1)).as(clue).isEqualTo(period);
            assertThat(period.plus(1).first()).as(clue).isAfter(period.last());
            assertThat(period.bounds().earliestStart().orElseThrow()).as(clue).isBeforeOrEqualTo(period.first());
            assertThat(period.bounds().latestEnd().orElseThrow()).as(clue).isAfterOrEqualTo(period.last());
            assertThat(period.edtf().bounds().latestEnd().orElseThrow()).as(clue).isEqualTo(period.bounds().latestEnd().orElseThrow());
        }
    }

    @Test
    void neverThrowsOtherThanForWhatItCannotRead() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length >= 0; length--) {
                text.append("0123456789-/X?~%.Y".charAt(random.nextInt(18)));
            }
            String notation = text.toString();
            int number = i;
            Edtf.tryParse(notation).ifPresent(edtf -> assertThat(edtf.toString()).as("seed %d, case %d", seed, number).isEqualTo(notation));
        }
    }

    @Test
    void boundsEarlyTwentyEighteen() {
        assertThat(Edtf.parse("2018-01/2018-04~").bounds().earliestStart()).contains(LocalDate.of(2018, 1, 1));
        assertThat(Edtf.parse("2018-01/2018-04~").bounds().latestEnd()).contains(LocalDate.of(2018, 4, 30));
    }

    @Test
    void leavesOpenEndsUnknown() {
        assertThat(Edtf.parse("2014/..").bounds().latestEnd()).isEmpty();
        assertThat(Edtf.parse("/2014").bounds().earliestStart()).isEmpty();
        assertThat(Edtf.parse("199X").bounds()).isEqualTo(TimeBounds.within(LocalDate.of(1990, 1, 1), LocalDate.of(1999, 12, 31)));
        assertThat(Edtf.parse("1985-XX-XX").bounds()).isEqualTo(CalendarPeriod.year(1985).bounds());
    }

    @Test
    void rejectsWhatIsNoDate() {
        for (String wrong : List.of("", "2018-13", "2018-02-30", "18", "2018/2017", "/", "../..", "2018-5", "Y2018", "19X", "2018-XX-05", "-0000")) {
            assertThatThrownBy(() -> Edtf.parse(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static LocalDate day(Random random) {
        return LocalDate.ofEpochDay(random.nextInt(1_500_000) - 700_000);
    }

    private static Edtf.Date date(Random random) {
        CalendarPeriod period = CalendarPeriod.of(WRITTEN.get(random.nextInt(WRITTEN.size())), day(random));
        int room = switch (period.unit()) {
            case YEAR -> 2;
            case MONTH -> 1;
            default -> 0;
        };
        return new Edtf.Date(period, random.nextInt(room + 1), Edtf.Qualifier.values()[random.nextInt(4)]);
    }

    private static Edtf interval(Random random) {
        Edtf.Date one = date(random);
        Edtf.Date other = date(random);
        boolean ordered = one.period().first().isBefore(other.period().first());
        Edtf.End end = random.nextBoolean() ? new Edtf.End.Open() : new Edtf.End.Unknown();
        return switch (random.nextInt(3)) {
            case 0 -> new Edtf.Interval(new Edtf.End.On(one), end);
            case 1 -> new Edtf.Interval(end, new Edtf.End.On(one));
            default -> ordered ? Edtf.interval(one, other) : Edtf.interval(other, one);
        };
    }
}
