package org.attest.extract.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.DependencyTree;
import org.attest.extract.clause.ArgumentReader;
import org.attest.extract.clause.Slot;
import org.attest.extract.clause.Syntax;
import org.attest.fact.EventType;
import org.attest.fact.Role;
import org.attest.lexicon.Table;

/** Knows by what fills its roles that a word tells of no event: nobody "attacks a problem" with weapons, and browsers are not born. From {@code event-misfits.tsv}. */
final class Misfits {

    private static final List<Rule> RULES = read(Table.ofResource("data/lexicon/event-misfits.tsv"));
    private static final Set<String> NEUTER = Set.of("it", "this", "that", "something", "everything", "anything", "nothing");

    /** By which somebody is held. */
    private static final Set<String> HOLDS = Set.of("collar", "sleeve", "hair", "scruff", "shirt", "belt", "rope", "chain", "coat", "jacket", "beard", "plait", "leash");

    /** Subjects that another clause lends are too often somebody else. */
    private static final double SURE = 0.95;

    private final ArgumentReader arguments;
    private final Syntax syntax;
    private final Fillers fillers;

    /** What cannot fill this role of an event of this type or one below it. */
    record Rule(EventType type, Role role, Set<NounKind> kinds) {}

    Misfits(ArgumentReader arguments, Fillers fillers) {
        this.arguments = arguments;
        this.syntax = arguments.syntax();
        this.fillers = fillers;
    }

    /** True where all that fills one of the event's roles is of a kind that never does. */
    boolean spoil(int trigger, Predicate predicate) {
        return RULES.stream().filter(rule -> predicate.type().isUnder(rule.type())).anyMatch(rule -> {
            List<Integer> heads = arguments.of(trigger).stream().filter(slot -> slot.certainty() >= SURE && !isPart(predicate, slot) && !isMeans(slot.head()) && !isGathering(rule, slot.head()) && role(predicate, slot).filter(rule.role()::equals).isPresent())
                    .map(Slot::head).filter(head -> !(rule.type() == EventType.TRANSACTION && (fillers.fits(head, Filler.GOODS) || fillers.fits(head, Filler.MONEY)))).toList();
            return !heads.isEmpty() && heads.stream().allMatch(head -> kind(head).filter(rule.kinds()::contains).isPresent());
        });
    }

    /** The role that the slot has first, whoever fills it. */
    private static Optional<Role> role(Predicate predicate, Slot slot) {
        return predicate.frame().places().stream().filter(place -> place.slot().equals(slot.name())).map(Frame.Place::role).findFirst().flatMap(role -> role);
    }

    private boolean isPart(Predicate predicate, Slot slot) {
        return predicate.complements().stream().anyMatch(complement -> complement.stands(slot.name()) && complement.is(slot.head(), syntax));
    }

    /** "Threatened by telephone", "killed by poison", "dragged by the collar": by what it was done, not by whom. */
    private boolean isMeans(int head) {
        DependencyTree tree = syntax.tree(head);
        boolean bare = syntax.token(head).tag().equals("NN") && tree.children(head, "det", "nmod:poss", "amod", "nummod").isEmpty();
        return syntax.preposition(head).filter("by"::equals).isPresent() && (bare || HOLDS.contains(syntax.lemma(head)) || fillers.fits(head, Filler.BODY));
    }

    /** "Opened fire on the procession", "a bomb exploded at a wedding": who is gathered there is meant. */
    private boolean isGathering(Rule rule, int head) {
        boolean force = rule.type().isUnder(EventType.CONFLICT) || rule.type() == EventType.REPRESSION || rule.type().isUnder(EventType.VIOLENCE);
        return force && fillers.fits(head, Filler.GATHERING);
    }

    private Optional<NounKind> kind(int head) {
        if (fillers.at(head).isPresent() || fillers.fits(head, Filler.ACTOR) || fillers.fits(head, Filler.PLACE) || fillers.fits(head, Filler.VEHICLE) || fillers.fits(head, Filler.MUNITION)
                || syntax.isMeasure(head) || countsPeople(head)) {
            return Optional.empty();
        }
        if (NEUTER.contains(syntax.word(head)) && !syntax.token(head).tag().equals("WDT") && syntax.head(head).filter(syntax::isVerb).isPresent()) {
            return Optional.of(NounKind.PRONOUN);
        }
        boolean common = syntax.token(head).isNoun() && !syntax.token(head).isProperNoun();
        return common ? NounKind.of(syntax.lemma(head).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** "The majority of the villagers", "a total of forty prisoners". */
    private boolean countsPeople(int head) {
        return syntax.tree(head).children(head, "nmod").stream().anyMatch(child -> syntax.preposition(child).filter("of"::equals).isPresent()
                && (fillers.fits(child, Filler.ACTOR) || fillers.at(child).isPresent()));
    }

    private static List<Rule> read(Table table) {
        List<Rule> rules = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            Set<NounKind> kinds = EnumSet.noneOf(NounKind.class);
            for (String word : row.list("kinds")) {
                kinds.add(kind(row, word));
            }
            rules.add(new Rule(row.constant("type", EventType.class), row.constant("role", Role.class), kinds));
        }
        return List.copyOf(rules);
    }

    private static NounKind kind(Table.Row row, String word) {
        try {
            return NounKind.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.wrong("'%s' is no kind of noun".formatted(word));
        }
    }
}
