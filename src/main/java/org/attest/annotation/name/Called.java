package org.attest.annotation.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attest.annotation.DependencyTree;
import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.lexicon.Table;

/** "A man called Foday", "my name is Halima", "a commander they called Rambo": capitalised words behind words of naming are a person's name, whatever the model took them for. */
final class Called implements NameStep {

    private static final Set<String> KIN = Table.ofResource("data/lexicon/kin.tsv").words("noun");
    private static final List<Naming> NAMINGS = Table.ofResource("data/lexicon/naming-contexts.tsv").rows().stream()
            .map(row -> new Naming(Arrays.asList(row.get("words").split(" ")), row.get("noun").equals("yes"))).toList();
    private static final Set<String> LAST_WORDS = NAMINGS.stream().map(naming -> naming.words().getLast()).collect(Collectors.toUnmodifiableSet());
    private static final int LONGEST = 3;

    /** @param noun whether a noun for a person stands before the words */
    private record Naming(List<String> words, boolean noun) {}

    @Override
    public List<Name> apply(NameContext context, List<Name> names) {
        List<Name> found = new ArrayList<>();
        for (int token = 1; token < context.size(); token++) {
            if (isCapital(context, token) && LAST_WORDS.contains(lower(context, token - 1)) && isNaming(context, token)) {
                int end = end(context, token, names);
                found.add(context.name(token, end, NameKind.PERSON));
                token = end - 1;
            }
        }
        return found.isEmpty() ? names : context.withoutOverlap(found, names);
    }

    private static boolean isNaming(NameContext context, int token) {
        return NAMINGS.stream().anyMatch(naming -> {
            int first = token - naming.words().size();
            for (int i = 0; i < naming.words().size() && first >= 0; i++) {
                if (!lower(context, first + i).equals(naming.words().get(i))) {
                    return false;
                }
            }
            return first >= 0 && isPassive(context, token - 1, naming) && (!naming.noun() || first > 0 && isPerson(context, first - 1));
        });
    }

    /** "A man called Foday", but not "the teacher called Oslo". */
    private static boolean isPassive(NameContext context, int verb, Naming naming) {
        DependencyTree tree = context.text().treeOf(verb);
        return naming.words().size() > 1 || !context.token(verb).isVerb() || context.token(verb).tag().equals("VBN") && tree.child(verb, "nsubj").isEmpty();
    }

    private static boolean isPerson(NameContext context, int token) {
        return Stream.of(lower(context, token), context.token(token).lemma()).anyMatch(word -> context.lexicon().isPersonNoun(word) || KIN.contains(word) || context.lexicon().isTitle(word));
    }

    /** A name that the model found and that begins here is taken whole. */
    private static int end(NameContext context, int token, List<Name> names) {
        int known = names.stream().filter(name -> name.firstToken() == token).mapToInt(Name::endToken).findFirst().orElse(token + 1);
        int end = token + 1;
        while (end < context.size() && end < token + LONGEST && isCapital(context, end) && !context.startsSentence(end)) {
            end++;
        }
        return Math.max(known, end);
    }

    private static boolean isCapital(NameContext context, int token) {
        String word = context.word(token);
        return word.length() > 1 && Character.isUpperCase(word.charAt(0)) && !context.isShouted(token);
    }

    private static String lower(NameContext context, int token) {
        return context.word(token).toLowerCase(Locale.ROOT);
    }
}
