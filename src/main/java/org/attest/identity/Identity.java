package org.attest.identity;

import org.attest.fact.Entity;

/**
 * A document-level thing that stands for itself across documents.
 *
 * @param entity the thing as its document knows it
 * @param key its name among all things of its family, shared by every document's mention of it
 * @param rule why
 */
public record Identity(Entity entity, String key, Rule rule) {

    /** The rules by which a thing leaves its document. */
    public enum Rule {
        /** A place that the gazetteer knows. */
        GAZETTEER("gazetteer"),
        /** A person with given and family name. */
        FULL_NAME("full name"),
        /** An organization with a name. */
        ORGANIZATION_NAME("organization name");

        private final String label;

        Rule(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
