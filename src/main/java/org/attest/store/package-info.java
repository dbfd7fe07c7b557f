/**
 * Where graphs are kept: a TDB2 database in a folder, one document in one transaction, and the ledger of what was read from which file.
 *
 * <p>In: {@link org.attest.rdf.DocumentGraph}s. Out: a dataset to query. Knows nothing of texts or extraction.
 */
package org.attest.store;
