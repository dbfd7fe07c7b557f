/**
 * Names: what the statistical model saw, repaired by lexicons, the gazetteer and the document's own consistency; and the places they stand for.
 *
 * <p>In: tokens, sentences, trees, raw names. Out: names and toponyms.
 */
package org.attest.annotation.name;
