package org.attest.annotation.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.util.CoreMap;
import org.attest.annotation.DependencyTree;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The engine's own parser is the measure: the same model has to give the same trees. */
class TransitionParserTest {

    private static final String TEXT = """
            The ferry that old Benedikta had steered since the winter of 1931 was sold, against her will, to two brothers from Tromsø. "You can't just take it," she told them;
            they laughed, paid the clerk $4,500 and left. Who had signed the deed? Neither her nephew Aslak - a quiet man - nor the notary, Mr. Lund-Hansen, would say so!
            Having been warned twice by the harbour master, the crew (seven men and a cook) nevertheless put to sea on the night of the 3rd of March, and were never seen again.

            No.

            She gave the children what was left of the bread, which the miller's widow, whose husband had gone to Qaanaaq in search of whales, had baked that morning.
            If the letters had not been burned by whoever came to the house first, the judges might have learned by 1950 that it was the mayor himself who ordered the shooting.
            """;

    private static StanfordCoreNLP engine;
    private static TransitionParser parser;

    @BeforeAll
    static void load() {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,pos,depparse");
        engine = new StanfordCoreNLP(properties);
        parser = new TransitionParser();
    }

    @Test
    void givesTheEnginesTrees() {
        for (CoreMap sentence : parsed(TEXT)) {
            assertSameTree(sentence);
        }
    }

    /** Word salad leads the parser into states that no sentence does. */
    @Test
    void givesTheEnginesTreesForWordsInAnyOrder() {
        Random random = new Random(20261128);
        List<String> words = List.of(TEXT.split("\\s+"));
        StringBuilder salad = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            salad.append(words.get(random.nextInt(words.size()))).append(' ');
        }
        for (CoreMap sentence : parsed(salad.toString())) {
            assertSameTree(sentence);
        }
    }

    @Test
    void heedsAnInterrupt() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> parser.parse(List.of("Nobody", "came"), List.of("NN", "VBD"), 0)).isInstanceOf(IllegalStateException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static List<CoreMap> parsed(String text) {
        Annotation annotation = new Annotation(text);
        engine.annotate(annotation);
        return annotation.get(CoreAnnotations.SentencesAnnotation.class);
    }

    private static void assertSameTree(CoreMap sentence) {
        List<CoreLabel> labels = sentence.get(CoreAnnotations.TokensAnnotation.class);
        List<String> expected = new ArrayList<>(labels.stream().map(label -> "root of all").toList());
        for (SemanticGraphEdge edge : sentence.get(SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class).edgeIterable()) {
            expected.set(edge.getDependent().index() - 1, edge.getRelation() + " of " + (edge.getGovernor().index() - 1));
        }
        int first = 7;
        DependencyTree tree = parser.parse(labels.stream().map(CoreLabel::word).toList(), labels.stream().map(CoreLabel::tag).toList(), first);

        List<String> actual = new ArrayList<>();
        for (int i = first; i < first + labels.size(); i++) {
            actual.add(tree.relation(i) + " of " + tree.head(i).map(head -> String.valueOf(head - first)).orElse("all"));
        }
        assertThat(actual).as(sentence.toString()).isEqualTo(expected);
    }
}
