package org.attest.annotation.name;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.attest.annotation.Name;
import org.attest.annotation.NameKind;

/** "Northmere" is the company where a text speaks of "Northmere Beverages" and of nobody with that name; so is "UNOX", in capitals, neither person nor place. */
final class ShortNames implements NameStep {

    private static final int LEAST_CAPITALS = 3;

    @Override
    public List<Name> apply(NameContext context, List<Name> names) {
        Set<String> bodies = new HashSet<>();
        Set<String> people = new HashSet<>();
        for (Name name : names) {
            if (name.kind() == NameKind.ORGANIZATION && isLong(name)) {
                bodies.add(context.word(name.firstToken()));
            } else if (name.kind() == NameKind.PERSON && isLong(name)) {
                for (int token = name.firstToken(); token < name.endToken(); token++) {
                    people.add(context.word(token));
                }
            }
        }
        return names.stream().map(name -> isBody(context, name, bodies, people)
                ? context.name(name.firstToken(), name.endToken(), NameKind.ORGANIZATION) : name).toList();
    }

    private static boolean isLong(Name name) {
        return name.endToken() - name.firstToken() > 1;
    }

    private static boolean isBody(NameContext context, Name name, Set<String> bodies, Set<String> people) {
        String word = context.word(name.firstToken());
        boolean abbreviation = word.length() > LEAST_CAPITALS && word.chars().allMatch(Character::isUpperCase) && !context.isShouted(name.firstToken());
        if (name.kind() == NameKind.PLACE && !isLong(name)) {
            String before = name.firstToken() == 0 ? "" : context.word(name.firstToken() - 1);
            boolean heading = before.length() > 1 && before.chars().allMatch(Character::isUpperCase);
            return !heading && abbreviation && context.place(word).isEmpty() && !context.startsSentence(name.firstToken()) && !context.isMasthead(name);
        }
        boolean titled = name.firstToken() > 0 && context.lexicon().isTitle(context.word(name.firstToken() - 1));
        if (name.kind() != NameKind.PERSON || isLong(name) || titled || people.contains(word) || context.lexicon().isGivenName(word)) {
            return false;
        }
        return bodies.contains(word) || abbreviation;
    }
}
