package org.attest.store;

import java.util.List;

/**
 * What reading a whole store back has shown.
 *
 * @param damages nothing where all is as it was written
 * @param notices what was found and mended, or could not be checked
 * @param graphs how many graphs were compared with their digests
 * @param triples how many triples they hold
 */
public record Verification(List<Damage> damages, List<String> notices, long graphs, long triples) {

    public Verification {
        damages = List.copyOf(damages);
        notices = List.copyOf(notices);
    }

    /**
     * Something that is not as it was written.
     *
     * @param what the graph, index or file
     * @param how in half a sentence
     */
    public record Damage(String what, String how) {

        @Override
        public String toString() {
            return what + " " + how;
        }
    }

    public boolean isSound() {
        return damages.isEmpty();
    }
}
