package org.attest.extract.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.extract.Happening;
import org.attest.fact.EventType;
import org.attest.fact.Factuality;
import org.attest.fact.Referent;
import org.attest.fact.Role;

/** Decides which mentions tell of one event: what happens to somebody only once, and definite nouns that take up an event told before. */
final class Coreference {

    private static final int REACH_IN_SENTENCES = 12;
    private static final Set<EventType> ONCE = Set.of(EventType.BIRTH, EventType.DEATH, EventType.KILLING, EventType.EXECUTION);
    private static final Set<EventType> SELDOM = Set.of(EventType.ARREST, EventType.ABDUCTION, EventType.DISAPPEARANCE, EventType.MARRIAGE,
            EventType.SENTENCING, EventType.CONVICTION, EventType.FOUNDING, EventType.TRIAL, EventType.RELEASE, EventType.DISMISSAL);
    private static final List<Set<EventType>> ALIKE = List.of(Set.of(EventType.KILLING, EventType.DEATH, EventType.EXECUTION),
            Set.of(EventType.ATTACK, EventType.BOMBING, EventType.CONFLICT, EventType.RAID), Set.of(EventType.BATTLE, EventType.CONFLICT),
            Set.of(EventType.ARREST, EventType.DETENTION, EventType.CAPTURE), Set.of(EventType.DETENTION, EventType.IMPRISONMENT),
            Set.of(EventType.MEETING, EventType.NEGOTIATION));

    /** Types of many kinds of deeds, of which two need more in common than their type. */
    private static final Set<EventType> LOOSE = Set.of(EventType.LIFE, EventType.EVENT, EventType.ELECTION, EventType.JUSTICE, EventType.VIOLENCE, EventType.AFFILIATION,
            EventType.TRANSACTION, EventType.MOVEMENT, EventType.COMMUNICATION);
    private static final int STEM = 3;
    private static final int NEAR = 2;

    private final AnnotatedText text;
    private final BackReferences references;
    private final Occasions occasions;

    Coreference(AnnotatedText text) {
        this.text = text;
        this.references = new BackReferences(text);
        this.occasions = new Occasions(text);
    }

    List<Happening> merge(List<Happening> happenings) {
        List<Happening> merged = new ArrayList<>();
        for (Happening happening : happenings) {
            Optional<Happening> same = Optional.empty();
            for (int i = merged.size() - 1; i >= 0 && same.isEmpty(); i--) {
                if (isSame(merged.get(i), happening)) {
                    same = Optional.of(merged.get(i));
                }
            }
            Optional<Happening> only = same.isPresent() ? same : onlyOne(merged, happening);
            Factuality sure = same.isPresent() ? happening.factuality() : only.map(Happening::factuality).orElse(happening.factuality());
            merged.add(only.map(earlier -> new Happening(earlier.id(), happening.type(), happening.trigger(), earlier.label(), happening.evidence(),
                    happening.arguments(), sure, happening.confidence())).orElse(happening));
        }
        return List.copyOf(merged);
    }

    private boolean isSame(Happening earlier, Happening later) {
        if (earlier.trigger() == later.trigger() || conflict(earlier, later) || occasions.differ(earlier, later)) {
            return false;
        }
        if (references.areOne(earlier, later)) {
            return true;
        }
        if (!alike(earlier.type(), later.type()) || LOOSE.contains(later.type()) && !related(earlier, later)) {
            return false;
        }
        if (earlier.factuality() != later.factuality() && (isOpen(earlier.factuality()) || isOpen(later.factuality()))) {
            return false;
        }
        boolean samePatient = !common(earlier, later, Role.PATIENT).isEmpty() && fillers(earlier, Role.PATIENT).equals(fillers(later, Role.PATIENT));
        if (samePatient && ONCE.contains(earlier.type()) && ONCE.contains(later.type())) {
            return true;
        }
        int distance = text.sentenceOf(later.trigger()).index() - text.sentenceOf(earlier.trigger()).index();
        if (distance > REACH_IN_SENTENCES) {
            return false;
        }
        if (samePatient && earlier.type() == later.type() && SELDOM.contains(later.type()) && distance > 0) {
            return true;
        }
        if (earlier.type() == EventType.MARRIAGE && later.type() == EventType.MARRIAGE && common(earlier, later, Role.PARTICIPANT).size() > 0
                && common(earlier, later, Role.PARTICIPANT).size() == Math.min(fillers(earlier, Role.PARTICIPANT).size(), fillers(later, Role.PARTICIPANT).size())) {
            return true;
        }
        if (isAnnounced(earlier, later, distance)) {
            return true;
        }
        boolean talk = later.type().isUnder(EventType.COMMUNICATION) && !lemma(earlier.trigger()).equals(lemma(later.trigger())) && later.type() != EventType.MEETING;
        return !talk && isDefiniteNoun(later.trigger()) && (earlier.type() == later.type() || sharesFiller(earlier, later))
                && (later.arguments().isEmpty() || sharesFiller(earlier, later) || earlier.type() == later.type() && later.type().isUnder(EventType.CONFLICT) && distance <= NEAR || lemma(earlier.trigger()).equals(lemma(later.trigger())));
    }

    /** "the trial", "the lawsuit", far from the only one told of before: as sure as that one. */
    private Optional<Happening> onlyOne(List<Happening> before, Happening later) {
        if (!isDefiniteNoun(later.trigger()) || later.type().isUnder(EventType.COMMUNICATION) || later.type().isUnder(EventType.MOVEMENT)) {
            return Optional.empty();
        }
        if (LOOSE.contains(later.type()) && before.stream().noneMatch(earlier -> earlier.type() == later.type() && related(earlier, later))) {
            return Optional.empty();
        }
        // "They beat us every night … the beatings", but no single theft is what thieves do.
        boolean several = text.token(later.trigger()).tag().endsWith("S");
        List<Happening> alike = before.stream().filter(earlier -> earlier.type() == later.type() && (several || earlier.factuality() != Factuality.GENERIC)).toList();
        boolean one = alike.stream().map(Happening::id).distinct().count() == 1;
        boolean same = one && alike.stream().noneMatch(earlier -> conflict(earlier, later)) && (later.factuality() == Factuality.FACTUAL
                || alike.stream().anyMatch(earlier -> earlier.factuality() == later.factuality()))
                && (later.arguments().isEmpty() || alike.stream().anyMatch(earlier -> sharesFiller(earlier, later)));
        return same ? Optional.of(alike.getLast()) : Optional.empty();
    }

    /** "Sold" and "the sale" need not be, but "voted" and "the vote" are from one stem. */
    private boolean related(Happening earlier, Happening later) {
        String one = lemma(earlier.trigger());
        String other = lemma(later.trigger());
        int length = Math.min(STEM, Math.min(one.length(), other.length()));
        return one.regionMatches(0, other, 0, length) || text.token(earlier.trigger()).isNoun();
    }

    /** "It began with a death. When their father died": announced by a noun, told by the next sentence. */
    private boolean isAnnounced(Happening earlier, Happening later, int distance) {
        return earlier.arguments().isEmpty() && text.token(earlier.trigger()).isNoun() && earlier.type() == later.type() && text.token(later.trigger()).isVerb()
                && distance > 0 && distance <= 1 && ONCE.contains(later.type());
    }

    /** Neither told as having happened nor denied. */
    private static boolean isOpen(Factuality factuality) {
        return switch (factuality) {
            case GENERIC, HYPOTHETICAL, UNSPECIFIED, INTENDED -> true;
            case FACTUAL, PROBABLE, POSSIBLE, COUNTERFACTUAL -> false;
        };
    }

    static boolean alike(EventType one, EventType other) {
        return one == other || ALIKE.stream().anyMatch(set -> set.contains(one) && set.contains(other));
    }

    /** True where both name who or where, and not one of them is the same. */
    private static boolean conflict(Happening one, Happening other) {
        for (Role role : List.of(Role.PATIENT, Role.PLACE, Role.AGENT, Role.DESTINATION, Role.ORIGIN)) {
            if (!fillers(one, role).isEmpty() && !fillers(other, role).isEmpty() && common(one, other, role).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean sharesFiller(Happening one, Happening other) {
        return one.arguments().stream().anyMatch(mine -> other.arguments().stream().anyMatch(theirs -> theirs.filler().equals(mine.filler())));
    }

    private static Set<Referent> common(Happening one, Happening other, Role role) {
        Set<Referent> both = new LinkedHashSet<>(fillers(one, role));
        both.retainAll(fillers(other, role));
        return both;
    }

    private static Set<Referent> fillers(Happening happening, Role role) {
        Set<Referent> found = new LinkedHashSet<>();
        happening.arguments().stream().filter(argument -> argument.role() == role).forEach(argument -> found.add(argument.filler()));
        return found;
    }

    private boolean isDefiniteNoun(int trigger) {
        if (!text.token(trigger).isNoun()) {
            return false;
        }
        DependencyTree tree = text.treeOf(trigger);
        return tree.children(trigger, "det").stream().anyMatch(det -> Set.of("the", "this", "that", "these", "those").contains(lemma(det)))
                || !tree.children(trigger, "nmod:poss").isEmpty();
    }

    private String lemma(int token) {
        return text.token(token).lemma().toLowerCase(Locale.ROOT);
    }
}
