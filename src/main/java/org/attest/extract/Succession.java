package org.attest.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.time.Cue;
import org.attest.annotation.time.NewsStyle;
import org.attest.fact.EventType;
import org.attest.fact.Factuality;
import org.attest.text.PartKind;

/** Which events follow each other because their dates say so, or because a story tells them one after the other. */
final class Succession {

    private static final int DATES_REACH = 60;
    private static final int STORY_REACH = 10;
    private static final Set<String> MAIN = Set.of("root", "conj", "parataxis", "ccomp", "advcl");
    private static final Set<EventType> LASTING = Set.of(EventType.EMPLOYMENT, EventType.EDUCATION, EventType.IMPRISONMENT, EventType.ILLNESS, EventType.DETENTION,
            EventType.TRAINING, EventType.CONFLICT);

    /** The first is before the second. */
    record Pair(Happening first, Happening second, Cue cue) {}

    private final Reading reading;
    private final AnnotatedText text;
    private final Map<Happening, Dating> datings;
    /** In a report "he said" tells who says it; in a story it is a step. */
    private final boolean report;

    Succession(Reading reading) {
        this.reading = reading;
        text = reading.text();
        datings = EventDating.datings(reading);
        report = NewsStyle.isReport(text);
    }

    List<Pair> pairs() {
        List<Pair> found = new ArrayList<>(byDates());
        found.addAll(byStory());
        return found;
    }

    private List<Pair> byDates() {
        List<Happening> dated = datings.keySet().stream().filter(happening -> happening.factuality() == Factuality.FACTUAL && isDay(happening)).toList();
        List<Pair> found = new ArrayList<>();
        for (Happening one : dated) {
            for (Happening other : dated) {
                if (isEarlier(one, other) && Math.abs(sentence(one) - sentence(other)) <= DATES_REACH
                        && dated.stream().noneMatch(between -> isEarlier(one, between) && isEarlier(between, other))) {
                    found.add(new Pair(one, other, Cue.DATES));
                }
            }
        }
        return found;
    }

    private boolean isDay(Happening happening) {
        return datings.get(happening).bounds().earliestStart().isPresent() && datings.get(happening).bounds().latestEnd().isPresent();
    }

    private boolean isEarlier(Happening one, Happening other) {
        Optional<LocalDate> end = bound(one, true);
        Optional<LocalDate> start = bound(other, false);
        return end.isPresent() && start.isPresent() && end.get().isBefore(start.get());
    }

    private Optional<LocalDate> bound(Happening happening, boolean end) {
        return Optional.ofNullable(datings.get(happening)).map(Dating::bounds).flatMap(bounds -> end ? bounds.latestEnd() : bounds.earliestStart());
    }

    /** Each voice tells a story of its own; a heading ends it. */
    private List<Pair> byStory() {
        Map<Voices.Voice, Happening> steps = new HashMap<>();
        Map<Voices.Voice, Happening> scenes = new HashMap<>();
        List<Pair> found = new ArrayList<>();
        for (Happening next : reading.happenings().stream().filter(this::isStep).toList()) {
            Voices.Voice voice = reading.voices().at(next.trigger());
            Optional<Happening> last = Optional.ofNullable(steps.put(voice, next)).filter(one -> isNear(one, next));
            last.filter(one -> !isEarlier(next, one) && goesOn(next, Optional.ofNullable(scenes.get(voice))))
                    .ifPresent(one -> found.add(new Pair(one, next, Cue.NARRATION)));
            if (datings.containsKey(next)) {
                scenes.put(voice, next);
            }
        }
        return found;
    }

    private boolean isNear(Happening one, Happening next) {
        boolean headed = text.document().parts().stream().anyMatch(part -> part.kind() == PartKind.HEADING
                && part.span().begin() > text.token(one.trigger()).span().begin() && part.span().begin() < text.token(next.trigger()).span().begin());
        return one.trigger() < next.trigger() && sentence(next) - sentence(one) <= STORY_REACH && !headed;
    }

    /** A new date opens a scene of its own, perhaps an earlier one, unless it is no earlier than that of the last. */
    private boolean goesOn(Happening next, Optional<Happening> scene) {
        if (!datings.containsKey(next)) {
            return true;
        }
        Optional<LocalDate> start = bound(next, false);
        return start.isPresent() && scene.flatMap(last -> bound(last, false)).filter(before -> !start.get().isBefore(before)).isPresent();
    }

    /** A deed in the simple past that a main clause tells. */
    private boolean isStep(Happening happening) {
        DependencyTree tree = text.treeOf(happening.trigger());
        String relation = tree.relation(happening.trigger());
        boolean simple = text.token(happening.trigger()).tag().equals("VBD") || text.token(happening.trigger()).tag().equals("VBN")
                && tree.children(happening.trigger(), "aux:pass", "aux").stream().anyMatch(aux -> Set.of("was", "were").contains(text.token(aux).word().toLowerCase(Locale.ROOT)))
                && tree.children(happening.trigger(), "aux").stream().noneMatch(aux -> text.token(aux).lemma().equals("have"));
        return simple && MAIN.contains(relation) && happening.factuality() == Factuality.FACTUAL && !LASTING.contains(happening.type())
                && (!report || !happening.type().isUnder(EventType.STATEMENT));
    }

    private int sentence(Happening happening) {
        return text.sentenceOf(happening.trigger()).index();
    }
}
