package org.attest.annotation.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.lexicon.WordGroups;

/** Whoever a text keeps nameless and calls by a letter or a number: "Witness A", "interviewee 3", "Source W2"; or by a code that a line of the text gives them: "Interviewee: WS-14". */
final class CodedPeople implements NameStep {

    private static final Set<String> CALLED = WordGroups.ofResource("data/lexicon/name-surroundings.tsv").of("coded");
    private static final Pattern GIVEN = Pattern.compile("(?m)^[*_]{0,3}(\\p{L}{3,20})(?: code| no\\.?| number)?[*_]{0,3} ?: ?[*_]{0,3}(\\p{Lu}{1,4}[-/]?\\d{1,4})\\b");
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
        coded.addAll(given(context));
        return context.withoutOverlap(coded, names);
    }

    /** Every place of the codes that lines of the text give to somebody. */
    private static List<Name> given(NameContext context) {
        String text = context.text().document().text();
        Set<String> codes = GIVEN.matcher(text).results().filter(line -> CALLED.contains(line.group(1).toLowerCase(Locale.ROOT))).map(line -> line.group(2)).collect(Collectors.toSet());
        List<Name> found = new ArrayList<>();
        for (String code : codes) {
            Matcher place = Pattern.compile("(?<![\\p{L}\\d-])" + Pattern.quote(code) + "(?![\\p{L}\\d-])").matcher(text);
            while (place.find()) {
                int first = context.text().tokenFrom(place.start());
                int end = context.text().tokenFrom(place.end());
                if (first < end && context.token(first).span().begin() == place.start()) {
                    found.add(context.name(first, end, NameKind.PERSON));
                }
            }
        }
        return found;
    }
}
