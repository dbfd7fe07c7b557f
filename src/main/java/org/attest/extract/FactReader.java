package org.attest.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attest.annotation.AnnotatedText;
import org.attest.fact.DocumentFacts;
import org.attest.fact.Entity;
import org.attest.fact.Fact;
import org.attest.fact.Factuality;
import org.attest.fact.Referent;

/**
 * All extractors over one text.
 *
 * @param voices finds who says what
 * @param happenings finds the events
 * @param extractors in the order in which their facts are told
 */
public record FactReader(BiFunction<AnnotatedText, Cast, Voices> voices, HappeningReader happenings, List<Extractor> extractors) {

    /** What is more likely wrong than right is not stated at all. */
    private static final double FLOOR = 0.4;

    /** Who takes part only in what is usual, asked or under a condition need not exist ("a defendant may appeal to a judge"), unless the words take them for known ("the guards beat us"). */
    private static final Set<Factuality> SUPPOSED = Set.of(Factuality.GENERIC, Factuality.HYPOTHETICAL, Factuality.UNSPECIFIED);
    private static final Pattern DEFINITE = Pattern.compile("(?i)(?:the|this|that|these|those|my|our|his|her|their|its) .*|.*['’]s? .*");

    /** Finds the events of a text. */
    public interface HappeningReader {
        List<Happening> read(AnnotatedText text, Cast cast, Voices voices);
    }

    public FactReader {
        extractors = List.copyOf(extractors);
    }

    public Reading reading(AnnotatedText text) {
        Cast cast = Cast.of(text);
        Voices said = voices.apply(text, cast);
        return new Reading(text, cast, said, happenings.read(text, cast, said));
    }

    public DocumentFacts read(AnnotatedText text) {
        Reading reading = reading(text);
        List<Fact> found = new ArrayList<>();
        for (Extractor extractor : extractors) {
            found.addAll(extractor.extract(reading));
        }
        found.removeIf(fact -> fact.attestation().confidence() < FLOOR);
        Ranges.Held held = Ranges.hold(found, reading.cast());
        Set<Referent> kept = kept(reading, held.facts());
        List<Fact> facts = held.facts().stream().filter(fact -> !(fact.subject() instanceof Referent.Thing) || kept.contains(fact.subject()))
                .filter(fact -> !(fact instanceof Fact.HasRole role && role.filler() instanceof Referent.Thing filler && !kept.contains(filler))).toList();
        List<Entity> entities = Stream.concat(reading.cast().entities().stream(), held.added().stream()).filter(entity -> kept.contains(entity.id())).toList();
        return new DocumentFacts(text.document(), reading.cast().author(), entities, facts, List.of());
    }

    /** Things with a name, and those of whom something is said; a description that does nothing ("people", "a matter for the police") is no finding. */
    private static Set<Referent> kept(Reading reading, List<Fact> facts) {
        Set<Referent> kept = new HashSet<>();
        kept.add(reading.cast().author());
        reading.cast().entities().stream().filter(Entity::named).forEach(entity -> kept.add(entity.id()));
        Set<Referent> known = reading.cast().entities().stream().filter(entity -> DEFINITE.matcher(entity.label()).matches()).map(Entity::id).collect(Collectors.toSet());
        for (Fact fact : facts) {
            kept.add(fact.attestation().source());
            kept.addAll(fact.attestation().relays());
            switch (fact) {
                case Fact.HasRole role -> {
                    if (!SUPPOSED.contains(role.attestation().factuality()) || known.contains(role.filler())) {
                        kept.add(role.filler());
                    }
                }
                case Fact.Relates relates -> {
                    kept.add(relates.subject());
                    kept.add(relates.object());
                }
                case Fact.HasAttribute has -> kept.add(has.subject());
                case Fact.IsA isA -> { }
                case Fact.Named named -> { }
                case Fact.Happens happens -> { }
                case Fact.Ordered ordered -> { }
            }
        }
        return kept;
    }
}
