package org.attest.validation;

import java.util.List;

/**
 * What is wrong with a graph.
 *
 * @param violations each once, in the order of rule, node and path
 */
public record ValidationReport(List<Violation> violations) {

    public ValidationReport {
        violations = violations.stream().sorted().distinct().toList();
    }

    public boolean conforms() {
        return violations.isEmpty();
    }
}
