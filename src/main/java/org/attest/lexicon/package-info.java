/**
 * Word lists and tables: the files under {@code data/}, read once, checked line by line.
 *
 * <p>In: a resource path. Out: {@link org.attest.lexicon.Table} rows, with the line they came from. Knows nothing of what the words are for.
 */
package org.attest.lexicon;
