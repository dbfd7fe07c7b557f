package org.attest.annotation.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.attest.annotation.DependencyTree;
import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.lexicon.Table;
import org.attest.lexicon.WordGroups;

/**
 * Names of works, prizes, products and meetings, which the model takes for people and towns: "the Harbour Prize", "the film Vera Blue", "Night Train (1961)". A name that is
 * shown to be such a thing once is one throughout the text, unless it acts as people do.
 */
final class Things implements NameStep {

    private static final WordGroups WORDS = WordGroups.ofResource("data/lexicon/name-surroundings.tsv");
    private static final Map<String, Set<String>> NOUNS = Table.ofResource("data/lexicon/thing-nouns.tsv").rows().stream()
            .collect(Collectors.groupingBy(row -> row.get("as"), Collectors.mapping(row -> row.get("noun"), Collectors.toUnmodifiableSet())));
    private static final Set<String> HEADS = NOUNS.get("head");
    private static final Set<String> WEAK_HEADS = NOUNS.get("body");
    private static final Set<String> ANNOUNCING = NOUNS.get("before");
    private static final Set<String> ALONE = NOUNS.get("alone");
    private static final Set<String> OPENING = Set.of("``", "“", "\"", "«");
    private static final Set<String> CLOSING = Set.of("''", "”", "\"", "»");
    private static final Set<String> NAMING = WORDS.of("naming");
    private static final Set<String> JOINTS = Set.of("et", "und", "sur", "dans", "avec");
    private static final Set<String> OF = Set.of("of", "for", "de", "du", "des");
    private static final int LONGEST_STEM = 6;
    private static final Pattern YEAR = Pattern.compile("1[5-9]\\d\\d|20\\d\\d");

    @Override
    public List<Name> apply(NameContext context, List<Name> names) {
        Set<String> people = new HashSet<>();
        Map<String, Integer> votes = new HashMap<>();
        for (Name name : names) {
            String words = context.words(name);
            if (context.isTitled(name) || acts(context, name)) {
                people.add(words);
            }
            votes.merge(words, isThing(context, name) ? 2 : -1, Integer::sum);
        }
        List<Name> told = names.stream().map(name -> isShown(context, name) || votes.get(context.words(name)) > 0 && mayBeThing(context, name) && !people.contains(context.words(name))
                ? context.name(name.firstToken(), name.endToken(), NameKind.OTHER) : name).toList();
        Set<String> parts = parts(context, told);
        return told.stream().map(name -> name.kind() == NameKind.PERSON && parts.contains(context.words(name)) && !people.contains(context.words(name))
                ? context.name(name.firstToken(), name.endToken(), NameKind.OTHER) : name).toList();
    }

    // "The Festival" after "Harbour Film Festival", where nobody is called so: words of things that are no words of people.
    private static Set<String> parts(NameContext context, List<Name> names) {
        Set<String> ofThings = new HashSet<>();
        Set<String> ofPeople = new HashSet<>();
        names.stream().filter(name -> name.endToken() - name.firstToken() > 1).forEach(name -> IntStream.range(name.firstToken(), name.endToken()).mapToObj(context::word)
                .forEach(word -> (name.kind() == NameKind.OTHER ? ofThings : ofPeople).add(word)));
        ofThings.removeAll(ofPeople);
        return ofThings;
    }

    private static boolean mayBeThing(NameContext context, Name name) {
        return switch (name.kind()) {
            case PERSON -> true;
            case PLACE -> context.place(context.words(name)).isEmpty();
            case ORGANIZATION, FACILITY, PEOPLE, OTHER -> false;
        };
    }

    /** By its own last word, which no body, no town and nobody has. */
    private static boolean isShown(NameContext context, Name name) {
        int of = IntStream.range(name.firstToken() + 1, name.endToken()).filter(token -> OF.contains(context.word(token))).findFirst().orElse(name.endToken());
        String last = context.word(of - 1).toLowerCase(Locale.ROOT);
        boolean several = name.endToken() - name.firstToken() > 1;
        boolean body = name.kind() == NameKind.ORGANIZATION && context.lexicon().isKnownOrganization(context.words(name));
        boolean town = name.kind() == NameKind.FACILITY || name.kind() == NameKind.PLACE && context.place(context.words(name)).isPresent();
        if (isIdea(context, name)) {
            return true;
        }
        if (!several || body || town) {
            return false;
        }
        boolean person = name.kind() == NameKind.PERSON && (context.isTitled(name) || context.lexicon().isGivenName(context.word(name.firstToken())));
        return HEADS.contains(last) && !(person && context.isTitled(name)) || WEAK_HEADS.contains(last) && !person
                && !(name.kind() == NameKind.ORGANIZATION && context.lexicon().isOrganizationHead(last));
    }

    // "GDP", "the Earth", "Hellenism"
    private static boolean isIdea(NameContext context, Name name) {
        String word = context.word(name.endToken() - 1);
        boolean ism = word.endsWith("ism") && word.length() > LONGEST_STEM && !context.isTitled(name) && name.kind() != NameKind.FACILITY;
        boolean alone = name.endToken() - name.firstToken() == 1 && ALONE.contains(word) && !context.isTitled(name);
        return ism || alone;
    }

    private static boolean isThing(NameContext context, Name name) {
        boolean given = context.lexicon().isGivenName(context.word(name.firstToken()));
        boolean foreign = IntStream.range(name.firstToken() + 1, name.endToken()).anyMatch(token -> JOINTS.contains(context.word(token)));
        return foreign || isAnnounced(context, name) || isQuoted(context, name) && !given || isDated(context, name) && !given;
    }

    // "The film Vera Blue", and not "in the film Vera Blue plays".
    private static boolean isAnnounced(NameContext context, Name name) {
        int before = name.firstToken() - 1;
        if (before >= 0 && OPENING.contains(context.word(before))) {
            before--;
        }
        if (before < 1 || context.startsSentence(name.firstToken()) || !ANNOUNCING.contains(context.word(before)) || !context.text().sentenceOf(before).equals(context.text().sentenceOf(name.firstToken()))) {
            return false;
        }
        DependencyTree tree = context.text().treeOf(before);
        int head = tree.headOf(name.firstToken(), Math.min(name.endToken(), tree.endToken()));
        return !tree.is(head, "nsubj") || tree.head(before).filter(noun -> noun == head).isPresent();
    }

    // A name in quotation marks of its own is a title, unless it is said that somebody is called so.
    private static boolean isQuoted(NameContext context, Name name) {
        int before = name.firstToken() - 1;
        return before > 0 && name.endToken() < context.size() && OPENING.contains(context.word(before)) && CLOSING.contains(context.word(name.endToken()))
                && !NAMING.contains(context.word(before - 1).toLowerCase(Locale.ROOT)) && !context.isCapital(before - 1);
    }

    // "Night Train (1961)": people have two years, or a word for birth or death.
    private static boolean isDated(NameContext context, Name name) {
        int open = name.endToken();
        return name.endToken() - name.firstToken() > 1 && open + 2 < context.size() && Set.of("(", "-LRB-").contains(context.word(open)) && YEAR.matcher(context.word(open + 1)).matches()
                && Set.of(")", "-RRB-").contains(context.word(open + 2));
    }

    private static boolean acts(NameContext context, Name name) {
        DependencyTree tree = context.text().treeOf(name.firstToken());
        int head = tree.headOf(name.firstToken(), Math.min(name.endToken(), tree.endToken()));
        return tree.is(head, "nsubj") && tree.head(head).filter(verb -> context.token(verb).isVerb() && Surroundings.PERSONAL.contains(context.token(verb).lemma())).isPresent();
    }
}
