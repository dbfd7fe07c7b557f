package org.attest.annotation.reference;

import java.util.List;
import java.util.Optional;

/**
 * Who speaks at each place of a text, and to whom.
 *
 * @param voices each different speaker-and-hearer pair
 * @param voiceOf for each token the index of its voice
 */
record Floor(List<Voice> voices, int[] voiceOf) {

    /**
     * Somebody speaking to somebody.
     *
     * @param speaker equal for voices of one speaker
     * @param hearer equal to the speaker of whoever is spoken to
     * @param named the phrase that names the speaker, where one does
     */
    record Voice(String speaker, String hearer, Optional<Phrase> named) {}

    /** True for what the narrator says, outside every quote and turn. */
    boolean isNarration(int token) {
        return voiceOf[token] == 0;
    }

    Voice at(int token) {
        return voices.get(voiceOf[token]);
    }
}
