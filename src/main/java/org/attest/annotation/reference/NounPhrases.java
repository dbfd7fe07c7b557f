package org.attest.annotation.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Chain;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Token;
import org.attest.lexicon.Table;
import org.attest.lexicon.WordGroups;

/** Reads a noun phrase from its head: how far it reaches, how it is introduced, what it may be, what it does in its clause. */
final class NounPhrases {

    /** What "the 54-year-old" is called among phrases. */
    static final String AGED = "year-old";
    private static final Set<String> INNER = Set.of("det", "amod", "compound", "nummod", "nmod", "flat", "acl", "fixed", "goeswith", "dep");
    private static final Set<String> CLAUSAL = Set.of("nsubj", "nsubj:pass", "obj", "obl", "mark", "aux", "aux:pass", "det");
    private static final Set<String> QUANTIFIERS = Set.of("some", "any", "every", "no", "each", "many", "several", "few", "all", "both", "most",
            "another", "either", "neither", "much", "more");
    private static final Set<String> OPENING = Set.of("(", "-LRB-", "[", "-LSB-");
    private static final Set<String> PERSONAL = Table.ofResource("data/lexicon/personal-verbs.tsv").words("verb");
    private static final Set<String> BROADCASTERS = WordGroups.ofResource("data/lexicon/reference-words.tsv").of("broadcaster");
    private static final Set<String> WHOLES = Set.of("us", "them", "you");
    static final Set<String> DEMONSTRATIVES = Set.of("this", "that", "these", "those", "such");

    private final AnnotatedText text;
    private final Nouns nouns;

    NounPhrases(AnnotatedText text, Nouns nouns) {
        this.text = text;
        this.nouns = nouns;
    }

    /** The first token of a phrase, and the one after its last. */
    record Extent(int first, int end) {}

    Extent extent(int head, DependencyTree tree) {
        int first = head;
        int end = head + 1;
        for (int child : tree.children(head)) {
            String relation = tree.relation(child);
            String plain = relation.indexOf(':') < 0 ? relation : relation.substring(0, relation.indexOf(':'));
            if (!INNER.contains(plain) || child > head && plain.equals("acl") && text.token(child - 1).word().equals(",")) {
                continue;
            }
            List<Integer> below = tree.subtree(child);
            if (child < head) {
                first = isClause(child, below, tree) ? first : Math.min(first, below.getFirst());
            } else if (below.getFirst() == end && !OPENING.contains(text.token(end).word())) {
                end = below.getLast() + 1;
            }
        }
        return new Extent(fromArticle(first, head, tree), end);
    }

    /** "At a quarter past six the minister", "the fifth was in the hospital": an article begins the phrase, whatever the parser hangs before it. */
    private int fromArticle(int first, int head, DependencyTree tree) {
        int article = tree.children(head, "det").stream().filter(word -> word < head && text.token(word).word().matches("(?i)the|an?")).reduce((one, later) -> later).orElse(first);
        boolean foreign = IntStream.range(first, Math.max(first, article)).anyMatch(word -> text.token(word).tag().matches("CD|IN|V.*|NN.*|,|PRP"));
        return foreign ? article : first;
    }

    /** The last word of "the 54 - year - old", which the engine takes apart, where it stands as a noun. */
    boolean isAged(int token, DependencyTree tree) {
        boolean written = token - 4 >= tree.firstToken() && text.token(token).word().equals("old") && text.token(token - 2).word().equals("year")
                && text.token(token - 1).word().equals("-") && text.token(token - 4).tag().equals("CD");
        String relation = tree.relation(token);
        return written && (relation.startsWith("nsubj") || relation.startsWith("obj") || relation.startsWith("iobj") || relation.startsWith("obl") || relation.startsWith("nmod"));
    }

    // "The council updated [the members]", however the tree has it: what has a subject, an object or a mark is no attribute of the noun after it.
    private static boolean isClause(int child, List<Integer> below, DependencyTree tree) {
        boolean modifier = tree.is(child, "amod") || tree.is(child, "acl") || tree.is(child, "dep");
        return modifier && below.stream().map(tree::relation).anyMatch(relation -> CLAUSAL.contains(relation));
    }

    Set<Chain.Kind> sorts(String noun, boolean many, DependencyTree tree, int head) {
        // "The home guard" is a body and "a health post" a building, whatever a guard or a post is.
        String pair = head > tree.firstToken() ? text.token(head - 1).word().toLowerCase(Locale.ROOT) + " " + noun : noun;
        String word = nouns.place(pair).isPresent() || nouns.isOrganization(pair) ? pair : noun;
        if (word.equals("head") && (tree.children(head, "nmod").isEmpty() || !tree.children(head, "nmod:poss").isEmpty())) {
            return Set.of(Chain.Kind.THING);
        }
        Set<Chain.Kind> sorts = new TreeSet<>();
        if (nouns.isPerson(word)) {
            sorts.add(many ? Chain.Kind.GROUP : Chain.Kind.PERSON);
        }
        if (nouns.isGroup(word)) {
            sorts.add(Chain.Kind.GROUP);
        }
        if (nouns.isOrganization(word) && !many) {
            sorts.add(Chain.Kind.ORGANIZATION);
        } else if (nouns.isOrganization(word)) {
            sorts.add(Chain.Kind.GROUP);
        }
        nouns.place(word).ifPresent(sorts::add);
        // "The Lindqvist shipyard": a noun that ends names of bodies tells of one behind a name.
        boolean behindName = tree.children(head, "compound").stream().anyMatch(before -> before == head - 1 && text.token(before).isProperNoun());
        if (sorts.isEmpty() && !many && behindName && nouns.organizationType(word).isPresent()) {
            sorts.add(Chain.Kind.ORGANIZATION);
        }
        if (!many && BROADCASTERS.contains(word) && speaks(head, tree)) {
            return Set.of(Chain.Kind.ORGANIZATION);
        }
        if (sorts.isEmpty() && !many && (nouns.organizationType(word).isPresent() || UnnamedTellers.isBody(word)) && UnnamedTellers.tells(head, tree, text)) {
            sorts.add(Chain.Kind.ORGANIZATION);
        }
        if (sorts.isEmpty() && speaks(head, tree) && nouns.mayBePerson(word)) {
            sorts.add(many ? Chain.Kind.GROUP : Chain.Kind.PERSON);
        }
        if (sorts.isEmpty()) {
            sorts.add(many && nouns.isMeasure(word) && isPartOfUs(head, tree) ? Chain.Kind.GROUP : Chain.Kind.THING);
        }
        return Set.copyOf(sorts);
    }

    /** Of the rarer nouns only such as do what people do are people: "the magistrate said". */
    private boolean speaks(int head, DependencyTree tree) {
        return tree.is(head, "nsubj") && tree.head(head).filter(verb -> text.token(verb).isVerb() && PERSONAL.contains(text.token(verb).lemma())).isPresent();
    }

    Phrase.Article article(int head, DependencyTree tree) {
        if (!tree.children(head, "nmod:poss").isEmpty()) {
            return Phrase.Article.POSSESSIVE;
        }
        for (int child : tree.children(head, "det", "nummod", "amod")) {
            String word = text.token(child).word().toLowerCase(Locale.ROOT);
            if (word.equals("the")) {
                return Phrase.Article.THE;
            } else if (word.equals("a") || word.equals("an")) {
                return Phrase.Article.A;
            } else if (DEMONSTRATIVES.contains(word)) {
                return Phrase.Article.THIS;
            } else if (QUANTIFIERS.contains(word) || tree.is(child, "nummod")) {
                return Phrase.Article.QUANTIFIER;
            }
        }
        return Phrase.Article.NONE;
    }

    /** "Two hundred of us", "three of the men", "one of the guards": the word that tells of whom the number is a part. */
    Optional<Integer> part(int number, DependencyTree tree) {
        if (number + 2 < tree.endToken() && text.token(number + 1).word().equals("of") && isWhole(number + 2)) {
            return Optional.of(number + 2);
        }
        return tree.child(number, "nmod").filter(of -> of > number && tree.children(of, "case").stream().anyMatch(mark -> text.token(mark).word().equals("of")))
                .filter(of -> isPartOfUs(number, tree) || isPeople(text.token(of))
                        && tree.children(of, "det", "nmod:poss").stream().anyMatch(det -> det > number));
    }

    // "Three of the men", "seven of the crew".
    private boolean isPeople(Token noun) {
        String lemma = noun.lemma().toLowerCase(Locale.ROOT);
        return noun.tag().equals("NNS") && nouns.isPerson(lemma) || noun.tag().equals("NN") && nouns.isGroup(lemma);
    }

    /** "Two hundred of us", "thousands of them": a number, and of whom. */
    private boolean isPartOfUs(int number, DependencyTree tree) {
        return tree.child(number, "nmod").filter(of -> of > number && isWhole(of)).isPresent();
    }

    private boolean isWhole(int token) {
        return WHOLES.contains(text.token(token).word().toLowerCase(Locale.ROOT));
    }

    Phrase.Function function(int token, DependencyTree tree) {
        String relation = tree.relation(token);
        if (relation.equals("conj")) {
            return tree.head(token).map(head -> function(head, tree)).orElse(Phrase.Function.OTHER);
        }
        return relation.startsWith("nsubj") ? Phrase.Function.SUBJECT : relation.equals("obj") || relation.equals("iobj") ? Phrase.Function.OBJECT
                : relation.startsWith("obl") ? Phrase.Function.OBLIQUE : relation.equals("nmod:poss") ? Phrase.Function.POSSESSOR
                : Phrase.Function.OTHER;
    }
}
