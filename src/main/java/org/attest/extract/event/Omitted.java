package org.attest.extract.event;

import java.util.Optional;

import org.attest.annotation.DependencyTree;
import org.attest.extract.clause.Syntax;
import org.attest.fact.Referent;

/** The writer of a diary or a note, who leaves out "I": "Went to Gondar by bus. Paid the driver." Only where the same voice says "I" near by. */
final class Omitted {

    private final Syntax syntax;
    private final Fillers fillers;

    Omitted(Syntax syntax, Fillers fillers) {
        this.syntax = syntax;
        this.fillers = fillers;
    }

    /** Who did what a sentence opens with; empty where its verb has a subject, or is none in the past. */
    Optional<Referent.Thing> subject(int trigger) {
        DependencyTree tree = syntax.tree(trigger);
        boolean bare = syntax.token(trigger).tag().equals("VBD") && trigger == tree.firstToken() && tree.is(trigger, "root") && !syntax.isPassive(trigger)
                && tree.children(trigger, "nsubj", "nsubj:pass", "csubj", "expl", "aux").isEmpty();
        return bare ? fillers.speaker(trigger) : Optional.empty();
    }
}
