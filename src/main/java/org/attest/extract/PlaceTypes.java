package org.attest.extract;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Chain;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Layer;
import org.attest.annotation.Mention;
import org.attest.annotation.NameKind;
import org.attest.annotation.Token;
import org.attest.fact.ThingType;
import org.attest.lexicon.Table;
import org.attest.lexicon.WordGroups;

/** What sort of place a name that no gazetteer has is, by its own words and those around it. */
final class PlaceTypes {

    private static final Map<String, ThingType> PLACES = Table.ofResource("data/lexicon/place-nouns.tsv").rows().stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get("noun"), row -> row.constant("kind", ThingType.class)));
    private static final Set<String> FIRST = Table.ofResource("data/lexicon/name-parts.tsv").rows().stream().filter(row -> row.get("shows").equals("place"))
            .map(row -> row.get("word")).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> PEOPLED = WordGroups.ofResource("data/lexicon/name-surroundings.tsv").of("peopled");
    private static final Set<String> WITHIN = Set.of("in", "at", "near", "from", "to", "outside", "into", "around", "through", "via", "towards");

    /** "Port Ustin" is a town, "Ustin Port" its harbour. */
    private static final Set<String> HARBOURS = Set.of("port", "puerto", "porto");

    private PlaceTypes() {}

    /** A village's, where villages are spoken of so ("in Sarvan", "Sarvan, Georgia"), unless an article or its own words say otherwise: "the Loes", "Tablas Strait". */
    static ThingType unknown(Chain chain, AnnotatedText text) {
        Optional<Mention> named = chain.mentions().stream().filter(mention -> mention.kind() == Mention.Kind.NAME).findFirst();
        if (named.isEmpty()) {
            return ThingType.PLACE;
        }
        String[] words = chain.label().toLowerCase(Locale.ROOT).split(" ");
        String last = words[words.length - 1];
        ThingType told = PLACES.getOrDefault(last, PLACES.getOrDefault(last.replaceFirst("s$", ""), words.length > 1 && FIRST.contains(words[0]) ? PLACES.getOrDefault(words[0], ThingType.PLACE) : ThingType.PLACE));
        boolean water = chain.mentions().stream().filter(mention -> mention.kind() == Mention.Kind.NAME).anyMatch(mention -> isBesideWater(mention, text));
        if (words.length > 1 && HARBOURS.contains(words[0])) {
            return ThingType.SETTLEMENT;
        }
        if (told == ThingType.PLACE && water) {
            return ThingType.NATURAL_FEATURE;
        }
        boolean plain = !text.token(named.get().firstToken()).word().equalsIgnoreCase("the") && !chain.label().endsWith(".");
        boolean town = plain && chain.mentions().stream().filter(mention -> mention.kind() == Mention.Kind.NAME).anyMatch(mention -> isWhereTownsAre(mention, text));
        return told == ThingType.PLACE && town ? ThingType.SETTLEMENT : told;
    }

    // After a preposition of place, or before the name of the region that it lies in.
    private static boolean isWhereTownsAre(Mention mention, AnnotatedText text) {
        DependencyTree tree = text.treeOf(mention.head());
        boolean within = tree.children(mention.head(), "case").stream().anyMatch(word -> word < mention.firstToken() && WITHIN.contains(text.token(word).word().toLowerCase(Locale.ROOT)));
        int comma = mention.endToken();
        boolean held = comma + 1 < text.tokens().size() && text.token(comma).word().equals(",")
                && text.get(Layer.NAMES).stream().anyMatch(name -> name.firstToken() == comma + 1 && name.kind() == NameKind.PLACE);
        boolean town = tree.head(mention.head()).filter(noun -> tree.is(mention.head(), "nmod") && (PLACES.get(text.token(noun).lemma()) == ThingType.SETTLEMENT
                || PEOPLED.contains(text.token(noun).lemma().toLowerCase(Locale.ROOT)) || isSomebody(noun, text))).isPresent();
        boolean listed = tree.is(mention.head(), "conj");
        boolean modifies = tree.is(mention.head(), "compound") || tree.is(mention.head(), "amod");
        return !modifies && (within || held || listed || town);
    }

    // "Orlen Skaffet of Dubrenik"
    private static boolean isSomebody(int token, AnnotatedText text) {
        return text.token(token).isProperNoun() && text.get(Layer.NAMES).stream().anyMatch(name -> name.kind() == NameKind.PERSON && name.endToken() == token + 1);
    }

    // "The Sumpul river", "the river Aswa", and "the Loes", since a single name with an article is a river's.
    private static boolean isBesideWater(Mention mention, AnnotatedText text) {
        int before = mention.firstToken() - 1;
        boolean after = mention.endToken() < text.tokens().size() && isFeature(text.token(mention.endToken()));
        boolean article = text.token(mention.firstToken()).word().equalsIgnoreCase("the") && mention.endToken() - mention.firstToken() == 2
                && text.treeOf(mention.head()).headOf(mention.firstToken(), mention.endToken()) == mention.head() && !text.treeOf(mention.head()).is(mention.head(), "compound");
        return article || after || before >= 0 && isFeature(text.token(before));
    }

    private static boolean isFeature(Token token) {
        return PLACES.get(token.lemma().toLowerCase(Locale.ROOT)) == ThingType.NATURAL_FEATURE;
    }
}
