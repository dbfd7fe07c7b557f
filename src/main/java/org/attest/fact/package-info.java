/**
 * What one document says: entities, facts about them, and for each fact the words, the speaker and how sure they are.
 *
 * <p>Things are named by {@link org.attest.fact.Referent}s that hold inside one document. Knows nothing of language engines or graphs.
 */
package org.attest.fact;
