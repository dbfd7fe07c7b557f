/**
 * Syntax read once for all extractors: which words are the arguments of which predicate, and how sure the text is of what a clause says.
 *
 * <p>In: tokens and basic dependency trees. Out: {@link org.attest.extract.clause.Slot}s and factualities. Knows word classes from
 * {@code data/lexicon}, but nothing of event types, roles or entities.
 */
package org.attest.extract.clause;
