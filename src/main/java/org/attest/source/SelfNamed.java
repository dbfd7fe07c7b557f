package org.attest.source;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.attest.text.PartKind;

/**
 * Those who say their names one after the other in a talk without labels: "I'm Lauren, your host." – "And I'm Sahar." Each of these paragraphs is whoever's it says; whose the others are, nothing says.
 */
final class SelfNamed {

    private static final Patterns PATTERNS = Patterns.standard();

    private SelfNamed() {}

    static void mark(Layout layout) {
        Set<String> names = new TreeSet<>();
        boolean second = false;
        for (int i = 0; i < layout.size(); i++) {
            name(layout, i).ifPresent(names::add);
            second |= isSpoken(layout, i) && PATTERNS.matches("self-named-too", layout.text(i)) && name(layout, i).isPresent();
        }
        for (int i = 0; second && names.size() > 1 && i < layout.size(); i++) {
            Optional<String> name = name(layout, i);
            if (name.isPresent()) {
                layout.mark(i, layout.is(i, PartKind.ANSWER) ? PartKind.ANSWER : PartKind.BODY, name);
            }
        }
    }

    private static boolean isSpoken(Layout layout, int index) {
        return layout.get(index).speaker().isEmpty() && (layout.isOpen(index) || layout.is(index, PartKind.ANSWER) || layout.is(index, PartKind.BODY));
    }

    private static Optional<String> name(Layout layout, int index) {
        return isSpoken(layout, index) ? PATTERNS.match("self-named", Prose.unquoted(layout.text(index))).flatMap(match -> PersonNames.one(match.group(1))) : Optional.empty();
    }
}
