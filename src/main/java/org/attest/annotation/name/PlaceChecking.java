package org.attest.annotation.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.attest.annotation.DependencyTree;
import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.gazetteer.Place;

/** Corrects kinds by what the words show, by the gazetteer, and by what stands around the name. */
final class PlaceChecking implements NameStep {

    private static final Set<String> PLACE_WORDS = Set.of("in", "at", "near", "from", "to", "into", "outside", "inside", "around", "across",
            "throughout", "toward", "towards", "between", "via", "through");
    private static final Set<String> SURE = Set.of("in", "near", "outside", "inside", "throughout", "across", "around", "into");

    private static final long METROPOLIS = 1_000_000;

    @Override
    public List<Name> apply(NameContext context, List<Name> names) {
        List<Name> result = new ArrayList<>();
        for (Name name : names) {
            result.add(context.name(name.firstToken(), name.endToken(), kind(context, name)));
        }
        return result;
    }

    private static NameKind kind(NameContext context, Name name) {
        Optional<NameKind> shown = Kinds.shown(context, name.firstToken(), name.endToken());
        String words = context.words(name);
        if (name.kind() == NameKind.ORGANIZATION && shown.equals(Optional.of(NameKind.PLACE))
                && !endsAsPlace(context, name) && !Kinds.isRegion(context, words)) {
            return NameKind.ORGANIZATION;
        }
        boolean mayBePerson = name.kind() == NameKind.PERSON && context.lexicon().isGivenName(context.word(name.firstToken()));
        boolean called = mayBePerson && context.isSurname(context.word(name.endToken() - 1)) || name.kind() == NameKind.PERSON && context.isTitled(name);
        if (shown.isPresent() && !called && (!mayBePerson || shown.get() == NameKind.FACILITY || shown.get() == NameKind.PEOPLE)) {
            return shown.get() == NameKind.PERSON && name.kind() != NameKind.OTHER ? name.kind() : shown.get();
        }
        Optional<Place> place = context.place(words);
        if (name.kind() == NameKind.PLACE && place.isEmpty() && isCalledLikeSomebody(context, name)) {
            return NameKind.PERSON;
        }
        if (place.isEmpty() || name.kind() == NameKind.PLACE) {
            return name.kind();
        }
        if (isSeat(context, name, place.get()) || isFeature(context, name, place.get())) {
            return NameKind.PLACE;
        }
        boolean large = place.get().kind() == Place.Kind.COUNTRY || place.get().population() > 200_000;
        String before = before(context, name);
        return switch (name.kind()) {
            case PERSON -> SURE.contains(before) || PLACE_WORDS.contains(before) && large && name.endToken() - name.firstToken() == 1
                    && !context.lexicon().isGivenName(words) ? NameKind.PLACE : NameKind.PERSON;
            case ORGANIZATION -> place.get().kind() != Place.Kind.NATURAL_FEATURE && SURE.contains(before) || large && PLACE_WORDS.contains(before) || place.get().kind() == Place.Kind.COUNTRY
                    ? NameKind.PLACE : NameKind.ORGANIZATION;
            case OTHER -> large || name.endToken() - name.firstToken() > 1 || SURE.contains(before) ? NameKind.PLACE : NameKind.OTHER;
            case PLACE, FACILITY, PEOPLE -> name.kind();
        };
    }

    // "Odessa Brennan", "Paul-Henri Lemoine": a given name before another that no gazetteer has with it.
    private static boolean isCalledLikeSomebody(NameContext context, Name name) {
        String first = context.word(name.firstToken());
        String given = first.indexOf('-') > 0 ? first.substring(0, first.indexOf('-')) : first;
        boolean letters = IntStream.range(name.firstToken() + 1, name.endToken()).allMatch(token -> context.isCapital(token) && context.word(token).length() > 1
                && !context.word(token).equals(context.word(token).toUpperCase(Locale.ROOT)) && context.place(context.word(token)).filter(place -> place.kind() == Place.Kind.COUNTRY
                        || place.kind() == Place.Kind.REGION).isEmpty());
        return name.endToken() - name.firstToken() > 1 && letters && given.length() > 2 && context.lexicon().isGivenName(given) && !endsAsPlace(context, name)
                && !context.lexicon().isPlaceHead(given) && !SURE.contains(before(context, name)) && !context.isShouted(name.firstToken());
    }

    // "the Tama River", "the Alder Nature Reserve"
    private static boolean endsAsPlace(NameContext context, Name name) {
        int end = name.endToken();
        return context.lexicon().isPlaceHead(context.word(end - 1)) || end - name.firstToken() > 2 && context.lexicon().isPlaceHead(context.words(end - 2, end));
    }

    // "Kyiv says the launcher came from Kursk": capitals and the greatest cities act like persons, and nobody is called so.
    private static boolean isSeat(NameContext context, Name name, Place place) {
        boolean great = place.kind() == Place.Kind.SETTLEMENT && (place.population() > METROPOLIS || context.gazetteer().capital(place.countryCode()).filter(place::equals).isPresent());
        String words = context.words(name);
        return great && name.endToken() - name.firstToken() == 1 && words.length() > 3 && !words.equals(words.toUpperCase(java.util.Locale.ROOT)) && !context.isTitled(name)
                && !context.lexicon().isKnownOrganization(words) && !context.likelihood().isPersonName(words) && !context.likelihood().isWord(words)
                && !context.isSurname(words);
    }

    // "the Oder": a river has its article.
    private static boolean isFeature(NameContext context, Name name, Place place) {
        return place.kind() == Place.Kind.NATURAL_FEATURE && name.firstToken() > 0 && context.word(name.firstToken() - 1).equalsIgnoreCase("the")
                && (name.endToken() == context.size() || !context.isCapital(name.endToken())) && !context.lexicon().isKnownOrganization(context.words(name));
    }

    private static String before(NameContext context, Name name) {
        DependencyTree tree = context.text().treeOf(name.firstToken());
        int head = tree.headOf(name.firstToken(), Math.min(name.endToken(), tree.endToken()));
        if (tree.is(head, "compound") || tree.is(head, "amod")) {
            return "";
        }
        return tree.child(head,
                "case").filter(token -> token < name.firstToken()).map(token -> context.word(token).toLowerCase(java.util.Locale.ROOT)).orElse("");
    }
}
