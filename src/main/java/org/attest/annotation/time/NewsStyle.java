package org.attest.annotation.time;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Token;
import org.attest.lexicon.Table;
import org.attest.text.PartKind;

/** Whether a text counts from its own day, as newspapers do. */
public final class NewsStyle {

    private static final Set<String> COUNTED = Set.of("week", "month", "weekend", "night", "morning");
    private static final Set<String> SIGNS = Table.ofResource("data/time/news.tsv").words("word");

    private NewsStyle() {
    }

    /** True for a report of the day, which counts from it, rather than a story that somebody dated or did not. */
    public static boolean isReport(AnnotatedText text) {
        return text.document().metadata().published().isPresent() && pointsFromItsDay(text, new TimeAnnotator.QuotedStretches(text));
    }

    /** True where it opens with a dateline, or where the author's own words say "yesterday" or "last week", or put a bare weekday beside a past tense. */
    static boolean of(AnnotatedText text, TimeAnnotator.QuotedStretches quoted) {
        if (text.document().parts().stream().anyMatch(part -> part.kind() == PartKind.DATELINE)) {
            return true;
        }
        return pointsFromItsDay(text, quoted);
    }

    /** True for the second of these: a report of the day rather than a story that somebody dated. */
    static boolean pointsFromItsDay(AnnotatedText text, TimeAnnotator.QuotedStretches quoted) {
        List<Token> tokens = text.tokens();
        for (int i = 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String word = text.textOf(token.span()).toLowerCase(Locale.ROOT);
            String before = text.textOf(tokens.get(i - 1).span()).toLowerCase(Locale.ROOT);
            if ((before.equals("last") || before.equals("this")) && COUNTED.contains(word) && !quoted.holds(token.span().begin())) {
                return true;
            }
            boolean pointed = Set.of("one", "that", "the", "every", "each", "a", "this").contains(before);
            if (SIGNS.contains(word) && !pointed && !quoted.holds(token.span().begin()) && Tense.around(text, i) != Tense.PRESENT) {
                return true;
            }
        }
        return false;
    }
}
