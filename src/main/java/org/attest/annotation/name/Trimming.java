package org.attest.annotation.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.attest.annotation.Name;
import org.attest.annotation.NameKind;

/** Cuts lists apart, and takes titles, articles, marks and the possessive ending off. */
final class Trimming implements NameStep {

    private static final Set<String> ENDS = Set.of("'s", "’s", "'", "’", ",", ".", ";", ":", "-", "--", "(", ")", "\"", "``", "''", "“", "”", "the",
            "The", "of", "and", "&", "_");
    private static final Set<String> AREAS = Set.of("northern", "southern", "eastern", "western", "central", "northeastern", "northwestern",
            "southeastern", "southwestern");

    @Override
    public List<Name> apply(NameContext context, List<Name> names) {
        List<Name> kept = new ArrayList<>();
        for (Name name : names) {
            int begin = name.firstToken();
            for (int token = name.firstToken(); token < name.endToken(); token++) {
                if (isBreak(context, name, token)) {
                    trim(context, begin, token, name.kind(), kept);
                    begin = token + 1;
                }
            }
            trim(context, begin, name.endToken(), name.kind(), kept);
        }
        return kept;
    }

    private static boolean isBreak(NameContext context, Name name, int token) {
        String word = context.word(token);
        return switch (word) {
            case ";", "/", "|" -> true;
            case "," -> name.kind() != NameKind.ORGANIZATION || token + 1 < name.endToken()
                    && !context.lexicon().isOrganizationHead(context.word(token + 1));
            case "and" -> name.kind() == NameKind.PERSON || name.kind() == NameKind.PLACE
                    || name.kind() == NameKind.ORGANIZATION && token > name.firstToken() && context.lexicon().isKnownOrganization(context.words(name.firstToken(), token));
            default -> false;
        };
    }

    private static void trim(NameContext context, int first, int end, NameKind kind, List<Name> kept) {
        int begin = first;
        int stop = end;
        boolean cut = true;
        while (cut && begin < stop) {
            cut = false;
            if (ENDS.contains(context.word(stop - 1)) && !isInitial(context, stop - 1)) {
                stop--;
                cut = true;
            } else if (ENDS.contains(context.word(begin)) || kind == NameKind.PLACE && AREAS.contains(context.word(begin))) {
                begin++;
                cut = true;
            } else if (kind == NameKind.PERSON && stop - begin > 2 && context.lexicon().isTitle(context.words(begin, begin + 2))) {
                begin += 2;
                cut = true;
            } else if (kind == NameKind.PERSON && stop - begin > 1 && context.lexicon().isTitle(context.word(begin))) {
                begin++;
                cut = true;
            } else if (kind == NameKind.PERSON && stop - begin > 2 && context.isDemonym(context.word(begin)) && !context.lexicon().isGivenName(context.word(begin))) {
                // "the Irish Tom Keane"
                begin++;
                cut = true;
            } else if (kind != NameKind.PERSON && context.lexicon().isTitle(context.word(stop - 1))) {
                stop--;
                cut = true;
            }
        }
        if (begin < stop) {
            kept.add(context.name(begin, stop, kind));
        }
    }

    private static boolean isInitial(NameContext context, int token) {
        return context.word(token).length() > 1 && !context.word(token).startsWith("'") && !context.word(token).startsWith("’")
                && Character.isUpperCase(context.word(token).charAt(0)) && !context.word(token).equals("The");
    }
}
