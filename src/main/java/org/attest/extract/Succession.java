package org.attest.extract;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Layer;
import org.attest.annotation.TimeExpression;
import org.attest.annotation.Utterance;
import org.attest.annotation.time.Inquiry;
import org.attest.annotation.time.Cue;
import org.attest.annotation.time.NewsStyle;
import org.attest.annotation.time.TimeSite;
import org.attest.fact.EventType;
import org.attest.fact.Factuality;
import org.attest.fact.Role;
import org.attest.text.Part;
import org.attest.text.PartKind;

/** Which events follow each other because their dates say so, or because a story tells them one after the other. */
final class Succession {

    private static final int DATES_REACH = 60;
    private static final int STORY_REACH = 10;
    private static final int LEAD_PARAGRAPHS = 2;
    private static final int HEAD = StoryLine.HEAD;
    private static final Pattern LAST = Pattern.compile("(?i)\\b(?:last|ago|earlier|this)\\b");
    private static final Set<String> MAIN = Set.of("root", "conj", "parataxis", "ccomp", "advcl");
    private static final Set<EventType> LASTING = Set.of(EventType.EMPLOYMENT, EventType.EDUCATION, EventType.IMPRISONMENT, EventType.ILLNESS, EventType.DETENTION,
            EventType.TRAINING, EventType.CONFLICT);
    private static final Set<EventType> SPOKEN = Set.of(EventType.STATEMENT, EventType.INTERVIEW);

    /** The first is before the second. */
    record Pair(Happening first, Happening second, Cue cue) {}

    private final Reading reading;
    private final AnnotatedText text;
    private final Map<Happening, Dating> datings;
    /** In a report "he said" tells who says it; in a story it is a step. */
    private final boolean report;
    private final StoryLine line;
    private final RelativeClauses relatives;
    private final IncidentDay incident;
    private final Map<Happening, LocalTime> hours;
    private final int firstDated;
    /** What "last year" and the like are said of. */
    private final Set<Integer> elsewhere;

    Succession(Reading reading, Map<Happening, Dating> datings) {
        this.reading = reading;
        text = reading.text();
        this.datings = datings;
        report = NewsStyle.isReport(text);
        line = new StoryLine(text);
        relatives = new RelativeClauses(reading);
        incident = new IncidentDay(reading);
        hours = ClockTimes.hours(reading);
        firstDated = datings.keySet().stream().filter(this::isDated).mapToInt(Happening::trigger).min().orElse(Integer.MAX_VALUE);
        elsewhere = text.get(Layer.TIMES).stream().filter(time -> time.type() == TimeExpression.Type.DATE && time.bounds().isUnknown() && LAST.matcher(text.textOf(time.span())).find())
                .flatMap(time -> TimeSite.of(text, time).flatMap(TimeSite::governor).stream()).collect(Collectors.toSet());
    }

    /** As their dates and hours say. */
    List<Pair> byDates() {
        List<Happening> dated = datings.keySet().stream().filter(happening -> happening.factuality() == Factuality.FACTUAL && isDay(happening)).toList();
        List<Pair> found = new ArrayList<>();
        for (Happening one : dated) {
            List<Happening> near = dated.stream().filter(other -> Math.abs(sentence(one) - sentence(other)) <= DATES_REACH).toList();
            for (Happening other : near) {
                if (isEarlier(one, other) && near.stream().noneMatch(between -> isEarlier(one, between) && isEarlier(between, other))) {
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
        boolean earlier = end.isPresent() && start.isPresent() && end.get().isBefore(start.get());
        return earlier || hours.containsKey(one) && hours.containsKey(other) && isOneDay(one, other) && hours.get(one).isBefore(hours.get(other));
    }

    /** Both on the same day, by what is said of each. */
    private boolean isOneDay(Happening one, Happening other) {
        Optional<LocalDate> day = bound(one, false);
        return day.isPresent() && day.equals(bound(one, true)) && day.equals(bound(other, false)) && day.equals(bound(other, true));
    }

    private Optional<LocalDate> bound(Happening happening, boolean end) {
        return Optional.ofNullable(datings.get(happening)).map(Dating::bounds).flatMap(bounds -> end ? bounds.latestEnd() : bounds.earliestStart());
    }

    /** Each voice tells a story of its own; a heading ends it. */
    List<Pair> byStory() {
        Map<Object, Happening> steps = new HashMap<>();
        Map<Object, Happening> scenes = new HashMap<>();
        List<Pair> found = new ArrayList<>();
        for (Happening next : reading.happenings().stream().filter(this::isStep).toList()) {
            Object voice = story(reading.voices().at(next.trigger()));
            // What lasts begins after what was told before it, and goes on beside what is told next, unless it is said how long.
            Optional<Happening> last = Optional.ofNullable(isLasting(next) && !isMeasured(next) ? steps.get(voice) : steps.put(voice, next)).filter(one -> isNear(one, next));
            last.filter(one -> !isEarlier(next, one) && goesOn(one, next, Optional.ofNullable(scenes.get(voice))))
                    .ifPresent(one -> found.add(new Pair(one, next, Cue.NARRATION)));
            if (isDated(next)) {
                scenes.put(voice, next);
            }
        }
        return found;
    }

    /** Somebody's answers are one story; what others report of somebody begins anew with each saying. */
    private static Object story(Voices.Voice voice) {
        return voice.utterance().flatMap(Utterance::turnSpeaker).isPresent() ? voice.source() : voice;
    }

    /** It goes on while other things happen. */
    static boolean isLasting(Happening happening) {
        return LASTING.contains(happening.type());
    }

    private boolean isNear(Happening one, Happening next) {
        if (opensAccount(one, next) || incident.leavesOpening(one.trigger(), next.trigger())) {
            return false;
        }
        boolean headed = text.document().parts().stream().anyMatch(part -> part.kind() == PartKind.HEADING
                && part.span().begin() > text.token(one.trigger()).span().begin() && part.span().begin() < text.token(next.trigger()).span().begin());
        return one.trigger() < next.trigger() && !line.isEither(one.trigger(), next.trigger()) && !isElsewhere(next) && sentence(next) - sentence(one) <= STORY_REACH && !headed && !(report && isLead(one) && !isLead(next));
    }

    /** By what is said and by interviews a report of the day tells who says what it tells. */
    boolean isOfReport(Happening happening) {
        return report && SPOKEN.stream().anyMatch(happening.type()::isUnder);
    }

    /** "Last year she came up to me": another time, but nobody knows which, unless days before it are known. "Two days later" is the story's next step. */
    boolean isElsewhere(Happening next) {
        return elsewhere.contains(next.trigger()) && !isDated(next) && firstDated >= next.trigger();
    }

    /** A new paragraph that opens with "Ruth stated that", of somebody who has no part in either, is what another person tells of the same day, not what came next. */
    private boolean opensAccount(Happening one, Happening next) {
        String between = text.document().text().substring(text.token(one.trigger()).span().begin(), text.token(next.trigger()).span().begin());
        int paragraph = text.token(one.trigger()).span().begin() + between.lastIndexOf("\n\n");
        return between.contains("\n\n") && reading.happenings().stream().anyMatch(told -> told.trigger() < next.trigger() && line.isTestimony(told.trigger())
                && text.sentenceOf(told.trigger()).span().begin() >= paragraph && text.sentenceOf(told.trigger()).span().begin() <= paragraph + HEAD
                && told.arguments().stream().filter(argument -> argument.role() == Role.AGENT).anyMatch(teller -> !takesPart(one, teller) && !takesPart(next, teller)));
    }

    private static boolean takesPart(Happening happening, Happening.Argument teller) {
        return happening.arguments().stream().anyMatch(argument -> argument.filler().equals(teller.filler()));
    }

    /** A report opens with what came last. */
    private boolean isLead(Happening happening) {
        List<Part> body = text.document().parts().stream().filter(part -> part.kind() == PartKind.BODY).toList();
        int offset = text.token(happening.trigger()).span().begin();
        int begin = body.isEmpty() ? 0 : body.getFirst().span().begin();
        return offset >= begin && text.document().text().substring(begin, offset).split("\n\n", -1).length <= LEAD_PARAGRAPHS;
    }

    /** "For three weeks he was held": it ends, and the story goes on after it. Of what took years more may be told. */
    private boolean isMeasured(Happening happening) {
        return Optional.ofNullable(datings.get(happening)).filter(dating -> dating.duration().filter(length -> length.getYears() == 0).isPresent()
                || dating.range().filter(range -> range.longest().getYears() == 0).isPresent()).isPresent();
    }

    /** "For eleven years he was held". */
    boolean tookYears(Happening happening) {
        return Optional.ofNullable(datings.get(happening)).filter(dating -> dating.duration().filter(length -> length.getYears() > 0).isPresent()
                || dating.range().filter(range -> range.longest().getYears() > 0).isPresent()).isPresent();
    }

    /** How long something took says nothing of when it was. */
    private boolean isDated(Happening happening) {
        return Optional.ofNullable(datings.get(happening)).filter(dating -> !dating.bounds().isUnknown()).isPresent();
    }

    /** A new date opens a scene of its own, perhaps an earlier one, unless it is no earlier than that of the last; in one paragraph the first date goes on from what stands before it. */
    private boolean goesOn(Happening one, Happening next, Optional<Happening> scene) {
        if (!isDated(next)) {
            return true;
        }
        if (scene.isEmpty() && !report) {
            return true;
        }
        // "Held until 1970": no sooner than then, it ended.
        Optional<LocalDate> start = bound(next, false).or(() -> bound(next, true));
        return start.isPresent() && scene.flatMap(last -> bound(last, false)).filter(before -> !start.get().isBefore(before)).isPresent();
    }

    /** A deed in the simple past that a main clause tells. */
    private boolean isStep(Happening happening) {
        Optional<Integer> verb = verb(happening.trigger());
        boolean told = verb.filter(clause -> line.isOpening(clause) || (MAIN.contains(text.treeOf(clause).relation(clause)) || relatives.carriesOn(clause)) && !line.isAside(clause)
                && isSimple(clause) && !line.looksBack(clause)).isPresent();
        return told && happening.factuality() == Factuality.FACTUAL && !isOfReport(happening) && !Inquiry.isOf(text, happening.trigger());
    }

    /** "escaped", "made his escape". */
    private Optional<Integer> verb(int trigger) {
        // "Began to teach", "made them sit": told by the verb above.
        if (text.treeOf(trigger).is(trigger, "xcomp")) {
            return text.treeOf(trigger).head(trigger).filter(head -> text.token(head).isVerb());
        }
        return text.token(trigger).isNoun() && text.treeOf(trigger).is(trigger, "obj") ? Reckoning.told(text, trigger) : Optional.of(trigger);
    }

    private boolean isSimple(int verb) {
        DependencyTree tree = text.treeOf(verb);
        // "was arrested and beaten": the helper is said once.
        Optional<Integer> shared = tree.head(verb).filter(head -> tree.is(verb, "conj") && text.token(verb).tag().equals("VBN") && text.token(head).tag().equals("VBN")
                && tree.children(verb, "aux", "aux:pass", "nsubj", "nsubj:pass").isEmpty());
        if (shared.isPresent()) {
            return isSimple(shared.get());
        }
        return text.token(verb).tag().equals("VBD") || text.token(verb).tag().equals("VBN")
                && tree.children(verb, "aux:pass", "aux").stream().anyMatch(aux -> Set.of("was", "were").contains(text.token(aux).word().toLowerCase(Locale.ROOT)))
                && tree.children(verb, "aux").stream().noneMatch(aux -> text.token(aux).lemma().equals("have"));
    }

    private int sentence(Happening happening) {
        return text.sentenceOf(happening.trigger()).index();
    }
}
