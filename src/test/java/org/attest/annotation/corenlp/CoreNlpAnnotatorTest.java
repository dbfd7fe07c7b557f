package org.attest.annotation.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Layer;
import org.attest.annotation.Pipeline;
import org.attest.annotation.TestTexts;
import org.attest.annotation.Token;
import org.attest.annotation.time.TimeAnnotator;
import org.attest.source.Documents;
import org.junit.jupiter.api.Test;

class CoreNlpAnnotatorTest {

    @Test
    void readsADefinedAbbreviationThatLooksLikeAVerbAsAName() {
        AnnotatedText text = TestTexts.annotate("The Union of Stevedores (UNIST or US) met in Durban. They learned that US had bought a hall. The men waited for us.");

        List<Token> names = text.tokens().stream().filter(token -> token.word().equals("US")).toList();

        assertThat(names).hasSize(2).allSatisfy(token -> assertThat(token.isNoun()).isTrue());
        assertThat(names).allSatisfy(token -> assertThat(text.textOf(token.span())).isEqualTo("US"));
    }

    @Test
    void readsACompoundNounAsOneWord() {
        AnnotatedText text = TestTexts.annotate("Both sisters-in-law met the commander-in-chief.");

        assertThat(text.tokens()).extracting(Token::word).contains("sisters-in-law", "commander-in-chief");
        assertThat(text.tokens()).extracting(Token::lemma).contains("sister-in-law", "commander-in-chief");
        assertThat(text.tokens()).allSatisfy(token -> assertThat(text.textOf(token.span())).isEqualTo(token.word()));
    }

    @Test
    void countsNothingByTheYearOfADate() {
        AnnotatedText text = TestTexts.annotate("On 4 May 2003 soldiers came. On June 5, 2004 rebels left. By then 2004 rebels had died.");

        List<String> counted = text.tokens().stream().filter(token -> token.word().matches("200[34]"))
                .map(token -> text.token(text.treeOf(token.index()).head(token.index()).orElseThrow()).word()).toList();

        assertThat(counted).containsExactly("May", "June", "rebels");
    }

    @Test
    void neverLetsATitleRunIntoTheFirstSentence() {
        AnnotatedText text = TestTexts.annotate("# The Long Way Home\n\nMarta left Osijek in May.\n");

        assertThat(text.sentences()).allSatisfy(sentence -> assertThat(text.textOf(sentence.span())).doesNotContain("Home\n"));
    }

    @Test
    void oneEngineServesSeveralThreadsWithTheSameResult() throws Exception {
        String words = "Ibrahim, who had taught in Kano since 1998, was arrested by two officers on a Friday. His brother says he was never charged.";
        AnnotatedText alone = TestTexts.annotate(words);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<AnnotatedText>> together = IntStream.range(0, 12).mapToObj(i -> threads.submit(() -> TestTexts.annotate(words))).toList();
            for (Future<AnnotatedText> one : together) {
                assertThat(one.get().tokens()).isEqualTo(alone.tokens());
                assertThat(one.get().get(Layer.NAMES)).isEqualTo(alone.get(Layer.NAMES));
                assertThat(one.get().get(Layer.SPEECH)).isEqualTo(alone.get(Layer.SPEECH));
                assertThat(one.get().get(Layer.CHAINS).chains()).isEqualTo(alone.get(Layer.CHAINS).chains());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aPipelineThatLacksALayerIsRefusedBeforeItMeetsAText() {
        assertThatThrownBy(() -> new Pipeline(List.of(new TimeAnnotator()))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("tokens");
    }

    @Test
    void aLayerThatIsNotThereIsNamedInTheComplaint() {
        AnnotatedText bare = AnnotatedText.of(Documents.ofText("t", "Nothing read yet.", Optional.empty()));

        assertThatThrownBy(() -> bare.get(Layer.TOKENS)).isInstanceOf(IllegalStateException.class).hasMessageContaining("tokens");
    }

    @Test
    void readsEachLineOfAHeaderForItself() {
        String body = "The petitioner, who trades in cloth at the market of the town, seeks redress for the\nseizure of her goods by soldiers of the garrison.";
        AnnotatedText text = TestTexts.annotate("In the matter of the petition of Ada Lund\nFindings of fact\n\n" + body);

        assertThat(text.sentences()).extracting(sentence -> text.textOf(sentence.span())).contains("In the matter of the petition of Ada Lund", "Findings of fact", body);
    }

    @Test
    void takesTheNumberOffAParagraph() {
        AnnotatedText text = TestTexts.annotate("[2] Soldiers came at dawn.\n\n2.3 Nobody fled.\n\n44 soldiers came.");

        assertThat(text.sentences()).extracting(sentence -> text.textOf(sentence.span())).contains("Soldiers came at dawn.", "Nobody fled.", "44 soldiers came.");
    }
}
