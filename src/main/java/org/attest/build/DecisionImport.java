package org.attest.build;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.jena.graph.Node;
import org.attest.build.DecisionRules.Objection;
import org.attest.decision.Decision;
import org.attest.decision.DecisionFile;
import org.attest.decision.Decisions;
import org.attest.decision.Matter;
import org.attest.rdf.Vocabulary;
import org.attest.store.GraphStore;
import org.attest.text.InputException;
import org.attest.text.Problem;

/**
 * Takes decisions over that were made elsewhere, all or none. Each must mean something after those before it, as when somebody decides it here; only what it concerns need
 * not be in the store yet.
 *
 * @param clock by which they must have been made
 */
public record DecisionImport(GraphStore store, Clock clock) {

    /**
     * What became of them.
     *
     * @param all how many the file holds
     * @param taken how many are new
     * @param repeated what says again, in other decisions, what is decided already, and what undoes such; all this was passed over
     * @param documents how many were looked at
     */
    public record Taken(int all, int taken, List<Problem> repeated, int documents) {}

    /**
     * @param name of the file, for messages
     * @throws InputException where a line is no decision, or one that means nothing
     */
    public Taken take(String name, String text) {
        List<DecisionFile.Line> lines = DecisionFile.read(name, text, store.iris());
        List<Decision> coming = new ArrayList<>();
        List<Problem> repeated = new ArrayList<>();
        Decisions before = store.decisions();
        Set<Node> known = before.all().stream().map(Decision::iri).collect(Collectors.toCollection(HashSet::new));
        Set<Node> passedOver = new HashSet<>();
        for (DecisionFile.Line line : lines.stream().sorted(Comparator.comparing(each -> each.decision().at())).toList()) {
            Decision decision = line.decision();
            // By what it decides: a reason may have been worded anew.
            if (known.contains(decision.iri())) {
                continue;
            }
            Optional<Objection> objection = against(decision, before, passedOver);
            if (objection.filter(each -> !each.repeats()).isPresent()) {
                throw objection.get().at(line.where());
            }
            if (objection.isPresent()) {
                repeated.add(new Problem(line.where(), objection.get().problem()));
                passedOver.add(decision.iri());
            } else {
                coming.add(decision);
                known.add(decision.iri());
                before = before.and(List.of(decision));
            }
        }
        return new Taken(lines.size(), coming.size(), repeated, coming.isEmpty() ? 0 : store.decide("import", coming));
    }

    private Optional<Objection> against(Decision decision, Decisions before, Set<Node> passedOver) {
        if (decision.matter() instanceof Matter.Undoing undoing && passedOver.contains(undoing.decision())) {
            // What is decided here stands on decisions of its own, which nobody undid.
            return Optional.of(DecisionRules.OF_WHAT_WAS_PASSED_OVER);
        }
        return new DecisionRules(store.iris(), before).against(decision, clock).or(() -> name(decision));
    }

    private Optional<Objection> name(Decision decision) {
        return decision.matter() instanceof Matter.Rejection rejection && isName(rejection.attestation()) ? Optional.of(DecisionRules.NAME) : Optional.empty();
    }

    private boolean isName(Node attestation) {
        return store.read(dataset -> dataset.stream(Node.ANY, attestation, Vocabulary.Rdf.REIFIES, Node.ANY)
                .anyMatch(quad -> quad.getObject().isTripleTerm() && quad.getObject().getTriple().getPredicate().equals(Vocabulary.Rdfs.LABEL)));
    }
}
