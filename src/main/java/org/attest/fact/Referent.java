package org.attest.fact;

import org.attest.text.TextSpan;

/** Something a fact can be about, named so that the same text always names it alike. */
public sealed interface Referent {

    /**
     * An actor or a place.
     *
     * @param family which of the five families of things it belongs to
     * @param key unique within family and document; any characters
     */
    record Thing(ThingFamily family, String key) implements Referent {
        public Thing {
            if (key.isBlank()) {
                throw new IllegalArgumentException("a thing needs a key");
            }
        }
    }

    /**
     * Something that happens, happened or was only spoken of as happening.
     *
     * @param trigger the word or words that tell of it
     * @param discriminator tells apart several events of one trigger ("battles for Aleppo and Mosul"); empty where there is one
     */
    record Event(TextSpan trigger, String discriminator) implements Referent {
        public Event(TextSpan trigger) {
            this(trigger, "");
        }
    }

    /** The words themselves: what is said, as the content of a saying. */
    record Words(TextSpan span) implements Referent {}
}
