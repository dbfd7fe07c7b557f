package org.attest.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.attest.rdf.Ontology;
import org.attest.rdf.Vocabulary;
import org.attest.text.InputException;

/**
 * How well one narrative was read.
 *
 * @param document the IRI of the document in the graph
 * @param scores one for each class
 * @param findings what is missing, surplus, coarse or wrong, by class
 */
public record Evaluation(String document, Map<FactClass, Score> scores, List<Finding> findings) {

    /** A document that holds less of the gold's words is another narrative, or one that was cut badly. */
    private static final double SAME_NARRATIVE = 0.9;

    public Evaluation {
        scores = new EnumMap<>(scores);
        findings = findings.stream().sorted(Comparator.comparing(Finding::kind).thenComparing(Finding::verdict)
                .thenComparing(Finding::fact).thenComparing(Finding::words)).toList();
    }

    @Override
    public Map<FactClass, Score> scores() {
        return new EnumMap<>(scores);
    }

    /** The score of one class. */
    public Score score(FactClass kind) {
        return scores.getOrDefault(kind, Score.NONE);
    }

    /**
     * Compares the gold with what the dataset says of the document that the gold was noted from; which one that is, its words tell.
     * Changes nothing in the dataset; opens a transaction where none is open.
     *
     * @throws InputException where no document of the dataset holds the gold's words
     */
    public static Evaluation of(DatasetGraph dataset, Gold gold, Ontology ontology) {
        return Txn.calculateRead(dataset, () -> compare(dataset, gold, new Terms(ontology)));
    }

    private static Evaluation compare(DatasetGraph dataset, Gold gold, Terms terms) {
        Quad found = document(dataset, gold).orElseThrow(() -> new InputException("the store", "no document in it holds the words of the gold",
                "Build the narrative first, and evaluate it with the gold that was noted from it"));
        String text = found.getObject().getLiteralLexicalForm();
        Story ours = GoldStory.of(gold, text, terms);
        Story theirs = GraphStory.of(dataset, found.getSubject(), text, terms);
        return new Scorer(ours, theirs, Alignment.of(ours, theirs, terms), terms).score(found.getSubject().getURI());
    }

    static Optional<Quad> document(DatasetGraph dataset, Gold gold) {
        record Candidate(Quad quad, double share) {}
        List<Quad> texts = new ArrayList<>();
        dataset.find(Node.ANY, Node.ANY, Vocabulary.Nif.IS_STRING, Node.ANY).forEachRemaining(texts::add);
        return texts.stream().map(quad -> new Candidate(quad, gold.share(quad.getObject().getLiteralLexicalForm())))
                .filter(candidate -> candidate.share() >= SAME_NARRATIVE)
                .min(Comparator.comparingDouble((Candidate candidate) -> -candidate.share()).thenComparing(candidate -> candidate.quad().toString()))
                .map(Candidate::quad);
    }
}
