package org.attest.extract.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.attest.text.TextSpan;
import org.attest.timeline.TimeBounds;

/** An incident while it grows. Fillers are kept under the thing or the word they stand for, so that one thing fills a slot once. */
final class Draft {

    private static final List<String> BY_WEIGHT = List.of("KIDNAPPING", "BOMBING", "ARSON", "ROBBERY", "ATTACK");

    enum Slot { INDIVIDUAL, ORGANIZATION, TARGET, VICTIM, INSTRUMENT, PLACE }

    final Map<Slot, Map<String, String>> fillers = new TreeMap<>();
    final Set<String> types = new LinkedHashSet<>();
    final List<TextSpan> triggers = new ArrayList<>();
    final int sentence;
    int lastSentence;
    TimeBounds time = TimeBounds.UNKNOWN;

    Draft(String type, int sentence, TextSpan trigger) {
        types.add(type);
        triggers.add(trigger);
        this.sentence = sentence;
        this.lastSentence = sentence;
    }

    void add(Slot slot, String key, String words) {
        fillers.computeIfAbsent(slot, each -> new LinkedHashMap<>()).merge(key, words, (a, b) -> a.length() >= b.length() ? a : b);
    }

    Set<String> keys(Slot slot) {
        return fillers.getOrDefault(slot, Map.of()).keySet();
    }

    String type() {
        return types.stream().min(Comparator.comparingInt(BY_WEIGHT::indexOf)).orElseThrow();
    }

    /** True where somebody or something is said to have been harmed. */
    boolean isConcrete() {
        return !keys(Slot.VICTIM).isEmpty() || !keys(Slot.TARGET).isEmpty();
    }

    void absorb(Draft other) {
        types.addAll(other.types);
        triggers.addAll(other.triggers);
        other.fillers.forEach((slot, words) -> words.forEach((key, word) -> add(slot, key, word)));
        time = time.isUnknown() ? other.time : time;
        lastSentence = Math.max(lastSentence, other.lastSentence);
    }

    /**
     * @param site where it happened, as far as more than its own words tell
     * @param day of the document
     */
    Incident finish(List<String> site, Optional<LocalDate> day) {
        return new Incident(type(), words(Slot.INDIVIDUAL), words(Slot.ORGANIZATION), words(Slot.TARGET), words(Slot.VICTIM), words(Slot.INSTRUMENT), site,
                time.earliestStart(), time.latestEnd().or(() -> day), triggers);
    }

    List<String> words(Slot slot) {
        return fillers.getOrDefault(slot, Map.of()).values().stream().distinct().toList();
    }
}
