package org.attest.annotation.repair;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.attest.lexicon.WordGroups;

/**
 * What somebody was at the time of which the text tells: "Anna Berg, then the mayor of Uelzen, signed it", "my aunt, by then a retired teacher, sent it back". The word of time hides
 * from the parser that the second phrase says who the first is.
 */
final class TimedApposition implements Mend {

    private static final WordGroups WORDS = WordGroups.ofResource("data/lexicon/reference-words.tsv");
    private static final Set<String> ADVERBS = WORDS.of("at-a-time");
    private static final Set<String> PREPOSITIONS = Set.of("by", "at", "in");
    private static final Set<String> MOMENTS = WORDS.of("moment");
    private static final Set<String> CLOSING = Set.of(",", ".", ";", ")", "-RRB-");
    /** Further than this from its noun, in tokens, a phrase closes no more. */
    private static final int LONGEST = 12;

    @Override
    public void at(int comma, Branches tree) {
        if (!tree.word(comma).equals(",") || comma == 0 || comma + 3 >= tree.size() || !isSomebody(comma - 1, tree)) {
            return;
        }
        timed(comma + 1, tree).flatMap(article -> noun(article, tree)).filter(noun -> closes(noun, tree)).filter(noun -> !tree.isBelow(comma - 1, noun))
                .ifPresent(noun -> appose(comma, noun, tree));
    }

    /** A name, or somebody who is known: "the clerk". What somebody became "first a clerk, then a judge" is not. */
    private static boolean isSomebody(int noun, Branches tree) {
        boolean known = tree.tag(noun).equals("NN") && tree.children(noun, "det", "nmod:poss").anyMatch(word -> !tree.lemma(word).equals("a") && !tree.lemma(word).equals("an"));
        return tree.tag(noun).startsWith("NNP") || known;
    }

    /** The article after "then", "by then" or "at the time". */
    private static Optional<Integer> timed(int token, Branches tree) {
        int after = -1;
        if (ADVERBS.contains(tree.word(token))) {
            after = token + 1;
        } else if (PREPOSITIONS.contains(tree.word(token)) && ADVERBS.contains(tree.word(token + 1))) {
            after = token + 2;
        } else if (PREPOSITIONS.contains(tree.word(token)) && tree.tag(token + 1).equals("DT") && MOMENTS.contains(tree.word(token + 2))) {
            after = token + 3;
        }
        return Optional.of(after).filter(article -> article > 0 && article + 1 < tree.size());
    }

    /** The last word of the nouns and adjectives from here. */
    private static Optional<Integer> noun(int article, Branches tree) {
        int first = tree.tag(article).equals("DT") || tree.tag(article).equals("PRP$") ? article + 1 : article;
        int end = first;
        while (end < tree.size() && tree.tag(end).matches("NN.*|JJ|VBN|HYPH|POS|CD")) {
            end++;
        }
        boolean some = end > first && (first > article || tree.tag(end - 1).equals("NN"));
        return some && tree.tag(end - 1).matches("NN.*|JJ") ? Optional.of(end - 1) : Optional.empty();
    }

    private static boolean closes(int noun, Branches tree) {
        int end = noun + 1;
        while (end < tree.size() && end - noun <= LONGEST && tree.tag(end).matches("IN|DT|NN.*|JJ.*|CD|POS|PRP\\$|HYPH")) {
            end++;
        }
        return end < tree.size() && CLOSING.contains(tree.word(end));
    }

    private static void appose(int comma, int noun, Branches tree) {
        int somebody = comma - 1;
        // What the parser has joined to the second phrase beyond its end belongs beside the first: "by Anna Berg, then the mayor, and Paul Roth".
        int end = IntStream.range(noun, tree.size()).filter(token -> CLOSING.contains(tree.word(token))).findFirst().orElse(tree.size());
        tree.children(noun).filter(child -> child > end).boxed().toList().forEach(child -> tree.attach(child, somebody, tree.relation(child)));
        tree.attach(noun, somebody, "appos");
        IntStream.range(comma + 1, noun).filter(token -> !tree.isBelow(token, noun) && !tree.isBelow(noun, token)).filter(token -> tree.head(token).filter(head -> head <= comma || head > noun).isPresent())
                .boxed().toList().forEach(token -> tree.attach(token, noun, "advmod"));
    }
}
