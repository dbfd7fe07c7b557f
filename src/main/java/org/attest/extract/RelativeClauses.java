package org.attest.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Layer;
import org.attest.annotation.time.Cue;
import org.attest.annotation.time.VerbForms;
import org.attest.fact.EventType;
import org.attest.fact.Factuality;

/**
 * What relative clauses in the past tell of order. About the one who acts they look back: "the officer who had signed it, and who asked for silence, was dismissed". About the
 * one or the place to whom or where something goes they carry the story on: "she wrote to the secretary, who told her to wait".
 */
final class RelativeClauses {

    private static final double SURE_ENOUGH = 0.5;
    /** The beginning of the one of whom the clause says what came of it. */
    private static final Set<EventType> BEGINNINGS = EnumSet.of(EventType.BIRTH, EventType.FOUNDING);
    /** What follows these comes after what is told before. */
    private static final Set<String> ONWARD = StoryLine.words("onward");
    private static final Set<String> TOWARDS = Set.of("to", "into", "onto", "towards", "toward");

    private final Reading reading;
    private final AnnotatedText text;
    private final Map<Integer, Happening> byTrigger = new HashMap<>();

    RelativeClauses(Reading reading) {
        this.reading = reading;
        this.text = reading.text();
        reading.happenings().forEach(happening -> byTrigger.putIfAbsent(happening.trigger(), happening));
    }

    List<Succession.Pair> pairs() {
        List<Succession.Pair> found = new ArrayList<>();
        for (Happening happening : reading.happenings()) {
            if (isDeed(happening)) {
                clause(happening.trigger()).flatMap(clause -> pair(happening, clause)).ifPresent(found::add);
            } else if (isSure(happening) && isParticiple(happening.trigger()) && !Succession.isLasting(happening)) {
                main(happening.trigger()).filter(main -> !(isSpoken(main) && isSpoken(happening))).ifPresent(main -> found.add(new Succession.Pair(happening, main, Cue.RELATIVE)));
            }
        }
        return found;
    }

    /** True where a relative clause tells the next step of the story, "she wrote to the secretary, who told her to wait". */
    boolean carriesOn(int verb) {
        DependencyTree tree = text.treeOf(verb);
        Optional<Integer> clause = clause(verb);
        return clause.filter(one -> tree.head(one).filter(noun -> tree.is(noun, "obl") && goesOn(noun, one) && tree.head(noun).filter(told -> VerbForms.isSimplePast(text, told)).isPresent()).isPresent()
                && VerbForms.isSimplePast(text, verb) && !hasOwnTime(one)).isPresent();
    }

    private static boolean isSpoken(Happening happening) {
        return happening.type().isUnder(EventType.COMMUNICATION);
    }

    /** "The captured officers", and of the one who acts "the men hired by the mayor": what was done to them before. */
    private boolean isParticiple(int token) {
        DependencyTree tree = text.treeOf(token);
        boolean bare = text.token(token).tag().equals("VBN") && tree.children(token, "aux", "aux:pass", "cop").isEmpty();
        return bare && (tree.is(token, "amod") || tree.relation(token).equals("acl") && tree.head(token).filter(noun -> noun < token && (tree.is(noun, "nsubj") || tree.is(noun, "nsubj:pass"))).isPresent())
                && !hasOwnTime(token);
    }

    /** The noun of the clause in whose phrase this one stands. */
    private int top(int noun, DependencyTree tree) {
        int top = noun;
        while (tree.is(top, "nmod") || tree.is(top, "appos") || tree.is(top, "conj") && !text.token(top).isVerb()) {
            top = tree.head(top).orElseThrow();
        }
        return top;
    }

    /** The deed in whose clause the noun beside a participle stands. */
    private Optional<Happening> main(int participle) {
        DependencyTree tree = text.treeOf(participle);
        int top = top(tree.head(participle).orElseThrow(), tree);
        return tree.head(top).map(byTrigger::get).filter(this::isDeed).filter(main -> reading.voices().at(participle).equals(reading.voices().at(main.trigger())));
    }

    private static boolean isSure(Happening happening) {
        return happening.factuality() == Factuality.FACTUAL && happening.confidence() >= SURE_ENOUGH;
    }

    private boolean isDeed(Happening happening) {
        return isSure(happening) && VerbForms.isSimplePast(text, happening.trigger());
    }

    /** The verb of the relative clause in which this verb stands first or beside another. */
    private Optional<Integer> clause(int verb) {
        DependencyTree tree = text.treeOf(verb);
        return tree.is(verb, "conj") ? tree.head(verb).filter(head -> tree.is(head, "acl:relcl")) : Optional.of(verb).filter(one -> tree.is(one, "acl:relcl"));
    }

    private Optional<Succession.Pair> pair(Happening told, int clause) {
        DependencyTree tree = text.treeOf(clause);
        int noun = tree.head(clause).orElseThrow();
        int top = top(noun, tree);
        Optional<Happening> main = tree.head(top).map(byTrigger::get).filter(this::isDeed);
        if (main.isEmpty() || !reading.voices().at(clause).equals(reading.voices().at(main.get().trigger()))) {
            return Optional.empty();
        }
        if (tree.is(top, "nsubj") || tree.is(top, "nsubj:pass")) {
            return looksBack(told, clause, main.get()) && !Succession.isLasting(told) ? Optional.of(new Succession.Pair(told, main.get(), Cue.RELATIVE)) : Optional.empty();
        }
        return top == noun && tree.is(top, "obl") && goesOn(noun, clause) && !Succession.isLasting(main.get()) ? Optional.of(new Succession.Pair(main.get(), told, Cue.RELATIVE)) : Optional.empty();
    }

    /** "The clerk, who signed it, was dismissed", "an officer who asked for silence said"; of "the firm that sold them was founded" the order is that of no story. */
    private boolean looksBack(Happening told, int clause, Happening main) {
        return told.trigger() < main.trigger() && (isSetOff(clause) || text.treeOf(clause).subtree(clause).stream().limit(2).anyMatch(token -> isWord(token, "who")))
                && BEGINNINGS.stream().noneMatch(main.type()::isUnder) && !isEnd(told) && !hasOwnTime(clause);
    }

    /** "The mayor, who died in hospital, was shot": of the one who acts; "who killed a guard" is no end of theirs. */
    private boolean isEnd(Happening told) {
        return Lives.isFatal(told) && text.treeOf(told.trigger()).child(told.trigger(), "obj").isEmpty();
    }

    /** "Who later denied it", "who resigned the next day", "who left in 2011". */
    private boolean hasOwnTime(int clause) {
        List<Integer> words = text.treeOf(clause).subtree(clause);
        return words.stream().anyMatch(token -> ONWARD.contains(text.token(token).word().toLowerCase(Locale.ROOT)))
                || text.get(Layer.TIMES).stream().anyMatch(time -> words.contains(time.firstToken()));
    }

    /** "To the coast, where", "to the minister, who". */
    private boolean goesOn(int noun, int clause) {
        DependencyTree tree = text.treeOf(clause);
        boolean towards = tree.children(noun, "case").stream().anyMatch(mark -> TOWARDS.contains(text.token(mark).word().toLowerCase(Locale.ROOT)));
        return clause > noun && isSetOff(clause) && towards;
    }

    private boolean isSetOff(int clause) {
        int first = text.treeOf(clause).subtree(clause).getFirst();
        return isWord(first, ",") || first > 0 && isWord(first - 1, ",");
    }

    private boolean isWord(int token, String word) {
        return text.token(token).word().equalsIgnoreCase(word);
    }
}
