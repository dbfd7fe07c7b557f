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
import java.util.stream.Stream;

import org.attest.annotation.DependencyTree;
import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.lexicon.Table;
import org.attest.lexicon.WordGroups;

/**
 * Takes a name that no gazetteer has, or that a large town shares with people, for a place where the text says that somebody lived, worked or fled there: "they dug coal at Komar", "the barracks at Lira Balo", "a camp
 * called Jebel", "the people of Olmarit", "a man from Kelmash", "the bank of the Ussa". Not where the same name does or suffers anything, or is what people are called.
 */
final class StrangePlaces implements NameStep {

    private static final Map<String, Set<String>> VERBS = Table.ofResource("data/lexicon/dwelling-verbs.tsv").rows().stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get("verb"), row -> Set.copyOf(row.list("prepositions"))));
    private static final WordGroups WORDS = WordGroups.ofResource("data/lexicon/name-surroundings.tsv");
    private static final Set<String> SETTLED = WORDS.of("settled");
    private static final Set<String> PEOPLED = WORDS.of("peopled");
    private static final Set<String> SHORES = WORDS.of("shore");
    private static final Set<String> CROSSING = WORDS.of("crossing");
    private static final Set<String> STATES = WORDS.of("state-verb");
    private static final Set<String> SITES = WORDS.of("site");
    private static final Set<String> BUILDINGS = WORDS.of("building");
    private static final Set<String> SEATS = WORDS.of("seat");
    private static final Set<String> OVER = Set.of("of", "over", "across", "along");
    private static final Set<String> PLACES = Table.ofResource("data/lexicon/place-nouns.tsv").words("noun");
    private static final Set<String> WITHIN = Set.of("at", "in", "near", "above", "below", "outside");
    private static final Set<String> OF_PEOPLE = Set.of("house", "home", "office", "shop", "farm", "grave", "room", "tomb", "garden", "hut", "field", "land", "place");
    private static final int LONGEST = 3;
    /** Inhabitants of a town that comes to mind before somebody of its name. */
    private static final int LARGE = 50_000;

    private enum Use { PLACE, BUILDING, SOMEBODY, NEITHER }

    @Override
    public List<Name> apply(NameContext context, List<Name> names) {
        Set<String> surnames = names.stream().filter(name -> name.kind() == NameKind.PERSON && name.endToken() - name.firstToken() > 1)
                .map(name -> context.word(name.endToken() - 1)).collect(Collectors.toSet());
        Map<String, Set<Use>> uses = new HashMap<>();
        for (Name name : names) {
            uses.computeIfAbsent(context.words(name), words -> new HashSet<>()).add(use(context, name));
            // "Zalmuk" after "Zalmuk district"
            if (name.kind() == NameKind.PLACE && name.endToken() - name.firstToken() > 1 && context.lexicon().isLand(context.word(name.endToken() - 1))) {
                uses.computeIfAbsent(context.words(name.firstToken(), name.endToken() - 1), words -> new HashSet<>()).add(Use.PLACE);
            }
        }
        List<Name> result = new ArrayList<>();
        Set<String> sites = sites(context, names);
        for (Name name : names) {
            Set<Use> found = uses.get(context.words(name));
            boolean building = sites.contains(context.words(name)) || name.kind() == NameKind.PERSON && found.contains(Use.BUILDING) && mayBePlace(context, name);
            if (building && isOpen(context, name) && !found.contains(Use.SOMEBODY)) {
                result.add(context.name(name.firstToken(), name.endToken(), NameKind.FACILITY));
                continue;
            }
            boolean strange = isOpen(context, name) && found.contains(Use.PLACE) && !found.contains(Use.SOMEBODY) && mayBePlace(context, name)
                    && (name.kind() == NameKind.OTHER || name.endToken() - name.firstToken() > 1 || !surnames.contains(context.words(name)));
            result.add(strange ? context.name(name.firstToken(), name.endToken(), NameKind.PLACE) : name);
        }
        return result;
    }

    private static boolean isOpen(NameContext context, Name name) {
        return switch (name.kind()) {
            case PERSON, OTHER -> true;
            // "the Ussa", and not "the USSA"
            case ORGANIZATION -> name.endToken() - name.firstToken() == 1 && hasArticle(context, name) && !context.lexicon().isKnownOrganization(context.words(name))
                    && context.words(name).matches("\\p{Lu}\\p{Ll}+");
            case PLACE, FACILITY, PEOPLE -> false;
        };
    }

    /** What buildings and camps may be called for short, where nobody is called so: "Jeddik" after "Camp Jeddik". */
    private static Set<String> sites(NameContext context, List<Name> names) {
        return names.stream().filter(name -> name.kind() == NameKind.FACILITY && name.endToken() - name.firstToken() == 2).flatMap(name -> {
            String first = context.word(name.firstToken());
            return context.lexicon().isFacilityHead(first) ? Stream.of(context.word(name.endToken() - 1)) : Stream.of(first);
        }).filter(word -> word.matches("\\p{Lu}\\p{Ll}{2,}") && context.place(word).isEmpty() && !context.lexicon().isGivenName(word)).collect(Collectors.toSet());
    }

    private static boolean hasArticle(NameContext context, Name name) {
        return context.text().treeOf(name.firstToken()).children(name.endToken() - 1, "det").stream().anyMatch(word -> context.word(word).equalsIgnoreCase("the"));
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
        if (isWhere(context, name, tree, head) || isCalledSo(context, name)) {
            return Use.PLACE;
        }
        return tree.is(head, "compound") && tree.head(head).filter(noun -> noun == name.endToken() && BUILDINGS.contains(context.word(noun))).isPresent() ? Use.BUILDING : Use.NEITHER;
    }

    private static boolean acts(NameContext context, DependencyTree tree, int head) {
        // What towns do too: "Kelmash fell within a day".
        boolean subject = tree.is(head, "nsubj") && tree.head(head).filter(verb -> context.token(verb).isVerb() && !STATES.contains(context.token(verb).lemma())).isPresent();
        boolean owner = tree.is(head, "nmod:poss") || tree.is(head, "appos") && tree.head(head).filter(noun -> context.lexicon().isPersonNoun(context.token(noun).lemma())).isPresent();
        return subject || owner || tree.is(head, "conj") && tree.head(head).filter(first -> tree.is(first, "nsubj")).isPresent();
    }

    private static boolean isWhere(NameContext context, Name name, DependencyTree tree, int head) {
        String before = hasArticle(context, name) ? before(context, tree, head) : name.firstToken() > tree.firstToken() ? context.word(name.firstToken() - 1).toLowerCase(Locale.ROOT) : "";
        Optional<Integer> above = tree.head(head);
        if (above.isEmpty()) {
            return false;
        }
        String lemma = context.token(above.get()).lemma().toLowerCase(Locale.ROOT);
        if (tree.is(head, "compound") || tree.is(head, "amod")) {
            return above.get() == name.endToken() && SITES.contains(context.word(above.get()));
        }
        if (hasArticle(context, name) && name.endToken() - name.firstToken() == 1) {
            return OVER.contains(before) && (SHORES.contains(lemma) || CROSSING.contains(lemma)) || tree.is(head, "obj") && CROSSING.contains(lemma);
        }
        // "Corvath, the seat of the governor", "Quill Astor, of Vantage", "Orlen Skaffet of Dubrenik"
        if (tree.children(head, "appos").stream().anyMatch(noun -> SEATS.contains(context.token(noun).lemma())) || before.equals("of") && name.firstToken() - 2 > tree.firstToken()
                && context.token(above.get()).isProperNoun() && (context.word(name.firstToken() - 2).equals(",") || isFullName(context, tree, above.get()))) {
            return true;
        }
        // "He comes from Sulk"; a letter may come from somebody.
        if (lemma.equals("come") && before.equals("from") && tree.children(above.get(), "nsubj").stream().anyMatch(who -> context.token(who).tag().matches("PRP|NNP") && !context.word(who).equalsIgnoreCase("it"))) {
            return true;
        }
        if (context.token(above.get()).isVerb()) {
            return VERBS.getOrDefault(lemma, Set.of()).contains(tree.is(head, "obj") || tree.is(head, "nsubj:pass") ? "object" : before);
        }
        boolean noun = context.token(above.get()).isNoun() && above.get() < head && (Character.isLowerCase(context.word(above.get()).charAt(0)) || context.startsSentence(above.get()));
        return noun && (WITHIN.contains(before) && PLACES.contains(lemma) || before.equals("from") && isPeople(context, above.get()) || before.equals("of") && (PEOPLED.contains(lemma) || SETTLED.contains(lemma) || PLACES.contains(lemma) && !OF_PEOPLE.contains(lemma)))
                || !tree.children(head, "cop").isEmpty() && VERBS.get("be").contains(before);
    }

    private static String before(NameContext context, DependencyTree tree, int head) {
        return tree.child(head, "case").map(word -> context.word(word).toLowerCase(Locale.ROOT)).orElse("");
    }

    /** "A man from Kelmash"; at the beginning of a sentence the plural of "Refugees from Kelmash" passes for a name. */
    private static boolean isPeople(NameContext context, int token) {
        String lemma = context.token(token).lemma().toLowerCase(Locale.ROOT);
        return context.lexicon().isPersonNoun(lemma) || lemma.endsWith("s") && context.lexicon().isPersonNoun(lemma.substring(0, lemma.length() - 1));
    }

    /** Two words with capitals: a saint "of Poitiers" has one. */
    private static boolean isFullName(NameContext context, DependencyTree tree, int last) {
        return last > tree.firstToken() && tree.is(last - 1, "compound") && context.token(last - 1).isProperNoun() && !context.lexicon().isTitle(context.word(last - 1))
                && !context.lexicon().isOrganizationHead(context.word(last)) && !context.lexicon().isFacilityHead(context.word(last)) && !context.lexicon().isPlaceHead(context.word(last));
    }

    private static boolean isCalledSo(NameContext context, Name name) {
        int verb = name.firstToken() - 1;
        return verb > 1 && Set.of("called", "named").contains(context.word(verb)) && SETTLED.contains(context.word(verb - 1));
    }
}
