/**
 * An index of names, aliases and the words of the texts, which forgives typing errors and other spellings.
 *
 * <p>In: an open store. Out: what fits some words, best first, and how much was read from each document. Derived from the store and kept beside it: when it
 * is stale or torn it is made anew, and nothing but search needs it.
 */
package org.attest.search;
