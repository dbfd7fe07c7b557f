package org.attest.evaluation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.text.TextSpan;

/** Finds words in a narrative, whatever its line breaks, and brings names to a form in which they can be compared. */
final class Words {

    private static final Pattern LEADING =
            Pattern.compile("^(?:(?:the|a|an|my|your|his|her|its|our|their|some|this|that|these|those) )++(?=\\S)");

    private Words() {}

    /** Every place where the phrase stands as whole words, in code points; any white space between words is like any other. */
    static List<TextSpan> find(String text, String phrase) {
        Matcher matcher = pattern(phrase).matcher(text);
        var spans = new ArrayList<TextSpan>();
        while (matcher.find()) {
            int begin = text.codePointCount(0, matcher.start());
            spans.add(new TextSpan(begin, begin + text.codePointCount(matcher.start(), matcher.end())));
        }
        return spans;
    }

    private static Pattern pattern(String phrase) {
        String[] words = phrase.strip().split("\\s+");
        String middle = String.join("\\s+", Arrays.stream(words).map(Pattern::quote).toList());
        String begin = Character.isLetterOrDigit(words[0].codePointAt(0)) ? "(?<![\\p{L}\\p{N}])" : "";
        String last = words[words.length - 1];
        String end = Character.isLetterOrDigit(last.codePointBefore(last.length())) ? "(?![\\p{L}\\p{N}])" : "";
        return Pattern.compile(begin + middle + end);
    }

    /** Lower case, no accents, punctuation, possessive endings, leading articles or possessive pronouns. */
    static String normalise(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
                .replaceAll("['’]s\\b", "").replaceAll("['’.]", "").replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        return LEADING.matcher(plain).replaceFirst("");
    }

    /** True where all words of the shorter one are among those of the longer. */
    static boolean oneHoldsOther(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        List<String> first = List.of(a.split(" "));
        List<String> second = List.of(b.split(" "));
        return first.containsAll(second) || second.containsAll(first);
    }
}
