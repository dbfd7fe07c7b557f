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
import org.attest.annotation.Layer;
import org.attest.annotation.time.Cue;
import org.attest.annotation.time.TimeSite;
import org.attest.annotation.time.VerbForms;
import org.attest.fact.EventType;
import org.attest.fact.Factuality;
import org.attest.fact.Referent;
import org.attest.timeline.TimeBounds;

/**
 * What lies after the story that is told in the past, as its teller speaks of the present: "the police say", "he has appealed", "she is planning to move". One order each, from the
 * last step that the same teller has told, and one from the latest that the teller has dated.
 */
final class TellersNow {

    /** Tense beside tense alone says less than words do, so both events have to be sure. */
    private static final double SURE_ENOUGH = 0.6;
    private static final int REACH_IN_SENTENCES = 10;
    private static final Set<String> PLANS = StoryLine.words("plans");
    private static final Set<String> SPANS = StoryLine.words("spans");
    private static final Set<String> WILL = Set.of("will", "shall");
    private static final Set<String> POSSIBLE = Set.of("will", "shall", "can", "could", "may", "might", "'ll");
    private static final Set<String> OPENLY = Set.of("root", "conj", "parataxis", "acl:relcl");
    private static final Set<String> ALOUD = Set.of("root", "parataxis", "ccomp", "conj", "dep");

    private final Reading reading;
    private final AnnotatedText text;
    private final StoryLine line;
    private final TimeReach reach;
    private final Map<Happening, Dating> datings;

    TellersNow(Reading reading, Map<Happening, Dating> datings) {
        this.reading = reading;
        this.datings = datings;
        this.text = reading.text();
        this.line = new StoryLine(text);
        this.reach = new TimeReach(text);
    }

    List<Succession.Pair> pairs() {
        Map<Referent, Happening> steps = new HashMap<>();
        Map<Referent, Happening> latest = new HashMap<>();
        List<Succession.Pair> found = new ArrayList<>();
        for (Happening happening : reading.happenings()) {
            Referent teller = reading.voices().at(happening.trigger()).source();
            Optional<Happening> last = Optional.ofNullable(steps.get(teller)).filter(step -> isNear(step, happening));
            last.flatMap(step -> cue(happening, step).map(cue -> new Succession.Pair(step, happening, cue))).ifPresent(found::add);
            Optional.ofNullable(latest.get(teller)).filter(step -> !last.equals(Optional.of(step)) && day(happening).isEmpty())
                    .flatMap(step -> cue(happening, step).map(cue -> new Succession.Pair(step, happening, cue))).ifPresent(found::add);
            // What was said may have been said while the teller speaks.
            boolean deed = happening.factuality() == Factuality.FACTUAL && !happening.type().isUnder(EventType.COMMUNICATION);
            if (deed && happening.confidence() >= SURE_ENOUGH && line.isTold(happening.trigger()) && !line.isTestimony(happening.trigger())
                    && !Succession.isLasting(happening)) {
                steps.put(teller, happening);
                day(happening).ifPresent(day -> latest.merge(teller, happening, (one, other) -> day(one).filter(day::isBefore).isPresent() ? one : other));
            }
        }
        return found;
    }

    /** "They will go there", "she plans to move", "if he is convicted". */
    boolean isAhead(Happening happening) {
        return happening.factuality() == Factuality.INTENDED && isPlanned(happening.trigger()) || happening.factuality() == Factuality.HYPOTHETICAL && isOpenCondition(happening.trigger());
    }

    /** The day on which it was over at the latest, where it is known when it was. */
    private Optional<LocalDate> day(Happening happening) {
        return Optional.ofNullable(datings.get(happening)).map(Dating::bounds).filter(bounds -> bounds.earliestStart().isPresent()).flatMap(TimeBounds::latestEnd);
    }

    private boolean isNear(Happening step, Happening other) {
        return text.sentenceOf(other.trigger()).index() - text.sentenceOf(step.trigger()).index() <= REACH_IN_SENTENCES;
    }

    private Optional<Cue> cue(Happening happening, Happening step) {
        int trigger = happening.trigger();
        boolean aloud = ALOUD.contains(text.treeOf(trigger).relation(trigger).replaceFirst(":.*", "")) && happening.confidence() >= SURE_ENOUGH;
        boolean factual = happening.factuality() == Factuality.FACTUAL;
        if (factual && aloud && happening.type().isUnder(EventType.STATEMENT) && VerbForms.isPresent(text, trigger)) {
            return Optional.of(Cue.TENSE);
        }
        if (factual && aloud && VerbForms.isPerfect(text, trigger) && !Succession.isLasting(happening) && isOneParagraph(step, happening) && !hasOwnTime(trigger)) {
            return Optional.of(Cue.TENSE);
        }
        return isAhead(happening) ? Optional.of(Cue.AHEAD) : Optional.empty();
    }

    /** "If he is convicted, he could be fined", "they will go if her knee allows": the present of the condition leaves it to what comes. */
    private boolean isOpenCondition(int verb) {
        return isIfOf(verb, text.treeOf(verb).head(verb)) || text.treeOf(verb).children(verb, "advcl").stream().anyMatch(condition -> isIfOf(condition, Optional.of(verb)));
    }

    private boolean isIfOf(int condition, Optional<Integer> main) {
        DependencyTree tree = text.treeOf(condition);
        boolean present = tree.children(condition, "mark").stream().anyMatch(mark -> text.token(mark).lemma().equalsIgnoreCase("if"))
                && (VerbForms.isPresent(text, condition) || tree.children(condition, "aux:pass", "cop").stream().anyMatch(helper -> text.token(helper).tag().matches("VB[PZ]")));
        return present && tree.is(condition, "advcl") && main.filter(verb -> tree.children(verb, "aux").stream().anyMatch(aux -> POSSIBLE.contains(text.token(aux).word().toLowerCase(Locale.ROOT)))).isPresent();
    }

    /** "Has dismissed 200 people since 2010", "has always denied it": of a time that may lie before the story; "has since fled" does not. */
    private boolean hasOwnTime(int verb) {
        DependencyTree tree = text.treeOf(verb);
        boolean spans = tree.subtree(verb).stream().anyMatch(token -> SPANS.contains(text.token(token).word().toLowerCase(Locale.ROOT)) && !tree.is(token, "advmod"));
        return spans || line.isHabit(verb) || text.get(Layer.TIMES).stream().filter(time -> text.sentenceOf(verb).span().contains(time.span()))
                .anyMatch(time -> TimeSite.of(text, time).flatMap(TimeSite::governor).flatMap(reach::clauseOf).filter(clause -> clause == verb).isPresent());
    }

    private boolean isOneParagraph(Happening one, Happening other) {
        return !text.document().text().substring(text.token(one.trigger()).span().begin(), text.token(other.trigger()).span().begin()).contains("\n\n");
    }

    /** The verb that says that it is planned, "plans to go", or else the word itself. */
    int planning(int trigger) {
        DependencyTree tree = text.treeOf(trigger);
        int verb = trigger;
        while (tree.is(verb, "xcomp") && tree.head(verb).isPresent()) {
            verb = tree.head(verb).get();
        }
        return verb;
    }

    /** "Will go", "plans to go"; not "planned to go", "would go" or "will you go?". */
    private boolean isPlanned(int trigger) {
        DependencyTree tree = text.treeOf(trigger);
        int verb = planning(trigger);
        boolean will = tree.children(verb, "aux").stream().anyMatch(aux -> WILL.contains(text.token(aux).lemma().toLowerCase(Locale.ROOT)));
        boolean planned = VerbForms.isPresent(text, verb) && verb != trigger && PLANS.contains(text.token(verb).lemma().toLowerCase(Locale.ROOT)) || VerbForms.isAhead(text, verb) && will;
        return planned && OPENLY.contains(tree.relation(verb)) && !text.textOf(text.sentenceOf(verb).span()).contains("?");
    }
}
