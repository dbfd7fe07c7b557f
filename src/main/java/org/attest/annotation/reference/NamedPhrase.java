package org.attest.annotation.reference;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.attest.annotation.Chain;
import org.attest.annotation.NameKind;
import org.attest.lexicon.WordGroups;

/**
 * A name brought to the form in which names are compared.
 *
 * @param words lower case, without accents, articles and full stops
 * @param initials the first letters of its capitalised words
 * @param capitals whether all of it is written in capitals, as initials are
 */
record NamedPhrase(Phrase phrase, NameKind kind, List<String> words, String initials, boolean capitals) {

    /** Nouns of bodies that belong to another one, which is named before them. */
    private static final Set<String> UNITS = WordGroups.ofResource("data/lexicon/reference-words.tsv").of("unit");
    private static final Set<String> KUNYA = Set.of("abu", "abou", "umm", "oum", "um");
    private static final int DOMAIN = 6;
    private static final int LEAST_INITIALS = 3;
    private static final Set<String> DROPPED = Set.of("the", "inc", "corp", "ltd", "co", "llc", "plc", "jr", "sr", "sir", "sahib", ",", "&", "'s", "’s", "\"");
    private static final Set<String> SMALL = Set.of("of", "for", "and", "the", "in", "on", "de", "del", "la", "at", "to");
    private static final Set<String> COMPLEMENTING = Set.of("of", "for", "on", "against", "in", "de", "del", "to");

    static NamedPhrase of(Phrase phrase, Scene scene) {
        var name = phrase.name().orElseThrow();
        List<String> words = new ArrayList<>();
        StringBuilder initials = new StringBuilder();
        for (int token = name.firstToken(); token < name.endToken(); token++) {
            String word = scene.text().token(token).word();
            String folded = fold(word);
            if (!DROPPED.contains(folded) && !DROPPED.contains(word) && !folded.isEmpty()) {
                words.add(folded);
                if (!SMALL.contains(folded)) {
                    initials.append(Character.toLowerCase(folded.charAt(0)));
                }
            }
        }
        if (scene.nouns().isTitle(String.join(" ", words))) {
            words.addAll(domain(phrase, name.endToken(), scene));
        }
        if (words.isEmpty()) {
            words.add(scene.text().textOf(name.span()).toLowerCase(Locale.ROOT));
        }
        String text = scene.text().textOf(name.span());
        return new NamedPhrase(phrase, name.kind(), List.copyOf(words), initials.toString(), text.equals(text.toUpperCase(Locale.ROOT)));
    }

    // "President of France" and "President of Chad" are two.
    private static List<String> domain(Phrase phrase, int end, Scene scene) {
        int last = Math.min(phrase.end(), end + DOMAIN);
        List<String> words = new ArrayList<>();
        for (int token = end; token < last && (token > end || scene.text().token(token).word().equals("of")); token++) {
            String word = scene.text().token(token).word();
            if (!Character.isUpperCase(word.charAt(0)) && !SMALL.contains(word)) {
                break;
            }
            if (Character.isUpperCase(word.charAt(0))) {
                words.add(fold(word));
            }
        }
        return words;
    }

    static String fold(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).replaceAll("[.‘’'`_]", "");
        return plain.matches("(al|el|ad|as|ar|an|ash|at|ul)-\\w.*") ? plain.substring(plain.indexOf('-') + 1) : plain;
    }

    private boolean isPerson() {
        return phrase.mayBe(Chain.Kind.PERSON);
    }

    private String family() {
        return isPerson() ? "person " : kind == NameKind.PLACE || kind == NameKind.FACILITY ? "place " : kind == NameKind.ORGANIZATION ? "body "
                : kind + " ";
    }

    /** Equal for names that are the same words of the same kind; "Mr. Wilcox" and "Mrs. Wilcox" differ. */
    String exactKey() {
        String titled = isPerson() && words.size() == 1 && phrase.gender() != Gender.UNKNOWN ? phrase.gender() + " " : "";
        return family() + titled + String.join(" ", words);
    }

    /** The words and their kind alone. */
    String plainKey() {
        return family() + String.join(" ", words);
    }

    /** What shorter names of the same thing would ask for. */
    List<String> shortKeys() {
        if (words.size() < 2) {
            return List.of();
        }
        Set<String> keys = new LinkedHashSet<>();
        if (isPerson()) {
            keys.add(family() + words.getLast());
            keys.add(family() + words.getFirst());
            if (words.size() > 2) {
                keys.add(family() + words.get(1));
            }
        } else if (kind == NameKind.FACILITY) {
            keys.add(family() + words.getFirst());
        } else if (kind == NameKind.ORGANIZATION) {
            keys.add(family() + initials);
            if (initials.length() > LEAST_INITIALS) {
                keys.add(family() + initials.substring(0, initials.length() - 1));
            }
            keys.add(family() + words.getFirst());
        } else if (kind == NameKind.OTHER) {
            keys.add(family() + words.getLast());
        }
        return List.copyOf(keys);
    }

    /** The key under which fuller names list this one, if there are any. */
    String askedKey() {
        return isPerson() || kind == NameKind.OTHER ? family() + words.getLast() : family() + words.getFirst();
    }

    /** True where the shorter name may stand for this one. */
    boolean mayBeCalled(NamedPhrase shorter) {
        if (shorter.words.size() >= words.size() && !(isPerson() && shorter.words.size() == words.size())) {
            return shorter.words.size() == 1 && shorter.words.getFirst().equals(initials) && words.size() > 1;
        }
        if (isPerson()) {
            // "Lo Cascino" is Vito Lo Cascino.
            boolean surname = shorter.words.size() < words.size() && words.subList(words.size() - shorter.words.size(), words.size()).equals(shorter.words);
            return shorter.words.size() == 1 ? words.contains(shorter.words.getFirst())
                    : surname || words.getLast().equals(shorter.words.getLast()) && sameStart(words.getFirst(), shorter.words.getFirst());
        }
        if (kind == NameKind.OTHER) {
            return shorter.words.size() < words.size() && shorter.words.equals(words.subList(words.size() - shorter.words.size(), words.size()));
        }
        if (kind == NameKind.FACILITY) {
            return shorter.words.size() + 1 == words.size() && words.subList(0, shorter.words.size()).equals(shorter.words) && shorter.kind != NameKind.FACILITY;
        }
        return shorter.words.size() == 1 && isInitials(shorter.words.getFirst())
                || words.subList(0, shorter.words.size()).equals(shorter.words) && !isUnitOf(shorter);
    }

    // "The United Nations Mission" is a body of the United Nations, where "Amnesty International" is Amnesty.
    private boolean isUnitOf(NamedPhrase whole) {
        return (whole.words.size() > 1 || whole.capitals) && UNITS.contains(words.getLast());
    }

    // The last word of a body may stay out of its initials.
    private boolean isInitials(String word) {
        return word.equals(initials) && initials.length() > 1 || word.length() >= LEAST_INITIALS && word.length() + 1 == initials.length() && initials.startsWith(word);
    }

    /** True where the noun says what sort of body a name of several words is of: "Commission" in "Historical Inquiry Commission", "League" in "Northern League of Teachers". */
    boolean isHeadedBy(String noun) {
        int end = 0;
        while (end < words.size() && !COMPLEMENTING.contains(words.get(end))) {
            end++;
        }
        return words.size() > 1 && end > 0 && words.get(end - 1).equals(noun);
    }

    /** "Abu Khaled": the father of Khaled, and not Khaled. */
    boolean isKunya() {
        return isPerson() && words.size() > 1 && KUNYA.contains(words.getFirst());
    }

    /** True where the single name stands neither first nor last in this one. */
    boolean hasWithin(NamedPhrase single) {
        return isPerson() && single.words.size() == 1 && !words.getFirst().equals(single.words.getFirst()) && !words.getLast().equals(single.words.getFirst());
    }

    private static boolean sameStart(String a, String b) {
        return a.equals(b) || (a.length() == 1 || b.length() == 1) && a.charAt(0) == b.charAt(0);
    }
}
