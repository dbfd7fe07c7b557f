package org.attest.annotation.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.DependencyTree;
import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.lexicon.Table;
import org.attest.lexicon.WordGroups;

/**
 * Peoples, clans and bands that no list has: "the Zerkani burned the granary", "a Jadari woman". Nobody is called with an article, so what has one and acts is many. Not where the same word stands by itself anywhere as
 * somebody or some place does.
 */
final class StrangePeoples implements NameStep {

    private static final WordGroups WORDS = WordGroups.ofResource("data/lexicon/name-surroundings.tsv");
    private static final Set<String> DEEDS = Table.ofResource("data/lexicon/deed-verbs.tsv").words("verb");
    private static final Set<String> GOING = WordGroups.ofResource("data/lexicon/journey-words.tsv").of("going");
    private static final Set<String> JOINING = WORDS.of("joining");
    private static final Set<String> LIVING = WORDS.of("living");
    private static final Set<String> COMMON = Table.ofResource("data/lexicon/common-words.tsv").words("word");
    private static final Set<String> BESIDE = Set.of("by", "with", "against", "among", "amongst");

    private static final Set<String> AGREEING = Set.of("were", "are", "have");

    private enum Use { MANY, SOMETHING_ELSE, NEITHER }

    @Override
    public List<Name> apply(NameContext context, List<Name> names) {
        Map<String, Set<Use>> uses = new HashMap<>();
        for (Name name : names) {
            if (mayBePeople(context, name)) {
                uses.computeIfAbsent(context.words(name), words -> new HashSet<>()).add(use(context, name));
            }
        }
        return names.stream().map(name -> {
            Set<Use> found = uses.getOrDefault(context.words(name), Set.of());
            return found.contains(Use.MANY) && !found.contains(Use.SOMETHING_ELSE) ? context.name(name.firstToken(), name.endToken(), NameKind.PEOPLE) : name;
        }).toList();
    }

    private static boolean mayBePeople(NameContext context, Name name) {
        String word = context.words(name);
        return switch (name.kind()) {
            case PERSON, PLACE, OTHER -> name.endToken() - name.firstToken() == 1 && word.matches("\\p{Lu}[\\p{Ll}'’-]{2,}") && context.place(word).isEmpty() && !context.lexicon().isGivenName(word)
                    && !context.isSurname(word) && !context.lexicon().isTitle(word) && !context.lexicon().isOrganizationHead(word) && !context.lexicon().isPlaceHead(word)
                    && !context.lexicon().isFacilityHead(word) && !context.lexicon().isPersonNoun(word.toLowerCase(Locale.ROOT)) && !context.isShouted(name.firstToken())
                    && !COMMON.contains(word.toLowerCase(Locale.ROOT));
            case ORGANIZATION, FACILITY, PEOPLE -> false;
        };
    }

    private static Use use(NameContext context, Name name) {
        DependencyTree tree = context.text().treeOf(name.firstToken());
        int head = name.firstToken();
        Optional<Integer> above = tree.head(head);
        if (above.isEmpty()) {
            return isWhoTheyAre(context, tree, head) ? Use.MANY : Use.NEITHER;
        }
        String lemma = context.token(above.get()).lemma().toLowerCase(Locale.ROOT);
        if (tree.is(head, "compound") || tree.is(head, "amod")) {
            return context.lexicon().isPersonNoun(lemma) && above.get() > head && isCounted(context, tree, above.get()) ? Use.MANY : Use.NEITHER;
        }
        if (tree.is(head, "conj") && !tree.children(head, "det").isEmpty() && context.token(above.get()).isProperNoun()) {
            // "The Hemari and the Tolbek fought."
            Optional<Integer> verb = tree.head(above.get());
            return verb.isPresent() && isAgent(context, tree, above.get(), verb.get(), context.token(verb.get()).lemma().toLowerCase(Locale.ROOT)) ? Use.MANY : Use.NEITHER;
        }
        boolean article = tree.children(head, "det").stream().anyMatch(word -> context.word(word).equalsIgnoreCase("the"));
        if (!article) {
            return tree.children(head, "det", "nummod").isEmpty() ? Use.SOMETHING_ELSE : Use.NEITHER;
        }
        return isAgent(context, tree, head, above.get(), lemma) ? Use.MANY : Use.NEITHER;
    }

    /** "The first inhabitants were the Tambarins." */
    private static boolean isWhoTheyAre(NameContext context, DependencyTree tree, int head) {
        return context.token(head).tag().endsWith("S") && !tree.children(head, "cop").isEmpty() && tree.children(head, "det").stream().anyMatch(word -> context.word(word).equals("the"))
                && tree.child(head, "nsubj").filter(who -> context.token(who).tag().equals("NNS") && context.lexicon().isPersonNoun(context.token(who).lemma())).isPresent();
    }

    /** "A Jadari woman", "two Jadari women"; "Omwe women" may be those of a place. */
    private static boolean isCounted(NameContext context, DependencyTree tree, int noun) {
        return tree.children(noun, "det", "nummod").stream().anyMatch(word -> !context.word(word).equalsIgnoreCase("the"));
    }

    private static boolean isAgent(NameContext context, DependencyTree tree, int head, int above, String lemma) {
        boolean many = context.token(head).tag().endsWith("S") || tree.is(head, "nsubj") && isPlural(context, tree, above);
        boolean acting = Surroundings.PERSONAL.contains(lemma) || DEEDS.contains(lemma) || JOINING.contains(lemma) || GOING.contains(lemma) || LIVING.contains(lemma);
        boolean beside = tree.children(head, "case").stream().anyMatch(word -> BESIDE.contains(context.word(word).toLowerCase(Locale.ROOT)));
        // "By the retreating Nahari": whom things are done by.
        acting |= beside && !tree.children(above, "aux:pass").isEmpty();
        boolean subject = tree.is(head, "nsubj") && (many || !tree.is(head, "nsubj:pass")) || tree.is(head, "obl") && beside;
        return context.token(above).isVerb() && subject && (many || acting);
    }

    /** "The Jadari were kept apart", "the Jadari live". */
    private static boolean isPlural(NameContext context, DependencyTree tree, int verb) {
        return context.token(verb).tag().equals("VBP") || tree.children(verb, "aux", "cop").stream().anyMatch(word -> AGREEING.contains(context.word(word).toLowerCase(Locale.ROOT)));
    }
}
