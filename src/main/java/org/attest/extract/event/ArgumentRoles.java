package org.attest.extract.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attest.extract.Happening.Argument;
import org.attest.extract.clause.ArgumentReader;
import org.attest.extract.clause.Slot;
import org.attest.extract.clause.Syntax;
import org.attest.fact.EventType;
import org.attest.fact.Referent;
import org.attest.fact.Role;
import org.attest.fact.ThingFamily;
import org.attest.fact.ThingType;
import org.attest.lexicon.Table;
import org.attest.text.TextSpan;

/** Fills a predicate's frame: slots that hold somebody or some place become arguments. */
final class ArgumentRoles {

    private static final Set<Role> WEAK = Set.of(Role.PARTICIPANT, Role.PLACE, Role.TOPIC, Role.INSTRUMENT);

    private static final Set<String> GOALS = Set.of("to", "into");
    private static final Set<Role> REACHED = Set.of(Role.DESTINATION, Role.RECIPIENT);
    private static final Set<Role> SITES = Set.of(Role.PLACE, Role.ORIGIN, Role.DESTINATION);
    static final Set<String> COURSE = Set.of("to", "from", "for", "into", "towards", "toward");
    static final Set<String> OWNERS = Set.of("subj", "comp", "poss");
    private static final Set<String> CARRIED = Set.of("to", "from", "in", "at", "into", "against", "with", "between", "on", "near");
    /** "The child's body was found", "the bodies of two men", "commuted Pavel's sentence": whose they are stands with the noun. */
    private static final Set<String> OF_WHOM = Set.of("of", "poss");
    private static final Set<String> OF_SOMEBODY = Set.of("remains", "try");
    private static final double NESTED = 0.8;
    private static final double ANAPHORIC = 0.8;
    private static final Set<EventType> FROM_AFAR = Set.of(EventType.ATTACK, EventType.BOMBING, EventType.RAID);

    /** What hospitals and schools do, by those who run them: "the hospital denied it", "the school hired her". */
    private static final Set<EventType> OF_HOUSES = Set.of(EventType.COMMUNICATION, EventType.AFFILIATION, EventType.TRANSACTION);

    private static final Set<String> BY_MEANS = Set.of("over", "by", "via", "on", "through", "in", "subj");
    private static final Set<String> MEANS = Table.ofResource("data/lexicon/talk-means.tsv").words("name");
    private static final Set<String> ADDRESSING = Table.ofResource("data/lexicon/addressing-verbs.tsv").words("verb");

    private final ArgumentReader reader;
    private final Syntax syntax;
    private final Fillers fillers;
    private final Bearers bearers;
    private final Sites sites;
    private final Antecedents antecedents;
    private final Losers losers;
    private final Members members;
    private final Whereabouts whereabouts;
    private final Handovers handovers;
    private final Identified identified;
    private final Threatened threatened;
    private final Omitted omitted;

    ArgumentRoles(ArgumentReader reader, Fillers fillers) {
        this.reader = reader;
        this.syntax = reader.syntax();
        this.fillers = fillers;
        this.bearers = new Bearers(reader);
        this.sites = new Sites(reader.syntax(), fillers);
        this.antecedents = new Antecedents(reader, fillers);
        this.losers = new Losers(reader, fillers);
        this.members = new Members(reader.syntax(), fillers);
        this.whereabouts = new Whereabouts(reader, fillers);
        this.handovers = new Handovers(reader, fillers);
        this.identified = new Identified(syntax, fillers);
        this.threatened = new Threatened(reader, fillers);
        this.omitted = new Omitted(syntax, fillers);
    }

    List<Argument> of(int trigger, Predicate predicate) {
        TextSpan clause = syntax.clause(trigger);
        Map<Referent.Thing, Argument> found = new LinkedHashMap<>();
        List<Slot> slots = slots(trigger, predicate);
        for (Slot slot : slots) {
            sites.nested(slot, predicate).forEach(inner -> place(predicate, slot, inner, clause, trigger, found));
            List<Referent.Thing> all = fillers.allAt(slot.head());
            // "Ana came with Luis. They arrested her": whoever is named beside "they" is none of them.
            boolean apart = all.size() > 1 && slots.stream().filter(other -> other.head() != slot.head()).map(other -> fillers.at(other.head())).flatMap(Optional::stream)
                    .anyMatch(all::contains);
            if (!apart) {
                all.forEach(filler -> fill(predicate, slot, filler, clause, trigger, found));
            }
        }
        omitted.subject(trigger).flatMap(teller -> predicate.frame().role("subj", teller).map(role -> new Argument(role, trigger, teller, clause, ANAPHORIC * predicate.confidence())))
                .ifPresent(argument -> found.putIfAbsent((Referent.Thing) argument.filler(), argument));
        sites.there(trigger, predicate.type()).filter(place -> found.values().stream().noneMatch(argument -> SITES.contains(argument.role()))).ifPresent(place -> found.putIfAbsent(place,
                new Argument(predicate.type().isUnder(EventType.MOVEMENT) ? Role.DESTINATION : Role.PLACE, trigger, place, clause, ANAPHORIC * predicate.confidence())));
        whereabouts.of(trigger, predicate.type()).filter(place -> found.values().stream().noneMatch(argument -> SITES.contains(argument.role())))
                .ifPresent(place -> found.putIfAbsent(place, new Argument(Role.PLACE, trigger, place, clause, ANAPHORIC * predicate.confidence())));
        return new ArrayList<>(found.values());
    }

    private void fill(Predicate predicate, Slot slot, Referent.Thing filler, TextSpan clause, int trigger, Map<Referent.Thing, Argument> found) {
        // The church in "entered the church" and the ministry in "marched to the ministry" are where one went, the party in "brought her into the party" what she joined,
        // the brother in "lost her brother" who died; the union in "joined the union" makes the reading only.
        Optional<Role> given = role(predicate, slot, filler, trigger);
        if (isPart(predicate, slot) && filler.family() != ThingFamily.PLACE && !Filler.PERSON.fits(filler) && !(GOALS.contains(slot.name()) && given.filter(REACHED::contains).isPresent())) {
            return;
        }
        Optional<Role> role = given.filter(each -> suits(each, slot, predicate, filler))
                .map(each -> each == Role.RECIPIENT && isSpokenOf(trigger, predicate, slot) ? Role.TOPIC : each == Role.TOPIC && isCalledUpon(trigger, slot) ? Role.RECIPIENT : each);
        if (role.isPresent()) {
            Argument argument = new Argument(role.get(), slot.head(), filler, evidence(clause, trigger, slot.head()),
                    predicate.confidence() * slot.certainty());
            Argument before = found.get(filler);
            if (before == null || WEAK.contains(before.role()) && !WEAK.contains(role.get())) {
                found.put(filler, argument);
            }
        }
    }

    /** The predicate's slots, and the prepositional ones of a noun that belongs to it: "board a flight to Nairobi", "filed a suit against the company". */
    private List<Slot> slots(int trigger, Predicate predicate) {
        List<Slot> all = new ArrayList<>(reader.of(trigger).stream().flatMap(slot -> identified.of(slot, trigger).stream()).map(slot -> antecedents.meant(sites.raised(slot, trigger), trigger)).filter(slot -> !sites.isDescription(slot)).toList());
        all.addAll(bearers.of(trigger, predicate.type()));
        all.addAll(losers.of(trigger, predicate.type()));
        all.addAll(members.of(trigger, reader.of(trigger)));
        all.addAll(handovers.of(trigger, predicate));
        all.addAll(threatened.of(trigger, predicate.type()));
        // "Came to see me in Lima": who was seen, and where, stands with the verb below.
        syntax.tree(trigger).children(trigger, "xcomp").stream().filter(below -> syntax.isVerb(below) && predicate.complements().stream().anyMatch(complement -> complement.is(below, syntax)))
                .flatMap(below -> reader.of(below).stream()).filter(slot -> !OWNERS.contains(slot.name())).forEach(all::add);
        reader.of(trigger).stream().filter(slot -> isPart(predicate, slot) && syntax.token(slot.head()).isNoun())
                .forEach(noun -> reader.of(noun.head()).stream().filter(slot -> slot.head() != trigger && !sites.isDescription(slot) && (CARRIED.contains(slot.name()) || OF_WHOM.contains(slot.name())
                        && OF_SOMEBODY.contains(predicate.frame().name()))).forEach(all::add));
        return all;
    }

    private boolean isPart(Predicate predicate, Slot slot) {
        return predicate.particles().contains(syntax.word(slot.head()))
                || predicate.complements().stream().anyMatch(complement -> complement.stands(slot.name()) && complement.is(slot.head(), syntax));
    }

    private void place(Predicate predicate, Slot outer, int head, TextSpan clause, int trigger, Map<Referent.Thing, Argument> found) {
        Referent.Thing filler = fillers.at(head).orElseThrow();
        // "drove for a haulier in Sfax": only a place is what one sets out for.
        String around = outer.name().equals("for") && fillers.at(outer.head()).filter(thing -> thing.family() != ThingFamily.PLACE).isPresent() ? "in" : outer.name();
        String inner = syntax.preposition(head).filter(COURSE::contains).filter(word -> !OWNERS.contains(outer.name()) && predicate.type().isUnder(EventType.MOVEMENT)).orElse(around);
        Role role = predicate.frame().role(inner, filler).filter(SITES::contains).orElse(Role.PLACE);
        found.putIfAbsent(filler, new Argument(role, head, filler, evidence(clause, trigger, head), NESTED * predicate.confidence() * outer.certainty()));
    }

    /** "Called on the rebels to disarm": they are spoken to. */
    private boolean isCalledUpon(int trigger, Slot slot) {
        return (slot.name().equals("on") || slot.name().equals("upon")) && syntax.isVerb(trigger) && syntax.tree(trigger).children(trigger, "xcomp", "advcl", "ccomp").stream().anyMatch(syntax::isInfinitive);
    }

    /** "Named a successor", "described Maria Lopez": of whom it is said, not to whom. */
    private boolean isSpokenOf(int trigger, Predicate predicate, Slot slot) {
        return slot.name().equals("obj") && syntax.isVerb(trigger) && predicate.type() == EventType.STATEMENT && !ADDRESSING.contains(syntax.lemma(trigger));
    }

    /** A tunnel does nothing, nobody speaks to "Skype", and a "U.S. airstrike" seldom hits the United States. */
    private boolean suits(Role role, Slot slot, Predicate predicate, Referent.Thing filler) {
        ThingType type = fillers.type(filler);
        boolean acts = (type != ThingType.FACILITY || OF_HOUSES.stream().anyMatch(predicate.type()::isUnder)) && type != ThingType.PLACE && type != ThingType.NATURAL_FEATURE;
        boolean moves = predicate.type().isUnder(EventType.MOVEMENT);
        if (predicate.type().isUnder(EventType.COMMUNICATION) && BY_MEANS.contains(slot.name()) && MEANS.contains(syntax.word(slot.head()))) {
            return false;
        }
        return switch (role) {
            // "They held him" tells of nobody's town, though "they" was taken for it.
            case AGENT -> acts && !(moves && filler.family() == ThingFamily.PLACE) && !(type == ThingType.SETTLEMENT && syntax.token(slot.head()).isPronoun());
            case ORIGIN -> moves || predicate.type() == EventType.ABDUCTION || !predicate.type().isUnder(EventType.VIOLENCE) && !predicate.type().isUnder(EventType.CONFLICT);
            case PLACE -> !(slot.name().equals("comp") && type == ThingType.COUNTRY && FROM_AFAR.contains(predicate.type()));
            // "Beat him with a club": what serves as a weapon, though clubs are bodies too.
            case PARTICIPANT -> !(slot.name().equals("with") && predicate.type().isUnder(EventType.VIOLENCE) && filler.family() == ThingFamily.ORGANIZATION && !fillers.isNamed(filler));
            default -> true;
        };
    }

    /** A noun's possessor is its doer where something else stands after "of". */
    private Optional<Role> role(Predicate predicate, Slot slot, Referent.Thing filler, int trigger) {
        if (slot.name().equals("poss") && reader.of(trigger).stream().anyMatch(other -> other.name().equals("of"))
                && predicate.frame().role("by", filler).isPresent()) {
            return predicate.frame().role("by", filler);
        }
        return predicate.frame().role(slot.name(), filler);
    }

    private TextSpan evidence(TextSpan clause, int trigger, int head) {
        boolean sameSentence = syntax.text().sentenceOf(trigger).contains(head);
        return sameSentence ? clause.cover(syntax.token(head).span()) : clause;
    }
}
