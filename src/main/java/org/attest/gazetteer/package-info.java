/**
 * Places of the world: names, kinds, coordinates, containment, and which one a name in a text means.
 *
 * <p>In: the tables under {@code data/gazetteer/}. Knows nothing of language or graphs.
 */
package org.attest.gazetteer;
