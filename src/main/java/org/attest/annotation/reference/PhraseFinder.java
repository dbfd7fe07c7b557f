package org.attest.annotation.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Chain;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Layer;
import org.attest.annotation.Mention;
import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.annotation.Sentence;
import org.attest.annotation.Token;
import org.attest.lexicon.WordGroups;

/** Finds all phrases of a text that may mention something: names, pronouns, noun phrases; each head token once. */
final class PhraseFinder {

    private static final WordGroups WORDS = WordGroups.ofResource("data/lexicon/reference-words.tsv");
    /** What follows a name to honour its bearer: "Hari Sir". */
    private static final Set<String> HONORIFICS = WORDS.of("honorific");

    private static final Set<String> HOLDERS = WORDS.of("holder");
    private static final Set<String> CREDENTIALS = WORDS.of("credential");
    private static final Set<String> ONE = Set.of("a", "an", "another", "one");
    private static final Set<String> IN_PLACE_OF_NOUNS = Set.of("nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod");

    private final AnnotatedText text;
    private final Nouns nouns;
    private final NounPhrases reader;
    private final StandIns standIns;
    private final Set<Integer> inName = new HashSet<>();
    private final Set<String> surnames = new HashSet<>();
    /** Of whom one has been told of: after "a Slovene", "the Slovene" is that one. */
    private final Set<String> countrymen = new HashSet<>();
    private final List<Phrase> found = new ArrayList<>();

    private PhraseFinder(AnnotatedText text, Nouns nouns) {
        this.text = text;
        this.nouns = nouns;
        reader = new NounPhrases(text, nouns);
        standIns = new StandIns(text, nouns);
    }

    /** In the order of their heads. */
    static List<Phrase> find(AnnotatedText text, Nouns nouns) {
        return new PhraseFinder(text, nouns).find();
    }

    private List<Phrase> find() {
        List<Name> names = text.get(Layer.NAMES).stream().filter(name -> !isRelative(name)).toList();
        for (Name name : names) {
            if (name.kind() == NameKind.PERSON && name.endToken() - name.firstToken() > 1) {
                surnames.add(text.token(name.endToken() - 1).word());
            }
            for (int token = name.firstToken(); token < name.endToken(); token++) {
                inName.add(token);
            }
        }
        names.forEach(this::addName);
        for (Sentence sentence : text.sentences()) {
            DependencyTree tree = text.get(Layer.TREES).get(sentence.index());
            for (int token = sentence.firstToken(); token < sentence.endToken(); token++) {
                Optional<CountedPeople.Counted> counted = inName.contains(token) ? Optional.empty() : CountedPeople.at(token, sentence.endToken(), text);
                if (counted.isPresent()) {
                    addCounted(counted.get(), tree, sentence.index());
                    token = counted.get().end() - 1;
                } else if (!inName.contains(token)) {
                    addWord(token, tree, sentence.index());
                }
            }
        }
        found.sort(Comparator.comparingInt(Phrase::head));
        List<Phrase> numbered = new ArrayList<>();
        for (Phrase p : found) {
            numbered.add(new Phrase(numbered.size(), p.first(), p.end(), p.head(), p.kind(), p.sentence(), p.gender(), p.quantity(), p.sorts(),
                    p.name(),
                    p.word(), p.article(), p.function()));
        }
        return List.copyOf(numbered);
    }

    // "Mother" is written like a name, and is a noun.
    private boolean isRelative(Name name) {
        return name.kind() == NameKind.PERSON && name.endToken() - name.firstToken() == 1 && nouns.isKin(text.token(name.firstToken()).word().toLowerCase(Locale.ROOT))
                && text.token(name.firstToken()).isNoun();
    }

    private void add(int first, int end, int head, Mention.Kind kind, int sentence, Gender gender, Quantity quantity, Set<Chain.Kind> sorts,
                     Optional<Name> name, String word, Phrase.Article article, Phrase.Function function) {
        found.add(new Phrase(0, first, end, head, kind, sentence, gender, quantity, sorts, name, word, article, function));
    }

    private void addName(Name name) {
        DependencyTree tree = text.treeOf(name.firstToken());
        Sentence sentence = text.sentenceOf(name.firstToken());
        int end = name.kind() == NameKind.PERSON && name.endToken() < sentence.endToken()
                && HONORIFICS.contains(text.token(name.endToken()).word().toLowerCase(Locale.ROOT)) ? name.endToken() + 1 : name.endToken();
        int head = tree.headOf(name.firstToken(), Math.min(end, sentence.endToken()));
        for (int token = name.endToken(); token < end; token++) {
            inName.add(token);
        }
        if (name.kind() == NameKind.PEOPLE && isModifier(head, tree)) {
            return;
        }
        if (isCountryman(name, sentence)) {
            NounPhrases.Extent extent = reader.extent(head, tree);
            String word = text.token(head).word().toLowerCase(Locale.ROOT);
            add(extent.first(), extent.end(), head, Mention.Kind.NOMINAL, sentence.index(), nouns.ofNoun(word), Quantity.ONE, Set.of(Chain.Kind.PERSON), Optional.empty(), word,
                    reader.article(head, tree), reader.function(head, tree));
            return;
        }
        int first = name.firstToken();
        Gender gender = Gender.UNKNOWN;
        if (name.kind() == NameKind.PERSON) {
            int title = titleBefore(first, sentence);
            gender = title < first ? nouns.ofTitle(words(title, first)) : Gender.UNKNOWN;
            first = title;
            gender = gender.and(genderOf(name, first));
        }
        if (first > sentence.firstToken() && text.token(first - 1).word().equalsIgnoreCase("the") && !tree.is(head, "compound")
                && tree.head(first - 1).filter(owner -> owner >= name.firstToken() && owner < name.endToken()).isPresent()) {
            first--;
        }
        add(first, end, head, Mention.Kind.NAME, sentence.index(), gender, quantityOf(name), sortsOf(name.kind()), Optional.of(name),
                text.token(head).lemma().toLowerCase(Locale.ROOT), Phrase.Article.NONE, reader.function(head, tree));
    }

    /** "A Moroccan", "the Englishman": somebody, not a people. */
    private boolean isCountryman(Name name, Sentence sentence) {
        int at = name.firstToken();
        boolean one = name.kind() == NameKind.PEOPLE && name.endToken() - at == 1 && !text.token(at).tag().endsWith("S");
        String before = at > sentence.firstToken() ? text.token(at - 1).word().toLowerCase(Locale.ROOT) : "";
        boolean again = before.equals("the") && countrymen.contains(text.token(at).word());
        boolean counted = again || ONE.contains(before);
        if (one && counted) {
            countrymen.add(text.token(at).word());
        }
        // "Taught herself Norwegian" speaks of a language.
        return one && (counted || text.token(at).tag().startsWith("NN") && nouns.isPerson(text.token(at).word().toLowerCase(Locale.ROOT)));
    }

    private boolean isModifier(int head, DependencyTree tree) {
        return text.token(head).tag().startsWith("JJ") && !tree.is(head, "nsubj") && !tree.is(head, "obj") || tree.is(head, "amod")
                || tree.is(head, "compound");
    }

    private int titleBefore(int first, Sentence sentence) {
        int begin = first;
        while (begin > sentence.firstToken()) {
            boolean two = begin - 2 >= sentence.firstToken() && isTitle(begin - 2, begin);
            if (two) {
                begin -= 2;
            } else if (isTitle(begin - 1, begin)) {
                begin--;
            } else {
                break;
            }
        }
        while (begin < first && begin > sentence.firstToken() && isRoleWord(begin - 1)) {
            begin--;
        }
        return begin;
    }

    // "Foreign Office Minister Ellwood": what stands before the title belongs to it.
    private boolean isRoleWord(int token) {
        Token before = text.token(token);
        return !inName.contains(token) && before.isProperNoun() && Character.isUpperCase(before.word().charAt(0))
                && Character.isLetter(before.word().charAt(0));
    }

    private boolean isTitle(int from, int end) {
        return !inName.contains(from) && Character.isUpperCase(text.token(from).word().charAt(0)) && nouns.isTitle(words(from, end));
    }

    private String words(int first, int end) {
        StringBuilder words = new StringBuilder();
        for (int token = first; token < end; token++) {
            words.append(words.isEmpty() ? "" : " ").append(text.token(token).word());
        }
        return words.toString();
    }

    private Gender genderOf(Name name, int first) {
        String given = text.token(name.firstToken()).word();
        boolean single = name.endToken() - name.firstToken() == 1;
        return single && (first < name.firstToken() || surnames.contains(given)) ? Gender.UNKNOWN : nouns.ofGivenName(given);
    }

    private Quantity quantityOf(Name name) {
        String tag = text.token(name.endToken() - 1).tag();
        return switch (name.kind()) {
            case PERSON, FACILITY -> Quantity.ONE;
            case ORGANIZATION, PLACE -> Quantity.UNKNOWN;
            case PEOPLE -> tag.endsWith("S") ? Quantity.MANY : Quantity.UNKNOWN;
            case OTHER -> tag.endsWith("S") ? Quantity.UNKNOWN : Quantity.ONE;
        };
    }

    private static Set<Chain.Kind> sortsOf(NameKind kind) {
        return switch (kind) {
            case PERSON -> Set.of(Chain.Kind.PERSON);
            case ORGANIZATION -> Set.of(Chain.Kind.ORGANIZATION);
            case PLACE -> Set.of(Chain.Kind.PLACE);
            case FACILITY -> Set.of(Chain.Kind.FACILITY);
            case PEOPLE -> Set.of(Chain.Kind.PEOPLE);
            case OTHER -> Set.of(Chain.Kind.THING);
        };
    }

    private void addCounted(CountedPeople.Counted people, DependencyTree tree, int sentence) {
        boolean definite = text.token(people.first()).word().equalsIgnoreCase("the");
        add(people.first(), people.end(), people.head(), Mention.Kind.NOMINAL, sentence, Gender.UNKNOWN, Quantity.MANY, Set.of(Chain.Kind.GROUP), Optional.empty(),
                text.token(people.end() - 1).word().toLowerCase(Locale.ROOT), definite ? Phrase.Article.THE : Phrase.Article.QUANTIFIER, reader.function(people.head(), tree));
    }

    private void addWord(int index, DependencyTree tree, int sentence) {
        Token token = text.token(index);
        if (isOfTitle(index, tree) || isOfCredential(index, tree)) {
            return;
        }
        Optional<Pronoun> pronoun = token.tag().startsWith("PRP") || isDemonstrative(token, tree) || isBoth(token, tree) ? Pronoun.of(token.word()) : Optional.empty();
        if (pronoun.filter(p -> p.form() == Pronoun.Form.REFLEXIVE && isEmphasis(index, tree)).isPresent()) {
            return;
        }
        if (pronoun.isPresent()) {
            Pronoun p = pronoun.get();
            add(index, index + 1, index, Mention.Kind.PRONOUN, sentence, p.gender(), p.quantity(), p.sorts(), Optional.empty(), p.word(),
                    Phrase.Article.NONE,
                    token.tag().equals("PRP$") ? Phrase.Function.POSSESSOR : reader.function(index, tree));
            return;
        }
        Optional<StandIns.StandIn> standIn = standIns.at(index, tree, found);
        if (standIn.isPresent()) {
            addStandIn(token, standIn.get(), tree, sentence);
        } else if (UnnamedTellers.quantity(index, tree, text).isPresent()) {
            addTeller(index, UnnamedTellers.quantity(index, tree, text).get(), tree, sentence);
        } else if (token.isNoun() && !tree.is(index, "compound") && !tree.is(index, "flat") && !tree.is(index, "fixed")) {
            addNominal(token, tree, sentence);
        } else if (isUsedAsNoun(token, tree)) {
            addNominal(token, tree, sentence);
        } else if (reader.isAged(index, tree)) {
            addAged(index, tree, sentence);
        } else if (!tree.is(index, "nummod") && (token.tag().equals("CD") || CountedPeople.mayBePart(token))) {
            reader.part(index, tree).ifPresent(of -> addPart(token, of, tree, sentence));
        }
    }

    private void addTeller(int index, Quantity quantity, DependencyTree tree, int sentence) {
        NounPhrases.Extent extent = reader.extent(index, tree);
        add(extent.first(), extent.end(), index, Mention.Kind.NOMINAL, sentence, Gender.UNKNOWN, quantity, Set.of(quantity == Quantity.ONE ? Chain.Kind.PERSON : Chain.Kind.GROUP),
                Optional.empty(), text.token(index).word().toLowerCase(Locale.ROOT), Phrase.Article.QUANTIFIER, reader.function(index, tree));
    }

    // "In his My Linguistic Autobiography": a capital within a sentence makes a title of it, which is said by nobody.
    private boolean isOfTitle(int index, DependencyTree tree) {
        boolean within = text.token(index).tag().equals("PRP$") && index > tree.firstToken() && index + 1 < tree.endToken();
        return within && Character.isUpperCase(text.token(index).word().charAt(0)) && Character.isUpperCase(text.token(index + 1).word().charAt(0))
                && Character.isLowerCase(text.token(index - 1).word().charAt(0));
    }

    // "A master's degree", "my driver's licence": nobody's.
    private boolean isOfCredential(int index, DependencyTree tree) {
        return tree.is(index, "nmod:poss") && HOLDERS.contains(text.token(index).lemma().toLowerCase(Locale.ROOT))
                && tree.head(index).filter(paper -> CREDENTIALS.contains(text.token(paper).lemma().toLowerCase(Locale.ROOT))).isPresent();
    }

    private void addStandIn(Token word, StandIns.StandIn standIn, DependencyTree tree, int sentence) {
        boolean one = standIn.quantity() == Quantity.ONE;
        add(standIn.first(), word.index() + 1, word.index(), Mention.Kind.NOMINAL, sentence, one ? standIn.gender() : Gender.UNKNOWN, standIn.quantity(),
                Set.of(one ? Chain.Kind.PERSON : Chain.Kind.GROUP), Optional.empty(), word.word().toLowerCase(Locale.ROOT),
                standIn.first() < word.index() ? Phrase.Article.THE : Phrase.Article.QUANTIFIER, reader.function(word.index(), tree));
    }

    private void addPart(Token number, int of, DependencyTree tree, int sentence) {
        int index = number.index();
        List<Integer> words = tree.subtree(index);
        int first = index;
        while (words.contains(first - 1) && tree.head(first - 1).filter(head -> head == index).isPresent()
                && (tree.is(first - 1, "compound") || tree.is(first - 1, "nummod"))) {
            first--;
        }
        // "Thirty-one of them", which the engine takes apart.
        boolean hyphened = index - 2 >= tree.firstToken() && text.token(index - 1).word().equals("-") && text.token(index - 2).tag().equals("CD");
        first = hyphened ? Math.min(first, index - 2) : first;
        boolean one = first == index && CountedPeople.isOne(number);
        add(first, of + 1, index, Mention.Kind.NOMINAL, sentence, Gender.UNKNOWN, one ? Quantity.ONE : Quantity.MANY, Set.of(one ? Chain.Kind.PERSON : Chain.Kind.GROUP),
                Optional.empty(), number.word().toLowerCase(Locale.ROOT), Phrase.Article.QUANTIFIER, reader.function(index, tree));
    }

    // "The word itself": right behind its noun a reflexive adds weight and nobody.
    private boolean isEmphasis(int index, DependencyTree tree) {
        boolean behindNoun = index > 0 && text.token(index - 1).isNoun();
        return behindNoun && !tree.is(index, "nsubj") && !tree.is(index, "obj") && !tree.is(index, "obl") && !tree.is(index, "iobj");
    }

    // "Both asked not to be named", not "both men" and not "both Ana and Luis"
    private static boolean isBoth(Token token, DependencyTree tree) {
        return token.word().equalsIgnoreCase("both") && IN_PLACE_OF_NOUNS.contains(tree.relation(token.index())) && tree.children(token.index(), "nmod", "conj").isEmpty();
    }

    /** "The major", "the accused", "my eldest", which the tagger takes for adjectives. */
    private boolean isUsedAsNoun(Token token, DependencyTree tree) {
        boolean adjective = token.tag().startsWith("JJ") || token.tag().equals("VBN");
        return adjective && IN_PLACE_OF_NOUNS.contains(tree.relation(token.index())) && !tree.children(token.index(), "det", "nmod:poss").isEmpty()
                && nouns.isPerson(token.word().toLowerCase(Locale.ROOT));
    }

    // "That is new", not "that house" and not "the house that".
    private static boolean isDemonstrative(Token token, DependencyTree tree) {
        return token.tag().equals("DT") && NounPhrases.DEMONSTRATIVES.contains(token.lemma().toLowerCase(Locale.ROOT))
                && tree.children(token.index(), "acl", "nmod").isEmpty()
                && (tree.is(token.index(), "nsubj") || tree.is(token.index(), "obj") || tree.is(token.index(), "obl"));
    }

    private void addNominal(Token token, DependencyTree tree, int sentence) {
        int head = token.index();
        NounPhrases.Extent extent = reader.extent(head, tree);
        // "The accused", a participle before it was known for a noun, has the lemma of its verb.
        boolean asItStands = !token.isNoun() || nouns.isPerson(token.word().toLowerCase(Locale.ROOT));
        String said = (asItStands ? token.word() : token.lemma()).toLowerCase(Locale.ROOT);
        boolean opening = isOpeningPlural(token, tree);
        String word = opening ? said.substring(0, said.length() - 1) : said;
        boolean many = token.isNoun() && token.tag().endsWith("S") || opening;
        Set<Chain.Kind> sorts = reader.sorts(word, many, tree, head);
        boolean group = nouns.isGroup(word) || sorts.contains(Chain.Kind.ORGANIZATION);
        Quantity quantity = many ? Quantity.MANY : group ? Quantity.UNKNOWN : Quantity.ONE;
        add(extent.first(), extent.end(), head, Mention.Kind.NOMINAL, sentence, many ? Gender.UNKNOWN : nouns.ofNoun(word), quantity, sorts, Optional.empty(), word,
                reader.article(head, tree), reader.function(head, tree));
    }

    /** "Neighbours said that", which the tagger takes for a name. */
    private boolean isOpeningPlural(Token token, DependencyTree tree) {
        String word = token.word().toLowerCase(Locale.ROOT);
        return token.tag().equals("NNP") && token.index() == tree.firstToken() && word.endsWith("s") && nouns.isPerson(word.substring(0, word.length() - 1));
    }

    // "The 54-year-old": somebody, though the word is none for people.
    private void addAged(int head, DependencyTree tree, int sentence) {
        NounPhrases.Extent extent = reader.extent(head, tree);
        add(Math.min(extent.first(), head - 4), extent.end(), head, Mention.Kind.NOMINAL, sentence, Gender.UNKNOWN, Quantity.ONE, Set.of(Chain.Kind.PERSON), Optional.empty(),
                NounPhrases.AGED, reader.article(head, tree), reader.function(head, tree));
    }
}
