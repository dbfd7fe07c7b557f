package org.attest.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Layer;
import org.attest.annotation.TimeExpression;
import org.attest.annotation.time.TimeInterval;
import org.attest.annotation.time.TimeSite;
import org.attest.annotation.time.VerbForms;
import org.attest.fact.Attestation;
import org.attest.fact.EventType;
import org.attest.fact.Fact;
import org.attest.fact.Referent;
import org.attest.fact.Role;
import org.attest.fact.When;
import org.attest.timeline.TimeBounds;

/**
 * When events happened, as far as their own clause or the heading above them says; never the document's date for want of a better one.
 */
public final class EventDating implements Extractor {

    private static final double AGE = 0.8;
    private static final Set<String> COUNTED_FROM = Set.of("after", "before", "later", "earlier", "ago", "into", "from", "since");

    /** These take no time: a "six-year sentence" is as long as what it imposes. */
    private static final Set<EventType> PUNCTUAL = EnumSet.of(EventType.SENTENCING, EventType.CONVICTION, EventType.ACQUITTAL, EventType.CHARGE, EventType.FINE,
            EventType.PARDON, EventType.RELEASE, EventType.KILLING, EventType.EXECUTION, EventType.DEATH, EventType.BIRTH, EventType.APPOINTMENT, EventType.DISMISSAL,
            EventType.JOINING, EventType.LEAVING, EventType.FOUNDING, EventType.DISSOLUTION, EventType.ORDER, EventType.THREAT);

    @Override
    public String name() {
        return "dating";
    }

    @Override
    public List<Fact> extract(Reading reading) {
        List<Fact> facts = new ArrayList<>();
        Map<Happening, Dating> datings = reading.datings();
        datings.forEach((happening, dating) -> facts.add(fact(reading, happening, dating)));
        YearOfEvent years = new YearOfEvent(reading.text(), datings);
        new Accounts(reading).of(placed(all(reading).stream().filter(time -> !time.isSilent()).toList())).forEach(account -> facts.add(fact(reading, account, years)));
        return facts;
    }

    /** What the text says of the time of its happenings, where it says anything. */
    public static Map<Happening, When> times(Reading reading) {
        Map<Happening, When> times = new LinkedHashMap<>();
        reading.datings().forEach((happening, dating) -> times.put(happening, dating.when()));
        return times;
    }

    /** The happenings of which a time is known, in the order of the text; a reading holds them. */
    static Map<Happening, Dating> datings(Reading reading) {
        AnnotatedText text = reading.text();
        List<Stated> all = all(reading);
        List<Stated> stated = all.stream().filter(time -> !time.isSilent()).toList();
        List<Stated> placed = placed(stated);
        Accounts accounts = new Accounts(reading);
        TimeReach reach = new TimeReach(text);
        Fragments fragments = new Fragments(reading, placed);
        Headings headings = new Headings(text);
        Scenes scenes = new Scenes(reading, all, reach);
        Sessions sessions = new Sessions(reading, placed, reach);
        Hearings hearings = new Hearings(reading, placed, reach);
        Map<Happening, Dating> found = new LinkedHashMap<>();
        for (Happening happening : reading.happenings()) {
            if (accounts.datingVerb(happening).isPresent()) {
                continue;
            }
            Dating dating = inSentence(text, PUNCTUAL.stream().anyMatch(happening.type()::isUnder) ? placed : stated, reach, happening.trigger());
            if (dating.isEmpty()) {
                dating = fragments.of(happening).or(() -> hearings.of(happening)).or(() -> scenes.of(happening).filter(scene -> !hearings.isOfOther(happening))).or(() -> sessions.of(happening)).orElse(dating);
            }
            if (dating.isEmpty()) {
                // "He told me that he had been beaten" looks back from the day of the diary.
                boolean looksBack = VerbForms.isPluperfect(text, happening.trigger());
                dating = headings.above(happening.trigger()).filter(day -> !looksBack).orElse(dating);
            }
            if (!dating.isEmpty()) {
                found.put(happening, dating);
            }
        }
        new Reckoning(reading).datings(found).forEach(found::putIfAbsent);
        Ages ages = new Ages(reading, births(found));
        for (Happening happening : reading.happenings()) {
            // "Died on 3 March and carried messages at eighteen": an age of its own says more than the time of another clause.
            if (!found.containsKey(happening) || found.get(happening).confidence() < TimeReach.OWN) {
                ages.of(happening).filter(age -> Optional.ofNullable(found.get(happening)).filter(dating -> isWithin(dating, age)).isEmpty()).ifPresent(age -> found.put(happening, Dating.none().with(age, AGE)));
            }
        }
        return found;
    }

    /** "When I was fourteen, in June 1944": the age says no more. */
    private static boolean isWithin(Dating dating, Stated age) {
        return dating.bounds().earliestStart().filter(first -> age.bounds().earliestStart().filter(first::isBefore).isEmpty()).isPresent()
                && dating.bounds().latestEnd().filter(last -> age.bounds().latestEnd().filter(last::isAfter).isEmpty()).isPresent();
    }

    private static Map<Referent, TimeBounds> births(Map<Happening, Dating> datings) {
        Map<Referent, TimeBounds> found = new LinkedHashMap<>();
        datings.forEach((happening, dating) -> happening.arguments().stream().filter(argument -> happening.type() == EventType.BIRTH && argument.role() == Role.PATIENT)
                .forEach(argument -> found.putIfAbsent(argument.filler(), dating.bounds())));
        return found;
    }

    /** By the times that stand with the trigger; where there are none, by those of its clause. */
    private static Dating inSentence(AnnotatedText text, List<Stated> stated, TimeReach reach, int trigger) {
        Dating own = Dating.none();
        Dating inherited = Dating.none();
        SceneTimes kinds = new SceneTimes(text);
        // "At noon the next day": the hour is of the day beside it.
        boolean dated = stated.stream().anyMatch(time -> !kinds.isHour(time) && !time.isLength() && !time.bounds().isUnknown() && text.sentenceOf(trigger).span().contains(time.span()) && reach.from(time, trigger).filter(sure -> sure >= TimeReach.OWN).isPresent());
        for (Stated time : stated.stream().filter(time -> !dated || !kinds.isHour(time)).toList()) {
            if (text.sentenceOf(trigger).span().contains(time.span()) && (!time.isLength() || isLength(text, time) && !isOfAnother(text, time, trigger))) {
                Optional<Double> confidence = reach.from(time, trigger);
                TimeSite.Signal signal = reach.signal(time, trigger);
                if (confidence.isPresent() && confidence.get() >= TimeReach.OWN) {
                    own = own.with(time, signal, confidence.get());
                } else if (confidence.isPresent()) {
                    inherited = inherited.with(time, signal, confidence.get());
                }
            }
        }
        return own.isEmpty() ? inherited : own;
    }

    /** "for two days", "spent two days", "a two-day visit"; not "two days after that", "in two days", "of the two days", "two days' wages", "two days old". */
    private static boolean isLength(AnnotatedText text, Stated time) {
        int next = text.tokenFrom(time.span().end());
        boolean counted = next < text.tokens().size() && COUNTED_FROM.contains(text.token(next).word());
        Optional<TimeSite> site = TimeSite.of(text, time.span());
        if (counted || site.isEmpty()) {
            return false;
        }
        DependencyTree tree = text.treeOf(site.get().head());
        boolean prepositional = tree.child(site.get().head(), "case").filter(mark -> text.token(mark).tag().equals("IN")).isPresent();
        boolean measured = tree.is(site.get().head(), "nmod:poss") || site.get().governor().filter(word -> text.token(word).tag().startsWith("JJ")).isPresent();
        return !measured && (!prepositional || TimeSite.signal(text, time.span()) == TimeSite.Signal.LASTING);
    }

    /** "Gave him a six-year sentence": so long is what the noun names, and not the giving. */
    private static boolean isOfAnother(AnnotatedText text, Stated time, int trigger) {
        return TimeSite.of(text, time.span()).flatMap(TimeSite::governor).filter(word -> word != trigger && text.token(word).isNoun()).isPresent();
    }

    private Fact fact(Reading reading, Happening happening, Dating dating) {
        When when = dating.when();
        Voices.Voice voice = reading.voices().at(happening.trigger());
        boolean near = reading.text().sentenceOf(happening.trigger()).span().contains(dating.span());
        return new Fact.Happens(happening.id(), when, new Attestation(near ? happening.evidence().cover(dating.span()) : dating.span(), voice.source(),
                voice.relays(), happening.factuality(), dating.confidence() * happening.confidence(), name(), Optional.empty()));
    }

    /** The event took place when somebody says that it did. */
    private Fact fact(Reading reading, Accounts.Account account, YearOfEvent years) {
        Dating dating = Dating.none().with(years.in(account.event(), account.time()), TimeSite.signal(reading.text(), account.time().span()), account.confidence());
        return new Fact.Happens(account.event().id(), dating.when(), new Attestation(account.evidence(), account.source(), account.relays(), account.factuality(),
                dating.confidence() * account.event().confidence(), name(), Optional.empty()));
    }

    private static List<Stated> placed(List<Stated> stated) {
        return stated.stream().filter(time -> !time.isLength()).toList();
    }

    /** Times and intervals but for what comes again and again, each interval once instead of its ends. */
    private static List<Stated> all(Reading reading) {
        AnnotatedText text = reading.text();
        IncidentDay incident = new IncidentDay(reading);
        List<TimeInterval> intervals = TimeInterval.of(text);
        List<Stated> found = new ArrayList<>();
        for (TimeExpression time : text.get(Layer.TIMES).stream().filter(time -> time.type() != TimeExpression.Type.SET && !isAge(text, time)).toList()) {
            Optional<TimeInterval> whole = intervals.stream().filter(interval -> interval.first().equals(time) || interval.last().equals(time)).findFirst();
            if (whole.isEmpty()) {
                found.add(incident.of(time));
            } else if (whole.get().first().equals(time)) {
                found.add(Stated.of(whole.get()));
            }
        }
        return List.copyOf(found);
    }

    /** "The 54-year-old": how long somebody has lived, and not how long what they do lasts. */
    private static boolean isAge(AnnotatedText text, TimeExpression time) {
        int next = time.endToken();
        int old = next + 1 < text.tokens().size() && text.token(next).word().equals("-") ? next + 1 : next;
        return time.type() == TimeExpression.Type.DURATION && old < text.tokens().size() && text.token(old).word().equals("old");
    }
}
