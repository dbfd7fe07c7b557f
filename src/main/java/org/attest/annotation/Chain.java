package org.attest.annotation;

import java.util.List;
import java.util.Optional;

import org.attest.gazetteer.Place;

/**
 * All mentions of one thing in one document.
 *
 * @param index its place among the document's chains, from 0
 * @param kind what sort of thing it is
 * @param label the fullest name, or the first description ("the guard") where it has no name
 * @param otherNames other names it is called by, no pronouns, no descriptions
 * @param mentions in the order of the text, at least one
 * @param place what it is in the gazetteer, for places that are there
 */
public record Chain(int index, Kind kind, String label, List<String> otherNames, List<Mention> mentions, Optional<Place> place) {

    public Chain {
        otherNames = List.copyOf(otherNames);
        mentions = List.copyOf(mentions);
        if (mentions.isEmpty()) {
            throw new IllegalArgumentException("a chain needs a mention");
        }
    }

    /** Sorts of things that can be referred to. */
    public enum Kind {
        PERSON, ORGANIZATION, GROUP, PLACE, FACILITY,
        /** Nationality, people or religion used as a name ("Muslims" as such, "Turkish"). */
        PEOPLE,
        /** Anything else: objects, events, ideas. */
        THING
    }

    /** True where at least one mention is a name. */
    public boolean isNamed() {
        return mentions.stream().anyMatch(mention -> mention.kind() == Mention.Kind.NAME);
    }
}
