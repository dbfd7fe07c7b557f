package org.attest.annotation.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.attest.annotation.DependencyTree;
import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.gazetteer.Place;

/**
 * Towns that bear the names of people and companies: in a text about Texas, "Sherman" beside "Dallas" or after "from" is the town, unless somebody in
 * the text is called so or does there what people do.
 */
final class Towns implements NameStep {

    private static final int LONGEST = 3;

    /** What a document shows of one name. */
    private static final class Use {
        private int placed;
        private int acting;
        private int beside;
        /** Where the words around show a place whether or not a gazetteer has it: "off Uncertain, Texas", "from Corbin and East Bernstadt". */
        private int unknown;
    }

    @Override
    public List<Name> apply(NameContext context, List<Name> names) {
        if (names.stream().noneMatch(name -> name.kind() == NameKind.PLACE) || names.stream().noneMatch(name -> isOpen(context, name))) {
            return names;
        }
        Set<String> parts = new HashSet<>();
        names.stream().filter(name -> name.kind() == NameKind.PERSON && name.endToken() - name.firstToken() > 1).forEach(name -> {
            for (int token = name.firstToken(); token < name.endToken(); token++) {
                parts.add(context.word(token));
            }
        });
        Ground ground = Ground.of(context, names);
        int[] cover = context.cover(names);
        Map<String, Use> uses = new HashMap<>();
        names.stream().filter(name -> isOpen(context, name)).forEach(name -> count(context, name, names, cover, uses.computeIfAbsent(context.words(name), words -> new Use())));
        List<Name> result = new ArrayList<>();
        for (Name name : names) {
            boolean town = isOpen(context, name) && !parts.contains(context.words(name)) && isTown(context, name, uses.get(context.words(name)), ground);
            result.add(town ? context.name(name.firstToken(), name.endToken(), NameKind.PLACE) : name);
        }
        return result;
    }

    private static boolean isOpen(NameContext context, Name name) {
        return switch (name.kind()) {
            // "Cagayan de Oro"
            case PERSON -> name.endToken() - name.firstToken() <= 2 || name.endToken() - name.firstToken() == LONGEST && !context.isCapital(name.firstToken() + 1);
            case ORGANIZATION, OTHER -> name.endToken() - name.firstToken() <= LONGEST;
            case PLACE, FACILITY, PEOPLE -> false;
        };
    }

    private static boolean isTown(NameContext context, Name name, Use use, Ground ground) {
        String words = context.words(name);
        boolean capitals = words.length() < 5 && words.equals(words.toUpperCase(Locale.ROOT));
        boolean body = context.lexicon().isOrganizationHead(context.word(name.endToken() - 1)) || context.lexicon().isKnownOrganization(words)
                || context.lexicon().isTitle(words) || name.firstToken() > 0 && context.lexicon().isTitle(context.word(name.firstToken() - 1));
        if (capitals || body || use.acting > 0 || use.placed + use.beside == 0) {
            return false;
        }
        if (use.unknown > 0 && name.kind() != NameKind.ORGANIZATION && !context.lexicon().isGivenName(context.word(name.firstToken())) && !context.likelihood().isPersonName(words)) {
            return true;
        }
        return context.gazetteer().lookup(words).stream().anyMatch(place -> (ground.holds(place) || name.kind() == NameKind.OTHER && ground.isNear(place))
                && (use.placed > 1 || use.beside > 0 || ground.isGreat(place) || name.kind() != NameKind.PERSON || !context.lexicon().isGivenName(words)));
    }

    private static void count(NameContext context, Name name, List<Name> names, int[] cover, Use use) {
        DependencyTree tree = context.text().treeOf(name.firstToken());
        int head = tree.headOf(name.firstToken(), Math.min(name.endToken(), tree.endToken()));
        if (tree.is(head, "compound") || tree.is(head, "amod") || tree.is(head, "nmod:poss")) {
            return;
        }
        String before = tree.child(head, "case").filter(token -> token < name.firstToken()).map(token -> context.word(token).toLowerCase(Locale.ROOT)).orElse("");
        boolean subject = tree.is(head, "nsubj") && tree.head(head).filter(verb -> Surroundings.PERSONAL.contains(context.token(verb).lemma())).isPresent();
        boolean spokenTo = before.equals("to") && tree.head(head).filter(verb -> Surroundings.PERSONAL.contains(context.token(verb).lemma())).isPresent();
        use.placed += PlaceCues.isPreposition(before) && !spokenTo || PlaceCues.isHeldBy(context, tree, head, before) && !context.likelihood().isPersonName(context.words(name)) ? 1 : 0;
        List<Integer> joined = new ArrayList<>(tree.children(head, "conj"));
        if (tree.is(head, "conj")) {
            tree.head(head).ifPresent(first -> {
                joined.add(first);
                joined.addAll(tree.children(first, "conj"));
            });
        }
        boolean held = name.endToken() + 1 < context.size() && context.word(name.endToken()).equals(",") && isHeld(context, name, names, cover);
        boolean companion = joined.stream().anyMatch(token -> token != head && cover[token] >= 0 && names.get(cover[token]).kind() == NameKind.PLACE);
        boolean led = companion && tree.is(head, "conj") && tree.head(head).filter(first -> cover[first] >= 0 && names.get(cover[first]).kind() == NameKind.PLACE
                && tree.child(first, "case").filter(word -> PlaceCues.isPreposition(context.word(word).toLowerCase(Locale.ROOT)) && isSure(context, first, word)).isPresent()).isPresent();
        use.unknown += led || PlaceCues.isPreposition(before) && isSaidToLieIn(context, name, names, cover) || before.equals("from") && leadsTo(context, name, names, cover) ? 1 : 0;
        use.beside += companion || held || isAfterItsPart(context, name, names, cover) ? 1 : 0;
        use.acting += (subject || spokenTo) && !companion ? 1 : 0;
        boolean home = before.equals("from") && tree.is(head, "nmod") && tree.head(head).filter(noun -> context.token(noun).tag().startsWith("NN")
                && context.lexicon().isPersonNoun(context.token(noun).lemma())).isPresent();
        use.placed += home ? 1 : 0;
    }

    // "In Moran and Pyle" are two people whose case is cited.
    private static boolean isSure(NameContext context, int place, int preposition) {
        return context.place(context.word(place)).isPresent() && (!context.word(preposition).equalsIgnoreCase("in") || !context.likelihood().isPersonName(context.word(place)));
    }

    // "Uncertain, Texas": a comma and a region or a country.
    private static boolean isSaidToLieIn(NameContext context, Name name, List<Name> names, int[] cover) {
        int next = name.endToken() + 1;
        return next < context.size() && context.word(name.endToken()).equals(",") && cover[next] >= 0 && names.get(cover[next]).kind() == NameKind.PLACE
                && context.gazetteer().lookup(context.words(names.get(cover[next]))).stream().limit(1)
                        .anyMatch(place -> place.kind() == Place.Kind.REGION || place.kind() == Place.Kind.COUNTRY);
    }

    // "From Puryear to Paris"
    private static boolean leadsTo(NameContext context, Name name, List<Name> names, int[] cover) {
        int next = name.endToken() + 1;
        return next < context.size() && context.word(name.endToken()).equals("to") && cover[next] >= 0 && names.get(cover[next]).kind() == NameKind.PLACE;
    }

    // "In Manningham, Bradford,": a quarter or a village and its town.
    private static boolean isAfterItsPart(NameContext context, Name name, List<Name> names, int[] cover) {
        int comma = name.firstToken() - 1;
        if (comma < 2 || !context.word(comma).equals(",") || cover[comma - 1] < 0) {
            return false;
        }
        Name part = names.get(cover[comma - 1]);
        boolean closed = name.endToken() == context.size() || context.word(name.endToken()).matches("[,.;:)]");
        // "In Texas, Johnson, who …" is somebody.
        boolean within = part.firstToken() > 1 && !context.startsSentence(part.firstToken() - 1);
        return closed && within && part.kind() == NameKind.PLACE && PlaceCues.isPreposition(context.word(part.firstToken() - 1).toLowerCase(Locale.ROOT));
    }

    // "Barcelona, in Anzoátegui", "Oxford, Mississippi"
    private static boolean isHeld(NameContext context, Name name, List<Name> names, int[] cover) {
        int next = name.endToken() + 1;
        next += context.word(next).equals("in") && next + 1 < context.size() ? 1 : 0;
        if (cover[next] < 0 || names.get(cover[next]).kind() != NameKind.PLACE || names.get(cover[next]).firstToken() != next) {
            return false;
        }
        List<Place> holders = context.gazetteer().lookup(context.words(names.get(cover[next])));
        return context.gazetteer().lookup(context.words(name)).stream().anyMatch(place -> holders.stream().anyMatch(place::isWithin));
    }
}
