package org.attest.annotation.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Layer;
import org.attest.annotation.Sentence;
import org.attest.annotation.TestTexts;
import org.attest.annotation.TimeExpression;
import org.attest.annotation.TimeExpression.Anchor;
import org.attest.annotation.Token;
import org.attest.source.Documents;
import org.attest.text.TextSpan;
import org.attest.timeline.Edtf;
import org.attest.timeline.TimeBounds;
import org.junit.jupiter.api.Test;

class TimeBoundsOfPhrasesTest {

    private static final LocalDate DAY = LocalDate.of(2018, 7, 1);

    @Test
    void earlyInAYearIsItsFirstMonths() {
        TimeExpression time = only("He came home in early 2018.");
        assertThat(time.edtf()).contains("2018-01/2018-04~");
        assertThat(time.bounds()).isEqualTo(TimeBounds.within(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 4, 30)));
        assertThat(time.anchor()).isInstanceOf(Anchor.Absolute.class);
    }

    @Test
    void theDocumentsDateDatesNoStory() {
        AnnotatedText text = TestTexts.annotate("He fled in summer. In March they had burned his house. He came to Kilis in the morning.", DAY);
        assertThat(text.get(Layer.TIMES)).isNotEmpty().allMatch(time -> time.bounds().isUnknown() && time.edtf().isEmpty());
    }

    @Test
    void newspapersCountFromTheirDay() {
        AnnotatedText text = TestTexts.annotate("The minister resigned yesterday. He was appointed in March.", DAY);
        assertThat(text.get(Layer.TIMES)).extracting(time -> time.bounds().earliestStart().orElseThrow())
                .containsExactly(LocalDate.of(2018, 6, 30), LocalDate.of(2018, 3, 1));
        assertThat(text.get(Layer.TIMES)).allMatch(time -> time.anchor() instanceof Anchor.DocumentDate);
    }

    @Test
    void speechHasADayOfItsOwn() {
        AnnotatedText text = TestTexts.annotate("“They arrested him yesterday,” she told me.", DAY);
        assertThat(text.get(Layer.TIMES)).hasSize(1).allMatch(time -> time.bounds().isUnknown());
    }

    @Test
    void theNextDayCountsFromTheTimeLastTold() {
        AnnotatedText text = TestTexts.annotate("On 3 May 2014 he fled. The next day he reached Kilis.");
        TimeExpression first = text.get(Layer.TIMES).get(0);
        TimeExpression next = text.get(Layer.TIMES).get(1);
        assertThat(next.anchor()).isEqualTo(new Anchor.OtherTime(first.span()));
        assertThat(next.edtf()).contains("2014-05-04");
    }

    @Test
    void whatIsCountedIsAboutAsExactAsWhatItIsCountedFrom() {
        TimeExpression weeks = last("On 3 May 2014 he fled. Two weeks later he reached Kilis.");
        assertThat(weeks.edtf()).contains("2014-05-17~");
        assertThat(weeks.bounds().latestEnd().orElseThrow()).isAfter(LocalDate.of(2014, 5, 17));
        assertThat(last("The firm was founded in January 2012. Eight months later it won the contract.").edtf()).contains("2012-09~");
    }

    @Test
    void anAsideLeavesTheStoryWhereItIs() {
        assertThat(last("In May 1998 they met a man who had left in 2005. In August they married.").value()).isEqualTo("1998-08");
        assertThat(last("In May 1998 they met a priest who died in 2005. In August they married.").value()).isEqualTo("1998-08");
    }

    @Test
    void aStoryThatComesToNowCountsFromItsOwnDay() {
        assertThat(last("He married in 2007. Now he works in a bakery. In December the radio said so.").edtf()).contains("2017-12");
    }

    @Test
    void aReportOfOldTimesNamesNoDayOfItsOwnYear() {
        assertThat(last("Nell Ross died on Tuesday. On Sept. 4, 1934, she shut off her looms.\n\nThe governor sent the guard. On Sept. 18 they cleared the gate.").value())
                .isEqualTo("1934-09-18");
    }

    @Test
    void lengthsCountFromEvents() {
        AnnotatedText text = TestTexts.annotate("He left three days after the attack.");
        assertThat(text.get(Layer.TIMES)).hasSize(1).allMatch(time -> time.anchor() instanceof Anchor.OfEvent);
    }

    @Test
    void ambiguousDaysKeepBothReadings() {
        assertThat(only("The letter is of 05/12/2014.").bounds()).isEqualTo(TimeBounds.within(LocalDate.of(2014, 5, 12), LocalDate.of(2014, 12, 5)));
    }

    @Test
    void intervalsLastFromOneEndToTheOther() {
        AnnotatedText text = TestTexts.annotate("From 2014 to early 2018 he fought in Syria.");
        assertThat(TimeInterval.of(text)).hasSize(1);
        TimeInterval interval = TimeInterval.of(text).getFirst();
        assertThat(interval.edtf()).contains("2014/2018-04~");
        assertThat(interval.bounds()).isEqualTo(new TimeBounds(Optional.of(LocalDate.of(2014, 1, 1)), Optional.of(LocalDate.of(2014, 12, 31)),
                Optional.of(LocalDate.of(2018, 1, 1)), Optional.of(LocalDate.of(2018, 4, 30))));
    }

    @Test
    void readsWhateverWordsComeWithoutThrowing() {
        String[] words = ("the a in of May march 12 12th 31 31st 2014 1990s '68 fall spring early last next week weeks days ago later after before two half and to "
                + "- – / Friday Christmas every once twice 3 p.m. 25:71 99/99/2014 2014-02-31 second quarter century BC midnight morning \" “ . , ( $ % few hundred")
                .split(" ");
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        TimeAnnotator annotator = new TimeAnnotator();
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = 1 + random.nextInt(14); length > 0; length--) {
                text.append(words[random.nextInt(words.length)]).append(' ');
            }
            AnnotatedText annotated = annotator.annotate(flat(text.toString().strip()));
            for (TimeExpression time : annotated.get(Layer.TIMES)) {
                String clue = "seed %d, case %d: %s in %s".formatted(seed, i, time, text);
                assertThat(time.value()).as(clue).isNotBlank();
                time.edtf().ifPresent(edtf -> assertThat(notNarrower(time.bounds(), Edtf.parse(edtf).bounds())).as(clue).isTrue());
            }
            TimeInterval.of(annotated).forEach(TimeInterval::bounds);
        }
    }

    /** The bounds of a phrase hold all that its notation holds. */
    private static boolean notNarrower(TimeBounds bounds, TimeBounds notation) {
        return !bounds.earliestStart().orElseThrow().isAfter(notation.earliestStart().orElseThrow())
                && !bounds.latestEnd().orElseThrow().isBefore(notation.latestEnd().orElseThrow());
    }

    private static TimeExpression last(String text) {
        return TestTexts.annotate(text, DAY).get(Layer.TIMES).getLast();
    }

    private static TimeExpression only(String text) {
        List<TimeExpression> times = TestTexts.annotate(text, DAY).get(Layer.TIMES);
        assertThat(times).hasSize(1);
        return times.getFirst();
    }

    /** Words at spaces, all nouns or numbers, one sentence, a tree in which everything hangs on the first. */
    private static AnnotatedText flat(String words) {
        List<Token> tokens = new ArrayList<>();
        int begin = 0;
        for (String word : words.split(" ")) {
            String tag = Character.isDigit(word.charAt(0)) ? "CD" : tokens.size() % 3 == 2 ? "VBD" : "NNP";
            tokens.add(new Token(tokens.size(), new TextSpan(begin, begin + word.length()), word, word.toLowerCase(java.util.Locale.ROOT), tag));
            begin += word.length() + 1;
        }
        int[] heads = new int[tokens.size()];
        heads[0] = -1;
        String[] relations = new String[tokens.size()];
        java.util.Arrays.fill(relations, "dep");
        return AnnotatedText.of(Documents.ofText("test", words, Optional.of(DAY))).with(Layer.TOKENS, tokens)
                .with(Layer.SENTENCES, List.of(new Sentence(0, 0, tokens.size(), new TextSpan(0, words.length()))))
                .with(Layer.TREES, List.of(new DependencyTree(0, heads, relations)));
    }
}
