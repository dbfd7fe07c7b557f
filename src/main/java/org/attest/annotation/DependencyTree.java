package org.attest.annotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The basic Universal Dependencies tree over one sentence. Tokens are named by their index in the document.
 *
 * <p>A relation is written as in Universal Dependencies 2, subtype included: {@code nsubj:pass}, {@code acl:relcl}, {@code nmod:poss}.
 */
public final class DependencyTree {

    private static final int ROOT = -1;

    private final int firstToken;
    private final int[] heads;
    private final String[] relations;
    private final int[][] children;

    /**
     * @param firstToken the index of the sentence's first token
     * @param heads for each token of the sentence the index of its head in the document, -1 for the root
     * @param relations for each token its relation to the head, {@code root} for the root
     */
    public DependencyTree(int firstToken, int[] heads, String[] relations) {
        if (heads.length != relations.length) {
            throw new IllegalArgumentException("a tree needs a relation for each head, got %d and %d".formatted(relations.length, heads.length));
        }
        this.firstToken = firstToken;
        this.heads = heads.clone();
        this.relations = relations.clone();
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < heads.length; i++) {
            lists.add(new ArrayList<>());
        }
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] != ROOT) {
                lists.get(heads[i] - firstToken).add(firstToken + i);
            }
        }
        this.children = lists.stream().map(list -> list.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
    }

    public int firstToken() {
        return firstToken;
    }

    public int endToken() {
        return firstToken + heads.length;
    }

    /** The tokens without a head: one, or several where the parser left fragments. */
    public List<Integer> roots() {
        List<Integer> roots = new ArrayList<>();
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] == ROOT) {
                roots.add(firstToken + i);
            }
        }
        return roots;
    }

    /** The token this one depends on; empty for a root. */
    public Optional<Integer> head(int token) {
        int head = heads[token - firstToken];
        return head == ROOT ? Optional.empty() : Optional.of(head);
    }

    /** The relation of this token to its head. */
    public String relation(int token) {
        return relations[token - firstToken];
    }

    /** True where the relation is this one, or a subtype of it ({@code nsubj} covers {@code nsubj:pass}). */
    public boolean is(int token, String relation) {
        String actual = relation(token);
        return actual.equals(relation) || actual.startsWith(relation + ":");
    }

    /** The tokens that depend on this one directly, in the order of the text. */
    public List<Integer> children(int token) {
        return Arrays.stream(children[token - firstToken]).boxed().toList();
    }

    /** Those of the direct dependents whose relation is one of these or a subtype of one. */
    public List<Integer> children(int token, String... wanted) {
        List<Integer> found = new ArrayList<>();
        for (int child : children[token - firstToken]) {
            for (String relation : wanted) {
                if (is(child, relation)) {
                    found.add(child);
                    break;
                }
            }
        }
        return found;
    }

    /** The first of {@link #children(int, String...)}. */
    public Optional<Integer> child(int token, String... wanted) {
        return children(token, wanted).stream().findFirst();
    }

    /** All tokens below this one and itself, in the order of the text. */
    public List<Integer> subtree(int token) {
        List<Integer> found = new ArrayList<>();
        collect(token, found);
        found.sort(null);
        return found;
    }

    private void collect(int token, List<Integer> found) {
        found.add(token);
        for (int child : children[token - firstToken]) {
            collect(child, found);
        }
    }

    /** True where {@code ancestor} is this token or above it. */
    public boolean isBelow(int token, int ancestor) {
        for (int at = token; at != ROOT; at = heads[at - firstToken]) {
            if (at == ancestor) {
                return true;
            }
        }
        return false;
    }

    /** Of the tokens in {@code [first, end)} the one whose head lies outside the range; the last such, as English phrases end in their head. */
    public int headOf(int first, int end) {
        int found = end - 1;
        for (int token = end - 1; token >= first; token--) {
            int head = heads[token - firstToken];
            if (head < first || head >= end) {
                found = token;
                if (!is(token, "punct")) {
                    break;
                }
            }
        }
        return found;
    }
}
