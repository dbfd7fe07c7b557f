package org.attest.fact;

import java.util.List;

import org.attest.text.Document;
import org.attest.text.Problem;

/**
 * All that was read from one document.
 *
 * @param author the entity that tells the document; also an element of {@code entities}
 * @param entities everything that a fact names, each once
 * @param facts in the order of the text
 */
public record DocumentFacts(Document document, Referent.Thing author, List<Entity> entities, List<Fact> facts, List<Problem> problems) {

    public DocumentFacts {
        entities = List.copyOf(entities);
        facts = List.copyOf(facts);
        problems = List.copyOf(problems);
    }
}
