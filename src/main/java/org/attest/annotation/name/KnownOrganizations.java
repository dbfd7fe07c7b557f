package org.attest.annotation.name;

import java.util.ArrayList;
import java.util.List;

import org.attest.annotation.Name;
import org.attest.annotation.NameKind;

/** Finds well-known organizations whatever the model made of them: "al-Qaida", "Da'esh". */
final class KnownOrganizations implements NameStep {

    private static final int LONGEST = 6;

    @Override
    public List<Name> apply(NameContext context, List<Name> names) {
        int[] cover = context.cover(names);
        List<Name> found = new ArrayList<>();
        for (int token = 0; token < context.size(); token++) {
            int end = end(context, token);
            boolean free = end > token;
            for (int inside = token; inside < end; inside++) {
                // A longer name may hold a known one: "Nusra Front leadership council" is left as it is.
                free &= cover[inside] < 0 || names.get(cover[inside]).endToken() - names.get(cover[inside]).firstToken() <= end - token;
            }
            if (free) {
                found.add(context.name(token, end, NameKind.ORGANIZATION));
                token = end - 1;
            }
        }
        return context.withoutOverlap(found, names);
    }

    // "IS" is a name where its sentence is not all in capitals; "is" never.
    private static boolean isCapitals(String words) {
        return words.length() > 1 && words.chars().allMatch(Character::isUpperCase);
    }

    private static int end(NameContext context, int token) {
        if (!context.lexicon().mayOpenKnownOrganization(context.word(token))) {
            return token;
        }
        int limit = Math.min(context.text().sentenceOf(token).endToken(), token + LONGEST);
        for (int end = limit; end > token; end--) {
            String words = context.words(token, end);
            boolean sure = (words.length() > 3 || isCapitals(words)) && !context.isShouted(token) && (end > token + 1 || !context.startsSentence(token)
                    || context.token(token).isProperNoun());
            if (sure && context.lexicon().isKnownOrganization(words)) {
                return end;
            }
        }
        return token;
    }
}
