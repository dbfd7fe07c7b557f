package org.attest.extract.event;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Layer;
import org.attest.annotation.time.VerbForms;
import org.attest.extract.Happening;
import org.attest.extract.clause.Syntax;
import org.attest.fact.EventType;
import org.attest.fact.Factuality;
import org.attest.fact.Referent;
import org.attest.fact.Role;

/** Mentions that look back at what was told before, or that say of an event told beside them only that it began or went on. */
final class BackReferences {

    private static final int PHASE_REACH_IN_SENTENCES = 3;
    /** By each of these somebody who belonged no longer does. */
    private static final Set<EventType> GOING_AWAY = Set.of(EventType.LEAVING, EventType.ESCAPE);
    private static final Set<EventType> BELONGING = Set.of(EventType.JOINING, EventType.LEAVING);

    private final AnnotatedText text;
    private final Syntax syntax;

    BackReferences(AnnotatedText text) {
        this.text = text;
        this.syntax = new Syntax(text);
    }

    /** True where one of two mentions, which do not contradict each other, takes up the other. */
    boolean areOne(Happening earlier, Happening later) {
        boolean sure = earlier.factuality() == Factuality.FACTUAL && later.factuality() == Factuality.FACTUAL && !later.type().isUnder(EventType.COMMUNICATION);
        return sure && (!isDated(later) && (isAskedAbout(earlier, later) || isLookedBackAt(earlier, later)) || isOnePhase(earlier, later));
    }

    /** "Why did she leave so late?", after it was told that she fled. */
    private boolean isAskedAbout(Happening earlier, Happening later) {
        boolean alike = earlier.type() == later.type() || GOING_AWAY.contains(earlier.type()) && GOING_AWAY.contains(later.type());
        return alike && isCircumstanceAsked(later.trigger()) && (isSame(earlier, later, Role.AGENT) || isSame(earlier, later, Role.PATIENT));
    }

    private boolean isCircumstanceAsked(int verb) {
        DependencyTree tree = syntax.tree(verb);
        boolean circumstance = tree.children(verb, "advmod").stream().anyMatch(child -> syntax.token(child).tag().equals("WRB"));
        return circumstance && syntax.isVerb(verb) && text.textOf(text.sentenceOf(verb).span()).contains("?");
    }

    /** "She regretted joining the party", "she had joined the party", after it was told that she joined it. */
    private boolean isLookedBackAt(Happening earlier, Happening later) {
        boolean back = syntax.isGerund(later.trigger()) || syntax.isVerb(later.trigger()) && VerbForms.isPluperfect(text, later.trigger());
        boolean same = earlier.type() == later.type() && BELONGING.contains(later.type()) && lemma(earlier).equals(lemma(later));
        return back && same && isSame(earlier, later, Role.AGENT) && earlier.arguments().stream().filter(mine -> mine.role() != Role.AGENT)
                .anyMatch(mine -> later.arguments().stream().anyMatch(theirs -> theirs.role() == mine.role() && theirs.filler().equals(mine.filler())));
    }

    /** "There her training began. For a month she was trained": one of them tells only of the beginning. */
    private boolean isOnePhase(Happening earlier, Happening later) {
        int distance = text.sentenceOf(later.trigger()).index() - text.sentenceOf(earlier.trigger()).index();
        boolean shared = earlier.arguments().stream().anyMatch(mine -> mine.role() != Role.PLACE
                && later.arguments().stream().anyMatch(theirs -> theirs.filler().equals(mine.filler())));
        return earlier.type() == later.type() && shared && distance <= PHASE_REACH_IN_SENTENCES && (isPhase(earlier.trigger()) || isPhase(later.trigger()));
    }

    private boolean isPhase(int noun) {
        DependencyTree tree = syntax.tree(noun);
        return syntax.token(noun).tag().equals("NN") && tree.is(noun, "nsubj") && tree.head(noun).filter(syntax::isPhase).isPresent();
    }

    private boolean isDated(Happening happening) {
        return text.get(Layer.TIMES).stream().anyMatch(time -> happening.evidence().contains(text.spanOf(time.firstToken(), time.endToken())));
    }

    private static boolean isSame(Happening one, Happening other, Role role) {
        Set<Referent> fillers = fillers(one, role);
        return !fillers.isEmpty() && fillers.equals(fillers(other, role));
    }

    private static Set<Referent> fillers(Happening happening, Role role) {
        Set<Referent> found = new LinkedHashSet<>();
        happening.arguments().stream().filter(argument -> argument.role() == role).forEach(argument -> found.add(argument.filler()));
        return found;
    }

    private String lemma(Happening happening) {
        return text.token(happening.trigger()).lemma().toLowerCase(Locale.ROOT);
    }
}
