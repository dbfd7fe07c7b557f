package org.attest.extract.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Layer;
import org.attest.annotation.TimeExpression;
import org.attest.extract.Happening;
import org.attest.timeline.TimeBounds;

/** Knows from dates and counting words that two mentions tell of two occasions, though all else is the same: "was arrested in May 1975", "was arrested again in 1979". */
final class Occasions {

    private static final Set<String> AGAIN = Set.of("again", "another", "second", "third", "fourth", "further");

    private final AnnotatedText text;

    Occasions(AnnotatedText text) {
        this.text = text;
    }

    boolean differ(Happening earlier, Happening later) {
        return isAnother(earlier, later) || areApart(times(earlier), times(later));
    }

    /** "A second arrest", "was arrested again", "remarried": told as one more of its kind. */
    private boolean isAnother(Happening earlier, Happening later) {
        DependencyTree tree = text.treeOf(later.trigger());
        boolean counted = tree.children(later.trigger(), "amod", "det", "advmod").stream().anyMatch(child -> AGAIN.contains(lemma(child)));
        return counted || lemma(later.trigger()).equals("re" + lemma(earlier.trigger()));
    }

    /** Both are dated, and no date of the one can be a date of the other. */
    private static boolean areApart(List<TimeBounds> ones, List<TimeBounds> others) {
        return !ones.isEmpty() && !others.isEmpty() && ones.stream().allMatch(one -> others.stream().noneMatch(other -> meet(one, other)));
    }

    private static boolean meet(TimeBounds one, TimeBounds other) {
        return !endsBefore(one, other) && !endsBefore(other, one);
    }

    private static boolean endsBefore(TimeBounds one, TimeBounds other) {
        return one.latestEnd().isPresent() && other.earliestStart().isPresent() && one.latestEnd().get().isBefore(other.earliestStart().get());
    }

    private List<TimeBounds> times(Happening happening) {
        return text.get(Layer.TIMES).stream().filter(time -> time.type() == TimeExpression.Type.DATE)
                .filter(time -> happening.evidence().contains(text.spanOf(time.firstToken(), time.endToken()))).map(TimeExpression::bounds).toList();
    }

    private String lemma(int token) {
        return text.token(token).lemma().toLowerCase(Locale.ROOT);
    }
}
