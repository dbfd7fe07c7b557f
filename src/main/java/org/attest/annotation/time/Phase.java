package org.attest.annotation.time;

import java.time.LocalDate;
import java.util.Optional;

import org.attest.timeline.CalendarPeriod;
import org.attest.timeline.CalendarUnit;
import org.attest.timeline.Edtf;
import org.attest.timeline.TimeBounds;

/** Early, middle or late in a period. The stretches overlap: nobody agrees where "mid" ends. */
enum Phase {
    EARLY, MIDDLE, LATE;

    static Optional<Phase> of(String word) {
        return switch (word) {
            case "early", "beginning", "start", "earlier" -> Optional.of(EARLY);
            case "mid", "middle" -> Optional.of(MIDDLE);
            case "late", "end", "close", "later" -> Optional.of(LATE);
            default -> Optional.empty();
        };
    }

    /** The period narrowed to this part of it. */
    Resolved narrow(Resolved whole) {
        CalendarPeriod period = whole.period().orElseThrow();
        return switch (period.unit()) {
            case YEAR -> narrow(whole, CalendarUnit.MONTH, new int[] {0, 3, 3, 8, 8, 11});
            case DECADE -> narrow(whole, CalendarUnit.YEAR, new int[] {0, 4, 3, 7, 5, 9});
            case CENTURY -> narrow(whole, CalendarUnit.YEAR, new int[] {0, 39, 30, 69, 60, 99});
            case MONTH -> narrow(whole, CalendarUnit.DAY, new int[] {0, 11, 7, 22, 17, period.last().getDayOfMonth() - 1});
            case DAY, WEEKEND, WEEK, QUARTER, SEASON, HALF -> whole;
        };
    }

    private Resolved narrow(Resolved whole, CalendarUnit unit, int[] places) {
        LocalDate begin = whole.period().orElseThrow().first();
        CalendarPeriod first = CalendarPeriod.of(unit, begin).plus(places[2 * ordinal()]);
        CalendarPeriod last = CalendarPeriod.of(unit, begin).plus(places[2 * ordinal() + 1]);
        Edtf notation = Edtf.interval(new Edtf.Date(first, this == EARLY ? Edtf.Qualifier.NONE : Edtf.Qualifier.APPROXIMATE),
                new Edtf.Date(last, this == LATE ? Edtf.Qualifier.NONE : Edtf.Qualifier.APPROXIMATE));
        return whole.within(Optional.of(notation), TimeBounds.within(first.first(), last.last()));
    }
}
