package org.attest.annotation.name;

import java.util.List;
import java.util.regex.Pattern;

import org.attest.annotation.Name;
import org.attest.annotation.NameKind;

/** "Tsar Boris I": the number belongs to the ruler's name, and is nobody who speaks. Comes after the names of a text are made alike, since no number is a surname. */
final class Rulers implements NameStep {

    private static final Pattern ROMAN = Pattern.compile("X{0,2}(?:IX|IV|V?I{1,3}|V)|X{1,2}");

    @Override
    public List<Name> apply(NameContext context, List<Name> names) {
        int[] cover = context.cover(names);
        return names.stream().map(name -> isNumbered(context, name, cover) ? context.name(name.firstToken(), name.endToken() + 1, NameKind.PERSON) : name).toList();
    }

    private static boolean isNumbered(NameContext context, Name name, int[] cover) {
        int number = name.endToken();
        boolean follows = name.kind() == NameKind.PERSON && number < context.size() && cover[number] < 0 && ROMAN.matcher(context.word(number)).matches()
                && context.text().sentenceOf(number).equals(context.text().sentenceOf(name.firstToken()));
        // "After she met Boris I left"
        boolean acts = follows && context.word(number).equals("I") && !context.isTitled(name) && number + 1 < context.size() && context.token(number + 1).tag().matches("VB.*|MD|RB");
        return follows && !acts;
    }
}
