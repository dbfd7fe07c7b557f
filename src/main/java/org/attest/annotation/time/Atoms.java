package org.attest.annotation.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Sentence;
import org.attest.annotation.Token;
import org.attest.text.TextSpan;

/** Cuts a sentence into atoms. */
final class Atoms {

    private static final Pattern WHOLE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*|\\d{1,2}([/.])\\d{1,2}\\1\\d{2,4}|\\d{1,3}(,\\d{3})+|(\\d{1,3}[ \u00a0])?\\d/\\d");
    private static final Pattern PIECES = Pattern.compile("[-–—/]|\\d{1,2}(?=[ap]\\.?m\\b)|[^-–—/]+");
    private static final Pattern JOINED_CLOCK = Pattern.compile("(\\d{1,2}(?:[:.]\\d{2})?)([ap]\\.?m\\.?)", Pattern.CASE_INSENSITIVE);

    private static final Pattern JOINED_HOURS = Pattern.compile("((?:[01]\\d|2[0-4])[0-5]\\d)([Hh])");

    private final TimeLexicon lexicon;

    Atoms(TimeLexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<Atom> of(AnnotatedText text, Sentence sentence) {
        List<Atom> pieces = new ArrayList<>();
        for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
            cut(text, text.token(i), pieces);
        }
        return numbers(holidays(shortYears(pieces, text), text));
    }

    private void cut(AnnotatedText text, Token token, List<Atom> out) {
        String words = text.textOf(token.span());
        Matcher hours = JOINED_HOURS.matcher(words);
        Matcher clock = hours.matches() ? hours : JOINED_CLOCK.matcher(words);
        if (clock.matches()) {
            piece(token, words, 0, clock.end(1), out);
            piece(token, words, clock.start(2), words.length(), out);
        } else if (WHOLE.matcher(words).matches() || words.length() == 1) {
            piece(token, words, 0, words.length(), out);
        } else {
            Matcher pieces = PIECES.matcher(words);
            while (pieces.find()) {
                piece(token, words, pieces.start(), pieces.end(), out);
            }
        }
    }

    private void piece(Token token, String words, int begin, int end, List<Atom> out) {
        String text = words.substring(begin, end);
        TextSpan span = new TextSpan(token.span().begin() + begin, token.span().begin() + end);
        String tag = token.tag().replaceAll("[<>|;]", "_");
        out.add(new Atom(token.index(), token.index() + 1, span, text.toLowerCase(Locale.ROOT), tag, lexicon.classes(text, token.tag())));
    }

    /** The engine parts the apostrophe of '68 from its digits. */
    private List<Atom> shortYears(List<Atom> atoms, AnnotatedText text) {
        List<Atom> out = new ArrayList<>();
        for (Atom atom : atoms) {
            Optional<Atom> mark = out.isEmpty() ? Optional.empty() : Optional.of(out.getLast());
            boolean joined = mark.filter(before -> before.span().end() == atom.span().begin() && before.text().matches("['’‘`]")).isPresent()
                    && atom.text().matches("\\d{2}|\\d0s");
            if (joined) {
                String words = "’" + text.textOf(atom.span());
                out.removeLast();
                out.add(mark.get().upTo(atom, lexicon.classes(words, atom.tag())));
            } else {
                out.add(atom);
            }
        }
        return out;
    }

    private List<Atom> holidays(List<Atom> atoms, AnnotatedText text) {
        List<Atom> out = new ArrayList<>();
        int i = 0;
        while (i < atoms.size()) {
            List<String> following = atoms.subList(i, Math.min(atoms.size(), i + 6)).stream().map(atom -> text.textOf(atom.span())).toList();
            Optional<Map.Entry<List<String>, String>> holiday = lexicon.holiday(following);
            if (holiday.isPresent()) {
                int end = i + holiday.get().getKey().size();
                out.add(atoms.get(i).upTo(atoms.get(end - 1), Map.of("HOLIDAY", holiday.get().getValue())));
                i = end;
            } else {
                out.add(atoms.get(i++));
            }
        }
        return out;
    }

    /** Joins the words of a number: "two hundred and fifty", "twenty - five". */
    private static List<Atom> numbers(List<Atom> atoms) {
        List<Atom> out = new ArrayList<>();
        int i = 0;
        while (i < atoms.size()) {
            Atom first = atoms.get(i);
            if (!first.is("NUM") && !first.is("SCALE") || first.is("YEAR")) {
                out.add(first);
                i++;
                continue;
            }
            long total = first.is("NUM") ? first.number() : Integer.parseInt(first.classes().get("SCALE"));
            int end = i + 1;
            boolean spelt = !first.is("DAY") && Character.isLetter(first.text().charAt(0));
            while (end < atoms.size()) {
                Atom next = atoms.get(end);
                boolean hyphen = next.text().equals("-") && end + 1 < atoms.size() && atoms.get(end).span().begin() == atoms.get(end - 1).span().end();
                Atom unit = hyphen ? atoms.get(end + 1) : next;
                if (spelt && unit.is("NUM") && total % 10 == 0 && total % 100 >= 20 && unit.number() < 10 && Character.isLetter(unit.text().charAt(0))) {
                    total += unit.number();
                    end += hyphen ? 2 : 1;
                } else if (next.is("SCALE") && total < 1_000_000) {
                    total *= Integer.parseInt(next.classes().get("SCALE"));
                    spelt = true;
                    end++;
                } else {
                    break;
                }
            }
            if (end == i + 1 && first.is("NUM")) {
                out.add(first);
            } else {
                Map<String, String> classes = new TreeMap<>();
                if (total < 1_000_000_000) {
                    classes.put("NUM", String.valueOf(total));
                    if (first.is("SCALE")) {
                        classes.put("HUNDRED", String.valueOf(total));
                    }
                }
                out.add(first.upTo(atoms.get(end - 1), classes));
            }
            i = end;
        }
        return out;
    }
}
