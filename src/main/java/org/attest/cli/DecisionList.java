package org.attest.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.attest.decision.CorrectionsGraph;
import org.attest.decision.Decision;
import org.attest.decision.Decisions;
import org.attest.decision.Matter;
import org.attest.rdf.Iris;
import org.attest.rdf.Vocabulary;

/** Decisions in words. Inside a transaction. */
final class DecisionList {

    private DecisionList() {}

    /** Two or three lines for each decision, in the order of time. */
    static List<String> lines(DatasetGraph dataset, Iris iris) {
        CorrectionsGraph corrections = new CorrectionsGraph(dataset, iris);
        Decisions decisions = corrections.read();
        List<String> lines = new ArrayList<>();
        for (Decision decision : decisions.all()) {
            lines.add(decision.digits() + "  " + words(dataset, decision));
            lines.add("    " + decision.by() + ", " + decision.at() + "; " + state(decision, decisions, corrections));
            if (!decision.because().isEmpty()) {
                lines.add("    because " + decision.because());
            }
        }
        return lines.isEmpty() ? List.of("Nothing was decided.") : lines;
    }

    private static String state(Decision decision, Decisions decisions, CorrectionsGraph corrections) {
        if (!decisions.holds(decision)) {
            return "undone";
        }
        if (decision.matter() instanceof Matter.Undoing) {
            return "holds";
        }
        long documents = corrections.finds(decision);
        return documents == 0 ? "holds, but finds nothing in the documents that are there" : "holds, in " + documents + (documents == 1 ? " document" : " documents");
    }

    /** What was decided. */
    static String words(DatasetGraph dataset, Decision decision) {
        return switch (decision.matter()) {
            case Matter.Merge merge -> "merge: “" + merge.otherName() + "” <" + merge.other() + "> is “" + merge.name() + "” <" + merge.kept() + ">";
            case Matter.Split split -> "split: " + split.things().stream().map(thing -> named(dataset, thing)).collect(Collectors.joining(", ")) + " in <" + split.document() + "> is not the one of other documents";
            case Matter.Rejection rejection -> "reject: " + said(dataset, rejection.attestation()) + "<" + rejection.attestation() + ">";
            case Matter.Undoing undoing -> "undo: " + undoing.decision().getURI().substring(undoing.decision().getURI().lastIndexOf('/') + 1);
        };
    }

    private static String named(DatasetGraph dataset, Node thing) {
        return name(dataset, thing).isEmpty() ? "<" + thing + ">" : "“" + name(dataset, thing) + "” <" + thing + ">";
    }

    private static String name(DatasetGraph dataset, Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm()
                : dataset.stream(Node.ANY, node, Vocabulary.Rdfs.LABEL, Node.ANY).map(quad -> quad.getObject().getLiteralLexicalForm()).sorted().findFirst().orElse("");
    }

    private static String said(DatasetGraph dataset, Node attestation) {
        return dataset.stream(Node.ANY, attestation, Node.ANY, Node.ANY).filter(quad -> quad.getObject().isTripleTerm()).map(quad -> quad.getObject().getTriple()).map((Triple triple) ->
                "“" + name(dataset, triple.getSubject()) + " — " + term(dataset, triple.getPredicate()) + " — " + term(dataset, triple.getObject()) + "” ").findFirst().orElse("");
    }

    private static String term(DatasetGraph dataset, Node term) {
        String name = name(dataset, term);
        return name.isEmpty() ? term.getURI().substring(Math.max(term.getURI().lastIndexOf('#'), term.getURI().lastIndexOf('/')) + 1) : name;
    }
}
