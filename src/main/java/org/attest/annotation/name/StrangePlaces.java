package org.attest.annotation.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.attest.annotation.DependencyTree;
import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.lexicon.Table;
import org.attest.lexicon.WordGroups;

/**
 * Takes a name that no gazetteer has, or that a large town shares with people, for a place where the text says that somebody lived, worked or fled there: "they dug coal at Komar", "the barracks at Lira Balo", "a camp
 * called Jebel". Not where the same name does or suffers anything, or is what people are called.
 */
final class StrangePlaces implements NameStep {

    private static final Map<String, Set<String>> VERBS = Table.ofResource("data/lexicon/dwelling-verbs.tsv").rows().stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get("verb"), row -> Set.copyOf(row.list("prepositions"))));
    private static final Set<String> SETTLED = WordGroups.ofResource("data/lexicon/name-surroundings.tsv").of("settled");
    private static final Set<String> PLACES = Table.ofResource("data/lexicon/place-nouns.tsv").words("noun");
    private static final Set<String> WITHIN = Set.of("at", "in", "near", "above", "below", "outside");
    private static final Set<String> OF_PEOPLE = Set.of("house", "home", "office", "shop", "farm", "grave", "room", "tomb", "garden", "hut", "field", "land", "place");
    private static final int LONGEST = 3;
    /** Inhabitants of a town that comes to mind before somebody of its name. */
    private static final int LARGE = 50_000;

    private enum Use { PLACE, SOMEBODY, NEITHER }

    @Override
    public List<Name> apply(NameContext context, List<Name> names) {
        Set<String> surnames = names.stream().filter(name -> name.kind() == NameKind.PERSON && name.endToken() - name.firstToken() > 1)
                .map(name -> context.word(name.endToken() - 1)).collect(Collectors.toSet());
        Map<String, Set<Use>> uses = new HashMap<>();
        for (Name name : names) {
            uses.computeIfAbsent(context.words(name), words -> new HashSet<>()).add(use(context, name));
        }
        List<Name> result = new ArrayList<>();
        for (Name name : names) {
            Set<Use> found = uses.get(context.words(name));
            boolean strange = (name.kind() == NameKind.PERSON || name.kind() == NameKind.OTHER) && found.contains(Use.PLACE) && !found.contains(Use.SOMEBODY) && mayBePlace(context, name)
                    && (name.kind() == NameKind.OTHER || name.endToken() - name.firstToken() > 1 || !surnames.contains(context.words(name)));
            result.add(strange ? context.name(name.firstToken(), name.endToken(), NameKind.PLACE) : name);
        }
        return result;
    }

    private static boolean mayBePlace(NameContext context, Name name) {
        String first = context.word(name.firstToken());
        return name.endToken() - name.firstToken() <= LONGEST && context.words(name).matches("\\p{Lu}[\\p{L} -]++") && (!context.lexicon().isGivenName(first) || isLarge(context, name)) && !context.lexicon().isTitle(first)
                && !context.isSurname(context.word(name.endToken() - 1)) && !context.isDemonym(context.words(name)) && !context.isShouted(name.firstToken())
                && !context.lexicon().isOrganizationHead(context.word(name.endToken() - 1));
    }

    /** "Walked to Hama", where people are called Hama too. */
    private static boolean isLarge(NameContext context, Name name) {
        return context.gazetteer().lookup(context.words(name)).stream().anyMatch(place -> place.population() >= LARGE);
    }

    private static Use use(NameContext context, Name name) {
        DependencyTree tree = context.text().treeOf(name.firstToken());
        int head = tree.headOf(name.firstToken(), Math.min(name.endToken(), tree.endToken()));
        if (context.isTitled(name) || acts(context, tree, head)) {
            return Use.SOMEBODY;
        }
        return isWhere(context, name, tree, head) || isCalledSo(context, name) ? Use.PLACE : Use.NEITHER;
    }

    private static boolean acts(NameContext context, DependencyTree tree, int head) {
        boolean subject = tree.is(head, "nsubj") && tree.head(head).filter(verb -> context.token(verb).isVerb()).isPresent();
        boolean owner = tree.is(head, "nmod:poss") || tree.is(head, "appos") && tree.head(head).filter(noun -> context.lexicon().isPersonNoun(context.token(noun).lemma())).isPresent();
        return subject || owner || tree.is(head, "conj") && tree.head(head).filter(first -> tree.is(first, "nsubj")).isPresent();
    }

    private static boolean isWhere(NameContext context, Name name, DependencyTree tree, int head) {
        String before = name.firstToken() > tree.firstToken() ? context.word(name.firstToken() - 1).toLowerCase(Locale.ROOT) : "";
        Optional<Integer> above = tree.head(head);
        if (above.isEmpty() || tree.is(head, "compound") || tree.is(head, "amod")) {
            return false;
        }
        String lemma = context.token(above.get()).lemma().toLowerCase(Locale.ROOT);
        if (context.token(above.get()).isVerb()) {
            return VERBS.getOrDefault(lemma, Set.of()).contains(tree.is(head, "obj") || tree.is(head, "nsubj:pass") ? "object" : before);
        }
        boolean noun = context.token(above.get()).isNoun() && above.get() < head && Character.isLowerCase(context.word(above.get()).charAt(0));
        return noun && (WITHIN.contains(before) && PLACES.contains(lemma) || before.equals("of") && (SETTLED.contains(lemma) || PLACES.contains(lemma) && !OF_PEOPLE.contains(lemma)))
                || !tree.children(head, "cop").isEmpty() && VERBS.get("be").contains(before);
    }

    private static boolean isCalledSo(NameContext context, Name name) {
        int verb = name.firstToken() - 1;
        return verb > 1 && Set.of("called", "named").contains(context.word(verb)) && SETTLED.contains(context.word(verb - 1));
    }
}
