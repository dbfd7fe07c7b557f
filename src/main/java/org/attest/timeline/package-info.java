/**
 * Time as it is known: bounds instead of dates, EDTF instead of guesses, Allen's relations instead of a clock.
 *
 * <p>Knows nothing of language, of graphs, or of today.
 */
package org.attest.timeline;
