package org.attest.annotation.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.attest.annotation.DependencyTree;
import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.lexicon.Table;
import org.attest.lexicon.WordGroups;

/** Corrects kinds by how the whole document uses a word: what one lives in is a place, who thinks is a person. */
final class Surroundings implements NameStep {

    private static final WordGroups WORDS = WordGroups.ofResource("data/lexicon/name-surroundings.tsv");
    private static final Set<String> WITHIN = Set.of("in", "near", "outside", "inside", "throughout");
    private static final Set<String> TOWARDS = Set.of("from", "to", "through", "via", "of");
    private static final double LIKELY = 0.6;
    private static final int LONGEST = 3;
    static final Set<String> PERSONAL = Table.ofResource("data/lexicon/personal-verbs.tsv").words("verb");

    private static final Set<String> POINTING = Set.of("the", "a", "an", "this", "that", "their", "his", "her", "its", "our", "my");
    private static final Set<String> SPEAKING = WORDS.of("speaking");
    private static final Set<String> QUOTED = Set.of("''", "”", "’", "\"", "'", "--");
    private static final Set<String> TREATING = WORDS.of("treating");
    private static final Set<String> KIN = Table.ofResource("data/lexicon/kin.tsv").words("noun");

    /** How often a word stands where places stand, where people stand, where people are treated, and before a noun for a stretch of land. */
    private record Use(int within, int towards, int acting, int treated, int located, int described) {

        static final Use NONE = new Use(0, 0, 0, 0, 0, 0);

        Use plus(Use other) {
            return new Use(within + other.within, towards + other.towards, acting + other.acting, treated + other.treated, located + other.located,
                    described + other.described);
        }
    }

    @Override
    public List<Name> apply(NameContext context, List<Name> names) {
        Map<String, Use> uses = new HashMap<>();
        Set<String> surnames = new HashSet<>();
        Map<String, Integer> countries = new HashMap<>();
        for (Name name : names) {
            if (name.kind() == NameKind.PERSON && name.endToken() - name.firstToken() > 1) {
                surnames.add(context.word(name.endToken() - 1));
            }
            if (name.kind() == NameKind.PLACE) {
                context.place(context.words(name)).ifPresent(place -> countries.merge(place.countryCode(), 1, Integer::sum));
            }
        }
        for (Name name : names) {
            uses.merge(context.words(name), use(context, name), Use::plus);
        }
        List<Name> result = new ArrayList<>();
        for (Name name : names) {
            result.add(context.name(name.firstToken(), name.endToken(), kind(context, name, uses.get(context.words(name)),
                    !surnames.contains(context.words(name)) && isLikelyPlace(context, name, countries))));
        }
        return result;
    }

    private static NameKind kind(NameContext context, Name name, Use use, boolean likely) {
        String words = context.words(name);
        boolean given = context.lexicon().isGivenName(context.word(name.firstToken()));
        boolean single = name.endToken() - name.firstToken() == 1;
        boolean titled = context.isTitled(name);
        boolean place = context.place(words).isPresent();
        return switch (name.kind()) {
            case PERSON -> use.located() > 0 && !given && !titled ? NameKind.PLACE : !titled && single && (likely && use.acting() == 0 || (place || !given && use.within() > 1) && use.within() > use.acting()
                    || place && !given && use.within() + use.towards() > 0 && use.within() + use.towards() > 2 * use.acting())
                    ? NameKind.PLACE : NameKind.PERSON;
            case PLACE -> titled && single || single && !place && use.treated() > use.within() || given && single && use.acting() > use.within() + use.towards() ? NameKind.PERSON : NameKind.PLACE;
            case OTHER -> use.located() > 0 ? NameKind.PLACE : (single || isFullName(context, name)) && use.acting() + use.treated() > 0 && use.acting() + use.treated() >= use.within()
                    ? NameKind.PERSON : NameKind.OTHER;
            case ORGANIZATION -> titled && single ? NameKind.PERSON : NameKind.ORGANIZATION;
            case PEOPLE -> single && use.treated() > 0 && !context.token(name.firstToken()).tag().endsWith("S") && use.described() > 0 ? NameKind.PERSON : NameKind.PEOPLE;
            case FACILITY -> name.kind();
        };
    }

    // Two or three plain words with capitals, none of which bodies, sites or places are called by.
    private static boolean isFullName(NameContext context, Name name) {
        return name.endToken() - name.firstToken() <= LONGEST && context.words(name).matches("(?:\\p{Lu}\\p{Ll}+[ -]?){2,3}") && Stream.of(context.words(name).split(" "))
                .noneMatch(word -> context.lexicon().isOrganizationHead(word) || context.lexicon().isFacilityHead(word) || context.lexicon().isPlaceHead(word) || word.equals("The"));
    }

    // "Homs" alone is the city where the text is about its country, unless somebody is called so.
    private static boolean isLikelyPlace(NameContext context, Name name, Map<String, Integer> countries) {
        String word = context.words(name);
        return !context.lexicon().isGivenName(word) && context.likelihoodOfPlace(word) > LIKELY
                && context.place(word).filter(place -> countries.getOrDefault(place.countryCode(), 0) > 1).isPresent();
    }

    private static Use use(NameContext context, Name name) {
        DependencyTree tree = context.text().treeOf(name.firstToken());
        int head = tree.headOf(name.firstToken(), Math.min(name.endToken(), tree.endToken()));
        if (tree.is(head, "compound") || tree.is(head, "amod")) {
            return located(context, name, tree, head) ? new Use(0, 0, 0, 0, 1, 0) : Use.NONE;
        }
        String before = tree.child(head,
                "case").filter(token -> token < name.firstToken()).map(token -> context.word(token).toLowerCase(java.util.Locale.ROOT)).orElse("");
        boolean pointed = name.firstToken() > 0 && POINTING.contains(context.word(name.firstToken() - 1).toLowerCase(java.util.Locale.ROOT));
        boolean acts = saysBefore(context, name) || tree.is(head, "nsubj") && tree.head(head).filter(verb -> context.token(verb).isVerb()
                && PERSONAL.contains(context.token(verb).lemma())).isPresent();
        return new Use(WITHIN.contains(before) ? 1 : 0, TOWARDS.contains(before) ? 1 : 0, acts && !pointed ? 1 : 0, isTreated(context, name, tree, head) ? 1 : 0, 0,
                isDescribed(context, name, tree, head) ? 1 : 0);
    }

    // "… ," said Tuppence severely: however the tree has it.
    private static boolean saysBefore(NameContext context, Name name) {
        int verb = name.firstToken() - 1;
        return verb > 0 && context.token(verb).isVerb() && (PERSONAL.contains(context.token(verb).lemma()) || SPEAKING.contains(context.token(verb).lemma()))
                && QUOTED.contains(context.word(verb - 1));
    }

    // "the Kayangan lakes", "Thissio and Plaka districts": the noun after the name says that it is a place.
    private static boolean located(NameContext context, Name name, DependencyTree tree, int head) {
        int noun = tree.head(head).orElse(head);
        return tree.is(head, "compound") && noun >= name.endToken() && noun <= name.endToken() + 3 && Character.isLowerCase(context.word(noun).charAt(0))
                && context.lexicon().isLand(context.token(noun).lemma());
    }

    private static boolean isDescribed(NameContext context, Name name, DependencyTree tree, int head) {
        return tree.is(head, "appos") && tree.head(head).filter(noun -> noun < name.firstToken()
                && (context.lexicon().isPersonNoun(context.word(noun).toLowerCase(java.util.Locale.ROOT)) || KIN.contains(context.word(noun).toLowerCase(java.util.Locale.ROOT)))).isPresent();
    }

    // "They appointed Draco", "Vane himself", "the king of Athens, Theseus".
    private static boolean isTreated(NameContext context, Name name, DependencyTree tree, int head) {
        boolean himself = name.endToken() < context.size() && Set.of("himself", "herself").contains(context.word(name.endToken()));
        boolean object = (tree.is(head, "obj") || tree.is(head, "nsubj:pass")) && tree.head(head).filter(verb -> TREATING.contains(context.token(verb).lemma())).isPresent();
        boolean described = isDescribed(context, name, tree, head);
        boolean office = name.endToken() + 1 < context.size() && context.word(name.endToken()).equals(",") && (context.lexicon().isOffice(context.word(name.endToken() + 1))
                || tree.children(head, "appos").stream().anyMatch(noun -> context.lexicon().isPersonNoun(context.word(noun))));
        return !context.token(head).tag().endsWith("S") && (himself || object || described || office);
    }
}
