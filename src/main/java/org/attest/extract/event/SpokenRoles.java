package org.attest.extract.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.attest.annotation.DependencyTree;
import org.attest.extract.Happening.Argument;
import org.attest.extract.clause.Syntax;
import org.attest.extract.speech.Sayings.Saying;
import org.attest.fact.EventType;
import org.attest.fact.Referent;
import org.attest.fact.Role;
import org.attest.text.TextSpan;

/** Who takes part in a saying: its speaker, hearer and topic as they were read with it; place and others from its clause. */
final class SpokenRoles {

    private final ArgumentRoles roles;
    private final Fillers fillers;
    private final Hearers hearers;
    private final Syntax syntax;

    SpokenRoles(ArgumentRoles roles, Fillers fillers, Hearers hearers, Syntax syntax) {
        this.roles = roles;
        this.fillers = fillers;
        this.hearers = hearers;
        this.syntax = syntax;
    }

    List<Argument> roles(Saying saying, Predicate predicate) {
        List<Argument> found = new ArrayList<>();
        saying.speaker().or(() -> hearers.inquirer(saying)).ifPresent(speaker -> found.add(argument(Role.AGENT, speaker, saying)));
        Role hearer = saying.type() == EventType.THREAT ? Role.PATIENT : Role.RECIPIENT;
        saying.addressee().ifPresent(addressee -> found.add(argument(hearer, addressee, saying)));
        saying.topic().ifPresent(topic -> found.add(argument(Role.TOPIC, topic, saying)));
        List<Argument> around = roles.of(saying.cue(), predicate);
        // "Anna and Ben said": who is named beside the speaker speaks too.
        boolean together = saying.speaker().filter(speaker -> around.stream().anyMatch(argument -> argument.role() == Role.AGENT && argument.filler().equals(speaker))).isPresent();
        Optional<Role> settled = saying.speaker().filter(speaker -> !together).map(speaker -> Role.AGENT);
        around.stream().filter(argument -> !Optional.of(argument.role()).equals(settled))
                .filter(argument -> found.stream().noneMatch(other -> other.filler().equals(argument.filler()))).forEach(found::add);
        if (found.stream().noneMatch(argument -> argument.role() == hearer)) {
            hearers.of(saying).filter(thing -> found.stream().noneMatch(other -> other.filler().equals(thing))).ifPresent(thing -> found.add(argument(hearer, thing, saying)));
        }
        return found;
    }

    private Argument argument(Role role, Referent.Thing thing, Saying saying) {
        TextSpan clause = syntax.text().sentenceOf(saying.cue()).span();
        return new Argument(role, nearest(thing, saying.cue()), thing, clause, saying.confidence());
    }

    /** The mention in the cue's sentence that stands nearest to it; the cue where the sentence has none. */
    private int nearest(Referent.Thing thing, int cue) {
        DependencyTree tree = syntax.tree(cue);
        return IntStream.range(tree.firstToken(), tree.endToken()).boxed().filter(token -> fillers.at(token).filter(thing::equals).isPresent())
                .min(Comparator.comparingInt((Integer token) -> Math.abs(token - cue)).thenComparingInt(token -> token)).orElse(cue);
    }
}
