package org.attest.chronology;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.apache.jena.graph.Triple;

/** What a network's statements say themselves, so that it need not be inferred. */
record SaidTimes(Network network, Map<String, Attested> premises) {

    Map<String, Set<Triple>> bySubject() {
        Map<String, Set<Triple>> said = new HashMap<>();
        network.times().constraints().forEach(constraint -> {
            Attested attested = premises.get(constraint.id());
            said.computeIfAbsent(attested.subject().getURI(), subject -> new HashSet<>()).add(attested.triple());
        });
        return said;
    }
}
