package org.attest.annotation.repair;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.attest.annotation.DependencyTree;
import org.attest.annotation.Token;

/** A sentence's tree while it is mended. Tokens are counted from the sentence's first. */
final class Branches {

    private static final int ROOT = -1;
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");

    private final List<Token> tokens;
    private final int[] heads;
    private final String[] relations;

    /** @param tokens those of the sentence */
    Branches(DependencyTree tree, List<Token> tokens) {
        this.tokens = tokens;
        int first = tree.firstToken();
        heads = tokens.stream().mapToInt(token -> tree.head(token.index()).map(head -> head - first).orElse(ROOT)).toArray();
        relations = tokens.stream().map(token -> tree.relation(token.index())).toArray(String[]::new);
    }

    DependencyTree tree() {
        int first = tokens.getFirst().index();
        return new DependencyTree(first, IntStream.of(heads).map(head -> head == ROOT ? ROOT : head + first).toArray(), relations);
    }

    int size() {
        return heads.length;
    }

    String word(int token) {
        return tokens.get(token).word();
    }

    String lemma(int token) {
        return tokens.get(token).lemma();
    }

    String tag(int token) {
        return tokens.get(token).tag();
    }

    Optional<Integer> head(int token) {
        return heads[token] == ROOT ? Optional.empty() : Optional.of(heads[token]);
    }

    boolean is(int token, String relation) {
        return relations[token].equals(relation) || relations[token].startsWith(relation + ":");
    }

    String relation(int token) {
        return relations[token];
    }

    IntStream children(int token, String... wanted) {
        return IntStream.range(0, heads.length).filter(child -> heads[child] == token && (wanted.length == 0 || List.of(wanted).stream().anyMatch(relation -> is(child, relation))));
    }

    boolean has(int token, String... wanted) {
        return children(token, wanted).findAny().isPresent();
    }

    boolean isBelow(int token, int ancestor) {
        int at = token;
        while (at != ROOT && at != ancestor) {
            at = heads[at];
        }
        return at == ancestor;
    }

    /** A noun, a name, a pronoun or a number that may stand for somebody. */
    boolean isNominal(int token) {
        return tag(token).startsWith("NN") || tag(token).equals("PRP") || tag(token).equals("CD");
    }

    /** "died", "has died", "was killed": the verb of a clause of its own. */
    boolean isFinite(int token) {
        return FINITE.contains(tag(token)) || tag(token).startsWith("VB") && children(token, "aux").anyMatch(aux -> FINITE.contains(tag(aux)) || tag(aux).equals("MD"));
    }

    boolean hasSubject(int token) {
        return has(token, "nsubj", "csubj", "expl");
    }

    void attach(int token, int head, String relation) {
        if (isBelow(head, token)) {
            throw new IllegalArgumentException("%s cannot hang on %s, which hangs on it".formatted(word(token), word(head)));
        }
        heads[token] = head;
        relations[token] = relation;
    }

    /** The token stands where the other stood, and the other hangs on it from now on. */
    void takePlace(int token, int other, String relationOfOther) {
        heads[token] = heads[other];
        relations[token] = relations[other];
        heads[other] = token;
        relations[other] = relationOfOther;
    }

    boolean anyBetween(int first, int end, Set<String> words) {
        return IntStream.range(first, end).anyMatch(token -> words.contains(word(token)));
    }
}
