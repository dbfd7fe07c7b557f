package org.attest.annotation.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.lexicon.Table;
import org.attest.lexicon.WordGroups;

/** "Washington, DC" is one place, and the "Government of Norway" is a body, not the country. */
final class JoinedNames implements NameStep {

    private static final WordGroups WORDS = WordGroups.ofResource("data/lexicon/name-surroundings.tsv");
    private static final Set<String> GOVERNMENTS = WORDS.of("government");

    private static final Set<String> EPITHETS = Table.ofResource("data/lexicon/epithets.tsv").words("word");

    @Override
    public List<Name> apply(NameContext context, List<Name> names) {
        List<Name> result = new ArrayList<>();
        for (Name name : names) {
            int last = result.size() - 1;
            if (last >= 0 && isEpithet(context, result.get(last), name)) {
                result.set(last, context.name(result.get(last).firstToken(), name.endToken(), NameKind.PERSON));
                continue;
            }
            if (name.kind() != NameKind.PLACE) {
                result.add(isFollowedByEpithet(context, name) ? context.name(name.firstToken(), name.endToken() + 2, NameKind.PERSON) : name);
                continue;
            }
            if (last >= 0 && isOnePlace(context, result.get(last), name)) {
                result.set(last, context.name(result.get(last).firstToken(), name.endToken(), NameKind.PLACE));
            } else {
                result.add(governed(context, name, last < 0 ? 0 : result.get(last).endToken()));
            }
        }
        return result;
    }

    // "Peter the Great": what stands behind the article is part of the name, whatever the model made of it.
    private static boolean isEpithet(NameContext context, Name before, Name after) {
        boolean article = after.firstToken() == before.endToken() && after.endToken() == after.firstToken() + 2 && context.word(after.firstToken()).equals("the")
                || after.firstToken() == before.endToken() + 1 && after.endToken() == after.firstToken() + 1 && context.word(before.endToken()).equals("the");
        return before.kind() != NameKind.ORGANIZATION && article && EPITHETS.contains(context.word(after.endToken() - 1));
    }

    private static boolean isFollowedByEpithet(NameContext context, Name name) {
        int end = name.endToken() + 2;
        return name.kind() != NameKind.ORGANIZATION && end <= context.size() && context.word(end - 2).equals("the") && EPITHETS.contains(context.word(end - 1))
                && context.text().sentenceOf(end - 1).equals(context.text().sentenceOf(name.firstToken())) && (end == context.size() || !context.isCapital(end));
    }

    private static boolean isOnePlace(NameContext context, Name before, Name after) {
        boolean comma = after.firstToken() == before.endToken() + 1 && context.word(before.endToken()).equals(",");
        return before.kind() == NameKind.PLACE && comma && after.endToken() == after.firstToken() + 1
                && context.word(after.firstToken()).replace(".", "").length() == 2
                && !context.gazetteer().lookup(context.words(before) + " " + context.words(after)).isEmpty();
    }

    private static Name governed(NameContext context, Name name, int free) {
        int of = name.firstToken() - 1;
        if (of > free && context.word(of).equalsIgnoreCase("the")) {
            of--;
        }
        int head = of - 1;
        boolean governs = head >= free && context.word(of).equals("of") && GOVERNMENTS.contains(context.word(head))
                && context.text().sentenceOf(head).equals(context.text().sentenceOf(name.firstToken()));
        if (!governs) {
            return name;
        }
        boolean state = context.word(head).equals("Republic") || context.word(head).equals("Kingdom");
        return context.name(head, name.endToken(), state ? NameKind.PLACE : NameKind.ORGANIZATION);
    }
}
