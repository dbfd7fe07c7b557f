package org.attest.annotation.reference;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Chain;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Token;
import org.attest.lexicon.Table;

/**
 * Words that stand for people without a noun: "some escaped", "one was found", "the other is a priest", "the younger one studied law". That people are meant is shown by
 * a verb whose subject is a person, or by the last plural noun before.
 */
final class StandIns {

    private static final Map<String, Set<String>> WORDS = Table.ofResource("data/lexicon/stand-ins.tsv").rows().stream()
            .collect(Collectors.groupingBy(row -> row.get("as"), Collectors.mapping(row -> row.get("word"), Collectors.toUnmodifiableSet())));
    /** How many sentences back the people may stand whom "one" and "the other" are taken from. */
    private static final int SENTENCES = 3;

    private final AnnotatedText text;
    private final Nouns nouns;

    StandIns(AnnotatedText text, Nouns nouns) {
        this.text = text;
        this.nouns = nouns;
    }

    /**
     * @param first the first token; the word itself is the last
     * @param quantity one or several
     * @param gender what the people before tell of it
     */
    record StandIn(int first, Quantity quantity, Gender gender) {}

    /** @param before the phrases found so far, in which the last ones are the nearest */
    Optional<StandIn> at(int token, DependencyTree tree, List<Phrase> before) {
        boolean subject = tree.is(token, "nsubj") || tree.is(token, "nsubj:pass");
        if (!subject || !tree.children(token, "nmod", "compound", "conj", "acl:relcl").isEmpty() || tree.head(token).isEmpty()) {
            return Optional.empty();
        }
        int predicate = tree.head(token).orElseThrow();
        Optional<Integer> article = tree.child(token, "det").filter(det -> text.token(det).word().equalsIgnoreCase("the"));
        Optional<Quantity> quantity = quantity(token, article, tree);
        if (quantity.isEmpty() || isToldInGeneral(predicate, tree)) {
            return Optional.empty();
        }
        Optional<Phrase> people = peopleBefore(token, before);
        boolean definite = article.isPresent();
        boolean shown = isPredicateOfPeople(predicate, tree) && (!definite || WORDS.get("definite-several").contains(word(token)));
        boolean told = people.isPresent() && (text.token(predicate).isVerb() || isPersonOrState(predicate));
        return shown || told ? Optional.of(new StandIn(article.orElse(token), quantity.get(), people.map(Phrase::word).map(nouns::ofNoun).orElse(Gender.UNKNOWN))) : Optional.empty();
    }

    private Optional<Quantity> quantity(int token, Optional<Integer> article, DependencyTree tree) {
        String word = word(token);
        if (article.isEmpty()) {
            boolean alone = tree.children(token, "det", "amod", "nummod").stream().noneMatch(before -> before < token);
            return !alone ? Optional.empty() : WORDS.get("several").contains(word) || WORDS.get("number").contains(word) && text.token(token).tag().equals("CD") ? Optional.of(Quantity.MANY)
                    : WORDS.get("one").contains(word) ? Optional.of(Quantity.ONE) : Optional.empty();
        }
        // "The taller one", but not "the one".
        boolean told = !word.equals("one") || !tree.children(token, "amod").isEmpty();
        return WORDS.get("definite-several").contains(word) || WORDS.get("number").contains(word) ? Optional.of(Quantity.MANY)
                : WORDS.get("definite").contains(word) && told ? Optional.of(Quantity.ONE) : Optional.empty();
    }

    // "One does not always see the sun": nobody in particular.
    private boolean isToldInGeneral(int predicate, DependencyTree tree) {
        List<Integer> auxiliaries = tree.children(predicate, "aux", "aux:pass", "cop");
        return auxiliaries.stream().anyMatch(aux -> text.token(aux).tag().equals("MD"))
                || auxiliaries.stream().anyMatch(aux -> text.token(aux).lemma().equals("do") && text.token(aux).tag().equals("VBZ"));
    }

    private boolean isPredicateOfPeople(int predicate, DependencyTree tree) {
        Token verb = text.token(predicate);
        boolean passive = !tree.children(predicate, "aux:pass").isEmpty();
        return verb.isVerb() ? passive ? CountedPeople.isDoneToPeople(verb) : CountedPeople.isDoneByPeople(verb) : isPersonOrState(predicate);
    }

    private boolean isPersonOrState(int predicate) {
        return CountedPeople.isState(text.token(predicate)) || text.token(predicate).isNoun() && nouns.isPerson(text.token(predicate).lemma().toLowerCase(Locale.ROOT));
    }

    /** The people who were the last to be told of as several, and no things after them. */
    private Optional<Phrase> peopleBefore(int token, List<Phrase> before) {
        int sentence = text.sentenceOf(token).index();
        int last = sentence;
        for (Phrase phrase : before.reversed()) {
            if (last - phrase.sentence() > SENTENCES) {
                return Optional.empty();
            }
            // "One … the other … the youngest": each goes on with the same people.
            last = isAlone(phrase) ? phrase.sentence() : last;
            if (phrase.isNominal() && phrase.quantity() == Quantity.MANY && phrase.sentence() < sentence) {
                return nouns.isPerson(phrase.word()) || phrase.mayBe(Chain.Kind.GROUP) && (isAlone(phrase) || phrase.word().equals("people")) ? Optional.of(phrase) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** True for "one" and "the other", of whom any noun says more. */
    static boolean isAlone(Phrase phrase) {
        return phrase.isNominal() && WORDS.values().stream().anyMatch(words -> words.contains(phrase.word()));
    }

    private String word(int token) {
        return text.token(token).word().toLowerCase(Locale.ROOT);
    }
}
