package org.attest.extract.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.attest.annotation.DependencyTree;
import org.attest.annotation.Sentence;
import org.attest.extract.clause.Slot;
import org.attest.extract.clause.Syntax;
import org.attest.fact.Referent;
import org.attest.fact.Relation;
import org.attest.fact.ThingFamily;
import org.attest.lexicon.WordGroups;

/** Whose kin somebody is where no owner stands with the word: "has three children", "is survived by two daughters", and the couple behind "their son". */
final class KinOwners {

    private static final WordGroups WORDS = WordGroups.ofResource("data/lexicon/relation-words.tsv");
    private static final Set<String> HAVING = WORDS.of("having");
    private static final Set<String> SURVIVING = WORDS.of("surviving");
    private static final Set<Relation> OF_SIBLINGS = Set.of(Relation.PARENT_OF, Relation.SIBLING_OF, Relation.RELATIVE_OF);
    private static final int SENTENCES_BACK = 2;

    private final Finding finding;
    private final Syntax syntax;

    KinOwners(Finding finding) {
        this.finding = finding;
        this.syntax = finding.arguments.syntax();
    }

    /**
     * @param noun a word of kinship
     * @param entry what it tells
     * @param inPhrase those who own it in its own phrase, mostly by a pronoun
     */
    List<Referent.Thing> of(int noun, RelationLexicon.Entry entry, List<Referent.Thing> inPhrase) {
        DependencyTree tree = syntax.tree(noun);
        Optional<Integer> possessive = tree.children(noun, "nmod:poss").stream().findFirst();
        String owner = possessive.map(syntax::word).orElse("");
        boolean child = entry.relation() == Relation.CHILD_OF;
        if (owner.equals("their") && child) {
            // "They have two daughters. Their son …": the nearest plural would make the son a child of his sisters.
            List<Referent.Thing> couple = couple(noun);
            return couple.isEmpty() ? inPhrase : couple;
        }
        if (owner.equals("their") && OF_SIBLINGS.contains(entry.relation()) && inPhrase.stream().noneMatch(thing -> thing.family() == ThingFamily.PERSON)) {
            List<Referent.Thing> siblings = finding.lastPair(Relation.SIBLING_OF, noun, Math.max(0, syntax.text().sentenceOf(noun).index() - SENTENCES_BACK)).orElse(List.of());
            return siblings.isEmpty() ? inPhrase : siblings;
        }
        if (owner.equals("our") && child) {
            return parents(noun, inPhrase);
        }
        if (owner.equals("our") && entry.relation() == Relation.PARENT_OF) {
            return children(noun, inPhrase);
        }
        if (possessive.isPresent() && inPhrase.isEmpty() && !syntax.token(noun).isNoun()) {
            return finding.fillers.allAt(possessive.get()).stream().filter(thing -> thing.family() == ThingFamily.PERSON).toList();
        }
        // In "Bimal's cousin Ripan and two brothers" the brothers are each other's.
        boolean apart = possessive.isEmpty() && tree.is(noun, "conj") && tree.head(noun).filter(head -> syntax.token(head).isProperNoun()).isPresent();
        if (apart || !inPhrase.isEmpty() || possessive.isPresent()) {
            return apart ? List.of() : inPhrase;
        }
        return isCalledByKin(noun) || isTitle(noun) ? finding.fillers.speaker(noun).stream().toList() : owners(first(noun));
    }

    /** "Mother wept", in the mouth of her child: a capital and no article, owner or name. */
    boolean isCalledByKin(int noun) {
        DependencyTree tree = syntax.tree(noun);
        boolean alone = tree.children(noun, "det", "nmod:poss", "compound", "flat", "amod", "nmod", "nummod", "appos").isEmpty() && !tree.is(noun, "compound") && !isBeforeName(noun);
        // At a sentence's start any noun has a capital: "Husband and wife were shot".
        boolean first = syntax.text().sentenceOf(noun).firstToken() == noun;
        boolean parent = finding.lexicon.of(false, syntax.lemma(noun)).stream().anyMatch(entry -> entry.relation() == Relation.PARENT_OF);
        boolean listed = tree.is(noun, "conj") || tree.children(noun, "conj").stream().anyMatch(next -> !syntax.token(next).tag().equals("PRP"));
        return alone && !(first && (!parent || listed)) && isCapital(noun) && !syntax.token(noun).tag().endsWith("S") && finding.fillers.speaker(noun).isPresent();
    }

    /** "Aunt Vera" is one's own; "Father Anselm" and "Sister Ruth" are the church's. */
    private boolean isTitle(int noun) {
        boolean relative = finding.lexicon.of(false, syntax.lemma(noun)).stream().anyMatch(entry -> entry.relation() == Relation.RELATIVE_OF);
        return relative && isCapital(noun) && isBeforeName(noun) && syntax.tree(noun).is(noun, "compound");
    }

    private boolean isBeforeName(int noun) {
        return noun + 1 < syntax.tree(noun).endToken() && syntax.token(noun + 1).isProperNoun();
    }

    private boolean isCapital(int noun) {
        return Character.isUpperCase(syntax.token(noun).word().charAt(0));
    }

    /** The child of "us" is whoever speaks's, and that of the husband or wife of whom they spoke. */
    private List<Referent.Thing> parents(int noun, List<Referent.Thing> inPhrase) {
        Optional<Referent.Thing> speaker = finding.fillers.speaker(noun);
        return speaker.map(one -> Stream.concat(Stream.of(one), finding.related(one, Relation.SPOUSE_OF).stream()).toList()).orElse(inPhrase);
    }

    /** The parent of "us" is whoever speaks's, and that of the sisters and brothers of whom they spoke. */
    private List<Referent.Thing> children(int noun, List<Referent.Thing> inPhrase) {
        Optional<Referent.Thing> speaker = finding.fillers.speaker(noun);
        return speaker.map(one -> Stream.concat(Stream.of(one), finding.related(one, Relation.SIBLING_OF).stream()).toList()).orElse(inPhrase);
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
        boolean unnamed = had && tree.children(verb.get(), "nsubj").stream().anyMatch(subject -> syntax.word(subject).equals("they") && finding.fillers.allAt(subject).isEmpty());
        if (unnamed) {
            return couple(noun);
        }
        // "She bore him a daughter": hers and his.
        Set<String> slots = had ? Set.of("subj", "iobj") : survives ? Set.of("obj") : Set.of();
        return finding.arguments.of(verb.get()).stream().filter(each -> slots.contains(each.name())).map(Slot::head).flatMap(head -> finding.fillers.allAt(head).stream())
                .filter(thing -> thing.family() == ThingFamily.PERSON).distinct().toList();
    }

    /** Two who were told to be married, else the nearest "A and B", in this sentence or shortly before it. */
    private List<Referent.Thing> couple(int noun) {
        int sentence = syntax.text().sentenceOf(noun).index();
        Optional<List<Referent.Thing>> married = finding.lastPair(Relation.SPOUSE_OF, noun, Math.max(0, sentence - SENTENCES_BACK));
        if (married.isPresent()) {
            return married.get();
        }
        for (int back = 0; back < SENTENCES_BACK; back++) {
            if (sentence - back < 0) {
                break;
            }
            Optional<List<Referent.Thing>> two = two(syntax.text().sentences().get(sentence - back), noun);
            if (two.isPresent()) {
                return two.get();
            }
        }
        return List.of();
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
