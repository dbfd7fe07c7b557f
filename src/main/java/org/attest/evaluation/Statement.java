package org.attest.evaluation;

import org.apache.jena.graph.Node;

/** A role of an event, or a relation or attribute of an actor or place; the object may be a literal. */
record Statement(Node subject, Node predicate, Node object, Claims claims, String words) {}
