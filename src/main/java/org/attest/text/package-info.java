/**
 * A narrative as text: what was written, which stretch is title, question or answer, and who wrote it when.
 *
 * <p>Everything downstream points back into {@link org.attest.text.Document#text()} by {@link org.attest.text.TextSpan}.
 * Knows nothing of files, language or graphs.
 */
package org.attest.text;
