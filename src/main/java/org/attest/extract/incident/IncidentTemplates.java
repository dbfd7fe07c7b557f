package org.attest.extract.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.DependencyTree;
import org.attest.extract.EventDating;
import org.attest.extract.Happening;
import org.attest.extract.Reading;
import org.attest.extract.clause.ArgumentReader;
import org.attest.extract.clause.Slot;
import org.attest.extract.clause.Syntax;
import org.attest.extract.event.Fillers;
import org.attest.fact.Entity;
import org.attest.fact.EventType;
import org.attest.fact.Referent;
import org.attest.fact.ThingFamily;
import org.attest.fact.When;
import org.attest.lexicon.Table;

/** Incidents out of happenings: those of violence, told as having happened, with somebody or something harmed; what belongs together is one incident. */
public final class IncidentTemplates {

    private static final int NEAR = 2;
    private static final double SURE_THEFT = 0.7;
    private static final Map<String, Set<String>> WORDS = words();

    private final Reading reading;
    private final ArgumentReader arguments;
    private final Syntax syntax;
    private final Fillers fillers;

    private IncidentTemplates(Reading reading) {
        this.reading = reading;
        arguments = new ArgumentReader(reading.text());
        syntax = arguments.syntax();
        fillers = new Fillers(reading.cast(), syntax, reading.voices());
    }

    private static Map<String, Set<String>> words() {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        Table.ofResource("data/lexicon/incident-words.tsv").rows().forEach(row -> words.put(row.get("kind"), new LinkedHashSet<>(row.list("words"))));
        return words;
    }

    /** The incidents of a text, in its order. */
    public static List<Incident> of(Reading reading) {
        return new IncidentTemplates(reading).incidents();
    }

    private List<Incident> incidents() {
        List<Draft> merged = new ArrayList<>();
        Map<Happening, When> times = EventDating.times(reading);
        Sites sites = new Sites(reading.text());
        for (Happening happening : reading.happenings()) {
            Optional<Draft> draft = type(happening).map(type -> draft(happening, type));
            if (draft.isEmpty()) {
                continue;
            }
            Optional.ofNullable(times.get(happening)).ifPresent(time -> draft.get().time = time.bounds());
            Optional<Draft> same = merged.reversed().stream().filter(earlier -> isSame(earlier, draft.get())).findFirst();
            if (same.isPresent()) {
                same.get().absorb(draft.get());
            } else {
                merged.add(draft.get());
            }
        }
        Optional<LocalDate> day = reading.text().document().metadata().published();
        return merged.stream().filter(Draft::isConcrete).map(draft -> draft.finish(sites.of(draft, draft.words(Draft.Slot.PLACE)), day)).toList();
    }

    private Optional<String> type(Happening happening) {
        boolean told = switch (happening.factuality()) {
            case FACTUAL, PROBABLE, POSSIBLE -> true;
            case INTENDED -> happening.type() == EventType.KILLING || happening.type() == EventType.BOMBING;
            case COUNTERFACTUAL, HYPOTHETICAL, GENERIC, UNSPECIFIED -> false;
        };
        // Weapons that soldiers take are no robbery; a word that says so alone makes one.
        if (!told || happening.type() == EventType.THEFT && happening.confidence() < SURE_THEFT) {
            return Optional.empty();
        }
        String lemma = syntax.lemma(happening.trigger());
        boolean fire = Set.of("burn", "torch", "arson", "firebomb", "burn down", "burning").contains(lemma)
                || lemma.equals("set") && happening.type() == EventType.DESTRUCTION;
        return switch (happening.type()) {
            case BOMBING -> Optional.of("BOMBING");
            case ABDUCTION -> Optional.of("KIDNAPPING");
            case THEFT -> Optional.of("ROBBERY");
            case KILLING, ATTACK, EXECUTION, INJURY, SEXUAL_VIOLENCE, TORTURE -> Optional.of(fire ? "ARSON" : "ATTACK");
            case DESTRUCTION -> Optional.of(fire ? "ARSON" : "ATTACK");
            default -> Optional.empty();
        };
    }

    private Draft draft(Happening happening, String type) {
        int trigger = happening.trigger();
        int sentence = reading.text().sentenceOf(trigger).index();
        Draft draft = new Draft(type, sentence, reading.text().token(trigger).span());
        for (Slot slot : arguments.of(trigger)) {
            switch (slot.name()) {
                case "subj", "by" -> doer(draft, slot.head());
                case "obj", "of", "against", "on", "at", "iobj" -> undergoer(draft, slot.head(), slot.name(), happening.type());
                case "poss" -> undergoer(draft, slot.head(), "of", happening.type());
                case "with" -> instrument(draft, slot.head());
                case "in", "near" -> place(draft, slot.head());
                default -> { }
            }
        }
        DependencyTree tree = syntax.tree(trigger);
        for (int token = tree.firstToken(); token < tree.endToken(); token++) {
            if (syntax.token(token).isNoun() && !tree.is(token, "compound")) {
                instrument(draft, token);
            }
        }
        return draft;
    }

    private void doer(Draft draft, int head) {
        if (is("weapon", head)) {
            instrument(draft, head);
            return;
        }
        Optional<Referent.Thing> thing = fillers.at(head);
        boolean pronoun = syntax.token(head).isPronoun();
        if (thing.isEmpty() && (pronoun || !is("force", head) && !is("authority", head))) {
            return;
        }
        if (thing.isPresent() && thing.get().family() == ThingFamily.ORGANIZATION) {
            draft.add(Draft.Slot.ORGANIZATION, key(thing.get()), name(thing.get(), head));
        } else if (thing.isEmpty() || thing.get().family() != ThingFamily.PLACE) {
            draft.add(Draft.Slot.INDIVIDUAL, thing.map(this::key).orElse(syntax.lemma(head)), thing.map(found -> name(found, head)).orElse(phrase(head)));
            for (int child : syntax.tree(head).subtree(head)) {
                reading.cast().at(child).filter(found -> found.family() == ThingFamily.ORGANIZATION && child != head)
                        .ifPresent(found -> draft.add(Draft.Slot.ORGANIZATION, key(found), name(found, child)));
            }
        }
    }

    private void undergoer(Draft draft, int head, String slot, EventType type) {
        Optional<Referent.Thing> thing = fillers.at(head);
        // Whoever is killed is somebody, also where the name is an order's: "the murder of the Franciscans".
        boolean killed = type.isUnder(EventType.VIOLENCE) && !is("object", head);
        boolean person = thing.isPresent() && thing.get().family() != ThingFamily.PLACE && (killed || thing.get().family() != ThingFamily.ORGANIZATION);
        if (is("force", head) || is("weapon", head)) {
            return;
        }
        if (person && !slot.equals("at")) {
            draft.add(Draft.Slot.VICTIM, key(thing.get()), name(thing.get(), head));
        } else if (is("object", head) || thing.isPresent() && thing.get().family() == ThingFamily.ORGANIZATION && !slot.equals("at")) {
            draft.add(Draft.Slot.TARGET, thing.map(this::key).orElse(syntax.lemma(head)), phrase(head));
        } else if (thing.isPresent() && thing.get().family() == ThingFamily.PLACE) {
            place(draft, head);
        }
    }

    private void instrument(Draft draft, int head) {
        if (is("weapon", head)) {
            draft.add(Draft.Slot.INSTRUMENT, syntax.lemma(head), phrase(head));
        }
    }

    private void place(Draft draft, int head) {
        fillers.at(head).filter(thing -> thing.family() == ThingFamily.PLACE).map(reading.cast()::entity).filter(Entity::named)
                .ifPresent(entity -> draft.add(Draft.Slot.PLACE, entity.label(), entity.label()));
    }

    private static boolean is(String kind, String lemma) {
        return WORDS.get(kind).contains(lemma);
    }

    private boolean is(String kind, int token) {
        return is(kind, syntax.lemma(token)) || is(kind, syntax.word(token));
    }

    private String key(Referent.Thing thing) {
        return thing.family() + " " + thing.key();
    }

    /** The full name of what has one; else the words here. */
    private String name(Referent.Thing thing, int head) {
        Entity entity = reading.cast().entity(thing);
        return entity.named() || syntax.token(head).isPronoun() ? entity.label() : phrase(head);
    }

    /** The noun with the words before it that belong to it, without article. */
    private String phrase(int head) {
        DependencyTree tree = syntax.tree(head);
        int first = head;
        for (int child : tree.children(head, "compound", "amod", "nummod", "flat", "nmod:poss")) {
            boolean whole = child < head && !tree.is(child, "nmod:poss");
            first = whole ? Math.min(first, child) : first;
        }
        return reading.text().textOf(reading.text().spanOf(first, head + 1)).replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }

    private boolean isSame(Draft earlier, Draft later) {
        boolean typesFit = earlier.type().equals(later.type()) || later.type().equals("ATTACK") || earlier.type().equals("ATTACK");
        if (!typesFit) {
            return false;
        }
        if (shares(earlier, later, Draft.Slot.VICTIM) || shares(earlier, later, Draft.Slot.TARGET)) {
            return true;
        }
        int distance = later.sentence - earlier.lastSentence;
        return distance <= NEAR || !later.isConcrete();
    }

    private static boolean shares(Draft one, Draft other, Draft.Slot slot) {
        return one.keys(slot).stream().anyMatch(other.keys(slot)::contains);
    }
}
