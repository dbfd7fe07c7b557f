package org.attest.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Utterance;
import org.attest.annotation.time.Cue;
import org.attest.annotation.time.Inquiry;
import org.attest.annotation.time.OrderedPair;
import org.attest.annotation.time.Precedence;
import org.attest.annotation.time.VerbForms;
import org.attest.annotation.time.VerbOrder;
import org.attest.fact.Attestation;
import org.attest.fact.Fact;
import org.attest.fact.Factuality;
import org.attest.fact.Referent;
import org.attest.timeline.AllenRelation;

/** Which event comes before which, where words, tense or the run of the story say so. What only tense beside tense suggests is left open. */
public final class EventOrder implements Extractor {

    private static final Set<Cue> TELLING = EnumSet.of(Cue.CONNECTIVE, Cue.PLUPERFECT, Cue.SEQUENCE, Cue.NARRATION, Cue.DATES, Cue.REPORTED);

    /** An order of events that may not be events at all is not worth stating. */
    private static final double SURE_ENOUGH = 0.5;

    /** So many tokens from a verb of saying stands what goes with it: "recalled in a long interview". */
    private static final int CUE_REACH = 6;

    /** So many orders lead to one event for want of others. */
    private static final int MOST = 8;

    @Override
    public String name() {
        return "order";
    }

    @Override
    public List<Fact> extract(Reading reading) {
        AnnotatedText text = reading.text();
        StoryLine line = new StoryLine(text);
        Map<Integer, Happening> byTrigger = new HashMap<>();
        reading.happenings().forEach(happening -> byTrigger.putIfAbsent(happening.trigger(), happening));
        Map<Integer, Happening> byVerb = new HashMap<>(byTrigger);
        reading.happenings().forEach(happening -> Reckoning.told(text, happening.trigger()).ifPresent(verb -> byVerb.putIfAbsent(verb, happening)));
        List<Fact.Ordered> firm = new ArrayList<>();
        List<Fact.Ordered> run = new ArrayList<>();
        reading.happenings().forEach(happening -> saying(happening, byTrigger, reading).ifPresent(saying -> firm.add(fact(reading, saying, AllenRelation.AFTER, happening, Cue.REPORTED))));
        Map<Happening, Dating> datings = reading.datings();
        Succession succession = new Succession(reading, datings);
        new Elaborations(reading, datings).parts().forEach(part -> firm.add(fact(reading, part.part(), AllenRelation.DURING, part.whole(), Cue.NARRATION)));
        for (OrderedPair pair : VerbOrder.of(text).pairs()) {
            Happening first = byVerb.get(pair.first());
            Happening second = byVerb.get(pair.second());
            boolean stray = pair.cue() == Cue.NARRATION && first != null && second != null && (succession.isElsewhere(second) || succession.isOfReport(first) || succession.isOfReport(second) || Inquiry.isOf(text, pair.first()) || Inquiry.isOf(text, pair.second()));
            if (first != null && second != null && !stray && isTold(pair, first, second, reading.voices(), line)) {
                relation(pair.precedence()).ifPresent(relation -> (pair.cue() == Cue.NARRATION || pair.cue() == Cue.AHEAD ? run : firm).add(fact(reading, first, relation, second, pair.cue())));
            }
        }
        new Reckoning(reading).pairs().forEach(pair -> firm.add(fact(reading, pair)));
        succession.byDates().forEach(pair -> firm.add(fact(reading, pair)));
        TellersNow now = new TellersNow(reading, datings);
        Stream.of(succession.byStory(), new Scripts(reading, datings).pairs(), new RelativeClauses(reading).pairs(), now.pairs()).flatMap(List::stream)
                .forEach(pair -> run.add(fact(reading, pair)));
        Lives lives = new Lives(reading);
        return together(reading, datings, lives, distinct(firm), run, Stream.concat(lives.pairs().stream(), new TellingTime(reading, now, datings).pairs().stream()).filter(EventOrder::isSure).map(pair -> fact(reading, pair)).toList());
    }

    /**
     * What the words say; of what the run of the story, clauses, tenses and the way of the world suggest as much as turns nothing of it; of the rest what all this leaves open; and in the end what is
     * only told in this order.
     */
    private List<Fact> together(Reading reading, Map<Happening, Dating> datings, Lives lives, List<Fact.Ordered> firm, List<Fact.Ordered> run, List<Fact.Ordered> rest) {
        KnownOrder stated = new KnownOrder();
        KnownOrder known = new KnownOrder();
        Stream.of(stated, known).forEach(order -> order.addDays(datings));
        lives.orders().forEach(order -> known.add(order.first(), order.second()));
        List<Fact.Ordered> all = new ArrayList<>(firm.stream().filter(fact -> !forbids(lives, fact)).toList());
        all.forEach(known::add);
        run.stream().filter(known::addUnlessTurned).forEach(all::add);
        all.forEach(stated::add);
        Map<Referent, Integer> added = new HashMap<>();
        rest.stream().filter(fact -> added.getOrDefault(fact.other(), 0) < MOST && stated.addUnlessKnown(fact)).forEach(fact -> {
            added.merge(fact.other(), 1, Integer::sum);
            all.add(fact);
        });
        new PlainTelling(reading, new Succession(reading, datings), stated).pairs().forEach(pair -> all.add(fact(reading, pair)));
        return List.copyOf(distinct(all));
    }

    private static boolean isSure(Succession.Pair pair) {
        return Math.min(pair.first().confidence(), pair.second().confidence()) >= SURE_ENOUGH;
    }

    private static boolean forbids(Lives lives, Fact.Ordered fact) {
        return switch (fact.relation()) {
            case BEFORE -> lives.forbids(fact.subject(), fact.other());
            case AFTER -> lives.forbids(fact.other(), fact.subject());
            case MEETS, MET_BY, DURING, CONTAINS, OVERLAPS, OVERLAPPED_BY, STARTS, FINISHES, SIMULTANEOUS_WITH -> false;
        };
    }

    /** The saying by which somebody tells of this, where the telling comes after what it tells. */
    private static Optional<Happening> saying(Happening happening, Map<Integer, Happening> byTrigger, Reading reading) {
        AnnotatedText text = reading.text();
        boolean past = happening.factuality() == Factuality.FACTUAL && happening.confidence() >= SURE_ENOUGH
                && (VerbForms.isSimplePast(text, happening.trigger()) || VerbForms.isPluperfect(text, happening.trigger()));
        return reading.voices().at(happening.trigger()).utterance().filter(utterance -> past && utterance.content().contains(text.token(happening.trigger()).span()))
                .flatMap(Utterance::cue).map(byTrigger::get).filter(saying -> saying.factuality() == Factuality.FACTUAL && saying.confidence() >= SURE_ENOUGH
                        && VerbForms.isSimplePast(text, saying.trigger()));
    }

    /** One fact for each pair, what words say before what dates and the run of the story do. */
    private static List<Fact.Ordered> distinct(List<Fact.Ordered> facts) {
        Map<Set<Object>, Fact.Ordered> each = new LinkedHashMap<>();
        facts.stream().filter(fact -> !fact.subject().equals(fact.other())).forEach(fact -> each.putIfAbsent(Set.of(fact.subject(), fact.other()), fact));
        return List.copyOf(each.values());
    }

    private static boolean isTold(OrderedPair pair, Happening first, Happening second, Voices voices, StoryLine line) {
        // "Had fled" looks back from the clause that tells of it, not from what somebody else tells before.
        boolean narrated = pair.cue() == Cue.NARRATION || pair.cue() == Cue.PLUPERFECT;
        boolean lasts = pair.cue() == Cue.NARRATION && Succession.isLasting(pair.precedence() == Precedence.AFTER ? second : first);
        boolean happened = first.factuality() == Factuality.FACTUAL && second.factuality() == Factuality.FACTUAL;
        // What one person tells after another is no story's next step.
        boolean oneVoice = voices.at(first.trigger()).equals(voices.at(second.trigger()));
        // "Asked where he lived, he said that he had moved": a participle that opens a sentence leads to what its verb tells, and so does a question.
        boolean opening = pair.precedence() == Precedence.BEFORE && line.isOpening(pair.first());
        boolean testimony = pair.cue() == Cue.NARRATION && !opening && (line.isAsideAcross(pair) || line.isEither(pair.first(), pair.second()) || line.looksBack(first.trigger()) || line.looksBack(second.trigger()));
        boolean turned = pair.cue() != Cue.AHEAD && (isToldBy(first, second, pair.precedence() == Precedence.AFTER, voices) || isToldBy(second, first, pair.precedence() == Precedence.BEFORE, voices));
        boolean sure = Math.min(first.confidence(), second.confidence()) >= SURE_ENOUGH;
        boolean told = TELLING.contains(pair.cue()) && (happened || pair.cue() == Cue.CONNECTIVE) || pair.cue() == Cue.AHEAD && line.leadsTo(pair) && isOpen(first, second, pair.precedence());
        return sure && told && !lasts && !testimony && !turned && !line.isAnchoredElsewhere(pair) && !line.isUndecided(pair) && (!narrated || oneVoice || isRelayed(pair, first, second, voices, line));
    }

    /** "They ordered him to leave", "she went to the office to complain": what somebody did before what they meant to come of it, whether it came or not. */
    private static boolean isOpen(Happening first, Happening second, Precedence precedence) {
        Happening deed = precedence == Precedence.BEFORE ? first : second;
        Happening aim = deed == first ? second : first;
        return (deed.factuality() == Factuality.FACTUAL || deed.factuality() == Factuality.GENERIC) && aim.factuality() != Factuality.COUNTERFACTUAL;
    }

    /** "She claimed that he had been dismissed. He laughed": what somebody looks back at lies before what is told beside the telling. */
    private static boolean isRelayed(OrderedPair pair, Happening first, Happening second, Voices voices, StoryLine line) {
        Happening earlier = pair.precedence() == Precedence.BEFORE ? first : second;
        Happening later = earlier == first ? second : first;
        return pair.cue() == Cue.PLUPERFECT && line.isTold(later.trigger()) && voices.at(earlier.trigger()).utterance().flatMap(Utterance::cue)
                .filter(cue -> voices.at(cue).equals(voices.at(later.trigger()))).isPresent();
    }

    /** "She recalled in an interview that they came": what is told does not come after the telling. */
    private static boolean isToldBy(Happening content, Happening telling, boolean after, Voices voices) {
        Optional<Utterance> utterance = voices.at(content.trigger()).utterance();
        return after && utterance.isPresent() && !utterance.equals(voices.at(telling.trigger()).utterance()) && utterance.get().cue()
                .filter(cue -> Math.abs(cue - telling.trigger()) <= CUE_REACH).isPresent();
    }

    private static Optional<AllenRelation> relation(Precedence precedence) {
        return switch (precedence) {
            case BEFORE -> Optional.of(AllenRelation.BEFORE);
            case AFTER -> Optional.of(AllenRelation.AFTER);
            // Of two that go together it is not said which begins or ends first.
            case EQUAL -> Optional.empty();
        };
    }

    private Fact.Ordered fact(Reading reading, Succession.Pair pair) {
        return fact(reading, pair.first(), AllenRelation.BEFORE, pair.second(), pair.cue());
    }

    private Fact.Ordered fact(Reading reading, Happening first, AllenRelation relation, Happening second, Cue cue) {
        Voices.Voice voice = teller(reading, first, second, cue);
        Factuality weaker = first.factuality() == Factuality.FACTUAL ? second.factuality() : first.factuality();
        // Who tells one thing after another does not say that it came later: that bounds and excludes nothing.
        Factuality order = weaker == Factuality.FACTUAL && cue.basis() == Cue.Basis.PLACE ? Factuality.PROBABLE : weaker;
        return new Fact.Ordered(first.id(), relation, second.id(), new Attestation(first.evidence().cover(second.evidence()), voice.source(), voice.relays(),
                order, cue.confidence() * Math.sqrt(first.confidence() * second.confidence()), reader(cue.basis()), Optional.empty()));
    }

    /** Who puts the two in their order: of what two people tell the sequence is the author's, who tells of both. */
    private static Voices.Voice teller(Reading reading, Happening first, Happening second, Cue cue) {
        Voices.Voice one = reading.voices().at(first.trigger());
        boolean another = cue.basis() == Cue.Basis.PLACE && !one.source().equals(reading.voices().at(second.trigger()).source());
        return another ? new Voices.Voice(reading.cast().author(), List.of(), Optional.empty()) : one;
    }

    /** What attestations name as their extractor: who reads them sees which orders words tell and which only the run of the story does. */
    private String reader(Cue.Basis basis) {
        return switch (basis) {
            case WORDS -> name();
            case DATES -> name() + "-of-dates";
            case TELLING -> name() + "-of-telling";
            case COURSE -> name() + "-of-course";
            case PLACE -> name() + "-of-place";
        };
    }
}
