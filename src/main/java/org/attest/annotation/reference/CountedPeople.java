package org.attest.annotation.reference;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Numerals;
import org.attest.annotation.Token;
import org.attest.lexicon.Table;

/** Groups that are only counted or only told by their state: "nine dead", "eleven others", "the wounded", "killed four", "nine told us". */
final class CountedPeople {

    private static final Map<String, Set<String>> WORDS = Table.ofResource("data/lexicon/counted-people.tsv").rows().stream()
            .collect(Collectors.groupingBy(row -> row.get("as"), Collectors.mapping(row -> row.get("word"), Collectors.toUnmodifiableSet())));
    private static final Set<String> STATES = WORDS.get("state");
    private static final Set<String> VERBS = WORDS.get("verb");
    private static final Set<String> DOING = WORDS.get("doing");
    private static final Set<String> PERSONAL = Table.ofResource("data/lexicon/personal-verbs.tsv").words("verb");

    private static final Set<String> PARTS = WORDS.get("part");
    private static final Set<String> ONES = WORDS.get("one");

    private CountedPeople() {}

    /** True for a word that may stand for some of those named behind it: "several of the prisoners", "another of the guards". */
    static boolean mayBePart(Token token) {
        return PARTS.contains(token.word().toLowerCase(Locale.ROOT)) || isOne(token);
    }

    /** True where such a word stands for a single one. */
    static boolean isOne(Token token) {
        return ONES.contains(token.word().toLowerCase(Locale.ROOT));
    }

    /** Tokens {@code [first, end)} and the one that heads them. */
    record Counted(int first, int end, int head) {}

    /** The group that begins with this number or article, if there is one. */
    static Optional<Counted> at(int token, int limit, AnnotatedText text) {
        DependencyTree tree = text.treeOf(token);
        boolean number = Numerals.isNumber(text, token) && !text.token(token).word().equalsIgnoreCase("one");
        int next = number ? Numerals.end(text, token, limit) : token + 1;
        if (next < limit && isState(text.token(next)) && (next + 1 == limit || !text.token(next + 1).isNoun())
                && (number || text.token(token).word().equalsIgnoreCase("the") && isNoOther(text.token(next)))) {
            return Optional.of(new Counted(token, next + 1, tree.headOf(token, next + 1)));
        }
        int head = number ? tree.headOf(token, next) : token;
        boolean nounFollows = next < limit && (text.token(next).isNoun() || text.token(next).tag().matches("JJ.*|IN") && !tree.is(head, "obj"));
        boolean alone = number && !nounFollows && !isShare(tree, head, next, text);
        boolean done = alone && (tree.is(head, "obj") || tree.is(head, "nsubj:pass")) && tree.head(head).filter(verb -> isDoneToPeople(text.token(verb))).isPresent();
        boolean doing = alone && !isYear(text.token(token)) && (tree.is(head, "nsubj") || tree.is(head, "nsubj:pass"))
                && tree.head(head).filter(verb -> isDoneByPeople(text.token(verb))).isPresent();
        return done || doing ? Optional.of(new Counted(token, next, head)) : Optional.empty();
    }

    /** True for verbs whose subject is a person. */
    static boolean isDoneByPeople(Token verb) {
        return verb.isVerb() && (PERSONAL.contains(verb.lemma()) || DOING.contains(verb.lemma()));
    }

    /** True for verbs whose object is a person. */
    static boolean isDoneToPeople(Token verb) {
        return verb.isVerb() && VERBS.contains(verb.lemma());
    }

    /** "1968 saw the students march". */
    private static boolean isYear(Token number) {
        return number.word().matches("\\d{4}");
    }

    // "Killed four of the sheep" counts what is named behind it.
    private static boolean isShare(DependencyTree tree, int number, int end, AnnotatedText text) {
        return tree.children(number, "nummod", "compound", "amod").stream().anyMatch(child -> !Numerals.isNumber(text, child)) || end < text.tokens().size() && text.token(end).word().equals("of");
    }

    /** True for what people are who died, are hurt or missing. */
    static boolean isState(Token token) {
        return STATES.contains(token.word().toLowerCase(Locale.ROOT)) && !token.isVerb() || STATES.contains(token.word()) && token.tag().equals("VBN");
    }

    // "The others" are those who are left, found as any noun is.
    private static boolean isNoOther(Token token) {
        return token.tag().startsWith("JJ") || token.tag().equals("VBN");
    }
}
