package org.attest.annotation.name;

import java.util.ArrayList;
import java.util.List;

import org.attest.annotation.Name;
import org.attest.annotation.NameKind;

/** Adds nationalities and peoples that are no name to the model: "Syrian soldiers", "the Kurds". */
final class Demonyms implements NameStep {

    @Override
    public List<Name> apply(NameContext context, List<Name> names) {
        List<Name> added = new ArrayList<>();
        for (int token = 0; token < context.size(); token++) {
            boolean capital = context.isCapital(token) && !context.isShouted(token);
            if (capital && token + 1 < context.size() && context.isCapital(token + 1) && context.isDemonym(context.words(token, token + 2))) {
                added.add(context.name(token, token + 2, NameKind.PEOPLE));
            } else if (capital && context.isDemonym(context.word(token))) {
                added.add(context.name(token, token + 1, NameKind.PEOPLE));
            }
        }
        return context.withoutOverlap(names, added);
    }
}
