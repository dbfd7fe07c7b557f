package org.attest.annotation.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.DependencyTree;
import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.annotation.Sentence;
import org.attest.lexicon.Table;
import org.attest.lexicon.WordGroups;

/**
 * Groups that bear a name in the plural, "the Red Wolves", "the Kamajors": what acts as people do, what one is a member of or what one joins is a body, however common its words. A family, "the
 * Harkers", is none.
 */
final class NamedGroups implements NameStep {

    private static final WordGroups WORDS = WordGroups.ofResource("data/lexicon/name-surroundings.tsv");
    private static final Set<String> MEMBERS = WORDS.of("member");
    private static final Set<String> JOINING = WORDS.of("joining");
    private static final Set<String> DEEDS = Table.ofResource("data/lexicon/deed-verbs.tsv").words("verb");
    private static final Set<String> COMMON = Table.ofResource("data/lexicon/common-words.tsv").words("word");
    private static final int LONGEST = 4;

    @Override
    public List<Name> apply(NameContext context, List<Name> names) {
        int[] cover = context.cover(names);
        List<Name> found = new ArrayList<>();
        for (Sentence sentence : context.text().sentences()) {
            for (int token = sentence.firstToken(); token + 1 < sentence.endToken(); token++) {
                if (context.word(token).equalsIgnoreCase("the")) {
                    group(context, names, cover, token + 1, sentence.endToken()).ifPresent(found::add);
                }
            }
        }
        Set<String> bodies = new HashSet<>();
        found.stream().filter(name -> actsAsPeople(context, name)).forEach(name -> bodies.add(context.words(name)));
        List<Name> added = found.stream().filter(name -> bodies.contains(context.words(name))).toList();
        return context.withoutOverlap(added, names);
    }

    /** Capitalised words up to a plural, none of a name of another kind. */
    private static Optional<Name> group(NameContext context, List<Name> names, int[] cover, int first, int limit) {
        int end = first;
        while (end < limit && end - first < LONGEST && isPart(context, names, cover, end)) {
            end++;
        }
        boolean plural = end > first && context.token(end - 1).tag().matches("NNP?S") && context.word(end - 1).endsWith("s");
        if (!plural || context.isShouted(first) || context.lexicon().isPlaceHead(singular(context.word(end - 1))) || isFamily(context, names, end - 1)) {
            return Optional.empty();
        }
        return Optional.of(context.name(first, ofWhom(context, end, limit), NameKind.ORGANIZATION));
    }

    /** Where "the Sons of Harrak" end, since sons alone are no band. */
    private static int ofWhom(NameContext context, int end, int limit) {
        boolean common = COMMON.contains(singular(context.word(end - 1)).toLowerCase(Locale.ROOT));
        int last = end + 1;
        while (common && last < limit && context.word(end).equals("of") && context.isCapital(last) && context.token(last).isProperNoun()) {
            last++;
        }
        return last > end + 1 ? last : end;
    }

    private static boolean isPart(NameContext context, List<Name> names, int[] cover, int token) {
        String word = context.word(token);
        boolean free = cover[token] < 0 || names.get(cover[token]).kind() == NameKind.OTHER;
        return free && Character.isUpperCase(word.charAt(0)) && word.chars().skip(1).allMatch(Character::isLowerCase) && word.length() > 2 && context.token(token).tag().matches("NN.*|JJ.*")
                && !context.isDemonym(word) && !context.lexicon().isTitle(word) && !context.lexicon().isNoName(word);
    }

    private static boolean isFamily(NameContext context, List<Name> names, int token) {
        String one = singular(context.word(token));
        return context.isSurname(one) || names.stream().anyMatch(name -> name.kind() == NameKind.PERSON && context.word(name.endToken() - 1).equals(one));
    }

    private static String singular(String word) {
        return word.substring(0, word.length() - 1);
    }

    private static boolean actsAsPeople(NameContext context, Name name) {
        DependencyTree tree = context.text().treeOf(name.firstToken());
        int head = tree.headOf(name.firstToken(), Math.min(name.endToken(), tree.endToken()));
        Optional<Integer> above = tree.head(head);
        if (above.isEmpty()) {
            return false;
        }
        String lemma = context.token(above.get()).lemma().toLowerCase(Locale.ROOT);
        boolean verb = context.token(above.get()).isVerb();
        boolean agent = tree.is(head, "nsubj") || tree.is(head, "obl") && tree.children(head, "case").stream().anyMatch(word -> context.word(word).equals("by") || context.word(word).equals("against"));
        // "His unit, the Black Adders"
        boolean explains = tree.is(head, "appos") && above.get() < head && context.lexicon().isOrganizationHead(lemma);
        return explains || verb && (agent && (Surroundings.PERSONAL.contains(lemma) || DEEDS.contains(lemma) || JOINING.contains(lemma)) || tree.is(head, "obj") && JOINING.contains(lemma))
                || (tree.is(head, "nmod") || tree.is(head, "compound") || tree.is(head, "nmod:poss")) && MEMBERS.contains(lemma);
    }
}
