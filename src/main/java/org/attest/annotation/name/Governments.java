package org.attest.annotation.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.lexicon.WordGroups;

/** Bodies of a state that are called by its people: "Iraqi security forces", "the Danish navy" name one body as well as any capitals do. */
final class Governments implements NameStep {

    private static final WordGroups WORDS = WordGroups.ofResource("data/lexicon/name-surroundings.tsv");
    private static final Set<String> BODIES = WORDS.of("body");
    private static final Set<String> BRANCHES = WORDS.of("branch");
    private static final int LONGEST = 3;

    @Override
    public List<Name> apply(NameContext context, List<Name> names) {
        int[] cover = context.cover(names);
        List<Name> result = new ArrayList<>();
        for (Name name : names) {
            int end = name.kind() == NameKind.PEOPLE && name.endToken() == name.firstToken() + 1 ? end(context, cover, name.endToken()) : name.endToken();
            result.add(end == name.endToken() ? name : context.name(name.firstToken(), end, NameKind.ORGANIZATION));
        }
        return result;
    }

    private static int end(NameContext context, int[] cover, int begin) {
        int limit = Math.min(context.text().sentenceOf(begin - 1).endToken(), begin + LONGEST);
        for (int token = begin; token < limit && cover[token] < 0; token++) {
            String word = context.word(token);
            boolean ends = token + 1 == limit || !context.token(token + 1).isNoun();
            if (BODIES.contains(word) && ends) {
                return token + 1;
            }
            if (!BRANCHES.contains(word)) {
                return begin;
            }
        }
        return begin;
    }
}
