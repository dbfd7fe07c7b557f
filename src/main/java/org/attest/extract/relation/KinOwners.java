package org.attest.extract.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.DependencyTree;
import org.attest.annotation.Sentence;
import org.attest.extract.clause.Slot;
import org.attest.extract.clause.Syntax;
import org.attest.fact.Referent;
import org.attest.fact.ThingFamily;

/** Whose kin somebody is where no owner stands with the word: "has three children", "is survived by two daughters", and the couple behind "their son". */
final class KinOwners {

    private static final Set<String> HAVING = Set.of("have", "leave", "raise", "adopt", "bear");
    private static final Set<String> SURVIVING = Set.of("survive");
    private static final int SENTENCES_BACK = 2;

    private final Finding finding;
    private final Syntax syntax;

    KinOwners(Finding finding) {
        this.finding = finding;
        this.syntax = finding.arguments.syntax();
    }

    /** @param noun a word of kinship in whose own phrase nobody owns it */
    List<Referent.Thing> of(int noun) {
        DependencyTree tree = syntax.tree(noun);
        Optional<Integer> their = tree.children(noun, "nmod:poss").stream().filter(child -> syntax.word(child).equals("their")).findFirst();
        if (their.isPresent()) {
            return isNobodyKnown(their.get()) ? couple(noun) : List.of();
        }
        return tree.children(noun, "nmod:poss").isEmpty() ? owners(first(noun)) : List.of();
    }

    /** In "his wife and two daughters" the list hangs on its first member. */
    private int first(int noun) {
        DependencyTree tree = syntax.tree(noun);
        return tree.is(noun, "conj") ? tree.head(noun).filter(head -> syntax.token(head).isNoun()).orElse(noun) : noun;
    }

    private List<Referent.Thing> owners(int noun) {
        DependencyTree tree = syntax.tree(noun);
        Optional<Integer> verb = tree.head(noun).filter(syntax::isVerb);
        if (verb.isEmpty()) {
            return List.of();
        }
        boolean had = tree.is(noun, "obj") && HAVING.contains(syntax.lemma(verb.get()));
        boolean survives = SURVIVING.contains(syntax.lemma(verb.get()));
        String slot = had ? "subj" : survives ? "obj" : "";
        return finding.arguments.of(verb.get()).stream().filter(each -> each.name().equals(slot)).map(Slot::head).map(finding.fillers::at).flatMap(Optional::stream)
                .filter(thing -> thing.family() == ThingFamily.PERSON).toList();
    }

    private boolean isNobodyKnown(int their) {
        return finding.fillers.at(their).filter(thing -> thing.family() == ThingFamily.PERSON).isEmpty();
    }

    /** The nearest two who were told to be a couple, by their marriage or as "A and B", in this sentence or shortly before it. */
    private List<Referent.Thing> couple(int noun) {
        int sentence = syntax.text().sentenceOf(noun).index();
        Optional<List<Referent.Thing>> married = finding.lastCouple(noun, Math.max(0, sentence - SENTENCES_BACK));
        for (int back = 0; back < SENTENCES_BACK; back++) {
            if (sentence - back < 0) {
                break;
            }
            Optional<List<Referent.Thing>> two = two(syntax.text().sentences().get(sentence - back), noun);
            if (two.isPresent()) {
                return two.get();
            }
        }
        return married.orElse(List.of());
    }

    /** The last "A and B" of two persons and nobody else before the noun. */
    private Optional<List<Referent.Thing>> two(Sentence sentence, int noun) {
        for (int token = Math.min(noun, sentence.endToken()) - 1; token >= sentence.firstToken(); token--) {
            List<Integer> conjuncts = syntax.tree(token).children(token, "conj");
            if (conjuncts.size() == 1) {
                List<Referent.Thing> people = new ArrayList<>();
                for (int each : List.of(token, conjuncts.getFirst())) {
                    finding.reading.cast().at(each).filter(thing -> thing.family() == ThingFamily.PERSON).filter(thing -> !people.contains(thing)).ifPresent(people::add);
                }
                if (people.size() == 2) {
                    return Optional.of(people);
                }
            }
        }
        return Optional.empty();
    }
}
