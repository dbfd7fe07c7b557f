package org.attest.extract.clause;

import java.util.ArrayList;
import java.util.List;

import org.attest.annotation.DependencyTree;

/** Who goes along with the subject, told by a participle beside the verb: "Accompanied by two nuns, she travelled to Lima", "Ana, escorted by police, went in". */
final class Companions {

    private static final double CERTAINTY = 0.9;
    private static final String WITH = "with";

    private final Syntax syntax;
    private final Subjects subjects;
    private final ClauseWords words = ClauseWords.standard();

    Companions(Syntax syntax, Subjects subjects) {
        this.syntax = syntax;
        this.subjects = subjects;
    }

    /** Slots "with" for this verb, whose subject these are. */
    List<Slot> of(int verb, List<Slot> surface) {
        DependencyTree tree = syntax.tree(verb);
        List<Integer> beside = new ArrayList<>(tree.children(verb, "advcl", "dep", "advmod"));
        surface.stream().filter(slot -> slot.head() >= tree.firstToken() && slot.head() < tree.endToken()).forEach(slot -> beside.addAll(tree.children(slot.head(), "acl", "amod")));
        return beside.stream().filter(participle -> !tree.is(participle, "acl:relcl") && syntax.token(participle).tag().equals("VBN") && words.is("accompanying", syntax.lemma(participle))
                        && tree.children(participle, "aux", "mark").isEmpty())
                .flatMap(participle -> tree.children(participle, "obl").stream()).filter(phrase -> syntax.preposition(phrase).filter("by"::equals).isPresent())
                .flatMap(phrase -> subjects.slots(phrase, CERTAINTY).stream()).map(slot -> slot.named(WITH)).toList();
    }
}
