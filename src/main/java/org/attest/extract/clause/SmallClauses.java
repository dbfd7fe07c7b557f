package org.attest.extract.clause;

import java.util.Optional;
import java.util.Set;

import org.attest.annotation.DependencyTree;

/** Participles below a verb that tell what is done to its object: "saw him taken", "had my sister brought in", "kept us locked up". */
final class SmallClauses {

    private static final Set<String> NOMINATIVES = Set.of("i", "he", "she", "we", "they", "who");

    private SmallClauses() {}

    /** True for a participle between whose verb and itself stands whoever suffers it. */
    static boolean isDone(Syntax syntax, int token) {
        DependencyTree tree = syntax.tree(token);
        String tag = syntax.token(token).tag();
        boolean had = governor(syntax, token).filter(verb -> ClauseWords.standard().is("has-done", syntax.lemma(verb))).isPresent();
        boolean participle = tag.equals("VBN") || tag.equals("VBD") && (had || ClauseWords.standard().is("always-with-object", syntax.lemma(token)));
        boolean bare = participle && tree.children(token, "obj", "iobj", "aux", "mark", "ccomp").isEmpty();
        return bare && governor(syntax, token).filter(verb -> tree.child(token, "nsubj")
                .filter(subject -> subject > verb && subject < token && !NOMINATIVES.contains(syntax.word(subject))).isPresent()).isPresent();
    }

    /** The verb whose subject has it done: "had him arrested"; empty where it befalls the subject itself ("had his arm broken") or only is seen. */
    static Optional<Integer> causer(Syntax syntax, int token) {
        DependencyTree tree = syntax.tree(token);
        if (!isDone(syntax, token)) {
            return Optional.empty();
        }
        boolean own = tree.child(token, "nsubj").stream().flatMap(subject -> tree.children(subject, "nmod:poss").stream())
                .anyMatch(owner -> syntax.token(owner).isPronoun() && governor(syntax, token).flatMap(verb -> subject(syntax, verb))
                        .filter(subject -> ClauseWords.standard().is("first-person", syntax.word(subject)) == ClauseWords.standard().is("first-person", syntax.word(owner))).isPresent());
        return own ? Optional.empty() : governor(syntax, token).filter(verb -> ClauseWords.standard().is("has-done", syntax.lemma(verb)));
    }

    /** Its own, or that of the verb before it: "was clubbed and had his camera smashed". */
    private static Optional<Integer> subject(Syntax syntax, int verb) {
        DependencyTree tree = syntax.tree(verb);
        return tree.child(verb, "nsubj").or(() -> tree.is(verb, "conj") ? tree.head(verb).flatMap(before -> tree.child(before, "nsubj")) : Optional.empty());
    }

    private static Optional<Integer> governor(Syntax syntax, int token) {
        DependencyTree tree = syntax.tree(token);
        boolean below = tree.is(token, "ccomp") || tree.is(token, "xcomp") || tree.is(token, "dep");
        return below ? tree.head(token).filter(verb -> verb < token && ClauseWords.standard().is("sees-done", syntax.lemma(verb))) : Optional.empty();
    }
}
