package org.attest.annotation.time;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.TimeExpression;
import org.attest.text.TextSpan;

/**
 * Where in its sentence a time stands.
 *
 * @param head its head token
 * @param governor the verb or noun that it is said of; empty where it stands alone
 */
public record TimeSite(int head, Optional<Integer> governor) {

    /** Nouns to the tagger, which nothing before them names. */
    private static final Set<String> PRONOUNS = Set.of("somebody", "someone", "nobody", "everybody", "everyone", "something", "nothing");

    private static final Set<String> NEARLY = Set.of("or", "about", "around");
    private static final Set<String> NOT = Set.of("not", "n't", "never");

    /** How what is said lies to the time, by the word before it. */
    public enum Signal { WITHIN, BEFORE, AFTER, SINCE, UNTIL, BY, LASTING }

    /** Empty where the sentence has no tree for it. */
    public static Optional<TimeSite> of(AnnotatedText text, TimeExpression time) {
        return of(text, time.span());
    }

    /** Of an interval or any other stretch of a sentence. */
    public static Optional<TimeSite> of(AnnotatedText text, TextSpan span) {
        int first = text.tokenFrom(span.begin());
        int end = text.tokenFrom(span.end() - 1) + 1;
        DependencyTree tree = text.treeOf(first);
        if (end > tree.endToken()) {
            return Optional.empty();
        }
        int head = head(tree, first, end);
        Optional<Integer> governor = tree.head(head);
        // "The earthquake, in April": some parsers hang the time on the comma.
        while (governor.isPresent() && (governor.get() >= first && governor.get() < end || tree.is(governor.get(), "punct"))) {
            governor = tree.head(governor.get());
        }
        // "Came back on Tuesday", "went home in May": some parsers hang the time on the adverb.
        while (governor.isPresent() && governor.get() < head && tree.is(governor.get(), "advmod") && tree.is(head, "obl")) {
            governor = tree.head(governor.get());
        }
        // "Came in 1917 to cut cane": no year cuts cane.
        if (governor.isPresent() && tree.is(head, "nsubj") && head < governor.get() && text.token(governor.get()).tag().equals("VB") && first > tree.firstToken() && text.token(first - 1).tag().equals("IN")) {
            governor = tree.head(governor.get());
        }
        // "The day before, a bomb laid by the rebels had destroyed it": what opens the sentence is said of its verb.
        while (governor.isPresent() && first <= tree.firstToken() + 1 && tree.relation(governor.get()).startsWith("acl") && tree.head(governor.get()).filter(noun -> noun >= end).isPresent()) {
            governor = tree.head(tree.head(governor.get()).get());
        }
        while (governor.isPresent() && opens(text, span) && isNaming(tree, head) && !text.token(governor.get()).isVerb()) {
            governor = tree.head(governor.get());
        }
        return Optional.of(new TimeSite(head, governor));
    }

    /** True for a time that stands before a noun and tells which one is meant: "a 1987 interview". */
    public static boolean isNaming(DependencyTree tree, int head) {
        return tree.is(head, "compound") || tree.is(head, "nummod") || tree.is(head, "amod");
    }

    /** "On 4 May police searched it", "That December somebody broke it": the time of the sentence, though some parsers take it for a part of the police's name. */
    public static boolean opens(AnnotatedText text, TextSpan span) {
        int after = text.tokenFrom(span.end() - 1) + 1;
        boolean first = text.sentenceOf(text.tokenFrom(span.begin())).span().begin() == span.begin();
        // "The next morning workers joined them", "That December somebody broke it".
        if (first && after < text.tokens().size() && (PRONOUNS.contains(text.token(after).word()) || text.token(text.tokenFrom(span.begin())).tag().equals("DT") && text.token(after).isNoun())) {
            return true;
        }
        int before = text.tokenFrom(span.begin()) - 1;
        // "On or about 4 May police searched it".
        while (before > 0 && NEARLY.contains(text.token(before).word()) && before > text.sentenceOf(before).firstToken()) {
            before--;
        }
        return before >= 0 && before == text.sentenceOf(before + 1).firstToken() && text.token(before).tag().equals("IN");
    }

    /** The token by which the stretch hangs on its sentence; where the parser gave a part of it to the next phrase ("On 4 May 2011 two men"), not that part. */
    static int head(DependencyTree tree, int first, int end) {
        for (int token = first; token < end; token++) {
            Optional<Integer> above = tree.head(token);
            boolean outside = above.isPresent() && (above.get() < first || above.get() >= end);
            if (outside && (tree.is(token, "obl") || tree.is(token, "nmod")) && tree.relation(tree.headOf(first, end)).equals("nummod")) {
                return token;
            }
        }
        return tree.headOf(first, end);
    }

    public static Signal signal(AnnotatedText text, TimeExpression time) {
        return signal(text, time.span());
    }

    public static Signal signal(AnnotatedText text, TextSpan span) {
        int first = text.tokenFrom(span.begin());
        if (first == 0 || first == text.sentenceOf(first).firstToken()) {
            return Signal.WITHIN;
        }
        String word = text.textOf(text.token(first - 1).span()).toLowerCase(Locale.ROOT);
        return switch (word) {
            case "before", "pre" -> Signal.BEFORE;
            case "after", "following", "post" -> Signal.AFTER;
            case "since", "from" -> Signal.SINCE;
            // "Not until 1975 was she free": in that year, and no sooner.
            case "until", "till", "til" -> isNotUntil(text, span, first) ? Signal.WITHIN : Signal.UNTIL;
            case "by" -> Signal.BY;
            case "for", "throughout", "over" -> Signal.LASTING;
            default -> Signal.WITHIN;
        };
    }

    /** "Not until 1975", "the police did not reach the farm until noon". */
    private static boolean isNotUntil(AnnotatedText text, TextSpan span, int first) {
        Optional<Integer> verb = of(text, span).flatMap(TimeSite::governor).filter(word -> word < first && text.token(word).isVerb());
        return first > 1 && NOT.contains(text.token(first - 2).lemma().toLowerCase(Locale.ROOT))
                || verb.filter(word -> text.treeOf(word).children(word, "advmod", "neg").stream().anyMatch(mark -> mark < word && NOT.contains(text.token(mark).lemma().toLowerCase(Locale.ROOT)))).isPresent();
    }
}
