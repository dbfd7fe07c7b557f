package org.attest.annotation.time;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Token;

/** Where a clause puts what it tells, seen from the time of telling. */
enum Tense {
    PAST, PRESENT, FUTURE;

    private static final Set<String> AHEAD = Set.of("will", "'ll", "’ll", "shall", "would", "'d", "may", "might", "should", "must", "can", "could", "wo", "ca");

    /** The tense of the clause that this token stands in; past where no verb governs it. */
    static Tense around(AnnotatedText text, int token) {
        DependencyTree tree = text.treeOf(token);
        Optional<Integer> at = Optional.of(token);
        while (at.isPresent()) {
            Optional<Tense> tense = of(text, tree, at.get());
            if (tense.isPresent()) {
                return tense.get();
            }
            at = tree.head(at.get());
        }
        return PAST;
    }

    /** "Between 9 and 27 May two of us spoke to her", as some taggers have it. */
    private static boolean isMonth(AnnotatedText text, int helper) {
        return text.token(helper).word().equals("May") && helper > 0 && text.token(helper - 1).tag().equals("CD");
    }

    /** Empty for what has no tense of its own: nouns without a copula, bare participles in -ing. */
    private static Optional<Tense> of(AnnotatedText text, DependencyTree tree, int token) {
        Token word = text.token(token);
        List<Integer> helpers = tree.children(token, "aux", "cop", "mark").stream().filter(helper -> !tree.is(helper, "mark") || text.token(helper).tag().equals("TO"))
                .toList();
        if (!word.isVerb() && helpers.isEmpty()) {
            return Optional.empty();
        }
        boolean past = word.tag().equals("VBD") || word.tag().equals("VBN");
        boolean ahead = false;
        boolean infinitive = false;
        for (int helper : helpers) {
            Token aux = text.token(helper);
            String form = aux.word().toLowerCase(java.util.Locale.ROOT);
            if (form.equals("have") && ahead) {
                return Optional.of(PAST);
            }
            ahead |= aux.tag().equals("MD") && AHEAD.contains(form) && !isMonth(text, helper);
            infinitive |= aux.tag().equals("TO");
            past |= aux.tag().equals("VBD");
            if ((aux.tag().equals("VBZ") || aux.tag().equals("VBP")) && !aux.lemma().equals("have")) {
                past = false;
            }
        }
        if (ahead || infinitive) {
            return Optional.of(FUTURE);
        }
        if (past) {
            return Optional.of(PAST);
        }
        return word.tag().equals("VBG") && helpers.isEmpty() || word.tag().equals("VB") && helpers.isEmpty() && tree.head(token).isPresent()
                ? Optional.empty() : Optional.of(PRESENT);
    }
}
