package org.attest.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.attest.annotation.TestTexts;
import org.attest.build.Standard;
import org.attest.extract.Happening;
import org.attest.fact.EventType;
import org.attest.fact.Referent;
import org.junit.jupiter.api.Test;

class BackReferencesTest {

    private static List<Referent.Event> of(String text, EventType... types) {
        return Standard.reader().reading(TestTexts.annotate(text)).happenings().stream().filter(happening -> List.of(types).contains(happening.type()))
                .map(Happening::id).distinct().toList();
    }

    @Test
    void aQuestionWhySomebodyLeftTakesUpTheEscape() {
        assertThat(of("Maria Lopez escaped from the camp in 1994. She was questioned in Vienna. Why did Lopez leave the army so late?", EventType.ESCAPE, EventType.LEAVING)).hasSize(1);
    }

    @Test
    void aQuestionAboutAnotherTakesUpNothing() {
        assertThat(of("Maria Lopez escaped from the camp in 1994. Why did Peter Brandt escape so late?", EventType.ESCAPE, EventType.LEAVING)).hasSize(2);
    }

    @Test
    void whoRegretsJoiningLooksBack() {
        assertThat(of("Maria Lopez joined the Labour Party in 1994. She was arrested in Vienna. Lopez regretted joining the Labour Party.", EventType.JOINING)).hasSize(1);
    }

    @Test
    void whoJoinsAgainDoesItTwice() {
        assertThat(of("Maria Lopez joined the Labour Party in 1994. Lopez joined the Labour Party in 2001.", EventType.JOINING)).hasSize(2);
    }

    @Test
    void theBeginningOfATrainingIsNoOtherTraining() {
        assertThat(of("Maria Lopez came to Hamburg, where her training began. For a month she received training.", EventType.TRAINING)).hasSize(1);
    }
}
