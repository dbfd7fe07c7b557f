package org.attest.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.attest.annotation.DependencyTree;
import org.attest.extract.clause.ArgumentReader;
import org.attest.extract.clause.Slot;
import org.attest.extract.clause.Syntax;
import org.attest.fact.EventType;
import org.attest.fact.Referent;
import org.attest.fact.ThingFamily;
import org.attest.fact.ThingType;
import org.attest.lexicon.WordGroups;

/**
 * Where something was done that a sentence tells after the journey there: "they took him to the barracks and beat him", "was held at the mill and questioned", "went to
 * Lima to study"; or that the sentence opens with.
 */
final class Whereabouts {

    private static final WordGroups WORDS = WordGroups.ofResource("data/lexicon/journey-words.tsv");
    private static final Set<String> GOING = WORDS.of("going");
    private static final Set<String> BRINGING = WORDS.of("bringing");
    private static final Set<String> KEEPING = WORDS.of("keeping");
    private static final Set<String> THITHER = Set.of("to", "into", "onto", "as far as");
    private static final Set<String> THERE = Set.of("in", "at", "inside");
    private static final Set<String> OPENING = Set.of("in", "at", "near", "outside", "inside");
    private static final int OPENING_REACH = 6;

    private final ArgumentReader reader;
    private final Syntax syntax;
    private final Fillers fillers;

    Whereabouts(ArgumentReader reader, Fillers fillers) {
        this.reader = reader;
        this.syntax = reader.syntax();
        this.fillers = fillers;
    }

    /** The place that the verb before this one leads to; empty for what is itself a journey. */
    Optional<Referent.Thing> of(int trigger, EventType type) {
        if (!syntax.isVerb(trigger) || type.isUnder(EventType.MOVEMENT)) {
            return Optional.empty();
        }
        boolean said = type.isUnder(EventType.COMMUNICATION);
        Optional<Referent.Thing> fronted = fronted(trigger).or(() -> cleft(trigger));
        return fronted.isPresent() ? fronted : before(trigger).stream().filter(verb -> !said || GOING.contains(syntax.lemma(verb))).flatMap(verb -> place(verb, trigger).stream()).findFirst();
    }

    /**
     * "In Naha a granddaughter, who keeps a shop, gave me tea": the place that opens the sentence is its main verb's, whatever the parser hangs it on; and where somebody saw
     * it is where it was done ("At the mill I saw them kill two men").
     */
    private Optional<Referent.Thing> fronted(int verb) {
        DependencyTree tree = syntax.tree(verb);
        int first = tree.firstToken();
        if (!OPENING.contains(syntax.word(first))) {
            return Optional.empty();
        }
        // Where the parser takes the place for the whole sentence, what is told of it hangs loose.
        IntPredicate main = place -> tree.is(verb, "root") || tree.is(place, "root") && tree.is(verb, "dep") || syntax.isPerceived(verb) && tree.head(verb).equals(tree.head(place));
        return IntStream.range(first + 1, Math.min(verb, first + OPENING_REACH)).boxed().filter(token -> tree.child(token, "case").filter(mark -> mark == first).isPresent()).findFirst()
                .filter(token -> main.test(token) && !tree.head(token).equals(Optional.of(verb))).flatMap(fillers::at).filter(thing -> thing.family() == ThingFamily.PLACE);
    }

    /** "It was in Lima that she met him". */
    private Optional<Referent.Thing> cleft(int verb) {
        DependencyTree tree = syntax.tree(verb);
        return tree.head(verb).filter(place -> (tree.is(verb, "ccomp") || tree.is(verb, "acl:relcl") || tree.is(verb, "advcl")) && syntax.preposition(place).filter(OPENING::contains).isPresent()
                && !tree.children(place, "cop").isEmpty() && tree.child(place, "nsubj").filter(subject -> syntax.word(subject).equals("it")).isPresent())
                .flatMap(fillers::at).filter(thing -> thing.family() == ThingFamily.PLACE);
    }

    /** The verbs of whose subject this one goes on to tell, the nearest first; or the one whose purpose it is. */
    private List<Integer> before(int verb) {
        DependencyTree tree = syntax.tree(verb);
        Optional<Integer> above = tree.head(verb);
        boolean own = !tree.children(verb, "nsubj", "nsubj:pass").isEmpty();
        if (above.isEmpty() || own || !syntax.isVerb(above.get())) {
            return List.of();
        }
        if (tree.is(verb, "conj")) {
            List<Integer> earlier = new ArrayList<>(List.of(above.get()));
            tree.children(above.get(), "conj").stream().filter(next -> next < verb && syntax.isVerb(next)).forEach(earlier::add);
            return earlier.reversed();
        }
        boolean purpose = (tree.is(verb, "advcl") || tree.is(verb, "xcomp")) && syntax.isInfinitive(verb) && GOING.contains(syntax.lemma(above.get()));
        return purpose ? List.of(above.get()) : List.of();
    }

    private Optional<Referent.Thing> place(int journey, int trigger) {
        String lemma = syntax.lemma(journey);
        boolean gone = GOING.contains(lemma) && syntax.tree(journey).children(journey, "obj").isEmpty() || BRINGING.contains(lemma) && (syntax.isPassive(journey) || areDoneToOne(journey, trigger));
        boolean kept = KEEPING.contains(lemma);
        return reader.of(journey).stream().filter(slot -> slot.head() < trigger && (gone && THITHER.contains(slot.name()) || kept && THERE.contains(slot.name())))
                .flatMap(slot -> fillers.at(slot.head()).stream()).filter(thing -> thing.family() == ThingFamily.PLACE && fillers.type(thing) != ThingType.COUNTRY).findFirst();
    }

    /** "Took him to the mill and shot him", "took and shot him". */
    private boolean areDoneToOne(int one, int other) {
        Set<Referent.Thing> first = Set.copyOf(objects(one));
        return objects(other).stream().anyMatch(first::contains);
    }

    private List<Referent.Thing> objects(int verb) {
        return reader.of(verb).stream().filter(slot -> slot.name().equals("obj")).map(Slot::head).flatMap(head -> fillers.at(head).stream()).distinct().toList();
    }
}
