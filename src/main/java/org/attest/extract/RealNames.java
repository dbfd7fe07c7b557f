package org.attest.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Chain;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Layer;
import org.attest.annotation.Mention;
import org.attest.annotation.name.GivenNames;
import org.attest.fact.ThingType;
import org.attest.lexicon.Table;

/**
 * Whether somebody or something in the text bears a name whose kind only the model tells. A piece of a longer name ("the Ferris Professor of Music") and an
 * entry of a list or a heading ("Basse Terre: green and lush.") bear witness of nobody, unless a given name, a title, a trade or a deed shows who is meant.
 */
final class RealNames implements BiPredicate<Chain, ThingType> {

    private static final GivenNames GIVEN = GivenNames.standard();
    private static final Set<String> PERSONAL = Table.ofResource("data/lexicon/personal-verbs.tsv").words("verb");
    private static final Set<String> TITLES = Table.ofResource("data/lexicon/titles.tsv").words("title");
    private static final Set<String> PERSONS = Table.ofResource("data/lexicon/person-nouns.tsv").words("noun");
    private static final Set<String> PORTFOLIOS = Table.ofResource("data/lexicon/portfolio-nouns.tsv").words("noun");
    private static final Set<String> WITHIN = Set.of("in", "at", "near", "from", "to", "outside", "into", "around", "through", "via", "towards", "by", "for");

    private final AnnotatedText text;

    RealNames(AnnotatedText text) {
        this.text = text;
    }

    @Override
    public boolean test(Chain chain, ThingType type) {
        if (type.isUnder(ThingType.ORGANIZATION) && chain.mentions().stream().allMatch(mention -> mention.kind() == Mention.Kind.NAME && isPortfolio(mention))) {
            return false;
        }
        boolean guessed = switch (type) {
            case PERSON, ORGANIZATION, PLACE -> chain.isNamed();
            default -> false;
        };
        if (!guessed || type == ThingType.PERSON && isSomebody(chain) || chain.mentions().stream().anyMatch(mention -> mention.kind() == Mention.Kind.NOMINAL)) {
            return true;
        }
        return chain.mentions().stream().filter(mention -> mention.kind() == Mention.Kind.NAME).anyMatch(mention -> !isPieceOfName(mention) && !isEntry(mention)
                && !(type == ThingType.PERSON && isEponym(mention)));
    }

    /** Somebody whom a pronoun or a noun stands for, or whose name, title, trade or deed is a person's. */
    private boolean isSomebody(Chain chain) {
        return chain.mentions().stream().anyMatch(mention -> switch (mention.kind()) {
            case PRONOUN -> text.token(mention.head()).word().matches("(?i)he|she|him|her|his|hers|himself|herself|i|me|my");
            case NOMINAL -> PERSONS.contains(word(mention.head()));
            case NAME -> isCalledAsPeopleAre(mention) || isActive(mention);
        });
    }

    private boolean isCalledAsPeopleAre(Mention mention) {
        int before = mention.firstToken() - 1;
        boolean titled = before >= 0 && (TITLES.contains(word(before)) || PERSONS.contains(word(before)));
        boolean initial = IntStream.range(mention.firstToken(), mention.endToken()).anyMatch(token -> text.token(token).word().matches("\\p{Lu}\\."));
        return titled || initial && mention.endToken() - mention.firstToken() > 2 || GIVEN.isSure(word(mention.firstToken())) || TITLES.contains(word(mention.firstToken()));
    }

    private boolean isActive(Mention mention) {
        DependencyTree tree = text.treeOf(mention.head());
        boolean acts = (tree.is(mention.head(), "nsubj") || tree.is(mention.head(), "nsubj:pass")) && tree.head(mention.head())
                .filter(verb -> text.token(verb).isVerb() && PERSONAL.contains(text.token(verb).lemma())).isPresent();
        boolean trade = tree.children(mention.head(), "appos", "compound", "amod", "nmod").stream().anyMatch(child -> PERSONS.contains(word(child)))
                || tree.is(mention.head(), "appos") && tree.head(mention.head()).filter(noun -> PERSONS.contains(word(noun))).isPresent();
        boolean speaks = text.layers().contains(Layer.SPEECH) && text.get(Layer.SPEECH).stream().anyMatch(utterance ->
                utterance.source().filter(range -> range.contains(mention.head())).isPresent() || utterance.addressee().filter(range -> range.contains(mention.head())).isPresent());
        return acts || trade || speaks;
    }

    /** "Ferris" in "the Ferris Professor of Music", "Notre" in "Notre Dame". */
    private boolean isPieceOfName(Mention mention) {
        DependencyTree tree = text.treeOf(mention.head());
        int next = mention.endToken();
        return (tree.is(mention.head(), "compound") || tree.is(mention.head(), "amod")) && next < tree.endToken() && next <= tree.head(mention.head()).orElse(-1)
                && text.token(next).isProperNoun() && Character.isUpperCase(text.token(next).word().charAt(0));
    }

    /** "The Minister of Foreign Affairs", "a bachelor of Science": what an office or a degree is of. */
    private boolean isPortfolio(Mention mention) {
        DependencyTree tree = text.treeOf(mention.head());
        boolean article = text.token(mention.firstToken()).tag().equals("DT") || !tree.children(mention.head(), "det").isEmpty();
        return !article && tree.is(mention.head(), "nmod") && tree.children(mention.head(), "case").stream().allMatch(mark -> List.of("of", "for").contains(word(mark)))
                && tree.head(mention.head()).filter(office -> PORTFOLIOS.contains(word(office))).isPresent();
    }

    /** "The Rossi bakery", "the Bernoulli principle": called after somebody of whom nothing is said. */
    private boolean isEponym(Mention mention) {
        DependencyTree tree = text.treeOf(mention.head());
        int next = mention.endToken();
        return tree.is(mention.head(), "compound") && tree.head(mention.head()).filter(noun -> noun == next && text.token(noun).isNoun() && !text.token(noun).isProperNoun()).isPresent()
                && tree.children(next, "det").stream().anyMatch(word -> word < mention.firstToken());
    }

    /** In a stretch without a verb, and after no word that shows where or by whom. */
    private boolean isEntry(Mention mention) {
        DependencyTree tree = text.treeOf(mention.head());
        boolean told = IntStream.range(tree.firstToken(), tree.endToken()).anyMatch(token -> List.of("VBD", "VBZ", "VBP", "MD").contains(text.token(token).tag()));
        return !told && tree.children(mention.head(), "case").stream().noneMatch(mark -> WITHIN.contains(word(mark)));
    }

    private String word(int token) {
        return text.token(token).word().toLowerCase(Locale.ROOT).replaceFirst("(?<=.)\\.$", "");
    }
}
