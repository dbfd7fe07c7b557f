/**
 * Questions to the graph: templates that people call by name, and SPARQL of their own.
 *
 * <p>A dataset, a name and arguments come in, rows go out. Labels are turned into nodes, arguments become RDF terms and never text
 * of a query, and nothing that could write or leave the machine is run. Knows nothing of stores, servers and terminals.
 */
package org.attest.query;
