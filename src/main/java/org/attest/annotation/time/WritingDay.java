package org.attest.annotation.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Sentence;
import org.attest.annotation.Token;
import org.attest.lexicon.Table;

/**
 * The day on which a text says that it was written down, where only a line above or below it does: "Drawn up at Quilichao, 19 November 2021".
 *
 * @param said true where that line says so; a day that ends the line of a title, "Admission note, Ward 6, 9 September 1998", may be that of what is told
 */
record WritingDay(LocalDate day, boolean said) {

    private static final Set<String> CUES = Table.ofResource("data/time/written.tsv").words("word");
    /** What stands between such a word and its day, besides names: "given to Ann Roe at Graz"; not "given on the shooting of". */
    private static final Set<String> BETWEEN = Set.of("up", "out", "down", "at", "in", "by", "to", "of", "before", "the", "a", ",", ":", "-", "(", "-lrb-", ".");
    /** So many lines may stand above what is told, and below it. */
    private static final int ABOVE = 6;
    private static final int BELOW = 3;

    /** A day that is named in full, and the token with which it begins. */
    record Named(int token, LocalDate day) {}

    /** @param days those of a sentence */
    static Optional<WritingDay> of(AnnotatedText text, Function<Sentence, List<Named>> days) {
        List<Sentence> all = text.sentences();
        List<Sentence> above = all.stream().takeWhile(sentence -> !tells(text, sentence) || isCue(text, sentence.firstToken())).limit(ABOVE).toList();
        List<Sentence> below = all.reversed().stream().takeWhile(sentence -> !tells(text, sentence)).limit(BELOW).toList();
        Optional<LocalDate> said = Stream.concat(above.stream(), below.stream()).map(sentence -> days.apply(sentence).stream().filter(day -> isSaid(text, sentence, day.token())).map(Named::day).distinct().toList())
                .filter(found -> found.size() == 1).map(List::getFirst).findFirst();
        return said.map(day -> new WritingDay(day, true))
                .or(() -> Optional.of(above.stream().map(days).flatMap(List::stream).map(Named::day).distinct().toList()).filter(found -> found.size() == 1).map(found -> new WritingDay(found.getFirst(), false)));
    }

    private static boolean tells(AnnotatedText text, Sentence sentence) {
        return text.tokens().subList(sentence.firstToken(), sentence.endToken()).stream().map(Token::tag).anyMatch(tag -> tag.matches("VB[DZP]|MD"));
    }

    /** True where only names, or nothing, stand between such a word and the day. */
    private static boolean isSaid(AnnotatedText text, Sentence sentence, int day) {
        for (int token = day - 1; token >= sentence.firstToken(); token--) {
            if (isCue(text, token)) {
                return true;
            }
            String word = text.token(token).word().toLowerCase(Locale.ROOT);
            boolean beside = token == day - 1 && word.equals("on");
            if (!beside && !text.token(token).isProperNoun() && !BETWEEN.contains(word)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isCue(AnnotatedText text, int token) {
        return CUES.contains(text.token(token).word().toLowerCase(Locale.ROOT));
    }
}
