package org.attest.annotation.name;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.Name;
import org.attest.annotation.NameKind;

import org.attest.gazetteer.Place;
import org.attest.lexicon.WordGroups;

/**
 * Believes the noun that a name explains across the place beside it, and the comma: "a trader from Mongo, Abakar Goudi", "a law firm in Bergen, Lindholm Weber", "a weekly,
 * La Orilla, wrote". By itself the name would pass for a further place, or for somebody.
 */
final class Described implements NameStep {

    private static final Set<String> WHERE = Set.of("from", "in", "of", "near", "at");
    private static final Set<String> ONE = Set.of("a", "an");
    private static final Set<String> PERIODICALS = WordGroups.ofResource("data/lexicon/name-surroundings.tsv").of("periodical");
    private static final int REACH = 3;

    @Override
    public List<Name> apply(NameContext context, List<Name> names) {
        return names.stream().map(name -> kind(context, name, names).map(kind -> context.name(name.firstToken(), name.endToken(), kind)).orElse(name)).toList();
    }

    private static Optional<NameKind> kind(NameContext context, Name name, List<Name> names) {
        int comma = name.firstToken() - 1;
        boolean open = name.kind() == NameKind.PERSON || name.kind() == NameKind.OTHER || name.kind() == NameKind.PLACE;
        boolean closed = name.endToken() < context.size() && context.word(name.endToken()).matches("[,.;)]");
        if (!open || !closed || comma < REACH || !context.word(comma).equals(",") || isPlace(context, name) || context.isTitled(name)) {
            return Optional.empty();
        }
        if (PERIODICALS.contains(word(context, comma - 1)) && ONE.contains(word(context, comma - 2))) {
            return Optional.of(NameKind.ORGANIZATION);
        }
        return names.stream().filter(place -> place.endToken() == comma && place.kind() == NameKind.PLACE).findFirst().map(place -> place.firstToken() - 1)
                .filter(preposition -> preposition > 1 && WHERE.contains(word(context, preposition)) && isOne(context, preposition - 1))
                .flatMap(preposition -> kind(context, preposition - 1, name));
    }

    /** A person's name has two words here: one word more is a place as often. */
    private static Optional<NameKind> kind(NameContext context, int noun, Name name) {
        String lemma = context.token(noun).lemma().toLowerCase(Locale.ROOT);
        boolean full = name.endToken() - name.firstToken() > 1;
        if (context.lexicon().isPersonNoun(lemma)) {
            return full ? Optional.of(NameKind.PERSON) : Optional.empty();
        }
        return Announced.BODIES.contains(lemma) && !context.lexicon().isGivenName(context.word(name.firstToken())) ? Optional.of(NameKind.ORGANIZATION) : Optional.empty();
    }

    /** "A young trader", "the law firm". */
    private static boolean isOne(NameContext context, int noun) {
        boolean determined = false;
        for (int token = noun - 1; token >= Math.max(0, noun - REACH) && !determined; token--) {
            determined = ONE.contains(word(context, token)) || word(context, token).equals("the");
        }
        return determined && context.token(noun).tag().equals("NN");
    }

    /** "A trader from Raleigh, North Carolina", "a firm in Paris, Texas". */
    private static boolean isPlace(NameContext context, Name name) {
        boolean one = name.endToken() - name.firstToken() == 1;
        return context.place(context.words(name)).filter(place -> one || place.kind() == Place.Kind.COUNTRY || place.kind() == Place.Kind.REGION || place.kind() == Place.Kind.MACRO_REGION).isPresent();
    }

    private static String word(NameContext context, int token) {
        return context.word(token).toLowerCase(Locale.ROOT);
    }
}
