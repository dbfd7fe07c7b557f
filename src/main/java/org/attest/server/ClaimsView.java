package org.attest.server;

import java.util.List;
import java.util.Map;

/**
 * What is told of one happening.
 *
 * @param event the one that was asked for
 * @param type its class, in words
 * @param accounts one for each speaker and chain of those who relay; what is told of another event is another happening, though it befell the same people
 * @param wider in which of the other values told of it a value lies, or of which it is a kind; only of those that do
 * @param contradictions which of what is told of it cannot all hold
 */
record ClaimsView(Said.Ref event, String type, List<Account> accounts, Map<String, List<String>> wider, List<Conflicts.Conflict> contradictions) {

    /**
     * What one speaker says, through the same others.
     *
     * @param factuality how sure the speaker is that it happened at all
     * @param statements about the event, and the numbers that are given of those who have a part in it
     */
    record Account(Said.Ref event, String type, Said.Where document, Said.Ref source, List<Said.Ref> relays, String factuality, List<Said> statements) {}
}
