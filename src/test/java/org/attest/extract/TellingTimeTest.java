package org.attest.extract;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;

class TellingTimeTest {

    private static final String INTRODUCTION = "Omar Haddad repairs lorries in Graz. We spoke in the back room of his shop.\n\n";
    private static final String QUESTION = "What came next?\n\n";

    @Test
    void aPrintedConversationComesAfterWhatIsToldInItAndBeforeWhatIsPlanned() {
        assertThat(orders("In 2011 soldiers attacked our town. We escaped over the border. My cousin is planning to travel to Vienna.")).contains("escaped BEFORE spoke", "spoke BEFORE travel");
    }

    @Test
    void onlyTheLastStepsLeadToTheConversation() {
        assertThat(orders("In 2011 soldiers attacked our town. We escaped over the border.")).contains("escaped BEFORE spoke").doesNotContain("attacked BEFORE spoke");
    }

    private static List<String> orders(String answer) {
        String words = INTRODUCTION + QUESTION + answer;
        int asked = INTRODUCTION.length();
        int answered = asked + QUESTION.length();
        List<Part> parts = List.of(new Part(PartKind.BODY, new TextSpan(0, asked - 2), Optional.empty()), new Part(PartKind.QUESTION, new TextSpan(asked, answered - 2), Optional.of("Interviewer")),
                new Part(PartKind.ANSWER, new TextSpan(answered, words.length()), Optional.of("Omar Haddad")));
        AnnotatedText text = TestTexts.annotate(new Document("talk", "0".repeat(64), words, new DocumentMetadata("A talk", List.of("Katrien Berg"), Optional.empty(), "text/plain", "talk.txt"), parts));
        return new EventOrder().extract(Standard.reader().reading(text)).stream().map(Fact.Ordered.class::cast)
                .map(fact -> text.textOf(fact.subject().trigger()) + " " + fact.relation() + " " + text.textOf(fact.other().trigger())).toList();
    }
}
