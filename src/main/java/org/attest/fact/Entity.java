package org.attest.fact;

import java.util.List;
import java.util.Optional;

/**
 * A thing as one document knows it.
 *
 * @param id its name inside the document
 * @param type the most specific class
 * @param label the fullest name, or a description where it has none
 * @param otherNames other names, no pronouns
 * @param named true where the label is a proper name
 * @param placeKey its key in the gazetteer, for places found there
 */
public record Entity(Referent.Thing id, ThingType type, String label, List<String> otherNames, boolean named, Optional<String> placeKey) {

    public Entity {
        otherNames = List.copyOf(otherNames);
        if (type.family() != id.family()) {
            throw new IllegalArgumentException("%s is a %s, its key says %s".formatted(label, type, id.family()));
        }
    }
}
