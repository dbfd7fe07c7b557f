package org.attest.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Layer;
import org.attest.annotation.Sentence;
import org.attest.annotation.Utterance;
import org.attest.annotation.time.Inquiry;
import org.attest.annotation.time.NewsStyle;
import org.attest.annotation.time.TimeSite;
import org.attest.annotation.time.VerbForms;
import org.attest.fact.EventType;
import org.attest.fact.Factuality;
import org.attest.fact.Referent;
import org.attest.fact.Role;
import org.attest.text.PartKind;
import org.attest.text.TextSpan;

/**
 * Where in time a story stands: what somebody goes on to tell after "on 3 May", without a time of its own, happened then, until the story leaves that day.
 * The longer the time that was named, the sooner it is left. What somebody says to a reporter on Friday is no part of the story; it was said with what else
 * the same person says in the report.
 */
final class Scenes {

    private static final double SAME_SENTENCE = 0.85;
    private static final double NEXT = 0.85;
    private static final double FURTHER = 0.75;
    private static final int DAYS_WITHIN_A_MONTH = 7;
    private static final int DAYS_OF_A_DATE = 2;

    /** What has no day of its own. */
    private static final Set<EventType> LASTING = EnumSet.of(EventType.EMPLOYMENT, EventType.EDUCATION, EventType.IMPRISONMENT, EventType.DETENTION, EventType.ILLNESS,
            EventType.TRAINING, EventType.SIEGE);
    private static final Set<EventType> BEGUN = EnumSet.of(EventType.DETENTION);
    /** Before what opens a sentence and was at another time. */
    private static final Set<String> ELSEWHERE = Set.of("at", "after", "before", "following");

    private static final Set<String> COUNTED = StoryLine.words("counted");

    private final Reading reading;
    private final AnnotatedText text;
    private final TimeReach reach;
    private final SceneTimes times;
    private final StoryLine line;
    private final IncidentDay incident;
    private final IncidentCourse course;
    private final boolean report;
    private final Map<Integer, Happening> byTrigger = new HashMap<>();
    private final List<SceneChange> changes = new ArrayList<>();

    /** @param stated all that the text says, in its order */
    Scenes(Reading reading, List<Stated> stated, TimeReach reach) {
        this.reading = reading;
        this.text = reading.text();
        this.reach = reach;
        this.times = new SceneTimes(text);
        this.line = new StoryLine(text);
        this.incident = new IncidentDay(reading);
        this.course = new IncidentCourse(text, reach, line, incident);
        this.report = NewsStyle.isReport(text);
        reading.happenings().forEach(happening -> byTrigger.putIfAbsent(happening.trigger(), happening));
        for (Sentence sentence : text.sentences()) {
            stated.stream().filter(time -> sentence.span().contains(time.span())).forEach(time -> change(sentence, time));
            for (int token = sentence.firstToken(); token < sentence.endToken(); token++) {
                if (line.leaves(token) || opensElsewhere(token)) {
                    leave(sentence, text.treeOf(token).head(token).orElseThrow());
                }
            }
        }
    }

    /** The time of the scene in which it is told, with how sure that is. */
    Optional<Dating> of(Happening happening) {
        if (happening.factuality() != Factuality.FACTUAL || isLasting(happening) && !isBegun(happening)) {
            return Optional.empty();
        }
        return inStory(happening).map(dating -> isLasting(happening) ? dating.begun() : dating);
    }

    private Optional<Dating> inStory(Happening happening) {
        return reach.clauseOf(happening.trigger()).filter(line::isStep).filter(verb -> !line.isAfterthought(verb) && !isWritten(happening)).filter(verb -> !times.isDatedOtherwise(verb) && !reach.isCounted(verb) && !line.isLeft(verb) && !Inquiry.isOf(text, verb)).flatMap(verb -> scene(happening.trigger(), verb))
                .or(() -> course.of(happening));
    }

    private static boolean isLasting(Happening happening) {
        return happening.type() == EventType.CONFLICT || happening.type() == EventType.LIFE || LASTING.stream().anyMatch(happening.type()::isUnder);
    }

    /** "They took him into a tent and held him": that began in the scene, and nobody says when it ended. */
    private static boolean isBegun(Happening happening) {
        return BEGUN.stream().anyMatch(happening.type()::isUnder);
    }

    private void change(Sentence sentence, Stated time) {
        if (times.isNamed(time) || report && times.isDateline(sentence, time)) {
            return;
        }
        Optional<Integer> governor = reach.governor(time.span());
        boolean closed = time.bounds().earliestStart().isPresent() && time.bounds().latestEnd().isPresent();
        TimeSite.Signal signal = time.interval() ? TimeSite.Signal.WITHIN : reach.signal(time);
        if (closed && signal == TimeSite.Signal.WITHIN && times.isSetting(sentence, time)) {
            thread(sentence.firstToken()).ifPresent(thread -> changes.add(new SceneChange(sentence, sentence.firstToken(), thread, isQuestion(sentence), false, Optional.of(time))));
            return;
        }
        if (closed && signal == TimeSite.Signal.WITHIN && governor.filter(times::isState).isPresent()) {
            thread(governor.get()).ifPresent(thread -> changes.add(new SceneChange(sentence, governor.get(), thread, isQuestion(sentence), false, Optional.of(time))));
            return;
        }
        governor.filter(word -> !time.isLength() || text.token(word).isVerb()).flatMap(reach::clauseOf).filter(clause -> line.isTold(clause) || line.isDenied(clause) || line.isOpening(clause)).ifPresent(clause -> {
            if (closed && signal == TimeSite.Signal.WITHIN) {
                boolean birth = Optional.ofNullable(byTrigger.get(clause)).filter(event -> event.type() == EventType.BIRTH || event.type() == EventType.FOUNDING).isPresent();
                thread(clause).map(thread -> new SceneChange(sentence, clause, thread, isQuestion(sentence), false, birth ? Optional.empty() : Optional.of(time)))
                        .map(scene -> line.isOpening(clause) && !birth && scene.reach() == 0 ? scene.open() : scene).ifPresent(scene -> {
                            changes.add(scene);
                            if (!birth && isAttributed(clause)) {
                                changes.add(scene.retoldBy(new SceneChange.Thread(reading.cast().author(), Optional.empty())));
                            }
                        });
            } else if (!isWithinScene(time, clause) && (!closed || signal == TimeSite.Signal.AFTER || signal == TimeSite.Signal.LASTING || signal == TimeSite.Signal.UNTIL)) {
                leave(sentence, clause);
            }
        });
    }

    /** "At the trial a woman testified": what opens the sentence is another time, unless it is told by a time of its own. */
    private boolean opensElsewhere(int token) {
        DependencyTree tree = text.treeOf(token);
        boolean noun = byTrigger.containsKey(token) && text.token(token).isNoun() && tree.is(token, "obl") && tree.head(token).filter(head -> token < head).isPresent();
        return noun && tree.children(token, "case").stream().anyMatch(mark -> mark == text.sentenceOf(token).firstToken() && ELSEWHERE.contains(word(mark)));
    }

    /** "Gunmen attacked a bus on Monday, police said. Seven were killed", "he said that on 3 May they broke in. They beat him": what is told with its source the author goes on to tell. */
    private boolean isAttributed(int clause) {
        return reading.voices().at(clause).utterance().filter(utterance -> utterance.kind() == Utterance.Kind.INDIRECT).isPresent();
    }

    /** "It lasted two days" does not lead out of the month that the story stands in. */
    private boolean isWithinScene(Stated time, int clause) {
        boolean brief = time.duration().filter(length -> length.toTotalMonths() == 0 && length.getDays() <= DAYS_WITHIN_A_MONTH).isPresent()
                || time.isLength() && time.duration().isEmpty() && time.range().isEmpty();
        Optional<SceneChange> last = thread(clause).flatMap(thread -> changes.stream().filter(change -> change.isFor(thread)).reduce((a, b) -> b));
        return times.isOfDay(time) || brief && last.filter(scene -> scene.time().isPresent() && scene.days() > DAYS_WITHIN_A_MONTH).isPresent();
    }

    private void leave(Sentence sentence, int clause) {
        if (line.isTold(clause) && changes.stream().noneMatch(change -> change.sentence().equals(sentence))) {
            thread(clause).ifPresent(thread -> changes.add(new SceneChange(sentence, clause, thread, false, false, Optional.empty())));
        }
    }

    private Optional<Dating> scene(int trigger, int clause) {
        Sentence sentence = text.sentenceOf(trigger);
        Optional<SceneChange.Thread> thread = thread(clause);
        if (thread.isEmpty()) {
            return Optional.empty();
        }
        List<SceneChange> here = changes.stream().filter(change -> change.sentence().equals(sentence) && change.isFor(thread.get()) && !change.retold() && !comesLater(change, clause)).toList();
        if (!here.isEmpty()) {
            boolean one = here.size() == 1 && here.getFirst().time().isPresent() && isWith(clause, here.getFirst());
            return one ? here.getFirst().time().map(time -> Dating.none().with(time, SAME_SENTENCE)) : Optional.empty();
        }
        Optional<SceneChange> last = last(sentence, change -> change.isFor(thread.get()) && !isOfTeller(change, trigger) && change.time().filter(time -> !isOfScene(trigger, time.span())).isEmpty());
        if (last.isEmpty()) {
            boolean retold = isRetold(trigger);
            boolean spoken = isSpoken(trigger, EventType.COMMUNICATION);
            last = last(sentence, change -> change.isFor(new SceneChange.Thread(reading.cast().author(), Optional.empty())))
                    .filter(change -> !spoken && isIncident(change) || retold && change.time().isPresent() && change.days() <= DAYS_OF_A_DATE && isOneParagraph(change.sentence(), sentence));
        }
        return last.filter(change -> change.time().isPresent() && lasts(change, sentence, trigger) && !(isSaying(trigger) && change.days() > DAYS_OF_A_DATE))
                .map(change -> Dating.none().with(change.time().get(), sentence.index() == change.sentence().index() + 1 ? NEXT : FURTHER));
    }

    /** "He confessed and was released the next day": only what stands behind has come to the next day. */
    private boolean comesLater(SceneChange change, int clause) {
        return clause < change.clause() && change.time().filter(time -> text.token(clause).span().end() < time.span().begin()
                && text.tokens().subList(text.tokenFrom(time.span().begin()), text.tokenFrom(time.span().end() - 1) + 1).stream().anyMatch(token -> COUNTED.contains(token.word().toLowerCase(Locale.ROOT)))).isPresent();
    }

    private Optional<SceneChange> last(Sentence sentence, Predicate<SceneChange> suited) {
        return changes.stream().filter(change -> change.sentence().index() < sentence.index()).filter(suited).reduce((a, b) -> b);
    }

    /** "On 9 May soldiers took him off the bus. A passenger wrote to the commission": whoever writes of it did so some other day. */
    private boolean isWritten(Happening happening) {
        return happening.type().isUnder(EventType.STATEMENT) && text.token(happening.trigger()).lemma().equals("write");
    }

    /** On the day that a report is about witnesses go on where its author stands. */
    private boolean isIncident(SceneChange change) {
        return change.time().filter(time -> incident.isDay(time.bounds())).isPresent();
    }

    /** "My neighbour says that they were made to take off their shoes": what others tell today of the day that the story has come to. */
    private boolean isRetold(int trigger) {
        return reading.voices().at(trigger).utterance().filter(utterance -> utterance.kind() == Utterance.Kind.INDIRECT).flatMap(Utterance::cue)
                .filter(cue -> VerbForms.isPresent(text, cue) || !text.token(cue).isVerb()).isPresent();
    }

    /** "He said that on 3 May they broke in. He told them": what the same person says next is more of what was said, and not of the day that it was about. */
    private boolean isOfTeller(SceneChange change, int trigger) {
        return change.retold() && isSpoken(trigger, EventType.COMMUNICATION) && byTrigger.get(trigger).arguments().stream()
                .anyMatch(argument -> argument.role() == Role.AGENT && argument.filler().equals(reading.voices().at(change.clause()).source()));
    }

    private boolean isOneParagraph(Sentence one, Sentence other) {
        return !text.document().text().substring(one.span().begin(), other.span().begin()).contains("\n\n");
    }

    private boolean isSpoken(int trigger, EventType type) {
        return Optional.ofNullable(byTrigger.get(trigger)).filter(happening -> happening.type().isUnder(type)).isPresent();
    }

    /** "In May he was captured. He told the court": of what happened in a month people speak for years, but for what others said to those who tell their own story. */
    private boolean isSaying(int trigger) {
        return !line.isOwn(trigger) && isSpoken(trigger, EventType.STATEMENT);
    }

    /** Of the day on which a witness was heard is what they said, and of that of which they speak what they tell. */
    private boolean isOfScene(int trigger, TextSpan time) {
        return incident.isOfTelling(time) ? isSpoken(trigger, EventType.COMMUNICATION)
                : !isSpoken(trigger, EventType.STATEMENT) || !line.isTestimony(trigger) || !incident.restates(time);
    }

    /** In one sentence a time reaches what goes on beside it, and a day or a month what is told after it as well. */
    private boolean isWith(int clause, SceneChange change) {
        DependencyTree tree = text.treeOf(clause);
        boolean beside = tree.is(clause, "advcl") || tree.is(change.clause(), "advcl");
        boolean setting = change.clause() == change.sentence().firstToken();
        return setting || clause == change.clause() || change.thread().sayer().isEmpty() && (beside || change.clause() < clause && change.reach() > 0);
    }

    private boolean lasts(SceneChange change, Sentence sentence, int trigger) {
        boolean saying = change.thread().sayer().isPresent();
        if (!saying && sentence.index() - change.sentence().index() > change.reach()) {
            return false;
        }
        int begin = change.sentence().span().begin();
        int end = sentence.span().begin();
        boolean headed = text.document().parts().stream().anyMatch(part -> part.kind() == PartKind.HEADING && part.span().begin() > begin && part.span().begin() < end);
        int paragraphs = text.document().text().substring(begin, end).split("\n\n", -1).length;
        return !headed && !(change.retold() && paragraphs > 1 && (VerbForms.isReport(text, trigger) || isSpoken(trigger, EventType.CHARGE))) && (saying || change.asked() || paragraphs == 1 || paragraphs == 2 && goesOn(change, trigger));
    }

    /** "On 3 May soldiers broke open her stall.\n\nShe was marched to the barracks": what next befell those who were there, but who tells their own story may turn to anything. */
    private boolean goesOn(SceneChange change, int trigger) {
        Optional<Happening> next = Optional.ofNullable(byTrigger.get(trigger)).filter(step -> text.token(trigger).isVerb() && !isSpoken(trigger, EventType.STATEMENT));
        List<Happening> before = reading.happenings().stream().filter(step -> step.trigger() >= change.sentence().firstToken() && step.trigger() < trigger).toList();
        return !line.isOwn(trigger) && change.days() <= DAYS_OF_A_DATE && next.filter(step -> before.stream().anyMatch(one -> share(one, step))).isPresent();
    }

    private static boolean share(Happening one, Happening other) {
        return one.arguments().stream().anyMatch(argument -> other.arguments().stream().anyMatch(each -> each.filler().equals(argument.filler())));
    }

    /** Nobody takes over another's scene; the author's comes back after a quotation. Empty for sayings of a report by nobody in particular. */
    private Optional<SceneChange.Thread> thread(int token) {
        Referent teller = reading.voices().at(token).source();
        if (!report || !VerbForms.isReport(text, token)) {
            return Optional.of(new SceneChange.Thread(teller, Optional.empty()));
        }
        return Optional.ofNullable(byTrigger.get(token)).flatMap(saying -> saying.arguments().stream().filter(argument -> argument.role() == Role.AGENT).findFirst())
                .map(sayer -> new SceneChange.Thread(teller, Optional.of(sayer.filler()).filter(who -> !who.equals(teller))));
    }

    private boolean isQuestion(Sentence sentence) {
        return text.document().partAt(sentence.span().begin()).filter(part -> part.kind() == PartKind.QUESTION).isPresent();
    }

    private String word(int token) {
        return text.token(token).word().toLowerCase(Locale.ROOT);
    }
}
