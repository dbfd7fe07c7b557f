package org.attest.build;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
     * @param repeated what says again, in other decisions, what is decided already, and was passed over
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
        for (DecisionFile.Line line : lines.stream().sorted(Comparator.comparing(each -> each.decision().at())).toList()) {
            // By what it decides: a reason may have been worded anew.
            if (before.all().stream().anyMatch(known -> known.iri().equals(line.decision().iri()))) {
                continue;
            }
            Optional<Objection> objection = new DecisionRules(store.iris(), before).against(line.decision(), clock).or(() -> name(line.decision()));
            if (objection.filter(each -> !each.repeats()).isPresent()) {
                throw objection.get().at(line.where());
            }
            if (objection.isPresent()) {
                repeated.add(new Problem(line.where(), objection.get().problem()));
            } else {
                coming.add(line.decision());
                before = before.and(List.of(line.decision()));
            }
        }
        return new Taken(lines.size(), coming.size(), repeated, coming.isEmpty() ? 0 : store.decide("import", coming));
    }

    private Optional<Objection> name(Decision decision) {
        return decision.matter() instanceof Matter.Rejection rejection && isName(rejection.attestation()) ? Optional.of(DecisionRules.NAME) : Optional.empty();
    }

    private boolean isName(Node attestation) {
        return store.read(dataset -> dataset.stream(Node.ANY, attestation, Vocabulary.Rdf.REIFIES, Node.ANY)
                .anyMatch(quad -> quad.getObject().isTripleTerm() && quad.getObject().getTriple().getPredicate().equals(Vocabulary.Rdfs.LABEL)));
    }
}
