package org.attest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.extract.TestReadings.orderAmongAll;

import java.util.List;
import java.util.Optional;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.TestTexts;
import org.attest.build.Standard;
import org.attest.fact.Fact;
import org.attest.text.Document;
import org.attest.text.DocumentMetadata;
import org.attest.text.Part;
import org.attest.text.PartKind;
import org.attest.text.TextSpan;
import org.attest.timeline.AllenRelation;
import org.junit.jupiter.api.Test;

class SuccessionTest {

    @Test
    void aStoryGoesOnAfterALength() {
        String held = "The police arrested Jan Novak in Brno. For three weeks he was imprisoned in Olomouc. He travelled to Vienna.";
        assertThat(orderAmongAll(held, "arrested", "imprisoned")).contains(AllenRelation.BEFORE);
        assertThat(orderAmongAll(held, "imprisoned", "travelled")).contains(AllenRelation.BEFORE);
    }

    @Test
    void duringYearsOtherThingsHappen() {
        assertThat(orderAmongAll("For eleven years Jan Novak was imprisoned in Olomouc. He was beaten by a guard.", "imprisoned", "beaten")).isEmpty();
    }

    @Test
    void theFirstDateOfAParagraphGoesOnFromWhatStandsBefore() {
        assertThat(orderAmongAll("The militia came to our house and threatened my father. In April 1999 he was dismissed from the school.", "threatened", "dismissed"))
                .contains(AllenRelation.BEFORE);
    }

    @Test
    void withinADayTheHoursTellTheOrder() {
        assertThat(orderAmongAll("The police arrested Jan Novak at 21:40 on 3 May 2005. Soldiers had attacked the village at 18:10 on 3 May 2005.", "attacked", "arrested"))
                .contains(AllenRelation.BEFORE);
    }

    @Test
    void anotherAccountIsNoNextStep() {
        assertThat(orderAmongAll("The guards were attacked near the gate.\n\nPetr Novak stated that the lights went out. A lorry struck the gate.", "attacked", "struck")).isEmpty();
    }

    @Test
    void aSayingThatOpensAnAccountIsNoStep() {
        String accounts = "The mate was questioned on 18 December 2004.\n\n2.4 Petr Novak stated that the lamps had gone out. A lorry struck the gate.";
        assertThat(orderAmongAll(accounts, "stated", "struck")).isEmpty();
    }

    @Test
    void byTheTimeOfOneThingLooksBackFromThatAlone() {
        String strike = "Anna Novak was arrested in Brno. By the time she was released, the union had attacked the mill.";
        assertThat(orderAmongAll(strike, "attacked", "arrested")).isNotEqualTo(Optional.of(AllenRelation.BEFORE));
        assertThat(orderAmongAll(strike, "attacked", "released")).contains(AllenRelation.BEFORE);
    }

    @Test
    void whatIsSaidInATestimonyIsAStepOfIt() {
        String testimony = "On Sunday, 25 May 1997, soldiers attacked our town. My brother said that we were not safe. We fled to the coast with our mother.";
        assertThat(orderAmongAll(testimony, "attacked", "said")).contains(AllenRelation.BEFORE);
        assertThat(orderAmongAll(testimony, "said", "fled")).contains(AllenRelation.BEFORE);
    }

    @Test
    void inAReportOfTheDayASayingTellsWhoSaysIt() {
        String report = "Soldiers attacked the town of Dolni on Sunday. A spokesman said that the town was not safe. Hundreds fled to the coast.";
        assertThat(orderAmongAll(report, "said", "fled")).isEmpty();
    }

    @Test
    void whatIsToldInsideOfARelativeClauseIsNoStep() {
        String hall = "The judge fined the mill. Anna Novak, who was nine when her father vanished, sat in the hall.";
        assertThat(orderAmongAll(hall, "fined", "vanished")).isEmpty();
    }

    @Test
    void aTimeThatNobodyKnowsIsNoNextStep() {
        assertThat(orders("The police arrested Jan Novak in Brno. Jan Novak travelled to Vienna last year.")).isEmpty();
        assertThat(orders("The police arrested Jan Novak in Brno. Jan Novak travelled to Vienna the next day.")).hasSize(1);
    }

    @Test
    void ofTwoThatAreNamedForChoiceNeitherIsFirst() {
        assertThat(orders("Hundreds of miners were arrested or deported.")).isEmpty();
    }

    @Test
    void aReportNeedsNoDateToBeOne() {
        assertThat(orders("Soldiers attacked the town of Dolni on Sunday. The Guardian interviewed Anna Novak. Anna Novak travelled to Vienna.")).hasSize(1);
    }

    @Test
    void whatIsSaidInAnAnswerIsAStepOfIt() {
        String asked = "What came next?\n\n";
        String words = asked + "We fled to the forest. A farmer told us that the soldiers were searching the roads. We escaped over the border.";
        List<Part> parts = List.of(new Part(PartKind.QUESTION, new TextSpan(0, asked.length() - 2), Optional.of("Interviewer")),
                new Part(PartKind.ANSWER, new TextSpan(asked.length(), words.length()), Optional.of("Omar")));
        Document talk = new Document("talk", "0".repeat(64), words, new DocumentMetadata("A talk", List.of(), Optional.empty(), "text/plain", "talk.txt"), parts);
        AnnotatedText text = TestTexts.annotate(talk);
        assertThat(new EventOrder().extract(Standard.reader().reading(text)).stream().map(Fact.Ordered.class::cast)
                .map(fact -> text.textOf(fact.subject().trigger()) + " " + fact.relation() + " " + text.textOf(fact.other().trigger()))).contains("fled BEFORE told");
    }

    private static List<Fact> orders(String words) {
        return new EventOrder().extract(Standard.reader().reading(TestTexts.annotate(words)));
    }
}
