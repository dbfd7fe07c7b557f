package org.attest.annotation.reference;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Token;
import org.attest.lexicon.Table;

/** Those who tell something and are called by no noun: "another said", "one recalled a white truck", "a third told us", "others claim". */
final class UnnamedTellers {

    private static final Map<String, Set<String>> WORDS = Table.ofResource("data/lexicon/counted-people.tsv").rows().stream()
            .collect(Collectors.groupingBy(row -> row.get("as"), Collectors.mapping(row -> row.get("word"), Collectors.toUnmodifiableSet())));
    private static final Set<String> TELLING = WORDS.get("telling");
    private static final Set<String> ONE = WORDS.get("teller");
    private static final Set<String> ORDINALS = WORDS.get("ordinal-teller");
    private static final Set<String> BODIES = WORDS.get("telling-body");
    private static final Set<String> SEVERAL = WORDS.get("tellers");

    private UnnamedTellers() {}

    /** "The harbour office denied it": whoever tells something is a body of people, whatever else an office is. */
    static boolean tells(int head, DependencyTree tree, AnnotatedText text) {
        return tree.is(head, "nsubj") && tree.head(head).filter(verb -> text.token(verb).isVerb() && TELLING.contains(text.token(verb).lemma().toLowerCase(Locale.ROOT))).isPresent();
    }

    /** "The defence", "the column": nouns that stand for a body where they tell something. */
    static boolean isBody(String noun) {
        return BODIES.contains(noun);
    }

    /** One or many where this token stands for whoever tells; empty elsewhere. */
    static Optional<Quantity> quantity(int token, DependencyTree tree, AnnotatedText text) {
        Token word = text.token(token);
        boolean telling = word.tag().matches("DT|CD|JJ.*|NNS?|RB.*") && tells(token, tree, text) && tree.head(token).filter(verb -> text.token(verb).tag().matches("VB[DZPN]")).isPresent();
        if (!telling || tree.children(token, "nmod", "cop", "nmod:poss").stream().findAny().isPresent()) {
            return Optional.empty();
        }
        String said = word.word().toLowerCase(Locale.ROOT);
        boolean article = tree.children(token, "det").stream().anyMatch(det -> text.token(det).word().matches("(?i)an?|the"));
        boolean past = tree.head(token).filter(verb -> text.token(verb).tag().equals("VBD") || !tree.children(verb, "aux").isEmpty()).isPresent();
        if (ONE.contains(said) && !article && (past || !said.equals("one")) || ORDINALS.contains(said) && article) {
            return Optional.of(Quantity.ONE);
        }
        return SEVERAL.contains(said) && !article ? Optional.of(Quantity.MANY) : Optional.empty();
    }
}
