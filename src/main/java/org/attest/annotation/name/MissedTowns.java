package org.attest.annotation.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.attest.annotation.Name;
import org.attest.annotation.NameKind;

/** Adds towns that nothing before took for names: "the mayor of Cessnock", "treated in Reading", where the text is about their region. */
final class MissedTowns implements NameStep {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 3;

    @Override
    public List<Name> apply(NameContext context, List<Name> names) {
        int[] cover = context.cover(names);
        List<Name> added = new ArrayList<>();
        Ground ground = null;
        for (int token = 1; token < context.size(); token++) {
            if (cover[token] >= 0 || !mayBeTown(context, token) || !isPlaced(context, token)) {
                continue;
            }
            ground = ground == null ? Ground.of(context, names) : ground;
            int end = end(context, cover, token, ground);
            if (end > token) {
                added.add(context.name(token, end, NameKind.PLACE));
            }
        }
        return context.withoutOverlap(names, added);
    }

    private static boolean mayBeTown(NameContext context, int token) {
        String word = context.word(token);
        return context.isCapital(token) && word.length() >= SHORTEST && !word.equals(word.toUpperCase(Locale.ROOT)) && !context.startsSentence(token) && !context.isShouted(token)
                && !context.lexicon().isNoName(word) && !context.lexicon().isTitle(word) && !context.lexicon().isOrganizationHead(word)
                && !context.lexicon().isFacilityHead(word) && !context.lexicon().isPlaceHead(word) && !context.isDemonym(word);
    }

    private static boolean isPlaced(NameContext context, int token) {
        String before = context.word(token - 1);
        return PlaceCues.isPreposition(before) || before.equals("of") && token > 1 && PlaceCues.isNoun(context.token(token - 2).lemma());
    }

    private static int end(NameContext context, int[] cover, int token, Ground ground) {
        int limit = Math.min(context.text().sentenceOf(token).endToken(), token + LONGEST);
        int run = token + 1;
        while (run < limit && cover[run] < 0 && context.isCapital(run)) {
            run++;
        }
        boolean held = context.gazetteer().hasName(context.words(token, run)) && context.gazetteer().lookup(context.words(token, run)).stream().anyMatch(ground::holds);
        return held && (run == limit || cover[run] < 0 || !context.isCapital(run)) ? run : token;
    }
}
