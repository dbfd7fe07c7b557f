/**
 * What happens in a text: predicates of {@code data/lexicon/events.tsv} with their arguments, factuality and identity within the document.
 *
 * <p>In: annotated text, cast and voices. Out: {@link org.attest.extract.Happening}s, and from these facts.
 */
package org.attest.extract.event;
