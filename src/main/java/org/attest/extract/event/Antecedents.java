package org.attest.extract.event;

import java.util.Optional;
import java.util.Set;

import org.attest.annotation.DependencyTree;
import org.attest.extract.clause.ArgumentReader;
import org.attest.extract.clause.Slot;
import org.attest.extract.clause.Syntax;

/** Of whom a clause after a noun is told where that noun itself is nobody: "a telegram from Olga, who had married", "Smith was not the only one killed". */
final class Antecedents {

    private static final Set<String> WHO = Set.of("who", "whom");
    private static final Set<String> EXPLETIVES = Set.of("it", "this", "that", "there", "these", "those", "what", "who");
    private static final double INFERRED = 0.85;

    private final ArgumentReader reader;
    private final Syntax syntax;
    private final Fillers fillers;

    Antecedents(ArgumentReader reader, Fillers fillers) {
        this.reader = reader;
        this.syntax = reader.syntax();
        this.fillers = fillers;
    }

    /** The slot with whoever is meant as its head; as it is where that is the noun. */
    Slot meant(Slot slot, int trigger) {
        DependencyTree tree = syntax.tree(trigger);
        boolean after = (tree.is(trigger, "acl:relcl") || tree.is(trigger, "acl") || tree.is(trigger, "amod")) && tree.head(trigger).filter(noun -> noun == slot.head() && noun < trigger).isPresent();
        if (!after || fillers.at(slot.head()).isPresent()) {
            return slot;
        }
        return nearer(slot.head(), trigger).or(() -> described(slot.head())).map(head -> new Slot(slot.name(), head, slot.certainty() * INFERRED)).orElse(slot);
    }

    /** "Who" is a person; the one named last before it: in the phrase, or right before it ("two men on a motorcycle, who fled"). */
    private Optional<Integer> nearer(int noun, int verb) {
        DependencyTree tree = syntax.tree(noun);
        Optional<Integer> who = tree.children(verb, "nsubj", "nsubj:pass", "obj").stream().filter(word -> WHO.contains(syntax.word(word))).findFirst();
        return who.filter(word -> NounKind.of(syntax.lemma(noun)).filter(kind -> kind != NounKind.PERSON && kind != NounKind.GROUP).isPresent()).flatMap(word -> tree.subtree(noun).stream()
                .filter(token -> noun < token && token < word && isSomebody(token)).reduce((one, other) -> other)
                .or(() -> tree.child(noun, "case").map(mark -> mark - 1).filter(before -> before >= tree.firstToken() && isSomebody(before))));
    }

    private boolean isSomebody(int token) {
        return fillers.at(token).isPresent() && fillers.fits(token, Filler.PERSON);
    }

    /** "She was the last to leave": whoever is said to be it. */
    private Optional<Integer> described(int noun) {
        DependencyTree tree = syntax.tree(noun);
        boolean only = tree.children(noun, "amod", "advmod").stream().anyMatch(word -> syntax.word(word).equals("only"));
        return tree.children(noun, "cop").isEmpty() || reader.isDenied(noun) && !only ? Optional.empty()
                : tree.child(noun, "nsubj").filter(subject -> !EXPLETIVES.contains(syntax.word(subject)) && fillers.fits(subject, Filler.PERSON));
    }
}
