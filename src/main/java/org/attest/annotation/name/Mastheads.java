package org.attest.annotation.name;

import java.util.List;

import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.text.Part;
import org.attest.text.PartKind;

/**
 * Names above a text: what opens a dateline is a place ("PALERMO, 14 March"), and a common word is none in a title, where every word is written in capitals
 * ("the Man in Cage Three").
 */
final class Mastheads implements NameStep {

    @Override
    public List<Name> apply(NameContext context, List<Name> names) {
        return names.stream().filter(name -> !isTitleWord(context, name)).map(name -> kind(context, name) == PartKind.DATELINE && isPlace(context, name)
                ? new Name(name.span(), name.firstToken(), name.endToken(), NameKind.PLACE) : name).toList();
    }

    private static boolean isTitleWord(NameContext context, Name name) {
        PartKind part = kind(context, name);
        return (part == PartKind.TITLE || part == PartKind.HEADING) && name.kind() == NameKind.PLACE && context.likelihood().isWord(context.text().textOf(name.span()));
    }

    private static boolean isPlace(NameContext context, Name name) {
        return !context.gazetteer().lookup(context.text().textOf(name.span())).isEmpty();
    }

    private static PartKind kind(NameContext context, Name name) {
        return context.text().document().partAt(name.span().begin()).map(Part::kind).orElse(PartKind.BODY);
    }
}
