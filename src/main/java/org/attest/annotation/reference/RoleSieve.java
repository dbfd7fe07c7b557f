package org.attest.annotation.reference;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attest.annotation.Chain;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Layer;
import org.attest.gazetteer.Place;
import org.attest.lexicon.Table;
import org.attest.lexicon.WordGroups;

/**
 * Joins a description with the name that it stands for: "the group" with the organization last spoken of, "the city" with the last
 * settlement, "the president" with whoever was last called so.
 */
final class RoleSieve implements Sieve {

    private static final WordGroups WORDS = WordGroups.ofResource("data/lexicon/reference-words.tsv");
    private static final int WINDOW = 80;
    /** "The hospital" long after "Marlow Infirmary", where no other has been spoken of. */
    private static final int WINDOW_OF_HEADS = 600;
    private static final int SENTENCES_OF_PERSONS = 6;
    private static final Set<String> ANY_BODY = WORDS.of("any-body");
    /** Of these there are many beside each other in every text: "the police" are not the commission that was named last. */
    private static final Set<String> OF_STATE = Set.of("GOVERNMENT_BODY", "MILITARY_FORCE");
    private static final Set<String> GENERAL = WORDS.of("body-of-state");
    private static final Map<String, Set<Place.Kind>> PLACE_NOUNS = Map.of(
            "city", Set.of(Place.Kind.SETTLEMENT), "town", Set.of(Place.Kind.SETTLEMENT), "village", Set.of(Place.Kind.SETTLEMENT),
            "country", Set.of(Place.Kind.COUNTRY), "nation", Set.of(Place.Kind.COUNTRY), "province", Set.of(Place.Kind.REGION),
            "state", Set.of(Place.Kind.REGION), "region", Set.of(Place.Kind.REGION, Place.Kind.MACRO_REGION), "county", Set.of(Place.Kind.REGION));

    private static final Set<String> PERIODICALS = WordGroups.ofResource("data/lexicon/name-surroundings.tsv").of("periodical");
    /** What bodies are called by in other languages. */
    private static final Map<String, Set<String>> COGNATES = Table.ofResource("data/lexicon/cognates.tsv").rows().stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get("noun"), row -> Set.copyOf(row.list("words"))));

    @Override
    public void apply(Scene scene) {
        Map<Integer, Place.Kind> places = new HashMap<>();
        scene.text().get(Layer.TOPONYMS).forEach(toponym -> places.put(toponym.name().firstToken(), toponym.place().kind()));
        for (Phrase phrase : scene.phrases()) {
            boolean definite = phrase.article() == Phrase.Article.THE || phrase.article() == Phrase.Article.THIS;
            if (phrase.isNominal() && definite && phrase.quantity() != Quantity.MANY && isPlain(scene, phrase) && !scene.thing(phrase).isNamed()
                    && scene.thing(phrase).first() == phrase) {
                bearer(scene, phrase, places).or(() -> pointedAt(scene, phrase)).ifPresent(name -> scene.join(name, phrase));
            }
        }
    }

    private static boolean isPlain(Scene scene, Phrase phrase) {
        DependencyTree tree = scene.tree(phrase);
        boolean pointed = phrase.article() == Phrase.Article.THIS && phrase.mayBe(Chain.Kind.PERSON);
        // "The group, which has some 300 fighters, attacked": what is told of it beside.
        boolean defined = tree.children(phrase.head(), "acl").stream().anyMatch(clause -> !tree.is(clause, "acl:relcl") || !followsComma(scene, phrase));
        return pointed || tree.children(phrase.head(), "nmod", "compound", "amod").isEmpty() && !defined;
    }

    private static boolean followsComma(Scene scene, Phrase phrase) {
        return phrase.head() + 1 < scene.tree(phrase).endToken() && scene.text().token(phrase.head() + 1).word().equals(",");
    }

    /** "The committee wrote to the ministry": two in one clause are two. */
    private static boolean shareClause(Scene scene, Phrase name, Phrase role) {
        Optional<Integer> verb = scene.tree(role).head(role.head());
        return name.sentence() == role.sentence() && verb.isPresent() && scene.text().token(verb.get()).isVerb() && verb.equals(scene.tree(name).head(name.head()));
    }

    private static Optional<Phrase> bearer(Scene scene, Phrase role, Map<Integer, Place.Kind> places) {
        // "The bank" is rather Banco del Litoral than the firm that was named last.
        Optional<Phrase> called = lately(scene, role).filter(name -> name.mayBe(Chain.Kind.ORGANIZATION) && isBody(scene, role) && isHeadOf(scene, role, name) && !shareClause(scene, name, role) && scene.mayJoin(name, role)).findFirst();
        if (called.isPresent()) {
            return called;
        }
        for (int i = role.index() - 1; i >= Math.max(0, role.index() - WINDOW_OF_HEADS); i--) {
            Phrase name = scene.phrases().get(i);
            boolean near = i >= role.index() - WINDOW;
            if (name.isName() && (near ? stands(scene, name, role, places) : !name.mayBe(Chain.Kind.PERSON) && isHeadOf(scene, role, name)) && !shareClause(scene, name, role) && scene.mayJoin(name, role)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private static Stream<Phrase> lately(Scene scene, Phrase role) {
        return scene.phrases().subList(Math.max(0, role.index() - WINDOW), role.index()).reversed().stream().filter(Phrase::isName);
    }

    // "This young man", "the 54-year-old": the person whom the last sentences were most about.
    private static Optional<Phrase> pointedAt(Scene scene, Phrase role) {
        boolean aged = role.word().equals(NounPhrases.AGED) && role.article() == Phrase.Article.THE;
        if (!aged && role.article() != Phrase.Article.THIS || !role.mayBe(Chain.Kind.PERSON)) {
            return Optional.empty();
        }
        Phrase best = null;
        for (int i = role.index() - 1; i >= 0 && role.sentence() - scene.phrases().get(i).sentence() <= SENTENCES_OF_PERSONS; i--) {
            Phrase name = scene.phrases().get(i);
            boolean more = best == null || scene.thing(name).phrases().size() > scene.thing(best).phrases().size();
            boolean introduced = name.isNominal() && name.article() == Phrase.Article.A;
            // Who says "I" does not speak of "this man" and mean himself.
            boolean speaks = scene.thing(name).persons().contains(1);
            if ((name.isName() || introduced) && name.mayBe(Chain.Kind.PERSON) && more && !speaks && scene.mayJoin(name, role)) {
                best = name;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean stands(Scene scene, Phrase name, Phrase role, Map<Integer, Place.Kind> places) {
        if (name.mayBe(Chain.Kind.ORGANIZATION)) {
            Optional<String> type = scene.nouns().organizationType(role.word());
            return ANY_BODY.contains(role.word()) || isDescribed(scene, name, role.word(), type) || isBody(scene, role) && isHeadOf(scene, role, name) || type.isPresent() && type.equals(scene.nouns().typeOfOrganization(words(scene, name))) && (!OF_STATE.contains(type.get()) || GENERAL.contains(role.word()) || isHeadOf(scene, role, name));
        }
        if (name.mayBe(Chain.Kind.FACILITY)) {
            return isHeadOf(scene, role, name);
        }
        if (name.mayBe(Chain.Kind.PLACE)) {
            Place.Kind kind = places.get(name.name().orElseThrow().firstToken());
            return isHeadOf(scene, role, name) || kind != null && PLACE_NOUNS.getOrDefault(role.word(), Set.of()).contains(kind);
        }
        return name.mayBe(Chain.Kind.PERSON) && name.first() < name.name().orElseThrow().firstToken() && words(scene, name).contains(role.word());
    }

    // "Prisma, a weekly … the magazine"
    private static boolean isDescribed(Scene scene, Phrase name, String role, Optional<String> type) {
        boolean printed = PERIODICALS.contains(role) && name.first() > 1 && scene.text().token(name.first() - 1).word().equals(",") && PERIODICALS.contains(scene.text().token(name.first() - 2).word());
        return printed || type.isPresent() && scene.thing(name).phrases().stream().limit(WINDOW).anyMatch(phrase -> phrase.isNominal() && type.equals(scene.nouns().organizationType(phrase.word())));
    }

    // "The state" and "the guard" are seldom the body whose name ends so.
    private static boolean isBody(Scene scene, Phrase role) {
        return scene.nouns().isOrganization(role.word()) && !scene.nouns().isPerson(role.word()) && scene.nouns().place(role.word()).isEmpty();
    }

    // "The bridge" after "the Lindholm Bridge", "the museum" after "the Museum of Glass".
    private static boolean isHeadOf(Scene scene, Phrase role, Phrase name) {
        String words = words(scene, name);
        String head = words.contains(" of ") ? words.substring(0, words.indexOf(" of ")) : words;
        return head.endsWith(" " + role.word()) || head.equals(role.word()) && words.length() > head.length()
                || COGNATES.getOrDefault(role.word(), Set.of()).stream().anyMatch(foreign -> (" " + words).contains(" " + foreign + " ") || words.endsWith(foreign) && words.length() > foreign.length());
    }

    private static String words(Scene scene, Phrase name) {
        return scene.text().textOf(scene.text().spanOf(name.first(), name.end())).toLowerCase(Locale.ROOT);
    }
}
