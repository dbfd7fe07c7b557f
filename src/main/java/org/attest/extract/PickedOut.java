package org.attest.extract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Chain;
import org.attest.annotation.Chains;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Layer;
import org.attest.annotation.Mention;
import org.attest.annotation.RoleLists;
import org.attest.annotation.Token;
import org.attest.annotation.Utterance;
import org.attest.lexicon.Table;

/**
 * Whether words say who or what is meant: true for the teller of the text, and for what has a name or a description that tells it from others of its kind. "People", "a
 * lawyer" in "she is a lawyer" and "this area" tell of nobody and of no place by themselves.
 */
final class PickedOut implements Predicate<Chain> {

    private static final List<String> DESCRIBING = List.of("amod", "compound", "nmod", "acl", "nummod", "appos");
    private static final Set<String> POINTING = Set.of("this", "that", "these", "those");
    private static final Set<String> UNSPECIFIC = Table.ofResource("data/lexicon/unspecific-words.tsv").words("word");
    private static final Map<String, String> VAGUE = Table.ofResource("data/lexicon/vague-nouns.tsv").rows().stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get("noun"), row -> row.get("kind")));
    private static final Set<String> KIN = Table.ofResource("data/lexicon/kin.tsv").words("noun");
    private static final Set<String> PERSONS = Table.ofResource("data/lexicon/person-nouns.tsv").words("noun");
    private static final Set<String> TITLES = Table.ofResource("data/lexicon/titles.tsv").words("title");

    private static final Set<String> SOME = Set.of("one", "most", "others");
    private static final Set<String> TELLING = Table.ofResource("data/lexicon/counted-people.tsv").rows().stream().filter(row -> row.get("as").equals("telling"))
            .map(row -> row.get("word")).collect(Collectors.toUnmodifiableSet());
    private static final int OFTEN = 3;

    private final AnnotatedText text;
    private final Chains chains;
    private final Generics generics;
    private final Set<Integer> speakers;
    private final LeftOpen open;

    PickedOut(AnnotatedText text, Chains chains) {
        this.text = text;
        this.chains = chains;
        generics = new Generics(text);
        speakers = speakers(text);
        open = new LeftOpen(text, generics);
    }

    /** The heads of the words that name who says something. */
    private static Set<Integer> speakers(AnnotatedText text) {
        if (!text.layers().contains(Layer.SPEECH)) {
            return Set.of();
        }
        return text.get(Layer.SPEECH).stream().filter(utterance -> utterance.manner() != Utterance.Manner.THOUGHT).flatMap(utterance -> utterance.source().stream())
                .map(source -> text.treeOf(source.first()).headOf(source.first(), source.end())).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean test(Chain chain) {
        boolean teller = chains.narrator().filter(narrator -> narrator.index() == chain.index()).isPresent();
        boolean once = chain.mentions().size() == 1;
        return teller || chain.mentions().stream().anyMatch(mention -> switch (mention.kind()) {
            case PRONOUN -> false;
            case NAME -> !isLoneTitle(chain, mention);
            case NOMINAL -> isDescription(chain, mention) && !isOfAnybody(chain, mention) && !(once && isSaidOfAnother(chain, mention));
        });
    }

    private boolean isDescription(Chain chain, Mention mention) {
        if (open.isSomebody(mention, chain)) {
            return true;
        }
        boolean unspecific = UNSPECIFIC.contains(text.token(mention.firstToken()).lemma().toLowerCase(Locale.ROOT)) && !isPart(mention) && !isOneToldOf(chain, mention) && !speaks(mention);
        return !unspecific && !isBareRole(chain, mention) && !isVague(mention)
                && !isPointer(chain, mention) && !generics.isGeneric(mention, chain.kind());
    }

    /** "Said one woman", "another, who had returned, said": whoever says something is somebody. */
    private boolean speaks(Mention mention) {
        DependencyTree tree = text.treeOf(mention.head());
        boolean telling = tree.is(mention.head(), "nsubj") && tree.head(mention.head()).filter(verb -> TELLING.contains(text.token(verb).lemma().toLowerCase(Locale.ROOT))).isPresent();
        return (telling || speakers.contains(mention.head())) && SOME.contains(text.token(mention.firstToken()).word().toLowerCase(Locale.ROOT));
    }

    /** "One of the guards" is somebody, "one" is not. */
    private boolean isPart(Mention mention) {
        return mention.firstToken() == mention.head() && mention.endToken() > mention.head() + 2 && text.token(mention.head() + 1).word().equals("of");
    }

    /** "One engineer, who was dismissed, says": somebody, unlike "one day" and "no one engineer". */
    private boolean isOneToldOf(Chain chain, Mention mention) {
        DependencyTree tree = text.treeOf(mention.head());
        boolean one = mention.firstToken() < mention.head() && text.token(mention.firstToken()).lemma().equalsIgnoreCase("one");
        return one && chain.kind() == Chain.Kind.PERSON && tree.is(mention.head(), "nsubj") && tree.head(mention.head()).filter(verb -> text.token(verb).isVerb()).isPresent();
    }

    // "Elected a Fellow", "Poland's Prime Minister, Anna Zych": an office without "the" is nobody's name.
    private boolean isLoneTitle(Chain chain, Mention mention) {
        if (isOneOfSuch(chain, mention)) {
            return true;
        }
        String words = chain.label().toLowerCase(Locale.ROOT);
        boolean article = text.token(mention.firstToken()).tag().equals("DT")
                || mention.firstToken() > 0 && text.token(mention.firstToken() - 1).word().matches("(?i)the|this|our|madam|madame|mr\\.?");
        // "Emir" is what some are called: whoever is spoken of so again and again.
        boolean called = chain.mentions().stream().filter(each -> each.kind() == Mention.Kind.NAME).count() >= OFTEN;
        // "Deputy Director": two words for offices are a title too.
        boolean title = TITLES.contains(words) || List.of(words.split(" ")).stream().allMatch(word -> TITLES.contains(word) || PERSONS.contains(word));
        return title && chain.kind() == Chain.Kind.PERSON && !article && !called;
    }

    // "A Fellow", "Lawyer and soldier": one word that is used as a noun.
    private boolean isOneOfSuch(Chain chain, Mention mention) {
        boolean single = mention.endToken() - mention.firstToken() == 1 && chain.kind() == Chain.Kind.PERSON;
        boolean article = mention.firstToken() > 0 && text.token(mention.firstToken() - 1).word().matches("(?i)an?");
        Token word = text.token(mention.head());
        return single && (article || word.tag().equals("NN") && PERSONS.contains(word.lemma().toLowerCase(Locale.ROOT)));
    }

    /** "People" say, somebody is "at the coast": words that alone tell nothing of who or where it is. */
    private boolean isVague(Mention mention) {
        Token noun = text.token(mention.head());
        String kind = VAGUE.getOrDefault(noun.lemma().toLowerCase(Locale.ROOT), "");
        return !kind.isEmpty() && isPlain(mention) && !speaks(mention) && (kind.equals("place") || mention.firstToken() == mention.head());
    }

    // "Train your friends": where nobody is known to be spoken to, those of anybody.
    private boolean isOfAnybody(Chain chain, Mention mention) {
        return chain.kind() == Chain.Kind.GROUP && text.treeOf(mention.head()).children(mention.head(), "nmod:poss").stream()
                .anyMatch(owner -> text.token(owner).word().equalsIgnoreCase("your") && chains.atHead(owner).filter(Chain::isNamed).isEmpty());
    }

    private boolean isPlain(Mention mention) {
        DependencyTree tree = text.treeOf(mention.head());
        return tree.children(mention.head()).stream().map(tree::relation)
                .noneMatch(relation -> DESCRIBING.stream().anyMatch(relation::startsWith) && !relation.equals("nmod:poss"));
    }

    // "This district" says where only together with the words before.
    private boolean isPointer(Chain chain, Mention mention) {
        boolean place = chain.kind() == Chain.Kind.PLACE || chain.kind() == Chain.Kind.FACILITY;
        return place && POINTING.contains(text.token(mention.firstToken()).word().toLowerCase(Locale.ROOT)) && isPlain(mention);
    }

    // "works as engineer", "left high school": a noun without an article is a role or an institution, unless it is a relative's, as in "mother said".
    private boolean isBareRole(Chain chain, Mention mention) {
        Token noun = text.token(mention.head());
        boolean bare = IntStream.range(mention.firstToken(), mention.head()).noneMatch(token -> text.token(token).tag().matches("DT|PRP\\$|CD|NNP|NNPS|POS"));
        return chain.kind() != Chain.Kind.GROUP && bare && noun.tag().equals("NN") && Character.isLowerCase(noun.word().charAt(0)) && !KIN.contains(noun.lemma().toLowerCase(Locale.ROOT));
    }

    /** "Is a city in the north", "became a novelist", "as a citizen", "one of the oldest mosques": what is said of another thing is none besides it. */
    private boolean isSaidOfAnother(Chain chain, Mention mention) {
        DependencyTree tree = text.treeOf(mention.head());
        int head = mention.head();
        boolean definite = text.token(mention.firstToken()).word().equalsIgnoreCase("the") || !tree.children(head, "nmod:poss").isEmpty();
        // "It was the guards who came" tells of guards.
        boolean clause = tree.children(head, "acl:relcl", "dep", "ccomp").stream().anyMatch(verb -> tree.is(verb, "acl:relcl") || tree.children(verb, "nsubj", "nsubj:pass", "obj").stream().anyMatch(word -> text.token(word).word().matches("who|whom")));
        boolean cleft = clause && tree.child(head, "nsubj", "expl").filter(word -> text.token(word).lemma().equals("it")).isPresent();
        // '"We knew," said one of them': whoever says it, not what somebody says.
        boolean inverted = isPart(mention) && tree.head(head).filter(verb -> tree.child(verb, "nsubj", "nsubj:pass").isEmpty() && text.token(verb).tag().equals("VBD")).isPresent();
        boolean predicate = !cleft && !tree.children(head, "cop").isEmpty() && tree.children(head, "case").isEmpty() || !definite && !inverted && (tree.is(head, "xcomp")
                || tree.children(head, "case").stream().anyMatch(word -> text.token(word).word().equalsIgnoreCase("as")));
        boolean place = chain.kind() == Chain.Kind.PLACE || chain.kind() == Chain.Kind.FACILITY;
        boolean oneOf = place && tree.is(head, "nmod") && tree.children(head, "case").stream().anyMatch(word -> text.token(word).word().equals("of")) && tree.head(head).filter(one -> text.token(one).word().matches("(?i)one|some|any|many|most")).isPresent();
        // "Was 23, a welder, and treasurer of the club": said of whoever is 23
        int first = RoleLists.isOfOne(text, head) ? tree.head(head).orElse(head) : head;
        boolean besideAge = !definite && (tree.is(first, "appos") || tree.is(first, "conj"))
                && tree.head(first).filter(age -> text.token(age).tag().equals("CD") && !tree.children(age, "cop").isEmpty()).isPresent();
        return predicate || oneOf || besideAge;
    }
}
