package org.attest.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    private final Syntax syntax;

    SpokenRoles(ArgumentRoles roles, Syntax syntax) {
        this.roles = roles;
        this.syntax = syntax;
    }

    List<Argument> roles(Saying saying, Predicate predicate) {
        List<Argument> found = new ArrayList<>();
        saying.speaker().ifPresent(speaker -> found.add(argument(Role.AGENT, speaker, saying)));
        Role hearer = saying.type() == EventType.THREAT ? Role.PATIENT : Role.RECIPIENT;
        saying.addressee().ifPresent(addressee -> found.add(argument(hearer, addressee, saying)));
        saying.topic().ifPresent(topic -> found.add(argument(Role.TOPIC, topic, saying)));
        Optional<Role> settled = saying.speaker().map(speaker -> Role.AGENT);
        roles.of(saying.cue(), predicate).stream().filter(argument -> !Optional.of(argument.role()).equals(settled))
                .filter(argument -> found.stream().noneMatch(other -> other.filler().equals(argument.filler()))).forEach(found::add);
        return found;
    }

    private Argument argument(Role role, Referent.Thing thing, Saying saying) {
        TextSpan clause = syntax.text().sentenceOf(saying.cue()).span();
        return new Argument(role, saying.cue(), thing, clause, saying.confidence());
    }
}
