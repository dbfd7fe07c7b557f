package org.attest.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Utterance;
import org.attest.annotation.time.Cue;
import org.attest.annotation.time.VerbForms;
import org.attest.fact.EventType;
import org.attest.fact.Factuality;
import org.attest.fact.Referent;
import org.attest.text.PartKind;
import org.attest.timeline.TimeBounds;

/**
 * What lies on either side of the time at which somebody tells their story: all that happened comes before what the same teller announces, wherever in the text it stands, and in a printed
 * interview both lie around the conversation ("We spoke in the back room of his shop"). Orders of this kind are only worth writing where nothing else leads there.
 */
final class TellingTime {

    private static final double SURE_ENOUGH = 0.6;
    private static final Set<EventType> TALKS = Set.of(EventType.INTERVIEW, EventType.MEETING, EventType.COMMUNICATION);
    private static final Set<String> TALKING = Set.of("speak", "talk");
    private static final Set<String> INTERVIEWERS = Set.of("we", "i");

    private final Reading reading;
    private final AnnotatedText text;
    private final StoryLine line;
    private final TellersNow now;
    private final Map<Happening, Dating> datings;

    TellingTime(Reading reading, TellersNow now, Map<Happening, Dating> datings) {
        this.reading = reading;
        this.text = reading.text();
        this.line = new StoryLine(text);
        this.now = now;
        this.datings = datings;
    }

    /** In the order in which they are worth adding, those from what is told last before others. */
    List<Succession.Pair> pairs() {
        List<Happening> steps = reading.happenings().stream().filter(this::isPast).sorted(Comparator.comparing(Happening::trigger).reversed()).toList();
        List<Happening> ahead = reading.happenings().stream().filter(happening -> now.isAhead(happening) && occasion(now.planning(happening.trigger())).isPresent()).toList();
        List<Succession.Pair> found = new ArrayList<>();
        Optional<Happening> talk = talk();
        talk.ifPresent(conversation -> {
            steps.stream().filter(step -> isAnswer(step.trigger()) && !isDatedFrom(step, conversation)).forEach(step -> found.add(new Succession.Pair(step, conversation, Cue.REPORTED)));
            ahead.stream().filter(next -> isAnswer(next.trigger())).forEach(next -> found.add(new Succession.Pair(conversation, next, Cue.AHEAD)));
        });
        for (Happening next : ahead) {
            steps.stream().filter(step -> occasion(step.trigger()).equals(occasion(now.planning(next.trigger()))) && !isDatedFrom(step, next)).forEach(step -> found.add(new Succession.Pair(step, next, Cue.AHEAD)));
        }
        return found;
    }

    private boolean isPast(Happening happening) {
        int trigger = happening.trigger();
        return happening.factuality() == Factuality.FACTUAL && happening.confidence() >= SURE_ENOUGH && occasion(trigger).isPresent() && !Succession.isLasting(happening)
                && (VerbForms.isSimplePast(text, trigger) || VerbForms.isPluperfect(text, trigger)) && !line.isHabit(trigger);
    }

    private LocalDate lastDay(Happening happening) {
        return Optional.ofNullable(datings.get(happening)).map(Dating::bounds).flatMap(TimeBounds::latestEnd).orElse(LocalDate.MIN);
    }

    /** True where the days of the first are not over when those of the second begin; the dates say what there is to say. */
    private boolean isDatedFrom(Happening one, Happening other) {
        Optional<LocalDate> start = Optional.ofNullable(datings.get(other)).map(Dating::bounds).flatMap(TimeBounds::earliestStart);
        return datings.containsKey(one) && start.isPresent() && !lastDay(one).isBefore(start.get());
    }

    /** Who tells on one occasion: the author, or whoever answers. What people say elsewhere they said some other day. */
    private Optional<Referent> occasion(int token) {
        Voices.Voice voice = reading.voices().at(token);
        boolean one = voice.utterance().isEmpty() || voice.utterance().flatMap(Utterance::turnSpeaker).isPresent();
        return one ? Optional.of(voice.source()) : Optional.empty();
    }

    private boolean isAnswer(int token) {
        return text.document().partAt(text.token(token).span().begin()).filter(part -> part.kind() == PartKind.ANSWER).isPresent();
    }

    /** The conversation that is printed, as its introduction tells of it. */
    private Optional<Happening> talk() {
        int first = text.document().parts().stream().filter(part -> part.kind() == PartKind.QUESTION || part.kind() == PartKind.ANSWER).mapToInt(part -> part.span().begin()).min().orElse(0);
        Optional<Referent> answering = reading.happenings().stream().filter(happening -> isAnswer(happening.trigger())).flatMap(happening -> occasion(happening.trigger()).stream()).findFirst();
        return reading.happenings().stream().filter(happening -> text.token(happening.trigger()).span().begin() < first && happening.factuality() == Factuality.FACTUAL)
                .filter(happening -> isTalk(happening) && line.isTold(happening.trigger()) && reading.voices().at(happening.trigger()).utterance().isEmpty())
                .filter(happening -> isByInterviewer(happening.trigger()) || answering.isPresent() && isWith(happening, answering.get()))
                .reduce((one, other) -> other);
    }

    private boolean isTalk(Happening happening) {
        return TALKS.contains(happening.type()) || happening.type().isUnder(EventType.COMMUNICATION) && TALKING.contains(text.token(happening.trigger()).lemma().toLowerCase(Locale.ROOT));
    }

    private boolean isWith(Happening talk, Referent answering) {
        return talk.arguments().stream().anyMatch(argument -> argument.filler().equals(answering))
                || text.treeOf(talk.trigger()).children(talk.trigger(), "obj", "obl").stream().anyMatch(who -> reading.cast().at(who).filter(answering::equals).isPresent());
    }

    private boolean isByInterviewer(int verb) {
        return text.treeOf(verb).children(verb, "nsubj").stream().anyMatch(who -> INTERVIEWERS.contains(text.token(who).word().toLowerCase(Locale.ROOT)));
    }
}
