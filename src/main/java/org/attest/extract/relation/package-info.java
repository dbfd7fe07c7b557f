/**
 * What lasts: who belongs to, leads, works for, is kin to or lives where, and what somebody is.
 *
 * <p>In: a {@link org.attest.extract.Reading}. Out: relations and attributes as facts, with the time for which they are said to hold. Driven by
 * {@code data/lexicon/relations.tsv} and {@code descriptions.tsv}.
 */
package org.attest.extract.relation;
