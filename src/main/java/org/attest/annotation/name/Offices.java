package org.attest.annotation.name;

import java.util.List;
import java.util.Locale;

import org.attest.annotation.Name;
import org.attest.annotation.NameKind;

/** Takes offices for what they are: "Iran's Supreme Leader" and "the Foreign Secretary" describe somebody, they name nothing. */
final class Offices implements NameStep {

    @Override
    public List<Name> apply(NameContext context, List<Name> names) {
        return names.stream().filter(name -> name.kind() != NameKind.OTHER
                || !context.lexicon().isPersonNoun(context.text().token(name.endToken() - 1).word().toLowerCase(Locale.ROOT))).toList();
    }
}
