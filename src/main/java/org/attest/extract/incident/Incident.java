package org.attest.extract.incident;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.attest.text.TextSpan;

/**
 * One incident of violence; slots hold words of the text, each once.
 *
 * @param type ATTACK, BOMBING, KIDNAPPING, ARSON or ROBBERY
 * @param places names of places where it happened, their country first
 * @param from the first day on which it may have happened; empty where only an end is known
 * @param to the last such day: that of the document at the latest
 * @param triggers the words that tell of it
 */
public record Incident(String type, List<String> individuals, List<String> organizations, List<String> targets, List<String> victims,
                       List<String> instruments, List<String> places, Optional<LocalDate> from, Optional<LocalDate> to,
                       List<TextSpan> triggers) {

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
