/**
 * Who is who in a text: phrases that mention somebody or something, and the chains that they form.
 *
 * <p>In: tokens, sentences, trees, names, toponyms, and speech where it is known. Out: {@link org.attest.annotation.Chains}. Works as a
 * row of {@link org.attest.annotation.reference.Sieve}s, the surest first, over one shared set of things that grow together; knows nothing of facts.
 */
package org.attest.annotation.reference;
