package org.attest.server;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

/**
 * A person, an organization, a place or an event with what is said about it.
 *
 * @param type its class, in words
 * @param names by which else it is called
 * @param called which documents call it what, where several documents tell of it and it has several names
 * @param links where other catalogues tell of it
 * @param about how many statements are about it, and how many of them were looked at for what follows
 * @param documents that tell of it, those that tell most first, as many as are shown
 * @param documentCount how many there are
 * @param relations what it has to do with others, and its own attributes; names, roles in events and classes left out, but for those of an event that is told as nothing else or not as a fact by all; what others say as well stands
 *        with what they repeat, and what came before or after, and bounds, with all else
 * @param relationCount how many different ones there are, order and bounds left out; the rest is to be asked for
 * @param events in which it has a part, by time; those without come last
 * @param eventCount how many there are; the rest is to be asked for
 * @param neighbours what else stands in statements and events with it, the nearest first; of all but events those that are no events themselves
 * @param by how many statements are its own
 * @param told the properties of the statements about it that were looked at, by local name; those in which it is the object with a minus before
 * @param voices how many tell of it where it is an event, each speaker of each document once; else 0
 * @param decisions what people decided about it, in the order of time
 */
record ThingView(Said.Ref thing, String type, List<String> names, @JsonInclude(Include.NON_EMPTY) List<Called> called, List<String> links, Looked about, List<Share> documents, int documentCount, List<Said> relations, int relationCount,
                 List<Part> events, int eventCount,
                 List<Neighbour> neighbours, int by, List<String> told, int voices, List<Ruling> decisions) {

    /** A name, and the documents in which it is called so. */
    record Called(String name, List<Said.Where> documents) {}

    /** @param looked at most as many as there are */
    record Looked(int all, int looked) {}

    /** @param id the last part of a document's IRI */
    record Share(String id, String title, int statements) {}

    /**
     * A part in an event.
     *
     * @param roles the properties by which it has it
     * @param time in EDTF; empty where none is told
     * @param from the earliest day on which it may have begun; empty where none is told
     * @param until the latest day on which it may have ended; empty where none is told
     * @param factuality of the most committed statement of the part
     * @param words of that statement
     * @param voices all who say that it has one of these roles, that of the words first
     */
    record Part(Said.Ref event, String type, List<DocumentView.Name> roles, String time, String from, String until, String factuality, Said.Where document, int begin, String words, List<Voice> voices) {}

    /** Who says something, through whom and how sure. */
    record Voice(Said.Ref source, List<Said.Ref> relays, String factuality) {}

    /** @param shared in how many statements and events */
    record Neighbour(Said.Ref thing, int shared) {}
}
