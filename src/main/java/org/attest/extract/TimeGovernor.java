package org.attest.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Layer;
import org.attest.annotation.time.TimeSite;
import org.attest.annotation.time.VerbForms;
import org.attest.text.TextSpan;

/** Of which word a time is said, where it is not simply the one that the parser hangs it on. */
final class TimeGovernor {

    private static final Set<String> OPENERS = Set.of("that", ";");

    private final AnnotatedText text;

    TimeGovernor(AnnotatedText text) {
        this.text = text;
    }

    /** The word that a time is said of: in "in March, she said, he fled" that is the flight; so it is where the parser took the time for all of the sentence. */
    Optional<Integer> of(TextSpan time) {
        Optional<TimeSite> site = TimeSite.of(text, time);
        if (site.isPresent() && site.get().governor().isEmpty()) {
            return IntStream.range(site.get().head() + 1, text.sentenceOf(site.get().head()).endToken()).boxed().filter(token -> VerbForms.isSimplePast(text, token)).findFirst();
        }
        return site.flatMap(TimeSite::governor).map(this::overTimes).map(this::overNumbers).map(this::overPurpose).map(word -> said(word, time).or(() -> closed(word, time)).or(() -> opened(word, time)).orElse(word));
    }

    /** "One Friday in October they came": what is said of a day is said of what happened on it. */
    private int overTimes(int word) {
        return text.get(Layer.TIMES).stream().filter(time -> time.firstToken() <= word && word < time.endToken()).findFirst().flatMap(time -> TimeSite.of(text, time))
                .flatMap(TimeSite::governor).orElse(word);
    }

    /** "Between two and three in the morning of 12 January it burned". */
    private int overNumbers(int word) {
        int at = word;
        while (text.token(at).tag().equals("CD") && text.treeOf(at).head(at).isPresent()) {
            at = text.treeOf(at).head(at).get();
        }
        return text.token(at).isVerb() ? at : word;
    }

    /** "She went out to buy bread on the evening of 3 May": who goes somewhere to do something goes at that time. */
    int overPurpose(int word) {
        DependencyTree tree = text.treeOf(word);
        boolean purpose = text.token(word).tag().equals("VB") && (tree.is(word, "advcl") || tree.is(word, "xcomp"))
                && tree.children(word, "mark", "aux").stream().anyMatch(mark -> text.token(mark).tag().equals("TO"));
        return tree.head(word).filter(verb -> purpose && VerbForms.isSimplePast(text, verb) && VerbForms.isMotion(text, verb)).orElse(word);
    }

    /** "He took the chair that he had wanted, in 1984.": what a comma sets off at the end is said of the whole. */
    private Optional<Integer> closed(int word, TextSpan time) {
        int first = text.tokenFrom(time.begin());
        int end = text.tokenFrom(time.end() - 1) + 1;
        int sentenceEnd = text.sentenceOf(word).endToken();
        boolean last = end < sentenceEnd && IntStream.range(end, sentenceEnd).allMatch(token -> text.treeOf(word).is(token, "punct"));
        boolean apart = first >= 2 && text.token(first - 1).tag().equals("IN") && text.token(first - 2).word().equals(",");
        return text.treeOf(word).roots().stream().filter(root -> last && apart && VerbForms.isSimplePast(text, root)).findFirst();
    }

    /** "They told us that on 6 October the soldiers came", "they lived there; by 1835 they were many": what such a word opens is said of what follows. */
    private Optional<Integer> opened(int word, TextSpan time) {
        int first = text.tokenFrom(time.begin());
        int opener = first - 1 > text.sentenceOf(word).firstToken() && text.token(first - 1).tag().equals("IN") ? first - 2 : first - 1;
        boolean opens = opener > word && text.token(word).isVerb() && OPENERS.contains(text.token(opener).word().toLowerCase(Locale.ROOT)) && text.token(opener).tag().matches("IN|:");
        return IntStream.range(first, text.sentenceOf(word).endToken()).boxed().filter(token -> opens && text.token(token).tag().matches("VB[DPZ]")).findFirst().flatMap(this::verb);
    }

    /** Of a helper the verb that it helps. */
    private Optional<Integer> verb(int finite) {
        DependencyTree tree = text.treeOf(finite);
        return tree.relation(finite).matches("aux.*|cop") ? tree.head(finite) : Optional.of(finite);
    }

    private Optional<Integer> said(int verb, TextSpan time) {
        DependencyTree tree = text.treeOf(verb);
        if (time.begin() > text.token(verb).span().begin() || !VerbForms.isReport(text, verb)) {
            return Optional.empty();
        }
        return tree.child(verb, "ccomp").filter(content -> {
            // "That night he was beaten, a conscript said."
            if (content < verb && time.begin() < text.token(content).span().begin()) {
                return tree.child(content, "mark").isEmpty();
            }
            int first = tree.subtree(content).getFirst();
            boolean apart = first > verb && text.token(first - 1).word().equals(",") || text.token(first).word().equals(",");
            return first > verb && apart && tree.child(content, "mark").isEmpty();
        });
    }
}
