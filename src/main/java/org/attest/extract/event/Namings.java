package org.attest.extract.event;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.attest.annotation.DependencyTree;
import org.attest.extract.clause.Syntax;
import org.attest.lexicon.Table;

/** Verbs that say what somebody or something is named: "a comet called Halley", "whom we called Camilo", "nobody called me that". Nobody states anything by them. */
final class Namings {

    private static final Set<String> VERBS = Set.copyOf(Table.ofResource("data/lexicon/naming-verbs.tsv").words("verb"));

    private static final Set<String> QUOTES = Set.of("\"", "“", "``", "''", "‘", "'", "«");

    /** How far behind the verb the name begins: "call the old tower 'the chimney'". */
    private static final int REACH = 5;

    private final Syntax syntax;

    Namings(Syntax syntax) {
        this.syntax = syntax;
    }

    /** True where a name follows, and besides it somebody whose name it is: not for "called Anna" nor "called him a liar". */
    boolean isNaming(int verb) {
        DependencyTree tree = syntax.tree(verb);
        if (!syntax.isVerb(verb) || !VERBS.contains(syntax.lemma(verb))) {
            return false;
        }
        List<Integer> after = tree.children(verb, "obj", "iobj", "xcomp", "ccomp", "dep", "advmod").stream().filter(child -> child > verb).toList();
        List<Integer> names = after.stream().filter(this::isName).toList();
        boolean participle = tree.is(verb, "acl") && !tree.is(verb, "acl:relcl");
        // "a commander they called Rambo"
        boolean inserted = tree.children(verb, "nsubj").stream().anyMatch(caller -> caller == verb - 1 && caller > tree.firstToken() && syntax.token(caller).tag().equals("PRP")
                && syntax.token(caller - 1).isNoun());
        boolean named = participle || inserted || tree.is(verb, "acl:relcl") || syntax.isPassive(verb) || after.size() > names.size()
                || names.stream().anyMatch(name -> !tree.children(name, "nsubj").isEmpty() || isOwned(name));
        return named && (!names.isEmpty() || participle && !after.isEmpty());
    }

    /** "They call him 'the captain'", "a show called 'The Long Night'", "what I would call a hut": a name in quotation marks, or one that somebody would give. */
    boolean isQuotedName(int verb, boolean quotation) {
        DependencyTree tree = syntax.tree(verb);
        if (!syntax.isVerb(verb) || !VERBS.contains(syntax.lemma(verb)) || !tree.children(verb, "compound:prt").isEmpty()) {
            return false;
        }
        boolean would = tree.children(verb, "aux").stream().anyMatch(aux -> syntax.token(aux).tag().equals("MD"));
        boolean whose = syntax.isPassive(verb) || tree.is(verb, "acl") || tree.children(verb, "obj", "ccomp", "xcomp").stream().anyMatch(child -> child > verb);
        boolean marked = IntStream.range(verb + 1, Math.min(verb + REACH, tree.endToken())).anyMatch(token -> QUOTES.contains(syntax.word(token)));
        return would || (quotation || marked) && whose;
    }

    /** "We called her Esperanza": the parser takes the pronoun for the name's owner. */
    private boolean isOwned(int name) {
        return syntax.tree(name).children(name, "nmod:poss").stream().anyMatch(owner -> syntax.word(owner).equals("her"));
    }

    private boolean isName(int token) {
        DependencyTree tree = syntax.tree(token);
        boolean bare = syntax.word(token).equals("that") && tree.children(token).isEmpty();
        boolean oneOfAKind = tree.children(token, "det").stream().anyMatch(det -> syntax.word(det).equals("a") || syntax.word(det).equals("an"));
        return bare || !oneOfAKind && syntax.token(token).isProperNoun() && tree.children(token, "case").isEmpty();
    }
}
