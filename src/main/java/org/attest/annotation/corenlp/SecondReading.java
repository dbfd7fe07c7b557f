package org.attest.annotation.corenlp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.attest.annotation.DependencyTree;

/**
 * Reads a sentence again whose tree hangs on a noun although a verb stands in it: a parser that decides word by word takes "An officer whom we knew as Omar promised us bread" for an officer, and
 * the verb of "His brother, who was there, described it" for a participle. Of the likeliest trees the first counts that hangs on a clause with its subject, where it is not much less likely.
 */
final class SecondReading {

    private static final int WIDTH = 8;
    /** How much less likely (e to the minus) a tree may be than the likeliest. */
    private static final double AT_MOST = 4;
    /** What each word costs that hangs on another one knows not how. */
    private static final double UNSURE = 1.5;
    /** Longer sentences are lists and headers rather than clauses. */
    private static final int LONGEST = 60;
    /** So many participles are tried as verbs of the past. */
    private static final int CHANGES = 3;
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");
    private static final Set<String> HELPERS = Set.of("be", "am", "is", "are", "was", "were", "been", "being", "have", "has", "had", "having", "get", "got", "'s", "'re", "'ve", "'d", "’s", "’re", "’ve", "’d");
    /** A heading ends in none of these; a question has its subject behind its verb and is read right as it is. */
    private static final Set<String> ENDS = Set.of(".", "!", "...", "…", "''", "\"", "”", "’", "'", ")", "-RRB-");
    private static final Set<String> BREAKS = Set.of(":", "``", "''", "\"", "“", "”");
    private static final Set<String> BEING = Set.of("am", "is", "are", "was", "were", "'s", "’s", "'re", "’re");
    private static final Set<String> RELATIVE = Set.of("who", "whom", "whose", "which", "where", "when", "why");
    private static final int BEHIND_HELPER = 3;

    private final TransitionParser parser;

    SecondReading(TransitionParser parser) {
        this.parser = parser;
    }

    /** A sentence's tree and the tags it rests on. */
    record Parse(DependencyTree tree, List<String> tags) {}

    private record Candidate(DependencyTree tree, List<String> tags, double likelihood) {}

    /**
     * @param words and tags of a sentence of at least one token
     * @param first the index of its first token in the document
     */
    Parse read(List<String> words, List<String> tags, int first) {
        DependencyTree tree = parser.parse(words, tags, first);
        if (words.size() > LONGEST || !ENDS.contains(words.getLast()) || isClause(tree, tags) || !mayBeClause(words, tags)) {
            return finished(tree, tags);
        }
        return clause(words, List.of(tags), first).or(() -> clause(words, changed(words, tags), first)).map(found -> finished(found.tree(), found.tags())).orElse(finished(tree, tags));
    }

    /** The likeliest tree with one of these taggings that hangs on a clause, where it is not much less likely than the likeliest of all. */
    private Optional<Candidate> clause(List<String> words, List<List<String>> taggings, int first) {
        List<Candidate> candidates = new ArrayList<>();
        for (List<String> tagging : taggings) {
            parser.likeliest(words, tagging, first, WIDTH).forEach(likely -> candidates.add(new Candidate(likely.tree(), tagging, likely.likelihood())));
        }
        double likeliest = candidates.stream().mapToDouble(Candidate::likelihood).max().orElse(0);
        return candidates.stream().filter(candidate -> candidate.likelihood() > likeliest - AT_MOST && isClause(candidate.tree(), candidate.tags()) && !isRelative(words, candidate.tree()) && !isBroken(words, candidate.tree()))
                .max(Comparator.comparingDouble(candidate -> candidate.likelihood() - UNSURE * loose(words, candidate.tree())));
    }

    private static List<List<String>> changed(List<String> words, List<String> tags) {
        return participles(words, tags).limit(CHANGES).map(verb -> {
            List<String> changed = new ArrayList<>(tags);
            changed.set(verb, "VBD");
            return changed;
        }).toList();
    }

    /** How many words hang on others the parser knows not how, or as objects on a form of "be", which has none. */
    private static long loose(List<String> words, DependencyTree tree) {
        int first = tree.firstToken();
        return IntStream.range(first, tree.endToken()).filter(token -> tree.is(token, "dep")
                || tree.is(token, "obj") && tree.head(token).filter(verb -> BEING.contains(words.get(verb - first).toLowerCase(Locale.ROOT))).isPresent()).count();
    }

    /** A participle of a clause with its own subject and no helper is a verb of the past: "a man whom everybody called Tailor"; but not in "a man named Omar was there". */
    private static Parse finished(DependencyTree tree, List<String> tags) {
        int first = tree.firstToken();
        List<String> finite = new ArrayList<>(tags);
        for (int i = 0; i < finite.size(); i++) {
            if (finite.get(i).equals("VBN") && (tree.is(first + i, "acl:relcl") || tree.is(first + i, "advcl")) && !tree.children(first + i, "nsubj").isEmpty() && tree.children(first + i, "aux", "aux:pass", "cop").isEmpty()) {
                finite.set(i, "VBD");
            }
        }
        return new Parse(tree, finite);
    }

    /** True for a tree whose root is a finite verb, or what is said by "was", with a subject before it. */
    private static boolean isClause(DependencyTree tree, List<String> tags) {
        int first = tree.firstToken();
        int root = tree.roots().getFirst();
        boolean finite = FINITE.contains(tags.get(root - first)) || tree.children(root, "aux", "aux:pass", "cop").stream().anyMatch(helper -> FINITE.contains(tags.get(helper - first)) || tags.get(helper - first).equals("MD"));
        return finite && tree.children(root, "nsubj", "nsubj:pass", "csubj", "expl").stream().anyMatch(subject -> subject < root);
    }

    /** True where the root's own words are those of a clause that describes what stands before it: "the town where I was born". */
    private static boolean isRelative(List<String> words, DependencyTree tree) {
        int root = tree.roots().getFirst();
        int first = tree.firstToken();
        return tree.children(root).stream().anyMatch(word -> word > first && word < root && RELATIVE.contains(words.get(word - first).toLowerCase(Locale.ROOT)));
    }

    /** True where a colon or a mark of quotation parts the root from its subject: "MS. ROE: Thank you." */
    private static boolean isBroken(List<String> words, DependencyTree tree) {
        int first = tree.firstToken();
        int root = tree.roots().getFirst();
        int subject = tree.children(root, "nsubj", "nsubj:pass", "csubj", "expl").stream().filter(token -> token < root).mapToInt(Integer::intValue).max().orElse(root);
        return words.subList(subject - first, root - first).stream().anyMatch(BREAKS::contains);
    }

    private static boolean mayBeClause(List<String> words, List<String> tags) {
        return tags.stream().anyMatch(FINITE::contains) || participles(words, tags).findAny().isPresent();
    }

    /** Participles that no helper stands before, and no number ("fourteen wounded"): they may be verbs of the past. */
    private static Stream<Integer> participles(List<String> words, List<String> tags) {
        return IntStream.range(1, tags.size()).filter(i -> tags.get(i).equals("VBN") && !tags.get(i - 1).equals("CD") && IntStream.range(Math.max(0, i - BEHIND_HELPER), i).noneMatch(before -> HELPERS.contains(words.get(before).toLowerCase(Locale.ROOT)))).boxed();
    }
}
