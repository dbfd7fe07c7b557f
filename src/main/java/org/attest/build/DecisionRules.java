package org.attest.build;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.apache.jena.graph.Node;
import org.attest.decision.Decision;
import org.attest.decision.Decisions;
import org.attest.decision.Matter;
import org.attest.rdf.Iris;
import org.attest.rdf.MintedKind;
import org.attest.text.InputException;

/**
 * What a decision must meet to mean something, whether somebody makes it here or brings it in a file. What it concerns need not be in the store: decisions also hold for
 * documents to come.
 *
 * @param before what is decided already
 */
record DecisionRules(Iris iris, Decisions before) {

    /** By how much the clock of another machine may be ahead. */
    private static final Duration SKEW = Duration.ofDays(1);

    /**
     * Why a decision means nothing.
     *
     * @param problem the predicate of a sentence
     * @param advice what to do
     * @param repeats true where the same is decided already, so that nothing is lost without it
     */
    record Objection(String problem, String advice, boolean repeats) {

        /** @param where the words or the line that decide it */
        InputException at(String where) {
            return new InputException(where, problem, advice);
        }
    }

    /** Of rejecting an attestation that names something. */
    static final Objection NAME = new Objection("gives a thing its name, which is no claim", "Merge or split the thing, or reject what is said of it", false);

    /** Of undoing what another decision, made here, says as well: that one holds or not as it did. */
    static final Objection OF_WHAT_WAS_PASSED_OVER = new Objection("undoes a decision that was passed over; what was decided here stays", "'attest decide list' shows what was decided here", true);

    /** Of a decision that was made elsewhere. @param clock by which it must have been made */
    Optional<Objection> against(Decision decision, Clock clock) {
        if (decision.by().isBlank()) {
            return wrong("says nobody who decided", "Give 'by'");
        }
        if (decision.at().isAfter(clock.instant().plus(SKEW))) {
            return wrong("was decided at " + decision.at() + ", which is to come", "Set the clock right, and decide it anew");
        }
        return switch (decision.matter()) {
            case Matter.Merge merge -> merge(merge.kept(), merge.other());
            case Matter.Split split -> split(split.things(), split.document());
            case Matter.Rejection rejection -> rejection(rejection.attestation());
            case Matter.Undoing undoing -> undoing(undoing, decision);
        };
    }

    /** Of two things being one. */
    Optional<Objection> merge(Node kept, Node other) {
        for (Node node : List.of(kept, other)) {
            MintedKind kind = MintedKind.of(iris, node);
            if (kind != MintedKind.THING && kind != MintedKind.EVENT) {
                return wrong("merges <" + node + ">, which is no person, organization, group, place or event of a store whose IRIs begin with " + iris.base(), "Name two things");
            }
        }
        if (MintedKind.of(iris, kept) != MintedKind.of(iris, other)) {
            return wrong("merges an event with a thing that takes part in events", "Name two events, or two things that are none");
        }
        Node one = before.canonical(kept);
        if (!one.equals(before.canonical(other))) {
            return Optional.empty();
        }
        List<Decision> way = before.way(other).isEmpty() ? before.way(kept) : before.way(other);
        return repeated("is <" + one + "> already" + (way.isEmpty() ? "" : ", by decision " + way.getFirst().digits()), "Name two things");
    }

    /** Of what a document knows not being what other documents know. @param things as the document's words alone name them */
    Optional<Objection> split(List<Node> things, Node document) {
        if (MintedKind.of(iris, document) != MintedKind.DOCUMENT) {
            return wrong("splits in <" + document + ">, which is no document of a store whose IRIs begin with " + iris.base(), "Name a document");
        }
        Optional<Node> none = things.stream().filter(thing -> MintedKind.of(iris, thing) != MintedKind.THING && MintedKind.of(iris, thing) != MintedKind.EVENT).findFirst();
        if (none.isPresent()) {
            return wrong("splits <" + none.get() + ">, which is no thing of a store whose IRIs begin with " + iris.base(), "Name a thing");
        }
        boolean local = things.stream().allMatch(thing -> thing.getURI().startsWith(document.getURI() + "#"));
        return local ? wrong("<" + things.getFirst() + "> is known in that document alone", "Name something that other documents know too") : Optional.empty();
    }

    /** Of an attestation misreading its words. */
    Optional<Objection> rejection(Node attestation) {
        if (MintedKind.of(iris, attestation) != MintedKind.ATTESTATION) {
            return wrong("rejects <" + attestation + ">, which is not read from the words of a document of a store whose IRIs begin with " + iris.base(), "Reject what it follows from");
        }
        return before.all().stream().filter(before::holds).filter(decision -> decision.matter() instanceof Matter.Rejection rejection && rejection.attestation().equals(attestation))
                .findFirst().flatMap(decision -> repeated("rejects what was rejected already, by decision " + decision.digits(), "'attest decide list' says by whom"));
    }

    private Optional<Objection> undoing(Matter.Undoing undoing, Decision decision) {
        Optional<Decision> undone = before.find(undoing.decision().getURI()).stream().findFirst();
        if (undone.isEmpty()) {
            return wrong("undoes <" + undoing.decision() + ">, and there is no such decision", "Import it first, in this file or another");
        }
        if (!undone.get().at().isBefore(decision.at())) {
            return wrong("undoes a decision of later", "Give a file that 'attest decide export' wrote");
        }
        if (!new Matter.Undoing(undoing.decision(), undone.get().matter().concerns()).equals(undoing)) {
            return wrong("concerns other things than what it undoes", "Give a file that 'attest decide export' wrote");
        }
        return undoing(undone.get());
    }

    /** Of a decision holding no more. */
    Optional<Objection> undoing(Decision undone) {
        return before.holds(undone) ? Optional.empty() : repeated("holds no more already", "'attest decide list' shows which decisions hold");
    }

    private static Optional<Objection> wrong(String problem, String advice) {
        return Optional.of(new Objection(problem, advice, false));
    }

    private static Optional<Objection> repeated(String problem, String advice) {
        return Optional.of(new Objection(problem, advice, true));
    }
}
