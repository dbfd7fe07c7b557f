package org.attest.annotation.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.attest.annotation.Chain;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.RoleLists;
import org.attest.annotation.Token;
import org.attest.lexicon.Table;
import org.attest.lexicon.WordGroups;

/** Joins what grammar equates: appositions ("Mara Levin, the founder") and predicates ("Levin is the founder"). */
final class ConstructionSieve implements Sieve {

    private static final WordGroups WORDS = WordGroups.ofResource("data/lexicon/reference-words.tsv");
    private static final Set<String> NOT_SO = Set.of("not", "n't", "never", "no");
    private static final Set<String> HEDGES = Set.of("would", "could", "might", "may", "should", "can", "if", "must", "will", "'ll");

    private static final Pattern CODE = Pattern.compile("\\p{Lu}\\p{Ll}+ (?:\\p{Lu}\\d{0,2}|\\d{1,3})");
    private static final Set<String> OF_NAME = Table.ofResource("data/lexicon/place-titles.tsv").words("noun");
    private static final Set<String> OFFSPRING = WORDS.of("offspring");
    private static final Set<String> AT_A_TIME = WORDS.of("at-a-time");
    private static final Set<String> MOMENTS = WORDS.of("moment");
    private static final int NAME_LENGTH = 4;
    /** Kinds of organizations of which nobody has several. */
    private static final Set<String> WHOLE_BODIES = Set.of("COMPANY", "MEDIA_OUTLET", "ARMED_GROUP", "POLITICAL_PARTY");
    /** Verbs by which somebody is given an office. */
    private static final Set<String> GIVING = WORDS.of("giving");

    @Override
    public void apply(Scene scene) {
        LooseAppositions loose = new LooseAppositions(scene);
        for (Phrase phrase : scene.phrases()) {
            DependencyTree tree = scene.tree(phrase);
            if (tree.is(phrase.head(), "conj")) {
                tree.head(phrase.head()).flatMap(scene::atHead).filter(other -> !scene.areOne(other, phrase)).ifPresent(other -> scene.keepApart(other, phrase));
            }
            if (tree.is(phrase.head(), "appos")) {
                tree.head(phrase.head()).flatMap(scene::atHead).ifPresent(other -> appose(scene, holder(scene, other, phrase), phrase));
            }
            if (!phrase.isPronoun() && !tree.children(phrase.head(), "cop").isEmpty()) {
                predicate(scene, phrase, tree);
            }
            if (phrase.isNominal() && phrase.article() == Phrase.Article.THE && phrase.mayBe(Chain.Kind.PLACE)) {
                nameOf(scene, phrase).ifPresent(name -> scene.join(name, phrase));
            }
            if (phrase.isNominal() && phrase.mayBe(Chain.Kind.ORGANIZATION) && phrase.article() != Phrase.Article.POSSESSIVE) {
                nameOfBody(scene, phrase).filter(name -> fit(scene, name, phrase)).ifPresent(name -> scene.join(name, phrase));
            }
            if (phrase.isNominal()) {
                loose.behind(phrase).filter(name -> fit(scene, phrase, name)).ifPresent(name -> scene.join(phrase, name));
            }
            if (phrase.isNominal() && phrase.mayBe(Chain.Kind.PERSON)) {
                nameRightAfter(scene, phrase).or(() -> nameBehindBody(scene, phrase)).filter(name -> fit(scene, phrase, name)).ifPresent(name -> scene.join(phrase, name));
                bornSo(scene, phrase, tree).filter(who -> fit(scene, who, phrase)).ifPresent(who -> scene.join(who, phrase));
                bearerOfRole(scene, phrase, tree).filter(who -> fit(scene, who, phrase)).ifPresent(who -> scene.join(who, phrase));
            }
        }
    }

    // "The town of Sarvan", "the state of Yucatán", but not "the capital of Georgia".
    private static Optional<Phrase> nameOf(Scene scene, Phrase noun) {
        int of = noun.head() + 1;
        boolean named = OF_NAME.contains(noun.word()) && of < scene.tree(noun).endToken() && scene.text().token(of).word().equals("of");
        return !named ? Optional.empty() : scene.phrases().subList(noun.index() + 1, Math.min(noun.index() + NAME_LENGTH, scene.phrases().size())).stream()
                .filter(name -> name.isName() && name.mayBe(Chain.Kind.PLACE) && name.first() == of + 1).findFirst();
    }

    // "The Lindqvist shipyard", "the Postimees newspaper", but not "the Unicef office": of these the body has several.
    private static Optional<Phrase> nameOfBody(Scene scene, Phrase noun) {
        Optional<String> type = scene.nouns().organizationType(noun.word()).filter(WHOLE_BODIES::contains);
        return type.isEmpty() || noun.quantity() == Quantity.MANY || noun.head() == noun.first() ? Optional.empty() : scene.atHead(noun.head() - 1)
                .filter(name -> name.isName() && name.mayBe(Chain.Kind.ORGANIZATION) && scene.tree(noun).is(name.head(), "compound"))
                .filter(name -> scene.nouns().typeOfOrganization(scene.text().textOf(name.name().orElseThrow().span()).toLowerCase(Locale.ROOT)).filter(own -> !own.equals(type.get())).isEmpty());
    }

    // "The accountant Bruno Levin", however the tree has it.
    private static Optional<Phrase> nameRightAfter(Scene scene, Phrase noun) {
        Phrase next = null;
        for (int i = noun.index() + 1; i < scene.phrases().size() && scene.phrases().get(i).head() <= noun.head() + NAME_LENGTH; i++) {
            Phrase phrase = scene.phrases().get(i);
            if (phrase.isName() && phrase.first() == noun.head() + 1) {
                next = phrase;
            }
        }
        return Optional.ofNullable(next).filter(name -> name.sentence() == noun.sentence() && noun.quantity() == Quantity.ONE
                && noun.article() != Phrase.Article.NONE && noun.article() != Phrase.Article.QUANTIFIER && name.mayBe(Chain.Kind.PERSON));
    }

    // "Head of the Refugee Council Enver Solomon": the name right behind that of the body.
    private static Optional<Phrase> nameBehindBody(Scene scene, Phrase role) {
        int of = role.head() + 1;
        boolean owned = of < scene.tree(role).endToken() && scene.text().token(of).word().matches("of|for|at") && role.quantity() != Quantity.MANY && role.article() != Phrase.Article.QUANTIFIER;
        if (!owned) {
            return Optional.empty();
        }
        List<Phrase> next = scene.phrases().subList(role.index() + 1, Math.min(role.index() + NAME_LENGTH, scene.phrases().size())).stream().filter(phrase -> phrase.sentence() == role.sentence() && phrase.isName()).toList();
        return next.stream().filter(body -> body.mayBe(Chain.Kind.ORGANIZATION) && body.first() <= of + 2)
                .flatMap(body -> next.stream().filter(name -> name.first() == body.end() && name.mayBe(Chain.Kind.PERSON))).findFirst();
    }

    /** True for "as a conscript", "as the head of the school": what somebody was, said of somebody else in the clause. */
    static boolean isRole(Scene scene, Phrase phrase) {
        return scene.tree(phrase).children(phrase.head(), "case").stream().anyMatch(token -> scene.text().token(token).word().equalsIgnoreCase("as"));
    }

    // "Worked as a teacher"; "hired him as a guard"; "named her the head of the school".
    private static Optional<Phrase> bearerOfRole(Scene scene, Phrase role, DependencyTree tree) {
        Optional<Integer> verb = tree.head(role.head()).filter(token -> scene.text().token(token).isVerb());
        boolean as = isRole(scene, role);
        Optional<Phrase> given = givenOffice(scene, role, tree);
        if (given.isPresent()) {
            return given;
        }
        if (verb.isEmpty() || !as || role.article() == Phrase.Article.THE || role.article() == Phrase.Article.POSSESSIVE) {
            return Optional.empty();
        }
        Optional<Integer> object = tree.child(verb.get(), "obj");
        return (object.isPresent() ? object : tree.child(verb.get(), "nsubj", "nsubj:pass")).flatMap(scene::atHead)
                .filter(who -> who.mayBe(Chain.Kind.PERSON) && who.quantity() != Quantity.MANY);
    }

    // "She was born in Bergen, the second daughter of a miller", wherever the tree hangs it.
    private static Optional<Phrase> bornSo(Scene scene, Phrase child, DependencyTree tree) {
        boolean told = scene.nouns().kinTerm(child.word()).filter(OFFSPRING::contains).isPresent() && child.article() != Phrase.Article.POSSESSIVE && child.first() > tree.firstToken()
                && scene.text().token(child.first() - 1).word().equals(",");
        if (!told || child.quantity() != Quantity.ONE) {
            return Optional.empty();
        }
        for (int token = child.first() - 2; token > tree.firstToken(); token--) {
            boolean another = scene.text().token(token).isVerb() && !scene.text().token(token).word().equals("born") || tree.relation(token).startsWith("nsubj");
            if (another) {
                return Optional.empty();
            }
            Optional<Integer> born = scene.text().token(token).word().equals("born") ? tree.child(token, "nsubj:pass", "nsubj") : Optional.empty();
            if (born.isPresent()) {
                return born.flatMap(scene::atHead).filter(who -> who.mayBe(Chain.Kind.PERSON));
            }
        }
        return Optional.empty();
    }

    /** Whether what this word says is denied, or only supposed or to come. */
    static boolean isDoubtful(Scene scene, int predicate) {
        return scene.text().treeOf(predicate).children(predicate, "advmod", "aux", "aux:pass", "mark", "cc", "det").stream()
                .map(token -> scene.text().token(token).word().toLowerCase(java.util.Locale.ROOT)).anyMatch(word -> NOT_SO.contains(word) || HEDGES.contains(word));
    }

    // "Named her the head of the school", "was elected president".
    private static Optional<Phrase> givenOffice(Scene scene, Phrase role, DependencyTree tree) {
        Optional<Integer> above = tree.head(role.head());
        boolean behind = tree.is(role.head(), "dep") && above.filter(token -> tree.is(token, "iobj") || tree.is(token, "obj")).isPresent();
        Optional<Integer> verb = (behind ? tree.head(above.get()) : above).filter(token -> GIVING.contains(scene.text().token(token).lemma()) && scene.text().token(token).isVerb() && !isDoubtful(scene, token));
        boolean office = behind || tree.is(role.head(), "xcomp") || tree.is(role.head(), "obj") || tree.is(role.head(), "dep");
        return verb.filter(token -> office).flatMap(token -> tree.child(token, "iobj").or(() -> tree.child(token, "obj").filter(object -> object != role.head()))
                .or(() -> tree.child(token, "nsubj:pass"))).flatMap(scene::atHead).filter(who -> who.mayBe(Chain.Kind.PERSON) && who.quantity() != Quantity.MANY);
    }

    private static void appose(Scene scene, Phrase main, Phrase added) {
        boolean bothPlaces = isPlace(main) && isPlace(added);
        if (!main.isPronoun() && !added.isPronoun() && !bothPlaces && added.article() != Phrase.Article.QUANTIFIER && adjacent(scene, main, added)
                && (fit(scene, main, added) || isBodyInARole(scene, main, added))) {
            scene.join(main, added);
            others(scene, added).filter(second -> fit(scene, main, second)).forEach(second -> scene.join(main, second));
        }
    }

    // "A spokesman for the Fourth Brigade, Omar Roe": the name of a person is that of the spokesman, however near the brigade stands.
    private static Phrase holder(Scene scene, Phrase next, Phrase name) {
        boolean person = name.isName() && name.sorts().equals(Set.of(Chain.Kind.PERSON)) && !next.mayBe(Chain.Kind.PERSON) && scene.tree(next).is(next.head(), "nmod");
        return !person ? next : scene.tree(next).head(next.head()).flatMap(scene::atHead)
                .filter(noun -> noun.isNominal() && noun.mayBe(Chain.Kind.PERSON) && noun.quantity() == Quantity.ONE && noun.article() != Phrase.Article.QUANTIFIER).orElse(next);
    }

    // "Ada Roth, a lawyer and a member of the council, resigned"
    private static Stream<Phrase> others(Scene scene, Phrase role) {
        return scene.tree(role).children(role.head(), "conj").stream().filter(next -> RoleLists.isOfOne(scene.text(), next)).flatMap(next -> scene.atHead(next).stream());
    }

    // "A shipper, Norgate Lines": companies do what people do.
    private static boolean isBodyInARole(Scene scene, Phrase noun, Phrase name) {
        boolean role = noun.isNominal() && noun.sorts().equals(Set.of(Chain.Kind.PERSON)) && (noun.article() == Phrase.Article.A || noun.article() == Phrase.Article.THE)
                && !scene.nouns().isTitle(noun.word()) && !scene.nouns().isKin(noun.word());
        return role && name.isName() && name.mayBe(Chain.Kind.ORGANIZATION) && !scene.thing(noun).isNamed() && name.first() > 0
                && scene.text().token(name.first() - 1).word().equals(",");
    }

    // A list of several is often read as an apposition: more than one below the same head is no apposition.
    private static boolean adjacent(Scene scene, Phrase main, Phrase added) {
        DependencyTree tree = scene.tree(main);
        if (tree.head(added.head()).filter(head -> head == main.head()).isEmpty()) {
            return tree.children(tree.head(added.head()).orElseThrow(), "appos").size() == 1;
        }
        // "The Gulf, especially Oman" gives an example; "two heads his taller" is no second apposition.
        boolean example = tree.children(added.head(), "advmod").stream().anyMatch(word -> !isOfTime(scene, word));
        List<Integer> appositions = tree.children(main.head(), "appos").stream().filter(token -> !scene.text().token(token).tag().equals("CD") && !scene.nouns().isTime(scene.text().token(token).lemma())).toList();
        return !example && (appositions.size() == 1 || isPortrait(scene, main, appositions)) && tree.children(added.head(), "conj").stream().allMatch(next -> RoleLists.isOfOne(scene.text(), next));
    }

    // "Anna Berg, then the mayor", "by then a retired teacher", "at the time a clerk"
    private static boolean isOfTime(Scene scene, int word) {
        return AT_A_TIME.contains(scene.text().token(word).word().toLowerCase(Locale.ROOT)) || MOMENTS.contains(scene.text().token(word).word().toLowerCase(Locale.ROOT));
    }

    // "The man at the door, Milo Harker, 61, a dealer": of three one is a person's name, and the others tell who that is.
    private static boolean isPortrait(Scene scene, Phrase main, List<Integer> appositions) {
        List<Phrase> all = new ArrayList<>(List.of(main));
        appositions.forEach(token -> scene.atHead(token).ifPresent(all::add));
        return appositions.size() == 2 && all.size() == 3 && all.stream().filter(Phrase::isName).count() == 1
                && all.stream().allMatch(phrase -> phrase.mayBe(Chain.Kind.PERSON) && phrase.quantity() == Quantity.ONE
                        && (phrase == main || phrase.article() != Phrase.Article.QUANTIFIER));
    }

    private static boolean isPlace(Phrase phrase) {
        return phrase.isName() && (phrase.mayBe(Chain.Kind.PLACE) || phrase.mayBe(Chain.Kind.FACILITY));
    }

    private static boolean fit(Scene scene, Phrase a, Phrase b) {
        if (a.isName() && b.isName()) {
            boolean office = a.mayBe(Chain.Kind.PERSON) && (isOffice(scene, a) || isOffice(scene, b) || isCode(scene, a) != isCode(scene, b)) && scene.thing(a).fits(scene.thing(b))
                    && !scene.areApart(scene.thing(a), scene.thing(b));
            // "The pupil of Bishop Omer, who died in May, Jonas was known": a clause between the two keeps them apart.
            int between = Math.min(a.end(), b.end());
            boolean beside = scene.text().tokens().subList(between, Math.max(between, Math.max(a.first(), b.first()))).stream().noneMatch(Token::isVerb);
            return a.name().orElseThrow().kind() == b.name().orElseThrow().kind() && (a.mayBe(Chain.Kind.ORGANIZATION) || office && beside);
        }
        return scene.mayJoin(a, b);
    }

    // "Witness A, Marta Lagos": whose name is told after all.
    private static boolean isCode(Scene scene, Phrase phrase) {
        return CODE.matcher(scene.text().textOf(phrase.name().orElseThrow().span())).matches();
    }

    // "Norton, Emperor of the United States"
    private static boolean isOffice(Scene scene, Phrase phrase) {
        return scene.nouns().isTitle(scene.text().textOf(phrase.name().orElseThrow().span()));
    }

    private static void predicate(Scene scene, Phrase predicate, DependencyTree tree) {
        Optional<Phrase> subject = tree.child(predicate.head(), "nsubj").flatMap(scene::atHead);
        boolean doubtful = isDoubtful(scene, predicate.head());
        if (subject.isEmpty() || doubtful || predicate.article() == Phrase.Article.QUANTIFIER || !tree.children(predicate.head(), "case").isEmpty()) {
            return;
        }
        Phrase who = subject.get();
        boolean describesPerson = predicate.mayBe(Chain.Kind.PERSON) || !who.isPronoun();
        if (describesPerson && fit(scene, who, predicate)) {
            scene.join(who, predicate);
            // "Is a lawyer, the widow of a judge and a member of the council"
            Stream<Integer> behind = Stream.concat(tree.children(predicate.head(), "conj").stream(), tree.children(predicate.head(), "appos").stream().flatMap(token -> Stream.concat(Stream.of(token), tree.children(token, "conj").stream())));
            behind.flatMap(token -> scene.atHead(token).stream())
                    .filter(second -> second.isNominal() && (isSecondRole(who, second) || RoleLists.isOfOne(scene.text(), second.head())) && second.mayBe(Chain.Kind.PERSON)
                            && tree.children(second.head(), "nsubj", "case").isEmpty() && fit(scene, who, second))
                    .forEach(second -> scene.join(who, second));
        }
    }

    // "She is the owner and editor of the paper", "he was the mayor of Kilis and a member of its council": what one person is.
    private static boolean isSecondRole(Phrase who, Phrase second) {
        boolean one = who.quantity() == Quantity.ONE && second.quantity() == Quantity.ONE;
        return second.article() == Phrase.Article.NONE || one && (second.article() == Phrase.Article.A || second.article() == Phrase.Article.THE);
    }
}
