package org.attest.annotation.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Layer;
import org.attest.annotation.TimeExpression;
import org.attest.text.TextSpan;
import org.attest.timeline.Edtf;
import org.attest.timeline.TimeBounds;

/**
 * Two expressions that together say one stretch of time: "from 2014 to early 2018", "between 5 and 16 October", "May and June 2018".
 *
 * @param lasting true for "from X to Y", which lasts from one to the other; false for "between" and "and", which hold what happens somewhere within
 */
public record TimeInterval(TimeExpression first, TimeExpression last, boolean lasting) {

    private static final Set<String> UNTIL = Set.of("to", "until", "till", "through", "-", "–", "—");

    /** All of a text's, in order. */
    public static List<TimeInterval> of(AnnotatedText text) {
        List<TimeInterval> found = new ArrayList<>();
        List<TimeExpression> times = text.get(Layer.TIMES);
        for (int i = 0; i + 1 < times.size(); i++) {
            pair(text, times.get(i), times.get(i + 1)).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private static Optional<TimeInterval> pair(AnnotatedText text, TimeExpression first, TimeExpression last) {
        if (isLength(first) || isLength(last) || last.span().begin() - first.span().end() > 20) {
            return Optional.empty();
        }
        String between = text.document().text().substring(first.span().end(), last.span().begin()).strip().toLowerCase(Locale.ROOT).replaceFirst(" the$", "");
        int before = text.tokenFrom(first.span().begin()) - 1;
        String preposition = before < 0 ? "" : text.token(before).word().toLowerCase(Locale.ROOT);
        boolean ordered = first.bounds().isUnknown() || last.bounds().isUnknown()
                || !first.bounds().earliestStart().orElseThrow().isAfter(last.bounds().latestEnd().orElseThrow());
        if (!ordered) {
            return Optional.empty();
        }
        if (UNTIL.contains(between) && (between.length() == 1 || preposition.equals("from") || between.equals("through") || between.equals("until"))) {
            return Optional.of(new TimeInterval(first, last, true));
        }
        boolean within = between.equals("and") && (preposition.equals("between") || Set.of("in", "during", "over", "throughout").contains(preposition));
        return within ? Optional.of(new TimeInterval(first, last, false)) : Optional.empty();
    }

    private static boolean isLength(TimeExpression time) {
        return time.type() == TimeExpression.Type.DURATION || time.type() == TimeExpression.Type.SET;
    }

    public TextSpan span() {
        return first.span().cover(last.span());
    }

    /** Unknown where one of the ends is; an hour without a day is of the other's. */
    public TimeBounds bounds() {
        if (isHourOfLast()) {
            return last.bounds();
        }
        if (first.bounds().isUnknown() || last.bounds().isUnknown()) {
            return TimeBounds.UNKNOWN;
        }
        return lasting ? TimeBounds.fromTo(first.bounds(), last.bounds())
                : TimeBounds.within(first.bounds().earliestStart().orElseThrow(), last.bounds().latestEnd().orElseThrow());
    }

    /** The first date of the one end to the last of the other. */
    public Optional<String> edtf() {
        if (isHourOfLast()) {
            return last.edtf();
        }
        if (first.edtf().isEmpty() || last.edtf().isEmpty() || bounds().isUnknown()) {
            return Optional.empty();
        }
        String notation = first.edtf().get().split("/")[0] + "/" + last.edtf().get().substring(last.edtf().get().indexOf('/') + 1);
        return Edtf.tryParse(notation).map(Edtf::toString);
    }

    /** "between 0400H and 0430H on 3 May". */
    private boolean isHourOfLast() {
        return first.bounds().isUnknown() && first.type() == TimeExpression.Type.TIME && last.type() == TimeExpression.Type.TIME;
    }
}
