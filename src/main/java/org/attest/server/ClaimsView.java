package org.attest.server;

import java.util.List;

/**
 * What is told of one happening.
 *
 * @param event the one that was asked for
 * @param type its class, in words
 * @param why what the other events have in common with it: those to whom it was done
 * @param accounts one for each speaker, chain of those who relay, and event, in the order of documents
 * @param contradictions which of what is told of these events cannot all hold
 */
record ClaimsView(Said.Ref event, String type, List<Said.Ref> why, List<Account> accounts, List<Conflicts.Conflict> contradictions) {

    /**
     * What one speaker says, through the same others.
     *
     * @param factuality how sure the speaker is that it happened at all
     * @param statements about the event, and the numbers that are given of those who have a part in it
     */
    record Account(Said.Ref event, String type, Said.Where document, Said.Ref source, List<Said.Ref> relays, String factuality, List<Said> statements) {}
}
