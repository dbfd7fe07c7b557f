package org.attest.extract;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Layer;
import org.attest.annotation.TimeExpression;
import org.attest.annotation.time.TimeSite;
import org.attest.annotation.time.VerbForms;
import org.attest.fact.EventType;
import org.attest.text.TextSpan;

/**
 * What a report in sections tells of the incident that it opens with: "She told us that he had been slapped", "The police began to shoot". Violence and flight of which neither the sentence
 * nor what its section tells before gives another time were part of it, whoever tells them.
 */
final class IncidentCourse {

    private static final double SURE = 0.75;
    /** What an incident consists of; what people say to those who inquire is of another day. */
    private static final Set<EventType> PARTS = EnumSet.of(EventType.CONFLICT, EventType.VIOLENCE, EventType.DEATH, EventType.MOVEMENT, EventType.DESTRUCTION, EventType.ARREST, EventType.THEFT);
    /** What is said in the course of it, as somebody tells: "she stated that the driver shouted". */
    private static final Set<EventType> WORDS = EnumSet.of(EventType.STATEMENT, EventType.ORDER);

    private final AnnotatedText text;
    private final TimeReach reach;
    private final StoryLine line;
    private final IncidentDay incident;
    private final Sections sections;

    IncidentCourse(AnnotatedText text, TimeReach reach, StoryLine line, IncidentDay incident) {
        this.text = text;
        this.reach = reach;
        this.line = line;
        this.incident = incident;
        this.sections = new Sections(text);
    }

    /** The day of the incident for what was part of it and lasts no longer. */
    Optional<Dating> of(Happening happening) {
        TextSpan trigger = text.token(happening.trigger()).span();
        boolean suited = PARTS.stream().anyMatch(happening.type()::isUnder) || WORDS.stream().anyMatch(happening.type()::isUnder) && line.isContent(happening.trigger());
        boolean part = suited && sections.any() && reach.clauseOf(happening.trigger()).filter(this::isOfItsCourse).isPresent();
        return incident.named().filter(day -> part && day.span().end() < trigger.begin() && paragraph(day.span()) != paragraph(trigger) && !isElsewhere(happening.trigger()))
                .map(day -> Dating.none().with(incident.of(day), SURE));
    }

    private boolean isOfItsCourse(int verb) {
        return !reach.isCounted(verb) && (line.isStep(verb) || VerbForms.isPluperfect(text, verb) && line.isContent(verb)) && !line.isHabit(verb);
    }

    /** True where its sentence speaks of another time, its paragraph did before, or the section's own story has come to one. */
    private boolean isElsewhere(int trigger) {
        TextSpan sentence = text.sentenceOf(trigger).span();
        int section = sections.of(sentence.begin());
        boolean left = line.leaves(text.sentenceOf(trigger).firstToken());
        // "The guard worked there until 2013. He spoke to us on 22 March": what is told before a witness is heard says who that is, and the account begins there.
        int heard = text.get(Layer.TIMES).stream().map(TimeExpression::span).filter(time -> time.begin() >= section && time.end() <= sentence.begin() && incident.isOfTelling(time)).map(TextSpan::begin).reduce(section, (one, next) -> next);
        return left || text.get(Layer.TIMES).stream().filter(time -> time.span().begin() >= heard && time.span().begin() < sentence.end() && isOtherDay(time))
                .anyMatch(time -> paragraph(time.span()) == paragraph(sentence) || reach.governor(time.span()).flatMap(reach::clauseOf).filter(line::isTold).isPresent());
    }

    private boolean isOtherDay(TimeExpression time) {
        boolean length = time.type() == TimeExpression.Type.DURATION && TimeSite.signal(text, time) != TimeSite.Signal.AFTER;
        return !length && time.type() != TimeExpression.Type.SET && !time.bounds().isUnknown() && !incident.isDay(incident.of(time).bounds()) && !incident.isOfTelling(time.span());
    }

    private int paragraph(TextSpan span) {
        return text.document().text().lastIndexOf("\n\n", span.begin());
    }
}
