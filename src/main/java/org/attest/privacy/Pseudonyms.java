package org.attest.privacy;

import java.util.List;
import java.util.SortedMap;

import org.apache.jena.sparql.core.DatasetGraph;

/**
 * A copy of a graph in which people go by pseudonyms.
 *
 * @param dataset in memory; any export writes it
 * @param table pseudonyms with the words they stand for, in small letters; to be kept apart
 * @param remaining what may still tell who somebody is
 */
public record Pseudonyms(DatasetGraph dataset, SortedMap<String, String> table, Remaining remaining) {

    /**
     * What a pseudonymised graph still holds.
     *
     * @param people whose names were replaced
     * @param addresses mail addresses, handles and telephone numbers that were replaced
     * @param places that are named
     * @param dates different times of events
     * @param organizations that are named
     * @param rareOccupations occupations and positions that one person alone has
     * @param keptWords of names, which stay where they stand alone since they are words of every text
     * @param unknownNames capitalised words of the texts that nothing in the graph is called by: names that were not recognised may be among them
     */
    public record Remaining(int people, int addresses, int places, int dates, int organizations, int rareOccupations, List<String> keptWords, List<String> unknownNames) {

        public Remaining {
            keptWords = List.copyOf(keptWords);
            unknownNames = List.copyOf(unknownNames);
        }
    }

    /** The names of these people are replaced. */
    public enum Whose {
        /** Everybody's. */
        ALL,
        /** Those of people who are marked restricted or secret, and of everybody in documents that are. */
        MARKED
    }
}
