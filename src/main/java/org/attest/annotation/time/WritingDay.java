package org.attest.annotation.time;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Sentence;
import org.attest.lexicon.Table;
import org.attest.timeline.CalendarPeriod;
import org.attest.timeline.CalendarUnit;

/**
 * The day on which a text says that it was written down, where only a line above or below it does: "Drawn up at Quilichao, 19 November 2021".
 *
 * @param time a day, or a month where no day is named: "ALGIERS, May 2010"
 * @param said true where that line says so; a day that ends the line of a title, "Admission note, Ward 6, 9 September 1998", may be that of what is told
 */
record WritingDay(CalendarPeriod time, boolean said) {

    private static final Set<String> CUES = Table.ofResource("data/time/written.tsv").words("word");
    /** What stands between such a word and its day, besides names: "given to Ann Roe at Graz"; not "given on the shooting of". */
    private static final Set<String> BETWEEN = Set.of("up", "out", "down", "at", "in", "by", "to", "of", "before", "the", "a", ",", ":", "-", "(", "-lrb-", ".");
    /** So many lines may stand above what is told, and below it. */
    private static final int ABOVE = 6;
    private static final int BELOW = 3;
    /** Days so near to each other are those of one journey: "Mission: 3-8 March 2012". */
    private static final int DAYS_OF_A_MISSION = 31;

    /** A day or month that is named in full, and the token with which it begins. */
    record Named(int token, CalendarPeriod time) {

        boolean isDay() {
            return time.unit() == CalendarUnit.DAY;
        }
    }

    /** @param days those of a sentence, with its months */
    static Optional<WritingDay> of(AnnotatedText text, Function<Sentence, List<Named>> days) {
        List<Sentence> all = text.sentences();
        List<Sentence> above = all.stream().takeWhile(sentence -> !tells(text, sentence) || isCue(text, sentence.firstToken())).limit(ABOVE).toList();
        List<Sentence> below = all.reversed().stream().takeWhile(sentence -> !tells(text, sentence)).limit(BELOW).toList();
        Optional<CalendarPeriod> said = Stream.concat(above.stream(), below.stream()).map(sentence -> days.apply(sentence).stream().filter(day -> day.isDay() && isSaid(text, sentence, day.token())).map(Named::time).distinct().toList())
                .filter(found -> found.size() == 1).map(List::getFirst).findFirst();
        return said.map(day -> new WritingDay(day, true)).or(() -> standing(text, above, below, days).map(time -> new WritingDay(time, false)));
    }

    /** What stands alone above the text, or with a place below it. */
    private static Optional<CalendarPeriod> standing(AnnotatedText text, List<Sentence> above, List<Sentence> below, Function<Sentence, List<Named>> days) {
        // "Statement on the fire of 4 May 2012".
        List<Named> all = above.stream().map(days).flatMap(List::stream).filter(time -> time.token() == 0 || !text.token(time.token() - 1).word().equals("of")).toList();
        List<CalendarPeriod> named = all.stream().filter(Named::isDay).map(Named::time).distinct().sorted(Comparator.comparing(CalendarPeriod::first)).toList();
        boolean one = !named.isEmpty() && !named.getFirst().first().plusDays(DAYS_OF_A_MISSION).isBefore(named.getLast().first());
        if (!named.isEmpty()) {
            return Optional.of(named.getLast()).filter(day -> one);
        }
        Optional<CalendarPeriod> signed = below.stream().flatMap(sentence -> days.apply(sentence).stream().filter(day -> day.isDay() && isSigned(text, sentence, day.token()))).map(Named::time).findFirst();
        return signed.or(() -> Optional.of(all.stream().map(Named::time).distinct().toList()).filter(months -> months.size() == 1).map(List::getFirst));
    }

    /** "Dushanbe, 11 April 2003". */
    private static boolean isSigned(AnnotatedText text, Sentence sentence, int day) {
        return text.tokens().subList(sentence.firstToken(), day).stream().allMatch(token -> token.isProperNoun() || BETWEEN.contains(token.word().toLowerCase(Locale.ROOT)));
    }

    /** But for "Interview conducted at Graz", which some taggers take for a sentence. */
    private static boolean tells(AnnotatedText text, Sentence sentence) {
        return IntStream.range(sentence.firstToken(), sentence.endToken()).anyMatch(token -> text.token(token).tag().matches("VB[ZP]|MD") || text.token(token).tag().equals("VBD") && !isCue(text, token));
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
