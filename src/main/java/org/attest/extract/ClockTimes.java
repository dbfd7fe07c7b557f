package org.attest.extract;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Layer;
import org.attest.annotation.TimeExpression;
import org.attest.fact.Attestation;
import org.attest.fact.Attribute;
import org.attest.fact.EventType;
import org.attest.fact.Fact;
import org.attest.timeline.TimeBounds;

/**
 * By the clock, when events began. Where several people say of one thing in the same words that it did the same at other hours ("he stated that the bus left at 18:10", "she that the bus left
 * at 18:35"), they are taken to speak of the event that was told first, so that their accounts stand beside each other.
 */
public final class ClockTimes implements Extractor {

    private static final Pattern HOUR = Pattern.compile("\\A.*T([01]\\d|2[0-3]):([0-5]\\d)");
    /** Twelve hours more or less are excluded. */
    private static final Pattern FULL = Pattern.compile("(?s).*(?:\\d{4}|\\b[ap]\\.?m\\b|morning|afternoon|evening|night|noon|\\b(?:0\\d|1[3-9]|2[0-3])[:.]).*");
    private static final int WORDS_BEFORE = 2;

    /** What is told of: the same verb of the same kind of event, of what is called by the same word. */
    private record Told(EventType type, String verb, String subject) {}

    private record Clocked(Happening happening, Stated time, String hour, double confidence) {}

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public List<Fact> extract(Reading reading) {
        List<Fact> facts = new ArrayList<>();
        Map<Told, Clocked> first = new LinkedHashMap<>();
        Map<Happening, Dating> datings = reading.datings();
        for (Clocked clocked : clocked(reading)) {
            Optional<Told> told = told(reading.text(), clocked.happening());
            Clocked original = told.map(what -> first.computeIfAbsent(what, key -> clocked)).orElse(clocked);
            if (!isAnotherAccount(reading, original, clocked) || areDaysApart(datings, original, clocked)) {
                facts.add(fact(reading, clocked.happening(), clocked, clocked.hour()));
            } else {
                facts.add(fact(reading, original.happening(), clocked, mayBeSame(reading.text(), original, clocked) ? original.hour() : clocked.hour()));
            }
        }
        return facts;
    }

    /** The hours of which no other half of the day is possible. */
    static Map<Happening, LocalTime> hours(Reading reading) {
        Map<Happening, LocalTime> found = new LinkedHashMap<>();
        clocked(reading).stream().filter(clocked -> isFull(reading.text(), clocked)).forEach(clocked -> found.putIfAbsent(clocked.happening(), LocalTime.parse(clocked.hour())));
        return found;
    }

    /** "at half past ten" may be 22:30. */
    private static boolean mayBeSame(AnnotatedText text, Clocked one, Clocked other) {
        LocalTime hour = LocalTime.parse(one.hour());
        return !(isFull(text, one) && isFull(text, other)) && hour.plusHours(12).equals(LocalTime.parse(other.hour()));
    }

    private static boolean isFull(AnnotatedText text, Clocked clocked) {
        return FULL.matcher(text.textOf(clocked.time().span()).toLowerCase(Locale.ROOT)).matches();
    }

    private static List<Clocked> clocked(Reading reading) {
        AnnotatedText text = reading.text();
        TimeReach reach = new TimeReach(text);
        List<Clocked> found = new ArrayList<>();
        for (TimeExpression time : text.get(Layer.TIMES)) {
            Matcher hour = HOUR.matcher(time.value());
            if (time.type() != TimeExpression.Type.TIME || !hour.matches() || !isExact(text, time)) {
                continue;
            }
            Stated stated = Stated.of(time);
            reading.happenings().stream().filter(happening -> text.sentenceOf(happening.trigger()).span().contains(time.span()))
                    .flatMap(happening -> reach.from(stated, happening.trigger()).filter(sure -> sure >= TimeReach.NEAR)
                            .map(sure -> new Clocked(happening, stated, hour.group(1) + ":" + hour.group(2), sure)).stream()).forEach(found::add);
        }
        return found;
    }

    /** "at 21:40"; not "about 21:40", "shortly after 21:40", "until 21:40". */
    private static boolean isExact(AnnotatedText text, TimeExpression time) {
        int from = Math.max(text.sentenceOf(time.firstToken()).firstToken(), time.firstToken() - WORDS_BEFORE);
        String words = text.textOf(text.spanOf(from, time.endToken())).toLowerCase(Locale.ROOT);
        return words.matches("(?s).*\\bat\\s+\\S.*") && !words.matches("(?s).*\\b(?:about|around|approximately|roughly|nearly|almost|circa|least|some)\\b.*");
    }

    private static Optional<Told> told(AnnotatedText text, Happening happening) {
        DependencyTree tree = text.treeOf(happening.trigger());
        Optional<Integer> subject = tree.child(happening.trigger(), "nsubj", "nsubj:pass").filter(token -> text.token(token).isNoun());
        return subject.map(token -> new Told(happening.type(), text.token(happening.trigger()).lemma().toLowerCase(Locale.ROOT), text.token(token).lemma().toLowerCase(Locale.ROOT)));
    }

    private static boolean isAnotherAccount(Reading reading, Clocked one, Clocked other) {
        return !one.equals(other) && !reading.voices().at(one.happening().trigger()).source().equals(reading.voices().at(other.happening().trigger()).source());
    }

    /** "On 3 May they came at five. On 9 June they came at two." */
    private static boolean areDaysApart(Map<Happening, Dating> datings, Clocked one, Clocked other) {
        TimeBounds mine = datings.getOrDefault(one.happening(), Dating.none()).bounds();
        TimeBounds theirs = datings.getOrDefault(other.happening(), Dating.none()).bounds();
        return endsBefore(mine, theirs) || endsBefore(theirs, mine);
    }

    private static boolean endsBefore(TimeBounds one, TimeBounds other) {
        return one.latestEnd().isPresent() && other.earliestStart().isPresent() && one.latestEnd().get().isBefore(other.earliestStart().get());
    }

    private Fact fact(Reading reading, Happening event, Clocked clocked, String hour) {
        Happening told = clocked.happening();
        Voices.Voice voice = reading.voices().at(told.trigger());
        double sure = event.equals(told) ? clocked.confidence() : clocked.confidence() * clocked.confidence();
        return new Fact.HasAttribute(event.id(), Attribute.TIME_OF_DAY, hour, new Attestation(told.evidence().cover(clocked.time().span()), voice.source(), voice.relays(),
                told.factuality(), sure * told.confidence(), name(), Optional.empty()));
    }
}
