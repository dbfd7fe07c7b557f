package org.attest.annotation.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.lexicon.Table;

/**
 * Finds the words by which a body is called after its whole name: "the Centre", of the Lake Centre for Records, "the Tigers" of the Bor Tigers, "Corvane" of Corvane Trading. With "the" its head,
 * without its first word, where that is no word of the language.
 */
final class PartsOfBodies implements NameStep {

    private static final Set<String> COMMON = Table.ofResource("data/lexicon/common-words.tsv").words("word");
    private static final Set<String> JOINTS = Set.of("of", "for", "in", "on", "against");

    @Override
    public List<Name> apply(NameContext context, List<Name> names) {
        int[] cover = context.cover(names);
        Set<String> people = new HashSet<>();
        names.stream().filter(name -> name.kind() == NameKind.PERSON).forEach(name -> people.addAll(List.of(context.words(name).split(" "))));
        Set<String> heads = new HashSet<>();
        Set<String> firsts = new HashSet<>();
        List<Name> added = new ArrayList<>();
        for (int token = 0; token < context.size(); token++) {
            if (cover[token] >= 0) {
                Name name = names.get(cover[token]);
                if (name.kind() == NameKind.ORGANIZATION && token == name.endToken() - 1 && name.firstToken() < token) {
                    heads.add(context.word(head(context, name)));
                    first(context, name, people).ifPresent(firsts::add);
                }
            } else if (isCapital(context, token) && (heads.contains(context.word(token)) && isAlone(context, cover, token) || firsts.contains(context.word(token)))) {
                added.add(context.name(token, token + 1, NameKind.ORGANIZATION));
            }
        }
        return context.withoutOverlap(names, added);
    }

    /** "Centre" of "Lake Centre for Records", else the last word. */
    private static int head(NameContext context, Name name) {
        for (int token = name.firstToken() + 1; token < name.endToken(); token++) {
            if (JOINTS.contains(context.word(token))) {
                return token - 1;
            }
        }
        return name.endToken() - 1;
    }

    private static Optional<String> first(NameContext context, Name name, Set<String> people) {
        String word = context.word(name.firstToken());
        boolean telling = word.length() > 3 && !COMMON.contains(word.toLowerCase(Locale.ROOT)) && !context.isDemonym(word) && context.place(word).isEmpty() && !context.lexicon().isGivenName(word)
                && !people.contains(word);
        return telling ? Optional.of(word) : Optional.empty();
    }

    private static boolean isCapital(NameContext context, int token) {
        String word = context.word(token);
        return Character.isUpperCase(word.charAt(0)) && word.length() > 2 && !context.isShouted(token) && context.token(token).isNoun();
    }

    /** "The Centre" before or behind which no other capital stands. */
    private static boolean isAlone(NameContext context, int[] cover, int token) {
        boolean the = token > 0 && context.word(token - 1).equalsIgnoreCase("the");
        boolean last = token + 1 == context.size() || cover[token + 1] < 0 && !(Character.isUpperCase(context.word(token + 1).charAt(0)) && context.token(token + 1).isNoun());
        return the && last;
    }
}
