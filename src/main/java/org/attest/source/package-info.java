/**
 * Files into documents: bytes are read once, turned into paragraphs, normalised, and each stretch is told what it is for.
 *
 * <p>In come paths or bare texts, out come {@link org.attest.text.Document}s and the problems met on the way. Plain text and
 * Markdown are read in this process; every other format is parsed by Tika in a child JVM that may die without harm. Knows nothing
 * of language beyond the patterns under {@code data/structure}.
 */
package org.attest.source;
