package org.attest.annotation.corenlp;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * "On 4 May 2003 soldiers came": the parser counts 2,003 soldiers. A year behind a month, or behind its day and a comma, belongs to the month. "In 2012 Kowalski left": it counts as many
 * Kowalskis. A year behind a preposition and before a name at the beginning of a sentence says when, and the name who, where the verb has nobody else.
 */
final class YearsOfDates {

    private static final Pattern YEAR = Pattern.compile("1[6-9]\\d\\d|20\\d\\d");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}(?:st|nd|rd|th)?");
    private static final String NUMBER = "nummod";
    private static final Set<String> PREPOSITIONS = Set.of("In", "By", "From", "Since", "Until", "Before", "After");
    private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubj:pass", "csubj", "expl");
    private static final Set<String> MONTHS = Arrays.stream(Month.values())
            .flatMap(month -> Stream.of(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH), month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)))
            .collect(Collectors.toUnmodifiableSet());

    private YearsOfDates() {}

    /**
     * Changes the tree where it counts something by a year.
     *
     * @param heads of each word, counted from {@code first}
     * @param relations of each word to its head
     */
    static void attach(List<String> words, int[] heads, String[] relations, int first) {
        for (int year = 1; year < heads.length; year++) {
            boolean counts = relations[year].equals(NUMBER) && heads[year] > first + year && YEAR.matcher(words.get(year)).matches();
            int month = counts ? month(words, year) : -1;
            if (month >= 0 && !isBelow(heads, first, month, year)) {
                heads[year] = first + month;
            } else if (counts && month < 0 && year == 1) {
                release(words, heads, relations, first);
            }
        }
    }

    /** "In 2012 Kowalski left". */
    private static void release(List<String> words, int[] heads, String[] relations, int first) {
        int name = heads[1] - first;
        int verb = heads[name] - first;
        boolean named = IntStream.rangeClosed(2, name).allMatch(word -> Character.isUpperCase(words.get(word).charAt(0)));
        boolean said = PREPOSITIONS.contains(words.get(0)) && heads[0] == first + name && relations[0].equals("case");
        if (!named || !said || !relations[name].equals("obl") || verb <= name) {
            return;
        }
        List<String> below = IntStream.range(0, heads.length).filter(word -> heads[word] == first + verb).mapToObj(word -> relations[word]).toList();
        if (below.stream().noneMatch(SUBJECTS::contains)) {
            heads[0] = first + 1;
            heads[1] = first + verb;
            relations[1] = "obl";
            relations[name] = below.contains("aux:pass") ? "nsubj:pass" : "nsubj";
        }
    }

    /** Where the parser hung the month on the year, the year cannot hang on the month. */
    private static boolean isBelow(int[] heads, int first, int word, int above) {
        int at = word;
        for (int steps = 0; at >= 0 && steps <= heads.length; steps++) {
            if (at == above) {
                return true;
            }
            at = heads[at] - first;
        }
        return false;
    }

    private static int month(List<String> words, int year) {
        if (MONTHS.contains(words.get(year - 1))) {
            return year - 1;
        }
        boolean american = year > 2 && words.get(year - 1).equals(",") && DAY.matcher(words.get(year - 2)).matches() && MONTHS.contains(words.get(year - 3));
        return american ? year - 3 : -1;
    }
}
