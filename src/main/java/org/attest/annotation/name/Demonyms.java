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
            if (context.isCapital(token) && !context.isShouted(token) && context.isDemonym(context.word(token))) {
                added.add(context.name(token, token + 1, NameKind.PEOPLE));
            }
        }
        return context.withoutOverlap(names, added);
    }
}
