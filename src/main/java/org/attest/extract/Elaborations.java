package org.attest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.fact.EventType;
import org.attest.fact.Factuality;
import org.attest.fact.Referent;
import org.attest.fact.Role;
import org.attest.lexicon.Table;

/** What a text first sums up and then tells step by step: the steps of a journey lie within it, the battles of a war within the years of fighting. */
final class Elaborations {

    private static final int REACH_IN_SENTENCES = 6;
    private static final Set<String> ANEW = Set.copyOf(Table.ofResource("data/time/scenes.tsv").rows().stream().filter(row -> row.get("effect").equals("anew"))
            .map(row -> row.get("word")).toList());
    private static final Set<Role> TAKING_PART = Set.of(Role.AGENT, Role.PARTICIPANT);

    private final Reading reading;
    private final AnnotatedText text;
    private final Map<Happening, Dating> datings;

    /** One event lies within another. */
    record Part(Happening part, Happening whole) {}

    Elaborations(Reading reading, Map<Happening, Dating> datings) {
        this.reading = reading;
        this.text = reading.text();
        this.datings = datings;
    }

    List<Part> parts() {
        List<Happening> told = reading.happenings().stream().filter(happening -> happening.factuality() == Factuality.FACTUAL).toList();
        List<Part> found = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            Happening whole = told.get(i);
            if (whole.type() != EventType.TRAVEL && !whole.type().isUnder(EventType.CONFLICT)) {
                continue;
            }
            List<Happening> next = told.subList(i + 1, told.size()).stream().filter(other -> isNear(whole, other) && !other.id().equals(whole.id())).toList();
            if (whole.type() == EventType.TRAVEL) {
                journey(whole, next).forEach(step -> found.add(new Part(step, whole)));
            } else {
                next.stream().filter(other -> isOneOf(whole, other)).forEach(other -> found.add(new Part(other, whole)));
            }
        }
        told.forEach(other -> again(other, told).ifPresent(whole -> found.add(new Part(other, whole))));
        return found;
    }

    /** "He took part in the battles of Kursk and Kiev. [...] In Kursk he fought tank crews": whoever fights where one fight of theirs was told fights in that one. */
    private Optional<Happening> again(Happening other, List<Happening> told) {
        Optional<Referent> place = filler(other, Role.PLACE);
        if (place.isEmpty() || !other.type().isUnder(EventType.CONFLICT) || !text.token(other.trigger()).isVerb() || datings.containsKey(other)) {
            return Optional.empty();
        }
        List<Happening> fights = told.stream().filter(whole -> whole.trigger() < other.trigger() && whole.type() == other.type() && filler(whole, Role.PLACE).equals(place)
                && isShared(whole, other)).toList();
        return fights.stream().map(Happening::id).distinct().count() == 1 && !fights.getFirst().id().equals(other.id()) ? Optional.of(fights.getFirst()) : Optional.empty();
    }

    private static boolean isShared(Happening whole, Happening other) {
        return whole.arguments().stream().anyMatch(mine -> TAKING_PART.contains(mine.role())
                && other.arguments().stream().anyMatch(theirs -> TAKING_PART.contains(theirs.role()) && theirs.filler().equals(mine.filler())));
    }

    private boolean isNear(Happening whole, Happening other) {
        return other.trigger() > whole.trigger() && distance(whole, other) <= REACH_IN_SENTENCES
                && reading.voices().at(whole.trigger()).source().equals(reading.voices().at(other.trigger()).source());
    }

    /** "She went to Rome. She took a train to Bern, and from Bern she came to Rome": from the first step to the second arrival. */
    private List<Happening> journey(Happening whole, List<Happening> next) {
        Optional<Referent> goal = filler(whole, Role.DESTINATION);
        List<Happening> steps = new ArrayList<>();
        if (goal.isEmpty()) {
            return steps;
        }
        for (Happening step : next) {
            boolean there = step.arguments().stream().anyMatch(argument -> argument.filler().equals(goal.get()) && argument.role() != Role.DESTINATION);
            if (there || isAnew(step)) {
                return List.of();
            }
            if (step.type() == EventType.TRAVEL && filler(step, Role.AGENT).isPresent() && filler(step, Role.AGENT).equals(filler(whole, Role.AGENT)) && !isDated(step, whole)) {
                steps.add(step);
                if (filler(step, Role.DESTINATION).equals(goal)) {
                    return steps.size() > 1 ? steps : List.of();
                }
            }
        }
        return List.of();
    }

    /** "From 1941 to 1944 he fought in the army. He took part in the battles of Kursk and Kiev." */
    private boolean isOneOf(Happening whole, Happening other) {
        boolean several = text.token(other.trigger()).tag().equals("NNS") && text.token(whole.trigger()).isVerb();
        boolean lasts = Optional.ofNullable(datings.get(whole)).map(Dating::bounds).filter(bounds -> bounds.earliestStart().isPresent() && bounds.latestEnd().isPresent()).isPresent();
        return several && lasts && isShared(whole, other) && other.type().isUnder(EventType.CONFLICT) && distance(whole, other) == 1 && !datings.containsKey(other) && isOneParagraph(whole, other);
    }

    private boolean isOneParagraph(Happening one, Happening other) {
        return !text.document().text().substring(text.token(one.trigger()).span().begin(), text.token(other.trigger()).span().begin()).contains("\n\n");
    }

    /** By words of its own, unless those are the whole's. */
    private boolean isDated(Happening step, Happening whole) {
        Optional<Dating> own = Optional.ofNullable(datings.get(step)).filter(dating -> !dating.bounds().isUnknown());
        return own.isPresent() && !own.map(Dating::bounds).equals(Optional.ofNullable(datings.get(whole)).map(Dating::bounds));
    }

    private boolean isAnew(Happening step) {
        DependencyTree tree = text.treeOf(step.trigger());
        return ANEW.contains(text.token(step.trigger()).lemma()) || tree.children(step.trigger(), "advmod", "compound:prt").stream().anyMatch(child -> ANEW.contains(text.token(child).lemma()));
    }

    private static Optional<Referent> filler(Happening happening, Role role) {
        return happening.arguments().stream().filter(argument -> argument.role() == role).map(Happening.Argument::filler).findFirst();
    }

    private int distance(Happening one, Happening other) {
        return text.sentenceOf(other.trigger()).index() - text.sentenceOf(one.trigger()).index();
    }
}
