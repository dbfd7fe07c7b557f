package org.attest.extract.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.attest.extract.speech.Sayings;
import org.attest.fact.EventType;
import org.attest.lexicon.Table;

/** The predicates of {@code data/lexicon/events.tsv} with the frames of {@code event-frames.tsv} and the readings without an event of {@code event-idioms.tsv}, by part of speech and lemma. */
final class EventLexicon {

    /** The parts of speech of triggers, as the table writes them. */
    enum Speech { V, N, A }

    private record Key(Speech speech, String lemma) {}

    private static final EventLexicon STANDARD = new EventLexicon(Table.ofResource("data/lexicon/events.tsv"),
            Table.ofResource("data/lexicon/event-idioms.tsv"), Frame.read(Table.ofResource("data/lexicon/event-frames.tsv")));

    private final Map<Key, List<Predicate>> predicates = new LinkedHashMap<>();
    private final Frame say;
    private final Frame threat;
    private int size;

    /** @param idioms readings of the same words in which they tell of no event */
    EventLexicon(Table table, Table idioms, Map<String, Frame> frames) {
        say = frames.getOrDefault("say", frames.get("any")).or(frames.get("any"));
        threat = frames.getOrDefault("deed", frames.get("any")).or(frames.get("any"));
        Set<String> seen = new HashSet<>();
        for (Table.Row row : table.rows()) {
            Speech speech = row.constant("pos", Speech.class);
            EventType type = row.constant("type", EventType.class);
            Frame frame = frames.get(row.get("frame"));
            if (frame == null) {
                throw row.wrong("'%s' is no frame of event-frames.tsv".formatted(row.get("frame")));
            }
            Frame full = type.isUnder(EventType.MOVEMENT) ? frame.or(frames.get("motion")).or(frames.get("any")) : frame.or(frames.get("any"));
            for (String words : row.list("predicates")) {
                if (!seen.add(speech + " " + words + " " + row.get("when"))) {
                    throw row.wrong("'%s' stands twice".formatted(words));
                }
                add(speech, Predicate.of(row, words, speech == Speech.N, full));
                size++;
            }
        }
        for (Table.Row row : idioms.rows()) {
            Speech speech = row.constant("pos", Speech.class);
            row.list("predicates").forEach(words -> add(speech, Predicate.idiom(row, words, speech == Speech.N, frames.get("any"))));
        }
        predicates.values().forEach(list -> list.sort(Comparator.comparingInt(Predicate::demands).reversed().thenComparing(reading -> !reading.idiom())));
    }

    private void add(Speech speech, Predicate predicate) {
        predicates.computeIfAbsent(new Key(speech, predicate.lemma()), key -> new ArrayList<>()).add(predicate);
    }

    static EventLexicon standard() {
        return STANDARD;
    }

    /** The readings of a word, those that ask for most first. */
    List<Predicate> readings(Speech speech, String lemma) {
        return predicates.getOrDefault(new Key(speech, lemma), List.of());
    }

    /** A saying's reading: its type is known, its arguments are those of the frame "say". */
    Predicate saying(Sayings.Saying saying) {
        return new Predicate("", List.of(), List.of(), saying.type(), saying.type() == EventType.THREAT ? threat : say, List.of(), saying.confidence(), false);
    }

    int size() {
        return size;
    }
}
