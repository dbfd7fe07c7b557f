package org.attest.annotation.time;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Layer;
import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.lexicon.Table;

/** Sorts out what only looks like a time: numbers that count things, months and seasons that are names. */
final class Plausibility {

    private static final int RECENT = 1900;
    private static final int SOON = 2035;

    private static final Set<String> POINTING = Set.of("that", "this", "my", "our", "his", "her", "their");

    private final Set<String> numbered = Table.ofResource("data/time/numbered.tsv").words("word");
    private final Set<String> yearly = Table.ofResource("data/time/before-years.tsv").words("word");

    boolean holds(AnnotatedText text, List<Atom> atoms, Grammar.Match match) {
        Bindings found = new Bindings(match.bindings());
        Optional<Atom> before = match.first() > 0 ? Optional.of(atoms.get(match.first() - 1)) : Optional.empty();
        Optional<Atom> after = match.end() < atoms.size() ? Optional.of(atoms.get(match.end())) : Optional.empty();
        if (found.has("detached")) {
            return isDetached(text, atoms.get(match.first()).firstToken());
        }
        boolean bareYear = found.has("lone") && found.has("year") && !found.has("month") && !found.has("era");
        if (bareYear && !opensBeforeSubject(atoms, match) && !isYear(atoms.get(match.first()), found.number("year").orElseThrow(), before, after)) {
            return false;
        }
        boolean loneMonth = found.has("month") && match.end() == match.first() + 1;
        if (loneMonth && text.treeOf(atoms.get(match.first()).firstToken()).is(atoms.get(match.first()).firstToken(), "appos")) {
            return false;
        }
        if (found.get("plur").filter("Q"::equals).isPresent() && after.filter(atom -> atom.text().equals("of")).isPresent()) {
            return false;
        }
        if (bareYear && match.first() > 1 && before.filter(atom -> atom.text().equals("-")).isPresent()
                && atoms.get(match.first() - 2).is("NUM") && !atoms.get(match.first() - 2).is("YEAR")) {
            return false;
        }
        // "That first August" is a month.
        boolean ordinal = found.has("month") && (found.has("dayord") || found.has("dayth")) && before.filter(atom -> POINTING.contains(atom.text().toLowerCase(Locale.ROOT))).isPresent();
        if (ordinal && !atoms.get(match.first()).text().matches("\\d.*")) {
            return false;
        }
        if (found.has("slash") && before.filter(atom -> atom.text().equals("/")).isPresent()) {
            return false;
        }
        return !isInsideName(text, atoms, match, found, bareYear);
    }

    /** "In August Wilson left" and not "in August Wilson Park": the name after the month is no part of its phrase. */
    private static boolean isDetached(AnnotatedText text, int month) {
        return text.treeOf(month).is(month, "obl") && text.treeOf(month).head(month).filter(head -> text.token(head).isVerb()).isPresent();
    }

    /** "In 2003 soldiers burned the mill": no number of soldiers, since nobody else is there who burned it. */
    private static boolean opensBeforeSubject(List<Atom> atoms, Grammar.Match match) {
        boolean opens = match.first() == 1 && atoms.getFirst().text().equalsIgnoreCase("in");
        return opens && match.end() + 1 < atoms.size() && atoms.get(match.end()).tag().equals("NNS") && atoms.get(match.end() + 1).tag().equals("VBD")
                && Integer.parseInt(match.bindings().get("year")) >= RECENT && Integer.parseInt(match.bindings().get("year")) <= SOON;
    }

    private boolean isYear(Atom atom, int year, Optional<Atom> before, Optional<Atom> after) {
        String previous = before.map(Atom::text).orElse("");
        boolean glued = before.isPresent() && before.get().span().end() == atom.span().begin();
        if (numbered.contains(previous) || glued && Set.of("$", "£", "€", "#", ".", ":", "+").contains(previous)) {
            return false;
        }
        if (after.isPresent() && (after.get().tag().equals("NNS") && !after.get().text().matches(".*(elections?|games|olympics|protests|attacks|riots|floods|talks)")
                || Set.of("%", "percent", "per", "people", "million", "billion", "°").contains(after.get().text()))) {
            return false;
        }
        boolean announced = yearly.contains(previous) && (!glued || !previous.equals("-"));
        return announced || year >= RECENT && year <= SOON && (!glued || previous.matches("[-–—(\\[‘“\"'’/]"));
    }

    /** A month that is somebody's name, a weekday inside a title. A date beside a name ("the 1999 storm") is none of these. */
    private static boolean isInsideName(AnnotatedText text, List<Atom> atoms, Grammar.Match match, Bindings found, boolean bareYear) {
        boolean single = found.has("weekday") || found.has("season") || found.has("month") || found.has("holiday") || bareYear;
        if (!single || !text.layers().contains(Layer.NAMES)) {
            return false;
        }
        int first = atoms.get(match.first()).firstToken();
        int end = atoms.get(match.end() - 1).endToken();
        for (Name name : text.get(Layer.NAMES)) {
            boolean inside = name.firstToken() <= first && end <= name.endToken();
            boolean larger = name.endToken() - name.firstToken() > end - first;
            boolean bearer = name.kind() == NameKind.PERSON || larger;
            if (inside && bearer) {
                return true;
            }
        }
        return false;
    }
}
