package org.attest.annotation.time;

import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Sentence;
import org.attest.annotation.Token;
import org.attest.lexicon.Table;
import org.attest.text.PartKind;

/** Whether a text counts from its own day, as newspapers do. */
public final class NewsStyle {

    private static final Set<String> MONTHS = Arrays.stream(Month.values()).map(month -> month.name().toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    /** "Mullaitivu, 20 September 2010", as letters and statements have it; a newspaper's place is in capitals, or a dash stands behind the day. */
    private static final Pattern LETTERHEAD = Pattern.compile("\\s*\\p{Lu}\\p{Ll}[^–—\\n]*\\d\\W*");
    /** A day that is told with its year: a letter that tells such days does not count them from its own. */
    private static final Pattern YEARLY_DAY = Pattern.compile("(?i)\\b(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:" + String.join("|", MONTHS) + ")|(?:" + String.join("|", MONTHS) + ") \\d{1,2}(?:st|nd|rd|th)?),? \\d{4}\\b");
    /** So many of the author's sentences speak of themselves where they tell their own story. */
    private static final double OWN_STORY = 0.3;
    private static final Set<String> TELLERS = Set.of("i", "we", "me", "us", "my", "our");
    private static final Set<String> COUNTED = Set.of("week", "month", "weekend", "night", "morning");
    private static final Set<String> SIGNS = Table.ofResource("data/time/news.tsv").words("word");

    private NewsStyle() {
    }

    /** True for a report of the day, which counts from it, rather than a story that somebody dated or did not. */
    public static boolean isReport(AnnotatedText text) {
        return pointsFromItsDay(text, new QuotedStretches(text)) && !isOwnStory(text);
    }

    /** A letter or a testimony: somebody tells what they and theirs went through, and what others said to them is part of it. */
    public static boolean isOwnStory(AnnotatedText text) {
        var quoted = new QuotedStretches(text);
        long own = 0;
        long all = 0;
        for (Sentence sentence : text.sentences()) {
            if (!quoted.holds(sentence.span().begin())) {
                all++;
                own += text.tokens().subList(sentence.firstToken(), sentence.endToken()).stream()
                        .anyMatch(token -> TELLERS.contains(token.word().toLowerCase(Locale.ROOT)) && !quoted.holds(token.span().begin())) ? 1 : 0;
            }
        }
        return own >= OWN_STORY * all;
    }

    /**
     * True where it opens with a newspaper's dateline, or where the author's own words say "yesterday" or "last week", or put a bare weekday beside a past tense. Who tells their own story may say
     * "last Friday" as well: that one is counted from the day of writing, and all else from what the story told before.
     */
    static boolean of(AnnotatedText text, QuotedStretches quoted) {
        boolean own = isOwnStory(text);
        boolean dateline = text.document().parts().stream().filter(part -> part.kind() == PartKind.DATELINE)
                .anyMatch(part -> !(own && LETTERHEAD.matcher(text.textOf(part.span())).matches() && YEARLY_DAY.matcher(text.document().text().substring(part.span().end())).find()));
        return dateline || pointsFromItsDay(text, quoted) && !own;
    }

    /** True for the second of these: a report of the day rather than a story that somebody dated. */
    static boolean pointsFromItsDay(AnnotatedText text, QuotedStretches quoted) {
        List<Token> tokens = text.tokens();
        for (int i = 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String word = text.textOf(token.span()).toLowerCase(Locale.ROOT);
            String before = text.textOf(tokens.get(i - 1).span()).toLowerCase(Locale.ROOT);
            if ((before.equals("last") || before.equals("this")) && COUNTED.contains(word) && !quoted.holds(token.span().begin())) {
                return true;
            }
            boolean pointed = Set.of("one", "that", "the", "every", "each", "a", "this").contains(before);
            if (SIGNS.contains(word) && !pointed && !isDated(text, i) && !quoted.holds(token.span().begin()) && Tense.around(text, i) != Tense.PRESENT) {
                return true;
            }
        }
        return false;
    }

    /** "Sunday, 25 May", "Monday, May 4": that day stands in the calendar by itself. */
    private static boolean isDated(AnnotatedText text, int weekday) {
        List<Token> next = text.tokens().subList(weekday + 1, Math.min(weekday + 3, text.tokens().size()));
        return next.stream().filter(token -> !token.word().equals(",")).findFirst()
                .filter(token -> token.tag().equals("CD") || token.isProperNoun() && MONTHS.contains(token.word().toLowerCase(Locale.ROOT))).isPresent();
    }
}
