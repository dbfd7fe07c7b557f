package org.attest.extract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Layer;
import org.attest.annotation.Sentence;
import org.attest.annotation.TimeExpression;
import org.attest.annotation.TimeExpression.Anchor;
import org.attest.annotation.TimeExpression.Type;
import org.attest.annotation.time.NewsStyle;
import org.attest.annotation.time.TimeSite;
import org.attest.annotation.time.VerbForms;
import org.attest.fact.EventType;
import org.attest.text.PartKind;
import org.attest.text.TextSpan;
import org.attest.timeline.TimeBounds;

/**
 * The day that a report opens with, "On the night of 17 December 2004 the ferry sank", or that stands above it, "Deaths at the estate, 9 March 2013", where the text comes to tell of that day. Hours that its witnesses give without a day, "the ferry left at 1810H", are of that day, and so
 * they are where a witness was heard on another. No such day is known of who tells their own story.
 */
final class IncidentDay {

    /** It stands in one of the first sentences. */
    private static final int OPENING = 2;
    private static final int MORNING = 6;
    private static final Pattern BARE = Pattern.compile("XXXX-XX-XXT.*");
    private static final Pattern HOUR = Pattern.compile("T(\\d\\d):");
    /** "17 May", "the 12th": a day with a number of its own, whatever day the hour before it turns out to be of. */
    private static final Pattern NUMBERED = Pattern.compile("(?i)\\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b|\\b\\d{1,2}(?:st|nd|rd|th)\\b");
    private static final Pattern BEFORE = Pattern.compile("(?i)\\b(?:before|previous|preceding|earlier)\\b");
    private static final Set<String> TALKING = Set.of("speak", "talk");
    private static final Set<String> INQUIRERS = Set.of("i", "we", "me", "us");

    private final AnnotatedText text;
    private final TimeReach reach;
    private final Sections sections;
    private final Quotes quotes;
    private final Map<Integer, Happening> byTrigger = new HashMap<>();
    private final Optional<TimeExpression> opening;
    private final Optional<LocalDate> day;

    IncidentDay(Reading reading) {
        this.text = reading.text();
        this.reach = new TimeReach(text);
        this.sections = new Sections(text);
        this.quotes = Quotes.of(text);
        reading.happenings().forEach(happening -> byTrigger.putIfAbsent(happening.trigger(), happening));
        boolean answers = text.document().parts().stream().anyMatch(part -> part.kind() == PartKind.ANSWER);
        this.opening = answers || NewsStyle.isOwnStory(text) ? Optional.empty() : titled().or(this::opening);
        this.day = opening.flatMap(time -> time.bounds().earliestStart());
    }

    /** The words that name it. */
    Optional<TimeExpression> named() {
        return opening;
    }

    /** True where this says another day than the words themselves. */
    boolean restates(TextSpan span) {
        return text.get(Layer.TIMES).stream().filter(time -> time.span().equals(span)).anyMatch(this::isRestated);
    }

    private boolean isRestated(TimeExpression time) {
        return day.isPresent() && isHour(time) && !NUMBERED.matcher(text.textOf(time.span())).find() && isWithoutDay(time) && verb(time.span()).isPresent() && isFirstDay(time);
    }

    /** The time as it stands, or on the day of the incident where it is an hour of no day of its own; what is counted from such an hour, "the next day", moves with it. */
    Stated of(TimeExpression time) {
        if (!isRestated(time)) {
            long days = shift(time);
            return days == 0 ? Stated.of(time) : within(time, time.bounds().earliestStart().orElseThrow().plusDays(days), time.bounds().latestEnd().orElseThrow().plusDays(days));
        }
        Matcher hour = HOUR.matcher(time.value());
        boolean late = hour.find() && Integer.parseInt(hour.group(1)) < MORNING;
        return within(time, day.get(), late ? day.get().plusDays(1) : day.get());
    }

    private static Stated within(TimeExpression time, LocalDate first, LocalDate last) {
        return new Stated(time.span(), Optional.of(first.equals(last) ? first.toString() : first + "/" + last), TimeBounds.within(first, last), Optional.empty(), Optional.empty(), false);
    }

    /** True of the incident's own day. */
    boolean isDay(TimeBounds time) {
        return day.isPresent() && time.earliestStart().equals(day) && time.latestEnd().filter(last -> !last.isAfter(day.get().plusDays(1))).isPresent();
    }

    /** By how many days the hour that this is counted from lies elsewhere than it seemed. */
    private long shift(TimeExpression time) {
        if (day.isEmpty() || !isDay(time) || !(time.anchor() instanceof Anchor.OtherTime other) || NUMBERED.matcher(text.textOf(time.span())).find()) {
            return 0;
        }
        if (BEFORE.matcher(text.textOf(time.span())).find()) {
            // "She spoke to us on 22 March. He had given the order the evening before": before what she told of.
            Optional<LocalDate> telling = text.get(Layer.TIMES).stream().filter(each -> each.span().equals(other.span()) && isDay(each) && isOfTelling(each.span())).findFirst().flatMap(each -> each.bounds().earliestStart());
            if (telling.isPresent()) {
                return ChronoUnit.DAYS.between(telling.get(), day.get());
            }
        }
        Optional<TimeExpression> base = text.get(Layer.TIMES).stream().filter(each -> each.span().equals(other.span()) && each.span().begin() < time.span().begin() && isDay(each)).findFirst();
        return base.map(hour -> isRestated(hour) ? ChronoUnit.DAYS.between(hour.bounds().earliestStart().get(), day.get()) : shift(hour)).orElse(0L);
    }

    /** True where the time only says when a witness was heard. */
    boolean isOfTelling(TextSpan time) {
        return day.isPresent() && reach.governor(time).filter(this::isTelling).isPresent();
    }

    /** True from what the opening tells, which may have come last, to what stands below it. */
    boolean leavesOpening(int one, int next) {
        return opening.isPresent() && isOfOpening(text.token(one).span()) && !isOfOpening(text.token(next).span());
    }

    private boolean isTelling(int word) {
        // "Held until Friday": an event of another kind is no saying, whatever else its verb may mean.
        return isInquiry(word) || Optional.ofNullable(byTrigger.get(word)).map(event -> event.type().isUnder(EventType.STATEMENT) || event.type().isUnder(EventType.INTERVIEW)
                        || event.type().isUnder(EventType.COMMUNICATION) && TALKING.contains(text.token(word).lemma().toLowerCase(Locale.ROOT)))
                .orElseGet(() -> VerbForms.isReport(text, word));
    }

    /** "The captain received us on 11 November", "we visited the spot": what a report's authors do themselves is to inquire; whom they quote, "they beat us", does not. */
    private boolean isInquiry(int verb) {
        return text.token(verb).isVerb() && !quotes.hold(text.token(verb).span()) && text.treeOf(verb).children(verb, "nsubj", "obj", "iobj").stream().anyMatch(who -> INQUIRERS.contains(text.token(who).word().toLowerCase(Locale.ROOT)));
    }

    private boolean isBirth(int word) {
        return Optional.ofNullable(byTrigger.get(word)).filter(event -> event.type() == EventType.BIRTH).isPresent();
    }

    private Optional<TimeExpression> opening() {
        List<Sentence> first = text.sentences().stream().filter(sentence -> isBody(sentence) && hasPastVerb(sentence)).limit(OPENING).toList();
        List<Sentence> told = first.stream().filter(sentence -> paragraph(sentence.span()) == paragraph(first.getFirst().span())).toList();
        return text.get(Layer.TIMES).stream().filter(time -> told.stream().anyMatch(sentence -> sentence.span().contains(time.span())) && isDay(time) && reach.signal(Stated.of(time)) == TimeSite.Signal.WITHIN)
                .filter(time -> verb(time.span()).filter(verb -> !isTelling(verb) && !isBirth(verb)).isPresent()).findFirst();
    }

    /** Where the text first tells of the one day above it that is not the day of writing. */
    private Optional<TimeExpression> titled() {
        int told = text.sentences().stream().filter(this::hasPastVerb).findFirst().map(sentence -> sentence.span().begin()).orElse(0);
        List<LocalDate> above = text.get(Layer.TIMES).stream().filter(time -> time.span().begin() < told && isDay(time)).flatMap(time -> time.bounds().earliestStart().stream())
                .filter(date -> !text.document().metadata().published().equals(Optional.of(date))).distinct().toList();
        return text.get(Layer.TIMES).stream().filter(time -> time.span().begin() > told && isDay(time) && above.size() == 1 && time.bounds().earliestStart().equals(Optional.of(above.getFirst())))
                .filter(time -> reach.signal(Stated.of(time)) == TimeSite.Signal.WITHIN && verb(time.span()).filter(verb -> !isTelling(verb) && !isBirth(verb)).isPresent()).findFirst();
    }

    private boolean isBody(Sentence sentence) {
        return text.document().partAt(sentence.span().begin()).filter(part -> part.kind() == PartKind.BODY).isPresent();
    }

    private boolean hasPastVerb(Sentence sentence) {
        for (int token = sentence.firstToken(); token < sentence.endToken(); token++) {
            if (VerbForms.isSimplePast(text, token)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDay(TimeExpression time) {
        return time.bounds().earliestStart().isPresent() && time.bounds().earliestStart().equals(time.bounds().latestEnd());
    }

    /** The verb of the past in whose clause it stands. */
    private Optional<Integer> verb(TextSpan time) {
        return reach.governor(time).flatMap(reach::clauseOf).filter(verb -> VerbForms.isSimplePast(text, verb) || VerbForms.isPluperfect(text, verb));
    }

    /** An hour alone, or one counted from when a witness was heard, or from what the opening tells of later days. */
    private boolean isWithoutDay(TimeExpression time) {
        return BARE.matcher(time.value()).matches() || isOfSameDay(time) && time.anchor() instanceof Anchor.OtherTime other && (isUnderAnotherHeading(time.span(), other.span()) || isOfTelling(other.span()) || isOfOpening(other.span()) && !isOfOpening(time.span())
                || text.get(Layer.TIMES).stream().anyMatch(base -> base.span().equals(other.span()) && isHour(base) && base.span().begin() < time.span().begin() && isWithoutDay(base)));
    }

    /** "At eight", "at that hour". */
    private boolean isHour(TimeExpression time) {
        return time.type() == Type.TIME || text.textOf(time.span()).equalsIgnoreCase("that hour");
    }

    /** "At eight", "that night"; not "the next morning". */
    private boolean isOfSameDay(TimeExpression time) {
        return HOUR.matcher(time.value()).find() || text.token(time.firstToken()).word().equalsIgnoreCase("that");
    }

    private boolean isOfOpening(TextSpan time) {
        return paragraph(time) == paragraph(opening.orElseThrow().span());
    }

    /** A chapter that opens with an hour tells of the day that the report is about. */
    private boolean isUnderAnotherHeading(TextSpan time, TextSpan other) {
        return sections.separates(other.begin(), time.begin());
    }

    private int paragraph(TextSpan time) {
        return text.document().text().lastIndexOf("\n\n", time.begin());
    }

    /** False where its paragraph has come to another day before, but for that of the telling. */
    private boolean isFirstDay(TimeExpression time) {
        return text.get(Layer.TIMES).stream().filter(other -> paragraph(other.span()) == paragraph(time.span()) && other.span().begin() < time.span().begin())
                .filter(other -> isDay(other) && !isOfTelling(other.span()) && !isWithoutDay(other)).allMatch(other -> other.bounds().earliestStart().equals(day));
    }
}
