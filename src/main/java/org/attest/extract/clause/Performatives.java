package org.attest.extract.clause;

import java.util.Optional;

import org.attest.annotation.DependencyTree;

/** Words that do what they say by being said: "I would like to thank you", "allow me to add", "we must admit". */
final class Performatives {

    private final Syntax syntax;
    private final Tense tense;
    private final ClauseWords words = ClauseWords.standard();

    Performatives(Syntax syntax, Tense tense) {
        this.syntax = syntax;
        this.tense = tense;
    }

    /** True where the speaker does this now, however politely. */
    boolean isDone(int verb) {
        if (!words.is("performative", syntax.lemma(verb)) || !syntax.token(verb).tag().equals("VB")) {
            return false;
        }
        DependencyTree tree = syntax.tree(verb);
        // "I will thank him" is yet to come, "I will note that the door was open" is done.
        boolean states = !tree.children(verb, "ccomp").isEmpty();
        if (isPolite(verb) && isSelf(tree.child(verb, "nsubj")) && tree.children(verb, "aux").stream()
                .anyMatch(aux -> words.is("polite-modal", syntax.word(aux)) || states && words.is("stating-modal", syntax.word(aux)))) {
            return true;
        }
        if (isSeizedOccasion(verb, tree)) {
            return true;
        }
        Optional<Integer> above = tree.head(verb).filter(head -> tree.is(verb, "xcomp") || tree.is(verb, "ccomp"));
        return above.filter(head -> isPolite(head) && (words.is("polite", syntax.lemma(head)) && isSelf(tree.child(head, "nsubj"))
                || words.is("leave-asking", syntax.lemma(head)) && isSelf(tree.child(head, "obj", "iobj").or(() -> tree.child(verb, "nsubj"))))).isPresent();
    }

    /** "I take this opportunity to applaud them", "it is my duty to thank you", "we have the honour to salute": the occasion is taken by saying so. */
    private boolean isSeizedOccasion(int verb, DependencyTree tree) {
        if (!syntax.isInfinitive(verb)) {
            return false;
        }
        Optional<Integer> occasion = tree.head(verb).filter(head -> words.is("speaking-occasion", syntax.lemma(head)));
        if (occasion.isEmpty()) {
            occasion = tree.head(verb).stream().flatMap(head -> tree.children(head, "obj").stream()).filter(object -> words.is("speaking-occasion", syntax.lemma(object))).findFirst();
        }
        boolean present = occasion.filter(noun -> tree.child(noun, "cop").isPresent() ? tense.isPresent(noun) : tree.head(noun).filter(tense::isSimplePresent).isPresent()).isPresent();
        return present && occasion.filter(this::isPolite).isPresent() && occasion.flatMap(tree::head).filter(syntax::isVerb).map(this::isPolite).orElse(true);
    }

    /** Neither denied, nor of the past, nor a matter of another time or of a condition. */
    private boolean isPolite(int verb) {
        DependencyTree tree = syntax.tree(verb);
        return !tense.isPast(verb) && tree.children(verb, "advcl").isEmpty() && tree.children(verb, "advmod", "neg").stream()
                .noneMatch(child -> FactualityLexicon.standard().is(FactualityLexicon.Kind.NEGATOR, syntax.word(child)));
    }

    private boolean isSelf(Optional<Integer> subject) {
        return subject.filter(found -> words.is("self", syntax.word(found))).isPresent();
    }
}
