package org.attest.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.time.Inquiry;
import org.attest.annotation.time.Cue;
import org.attest.annotation.time.VerbForms;
import org.attest.fact.Factuality;
import org.attest.fact.Referent;

/**
 * The order in which a text tells what nothing else orders. People tell the deeds of one paragraph as they came, and what they look back at before them; where a text goes forward from paragraph to
 * paragraph as far as that is known, it does so elsewhere; and what no word, tense or date places lies, if anywhere, between what the paragraphs around it tell. That is a reader's guess, surer for
 * deeds beside each other than for what is only mentioned: each of these orders yields to all that is known when it is made.
 */
final class PlainTelling {

    private static final double SURE_ENOUGH = 0.5;
    /** Of what is only mentioned something has to be read with some certainty. */
    private static final double MENTIONED = 0.4;
    private static final int REACH_IN_SENTENCES = 10;
    private static final int REACH_IN_PARAGRAPHS = 6;
    /** From so many paragraphs on, of which the order is known, a text may be called one that goes forward. */
    private static final int ENOUGH = 3;
    private static final double FORWARD = 0.75;
    private static final String BREAK = "\n\n";
    private static final Set<Factuality> UNTRUE = EnumSet.of(Factuality.COUNTERFACTUAL, Factuality.HYPOTHETICAL);

    private final AnnotatedText text;
    private final StoryLine line;
    private final KnownOrder known;
    private final Succession succession;
    private final List<Happening> told;
    private final List<Happening> deeds;
    private final NavigableMap<Integer, Happening> byPlace = new TreeMap<>();
    private final Map<Referent.Event, Integer> paragraphs = new HashMap<>();
    private final List<Succession.Pair> found = new ArrayList<>();

    /** With what is known of the order of this text's events, to which each order is added that is found. */
    PlainTelling(Reading reading, Succession succession, KnownOrder known) {
        this.text = reading.text();
        this.line = new StoryLine(text);
        this.known = known;
        this.succession = succession;
        // What is spoken of again has its place where it was told first.
        Set<Referent.Event> seen = new HashSet<>();
        this.told = reading.happenings().stream().sorted(Comparator.comparing(Happening::trigger)).filter(happening -> seen.add(happening.id())).toList();
        this.deeds = told.stream().filter(this::isDeed).toList();
        deeds.forEach(deed -> byPlace.put(deed.trigger(), deed));
        String all = text.document().text();
        int end = all.indexOf(BREAK);
        List<Integer> ends = new ArrayList<>();
        for (; end >= 0; end = all.indexOf(BREAK, end + 1)) {
            ends.add(end);
        }
        told.forEach(happening -> paragraphs.put(happening.id(), paragraphs(ends, text.token(happening.trigger()).span().begin())));
    }

    /** How many paragraphs end before this place. */
    private static int paragraphs(List<Integer> ends, int place) {
        int found = Collections.binarySearch(ends, place);
        return found < 0 ? -found - 1 : found;
    }

    List<Succession.Pair> pairs() {
        chain(deeds, this::isOneParagraph);
        chain(told.stream().filter(this::isPast).toList(), this::isOneParagraph);
        if (goesForward()) {
            chain(deeds, (one, next) -> paragraph(next) - paragraph(one) == 1);
        }
        told.stream().filter(happening -> isSure(happening) && VerbForms.isPluperfect(text, happening.trigger())).forEach(this::lookingBack);
        told.stream().filter(this::isMention).forEach(this::amongOthers);
        return List.copyOf(found);
    }

    /** Told as a fact, in the simple past. */
    private boolean isDeed(Happening happening) {
        return isSure(happening) && isPast(happening);
    }

    private static boolean isSure(Happening happening) {
        return happening.factuality() == Factuality.FACTUAL && happening.confidence() >= SURE_ENOUGH;
    }

    private boolean isPast(Happening happening) {
        int trigger = happening.trigger();
        boolean beside = line.isHabit(trigger) || Inquiry.isOf(text, trigger) || line.opensAccount(trigger) || line.isAside(trigger) || succession.isOfReport(happening) || succession.isElsewhere(happening) || tellsWhoIsMeant(trigger);
        return !beside && happening.confidence() >= SURE_ENOUGH && !UNTRUE.contains(happening.factuality()) && VerbForms.isSimplePast(text, trigger);
    }

    /** "The firm that sold the arms was founded": before the deed of the one of whom it speaks. */
    private boolean tellsWhoIsMeant(int verb) {
        DependencyTree tree = text.treeOf(verb);
        Optional<Integer> noun = tree.relation(verb).startsWith("acl") ? tree.head(verb) : Optional.empty();
        return noun.filter(head -> tree.head(head).filter(main -> main > verb && text.token(main).isVerb()).isPresent()).isPresent();
    }

    /** A noun, an infinitive or a participle, of which nothing is known. */
    private boolean isMention(Happening happening) {
        boolean noun = text.token(happening.trigger()).isNoun();
        boolean finite = VerbForms.isSimplePast(text, happening.trigger()) || VerbForms.isPluperfect(text, happening.trigger()) || VerbForms.isPerfect(text, happening.trigger())
                || VerbForms.isPresent(text, happening.trigger()) || VerbForms.isAhead(text, happening.trigger());
        return (noun ? happening.factuality() == Factuality.FACTUAL && happening.confidence() >= MENTIONED : !finite) && !known.knows(happening.id());
    }

    private void chain(List<Happening> steps, BiPredicate<Happening, Happening> neighbours) {
        Optional<Happening> last = Optional.empty();
        for (Happening next : steps) {
            last.filter(one -> sentence(next) - sentence(one) <= REACH_IN_SENTENCES && neighbours.test(one, next) && !line.isEither(one.trigger(), next.trigger()))
                    .ifPresent(one -> add(one, next, Cue.RUN));
            // During years other things happen, and what is told behind a testimony may be more of what that tells.
            last = succession.tookYears(next) || line.looksBack(next.trigger()) ? last : Optional.of(next);
        }
    }

    /** What "had fled" tells lies before what its paragraph tells next, and before what that told last. */
    private void lookingBack(Happening earlier) {
        Stream.of(true, false).flatMap(behind -> nearest(earlier, behind, deed -> false).stream()).filter(deed -> isOneParagraph(earlier, deed)).forEach(deed -> add(earlier, deed, Cue.RUN));
    }

    /** Between a deed that a paragraph before tells and one that a paragraph behind it tells, where those are known to have come in this order. */
    private void amongOthers(Happening mention) {
        Optional<Happening> last = nearest(mention, false, deed -> isOneParagraph(deed, mention)).filter(deed -> isAround(mention, deed));
        Optional<Happening> next = nearest(mention, true, deed -> isOneParagraph(deed, mention)).filter(deed -> isAround(mention, deed));
        if (last.isPresent() && next.isPresent() && known.mayLead(last.get().id(), next.get().id())) {
            add(last.get(), mention, Cue.SURROUNDINGS);
            add(mention, next.get(), Cue.SURROUNDINGS);
        }
    }

    private boolean isAround(Happening mention, Happening deed) {
        return Math.abs(paragraph(mention) - paragraph(deed)) <= REACH_IN_PARAGRAPHS;
    }

    /** The nearest deed on one side of what is told here, but for those that this leaves out. */
    private Optional<Happening> nearest(Happening happening, boolean behind, Predicate<Happening> passedOver) {
        Map<Integer, Happening> side = behind ? byPlace.tailMap(happening.trigger(), false) : byPlace.headMap(happening.trigger(), false).descendingMap();
        return side.values().stream().dropWhile(passedOver).findFirst();
    }

    /** True where most deeds that end a paragraph came before those with which the next begins, as far as that is known. */
    private boolean goesForward() {
        int forward = 0;
        int back = 0;
        for (int i = 1; i < deeds.size(); i++) {
            Happening one = deeds.get(i - 1);
            Happening next = deeds.get(i);
            if (!isOneParagraph(one, next)) {
                forward += known.mayLead(one.id(), next.id()) ? 1 : 0;
                back += known.mayLead(next.id(), one.id()) ? 1 : 0;
            }
        }
        return forward + back >= ENOUGH && forward >= FORWARD * (forward + back);
    }

    private void add(Happening first, Happening second, Cue cue) {
        if (known.addUnlessKnown(first.id(), second.id())) {
            found.add(new Succession.Pair(first, second, cue));
        }
    }

    private boolean isOneParagraph(Happening one, Happening other) {
        return paragraph(one) == paragraph(other);
    }

    private int paragraph(Happening happening) {
        return paragraphs.get(happening.id());
    }

    private int sentence(Happening happening) {
        return text.sentenceOf(happening.trigger()).index();
    }
}
