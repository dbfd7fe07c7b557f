package org.attest.annotation.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.lexicon.WordGroups;

/** Whoever a text keeps nameless and calls by a letter or a number: "Witness A", "interviewee 3", "Source W2". */
final class CodedPeople implements NameStep {

    private static final Set<String> CALLED = WordGroups.ofResource("data/lexicon/name-surroundings.tsv").of("coded");
    private static final Pattern CODE = Pattern.compile("\\p{Lu}|\\p{Lu}{1,2}\\d{1,3}|\\d{1,3}");

    @Override
    public List<Name> apply(NameContext context, List<Name> names) {
        List<Name> coded = new ArrayList<>();
        for (int token = 0; token + 1 < context.size(); token++) {
            boolean called = CALLED.contains(context.word(token).toLowerCase(Locale.ROOT)) && CODE.matcher(context.word(token + 1)).matches();
            // "The witness I met" and "witness R Saravanan" are none; nor is a sentence's end.
            boolean plain = called && !context.word(token + 1).equals("I") && !context.startsSentence(token + 1)
                    && (token + 2 >= context.size() || !context.token(token + 2).isNoun());
            if (plain) {
                coded.add(context.name(token, token + 2, NameKind.PERSON));
            }
        }
        return context.withoutOverlap(coded, names);
    }
}
