package org.attest.annotation.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Layer;
import org.attest.annotation.TimeExpression;

/**
 * How the times of a text lie to each other and to the day of the document, as their days say. Of what follows from it nothing is repeated: where one comes before a
 * second and that before a third, the first and the third are no pair. Times of day, and times of which one holds the other, are left open.
 */
public final class TimeOrder {

    private record Days(LocalDate first, LocalDate last) {

        boolean endBefore(Days other) {
            return last.isBefore(other.first);
        }
    }

    /** Two times, the earlier first unless they are the same; an empty one is the day of the document. */
    public record Pair(Optional<TimeExpression> first, Precedence precedence, Optional<TimeExpression> second) {}

    private record Placed(Optional<TimeExpression> time, Days days) {}

    private TimeOrder() {
    }

    public static List<Pair> of(AnnotatedText text) {
        List<Placed> all = new ArrayList<>();
        text.document().metadata().published().ifPresent(day -> all.add(new Placed(Optional.empty(), new Days(day, day))));
        text.get(Layer.TIMES).stream().filter(TimeOrder::isPlace).forEach(time -> all.add(new Placed(Optional.of(time), days(time))));
        List<Placed> each = all.stream().filter(one -> first(all, one) == one).toList();
        List<Pair> found = new ArrayList<>();
        for (Placed one : all) {
            Placed same = first(all, one);
            if (same != one) {
                found.add(new Pair(same.time(), Precedence.EQUAL, one.time()));
                continue;
            }
            List<Placed> later = each.stream().filter(other -> one.days().endBefore(other.days())).toList();
            later.stream().filter(other -> later.stream().noneMatch(between -> between.days().endBefore(other.days())))
                    .forEach(other -> found.add(new Pair(one.time(), Precedence.BEFORE, other.time())));
        }
        return List.copyOf(found);
    }

    private static boolean isPlace(TimeExpression time) {
        boolean placed = time.type() == TimeExpression.Type.DATE || time.type() == TimeExpression.Type.TIME;
        return placed && time.bounds().earliestStart().isPresent() && time.bounds().latestEnd().isPresent();
    }

    private static Days days(TimeExpression time) {
        return new Days(time.bounds().earliestStart().orElseThrow(), time.bounds().latestEnd().orElseThrow());
    }

    /** The first that means the same days; two times of day may differ within theirs. */
    private static Placed first(List<Placed> all, Placed one) {
        return all.stream().filter(other -> other == one || other.days().equals(one.days()) && isWhole(other) && isWhole(one)).findFirst().orElseThrow();
    }

    private static boolean isWhole(Placed placed) {
        return placed.time().filter(time -> time.type() == TimeExpression.Type.TIME).isEmpty();
    }
}
