/**
 * Expressions of time: found by a grammar over words ({@code data/time/}), resolved by calendar arithmetic.
 *
 * <p>In: tokens, sentences, trees. Out: {@link org.attest.annotation.Layer#TIMES}. The value follows TIMEX3 and may count from the document's
 * date as a news reader does; the bounds count from it only where the text itself does. Also here: which expressions form one interval, and
 * which of the text's verbs come before which. Knows nothing of facts.
 */
package org.attest.annotation.time;
