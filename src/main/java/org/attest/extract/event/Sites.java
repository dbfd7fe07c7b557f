package org.attest.extract.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.attest.annotation.DependencyTree;
import org.attest.extract.clause.Slot;
import org.attest.extract.clause.Syntax;
import org.attest.fact.EventType;
import org.attest.fact.Referent;
import org.attest.fact.ThingFamily;
import org.attest.fact.ThingType;

/** Which of the places that a clause names is where its event was: the one named first, not those that say where that one lies; and what "there" points to. */
final class Sites {

    private static final Set<String> INSIDE = Set.of("in", "at", "near", "outside", "of");
    private static final Set<String> REASONS = Set.of("for", "about", "over", "against", "of", "as");
    /** "After several years in Rome he went to Gaul": what was before or after was somewhere else. */
    private static final Set<String> OTHER_TIMES = Set.of("after", "before", "since", "until", "following");
    private static final Set<String> SETTINGS = Set.of("in", "at", "near", "outside", "on");
    private static final Set<String> ELSEWHERE = Set.of("from", "off", "through", "via", "past", "with", "by");
    private static final Set<String> HOLDERS = Set.of("obj", "iobj", "to", "by");
    private static final Set<ThingType> LARGE = Set.of(ThingType.COUNTRY, ThingType.REGION, ThingType.NATURAL_FEATURE);
    private static final int THERE_REACH = 2;
    /** What is done to somebody where they are: "killed a man in Homs", "told a court in Jakarta". */
    private static final Set<EventType> ON_THE_SPOT = Set.of(EventType.COMMUNICATION, EventType.VIOLENCE, EventType.CONFLICT, EventType.DESTRUCTION, EventType.DEATH, EventType.ARREST,
            EventType.DETENTION, EventType.DISASTER, EventType.MOVEMENT);

    /** What is done at a firm or a school: "he had worked there since 1972". */
    private static final Set<EventType> SCHOOLS_AND_FIRMS = Set.of(EventType.EMPLOYMENT, EventType.EDUCATION, EventType.TRAINING);

    private final Syntax syntax;
    private final Fillers fillers;

    Sites(Syntax syntax, Fillers fillers) {
        this.syntax = syntax;
        this.fillers = fillers;
    }

    /** "Volunteers from Bakouma, who buried the dead", "the camp at Pajule, where he was killed": the clause belongs to the noun that the place is named with. */
    Slot raised(Slot slot, int trigger) {
        DependencyTree tree = syntax.tree(slot.head());
        Optional<Integer> above = !tree.is(trigger, "acl:relcl") ? Optional.empty() : tree.is(slot.head(), "nmod") ? tree.head(slot.head()) : beside(slot.head());
        boolean place = above.isPresent() && fillers.at(slot.head()).filter(thing -> thing.family() == ThingFamily.PLACE).isPresent();
        boolean who = place && tree.children(trigger, "nsubj", "nsubj:pass", "obj").stream().anyMatch(word -> syntax.word(word).equals("who") || syntax.word(word).equals("whom"));
        boolean where = place && slot.name().equals("in") && syntax.preposition(slot.head()).filter(INSIDE::contains).isPresent();
        return who && fillers.fits(above.get(), Filler.PERSON) || where && fillers.fits(above.get(), Filler.PLACE)
                || where && fillers.at(above.get()).filter(thing -> thing.family() == ThingFamily.PLACE).isPresent() ? new Slot(slot.name(), above.get(), slot.certainty()) : slot;
    }

    /** The place whose noun stands right before this phrase, whatever the parser hangs it on: "taken to the camp at Pajule". */
    private Optional<Integer> beside(int head) {
        DependencyTree tree = syntax.tree(head);
        return tree.child(head, "case").filter(mark -> tree.is(head, "obl") && mark > tree.firstToken() && tree.is(mark - 1, "obl") && syntax.token(mark - 1).isNoun()).map(mark -> mark - 1)
                .filter(noun -> fillers.at(noun).filter(thing -> thing.family() == ThingFamily.PLACE && !fillers.isNamedPlace(thing)).isPresent());
    }

    /** True for a place that only says where the one named right before it lies: "at Pajule" in "taken to the camp at Pajule", "in the Congo" in "sent to Garamba, in the Congo". */
    boolean isDescription(Slot slot) {
        return INSIDE.contains(slot.name()) && (beside(slot.head()).isPresent() || isLargerPlace(slot));
    }

    /** Behind a comma, and of a kind that holds other places; but "in Paris, in Rome and in Oslo" are three. */
    private boolean isLargerPlace(Slot slot) {
        boolean large = slot.name().equals("in") && fillers.at(slot.head()).filter(thing -> thing.family() == ThingFamily.PLACE && LARGE.contains(fillers.type(thing))).isPresent();
        Optional<Integer> mark = large ? syntax.tree(slot.head()).child(slot.head(), "case") : Optional.empty();
        return mark.filter(word -> word - 2 >= syntax.tree(word).firstToken() && syntax.word(word - 1).equals(",")).flatMap(word -> fillers.at(word - 2))
                .filter(before -> before.family() == ThingFamily.PLACE && fillers.type(before) != ThingType.COUNTRY && !fillers.at(slot.head()).equals(Optional.of(before))).isPresent();
    }

    /** What "there" points to: the place named last before it, in its sentence or the one or two before. */
    Optional<Referent.Thing> there(int trigger, EventType type) {
        Optional<Integer> adverb = syntax.tree(trigger).children(trigger, "advmod").stream().filter(child -> syntax.lemma(child).equals("there")).findFirst();
        if (adverb.isEmpty()) {
            return Optional.empty();
        }
        int sentence = syntax.text().sentenceOf(trigger).index();
        boolean works = SCHOOLS_AND_FIRMS.stream().anyMatch(type::isUnder);
        // "Half of Kitshanga had fled there": the place is named elsewhere.
        List<Integer> own = syntax.tree(trigger).children(trigger, "nsubj", "nsubj:pass", "obj").stream().flatMap(side -> syntax.tree(side).subtree(side).stream()).toList();
        return IntStream.iterate(adverb.get() - 1, token -> token >= 0 && sentence - syntax.text().sentenceOf(token).index() <= THERE_REACH, token -> token - 1).boxed()
                .filter(token -> !own.contains(token)).flatMap(token -> pointedAt(token, works).map(place -> holder(token, place)).stream()).findFirst();
    }

    private Optional<Referent.Thing> pointedAt(int token, boolean works) {
        return fillers.at(token).filter(thing -> thing.family() == ThingFamily.PLACE && fillers.type(thing) != ThingType.COUNTRY || works && isHouse(token, thing));
    }

    /** A company, a school or an office, as long as no pronoun stands for it. */
    private boolean isHouse(int token, Referent.Thing thing) {
        return thing.family() == ThingFamily.ORGANIZATION && !syntax.token(token).isPronoun() && !syntax.tree(token).is(token, "nmod:poss");
    }

    /** The place where somebody went or was, which the ones after it only describe: "to Jebelein, in the hills south of Juba", "the camp at Pajule". */
    private Referent.Thing holder(int token, Referent.Thing place) {
        Optional<Integer> verb = verbAbove(token);
        DependencyTree tree = syntax.tree(token);
        return IntStream.range(tree.firstToken(), token).boxed().filter(before -> tree.is(before, "obl") || tree.is(before, "obj"))
                .filter(before -> verb.isPresent() && verbAbove(before).equals(verb) && syntax.preposition(before).filter(ELSEWHERE::contains).isEmpty())
                .flatMap(before -> fillers.at(before).stream()).filter(thing -> thing.family() == ThingFamily.PLACE && fillers.type(thing) != ThingType.COUNTRY)
                .findFirst().orElse(place);
    }

    private Optional<Integer> verbAbove(int token) {
        Optional<Integer> above = syntax.head(token);
        while (above.isPresent() && !syntax.isVerb(above.get())) {
            above = syntax.head(above.get());
        }
        return above;
    }

    /** Places named inside a phrase that has no place of its own: "at a garden center in Kohler", "to his house in Kissy", but not "with the government of Peru". */
    List<Integer> nested(Slot slot, Predicate predicate) {
        DependencyTree tree = syntax.tree(slot.head());
        Optional<Referent.Thing> outer = fillers.at(slot.head());
        // "A court in Lisbon sentenced him", "a judge in Homs freed her": where it sits; of "the court in Lisbon" the text has told before.
        boolean sits = slot.name().equals("subj") && predicate.type().isUnder(EventType.JUSTICE) && fillers.fits(slot.head(), Filler.COURT)
                && tree.children(slot.head(), "det").stream().anyMatch(word -> syntax.word(word).equals("a"));
        if (outer.filter(fillers::isNamedPlace).isPresent() || OTHER_TIMES.contains(slot.name()) || ArgumentRoles.OWNERS.contains(slot.name()) && !sits) {
            return List.of();
        }
        if (predicate.type().isUnder(EventType.COMMUNICATION) && !SETTINGS.contains(slot.name()) && outer.isEmpty()) {
            // "condemned the attacks in Iraq": where it was that they spoke of, not where they spoke; but "told a court in Jakarta".
            return List.of();
        }
        if (!HOLDERS.contains(slot.name()) && predicate.type() != EventType.BIRTH && outer.filter(thing -> thing.family() == ThingFamily.PLACE).isPresent()) {
            // "a farmhouse near Corleone", "the port of Radès": where the farmhouse lies is said of the farmhouse.
            return List.of();
        }
        boolean actor = outer.filter(thing -> thing.family() != ThingFamily.PLACE).isPresent();
        // "arrested for photographs of a bridge", "spoke of the fall of Homs": what it was about is no place where it was.
        boolean about = REASONS.contains(slot.name());
        // "left with a convoy for Split", "took a bus to Lima"
        boolean carries = (!actor || fillers.fits(slot.head(), Filler.VEHICLE)) && predicate.type().isUnder(EventType.MOVEMENT);
        if (actor && HOLDERS.contains(slot.name()) && ON_THE_SPOT.stream().noneMatch(predicate.type()::isUnder)) {
            // "bought a cider maker in Kohler", "paid a firm in Lima": where whoever is dealt with is at home.
            return List.of();
        }
        // "Worked as a teller in the bank": for whom one works is said of what one is.
        boolean works = predicate.type() == EventType.EMPLOYMENT && slot.name().equals("as");
        return tree.children(slot.head(), "nmod").stream()
                .filter(child -> syntax.preposition(child).filter(word -> carries && ArgumentRoles.COURSE.contains(word) || INSIDE.contains(word) && !((actor || about) && word.equals("of"))).isPresent())
                .filter(child -> fillers.at(child).filter(thing -> thing.family() == ThingFamily.PLACE || works && thing.family() == ThingFamily.ORGANIZATION).isPresent()).toList();
    }
}
