package org.attest.extract.event;

import java.util.List;
import java.util.Set;

import org.attest.annotation.DependencyTree;
import org.attest.extract.Happening.Argument;
import org.attest.extract.clause.ArgumentReader;
import org.attest.extract.clause.Slot;
import org.attest.extract.clause.Syntax;
import org.attest.fact.EventType;
import org.attest.fact.Factuality;
import org.attest.fact.Role;

/**
 * Whether what has not happened is told of somebody, of some place or of one occasion in particular. "If you depart from Lima", "to pay a fee" and "visitors may climb the
 * tower" are advice and explanation, of nobody; "they planned to leave" and "the trial is to begin in May" are not.
 */
final class Particulars {

    private static final Set<Factuality> SELDOM = Set.of(Factuality.GENERIC, Factuality.HYPOTHETICAL);
    private static final Set<Factuality> OPEN = Set.of(Factuality.INTENDED, Factuality.POSSIBLE, Factuality.PROBABLE, Factuality.UNSPECIFIED);
    private static final Set<Role> CORE = Set.of(Role.AGENT, Role.PATIENT, Role.RECIPIENT, Role.PARTICIPANT);
    private static final Set<String> SOMEBODY = Set.of("i", "me", "my", "he", "him", "his", "she", "her", "we", "us", "our", "they", "them", "their", "who", "whom");
    private static final Set<String> ANYBODY = Set.of("you", "your", "one", "yourself");
    private static final double SURE = 0.65;
    private static final Set<String> SPEAKERS = Set.of("i", "we", "you", "one", "me", "us");
    private static final Set<String> SIDES = Set.of("subj", "obj", "iobj", "poss", "by");

    private final ArgumentReader arguments;
    private final Syntax syntax;
    private final Habits habits;
    private final boolean account;

    /** @param habits know whether the text tells in the past: there what is planned, feared or usual is somebody's */
    Particulars(ArgumentReader arguments, Habits habits) {
        this.arguments = arguments;
        this.syntax = arguments.syntax();
        this.habits = habits;
        this.account = habits.isAccount();
    }

    /** True for what a guide or talk does not tell as having happened, and of nobody in particular. */
    boolean lack(int trigger, List<Argument> filled, Factuality sure) {
        boolean seldom = SELDOM.contains(sure);
        if (account || !seldom && !OPEN.contains(sure)) {
            return false;
        }
        boolean somebody = filled.stream().anyMatch(argument -> CORE.contains(argument.role()) && !ANYBODY.contains(syntax.word(argument.head())))
                || arguments.of(trigger).stream().anyMatch(this::isSomebody);
        return !somebody && (seldom || !isOneOccasion(trigger));
    }

    /** "We need to be talking about it", "I'm going back to my list": in talk a doubtful word that tells of nothing past counts only where its clause names somebody. */
    boolean isLoose(int trigger, List<Argument> filled, Predicate predicate) {
        return !account && habits.isWhole(trigger) && syntax.isVerb(trigger) && predicate.confidence() < SURE && !isPast(trigger)
                && predicate.type() != EventType.STATEMENT && predicate.type() != EventType.ORDER
                && filled.stream().noneMatch(argument -> CORE.contains(argument.role()) && !syntax.token(argument.head()).isPronoun());
    }

    /** "I must say", "you can argue", "let me say": said by whoever says it, to nobody, as a turn of speech. */
    boolean isTurnOfSpeech(int cue, List<Argument> filled) {
        DependencyTree tree = syntax.tree(cue);
        boolean heard = filled.stream().anyMatch(argument -> argument.role() == Role.RECIPIENT);
        boolean speaker = tree.children(cue, "nsubj").stream().anyMatch(subject -> SPEAKERS.contains(syntax.word(subject)));
        boolean modal = tree.children(cue, "aux").stream().anyMatch(aux -> syntax.token(aux).tag().equals("MD"));
        boolean let = syntax.head(cue).filter(above -> syntax.lemma(above).equals("let")).isPresent() && !tree.is(cue, "conj");
        return syntax.isVerb(cue) && !heard && (speaker && modal || let);
    }

    /** "Left", "has left", "was left", and what such a verb holds: "began to leave". */
    private boolean isPast(int verb) {
        DependencyTree tree = syntax.tree(verb);
        String tag = syntax.token(verb).tag();
        boolean own = tag.equals("VBD") || tag.equals("VBN") || tree.children(verb, "aux").stream().anyMatch(aux -> syntax.token(aux).tag().equals("VBD"));
        boolean held = (tag.equals("VB") || tag.equals("VBG")) && !tree.is(verb, "root") && tree.head(verb).filter(above -> syntax.token(above).tag().equals("VBD")).isPresent();
        return own || held;
    }

    private boolean isSomebody(Slot slot) {
        int head = slot.head();
        boolean side = SIDES.contains(slot.name());
        return side && (SOMEBODY.contains(syntax.word(head)) || syntax.token(head).isProperNoun() || syntax.token(head).tag().equals("CD"));
    }

    /** "The offensive", "their first meeting", "a trial in May": a noun that picks out one of its kind. */
    private boolean isOneOccasion(int trigger) {
        DependencyTree tree = syntax.tree(trigger);
        boolean definite = tree.children(trigger, "det").stream().anyMatch(det -> !syntax.word(det).equals("a") && !syntax.word(det).equals("an") && !syntax.word(det).equals("any"));
        return syntax.token(trigger).isNoun() && (definite || !tree.children(trigger, "nmod:poss", "nummod").isEmpty());
    }
}
