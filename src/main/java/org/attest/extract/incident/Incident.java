package org.attest.extract.incident;

import java.util.List;

import org.attest.text.TextSpan;

/**
 * One incident of violence; slots hold words of the text, each once.
 *
 * @param type ATTACK, BOMBING, KIDNAPPING, ARSON or ROBBERY
 * @param places names of places where it happened
 * @param triggers the words that tell of it
 */
public record Incident(String type, List<String> individuals, List<String> organizations, List<String> targets, List<String> victims,
                       List<String> instruments, List<String> places, List<TextSpan> triggers) {

    public Incident {
        individuals = List.copyOf(individuals);
        organizations = List.copyOf(organizations);
        targets = List.copyOf(targets);
        victims = List.copyOf(victims);
        instruments = List.copyOf(instruments);
        places = List.copyOf(places);
        triggers = List.copyOf(triggers);
    }
}
