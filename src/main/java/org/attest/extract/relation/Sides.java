package org.attest.extract.relation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attest.annotation.DependencyTree;
import org.attest.extract.Cast;
import org.attest.extract.clause.Syntax;
import org.attest.fact.Entity;
import org.attest.fact.Referent;
import org.attest.fact.Relation;
import org.attest.fact.ThingFamily;
import org.attest.fact.ThingType;
import org.attest.lexicon.WordGroups;

/** Soldiers and rebels of whom no force is told, in a text that speaks above all of one army or of one armed group: they are of that one. */
final class Sides {

    private static final WordGroups WORDS = WordGroups.ofResource("data/lexicon/relation-words.tsv");
    private static final Map<ThingType, Set<String>> MEN = Map.of(ThingType.MILITARY_FORCE, WORDS.of("army men"), ThingType.ARMED_GROUP, WORDS.of("rebel men"));
    private static final Set<String> REGULAR = WORDS.of("regular");
    private static final Set<String> IRREGULAR = WORDS.of("irregular");
    private static final Set<String> OFFICERS = WORDS.of("army officers");
    private static final Set<String> INDEFINITE = Set.of("a", "an", "another");
    private static final Set<String> ELSEWHERE = Set.of("of", "with", "from", "in", "for", "on", "aboard");
    private static final double CONFIDENCE = 0.65;

    private record Told(Referent.Thing bearer, ThingType side, int token) {}

    private final Finding finding;
    private final Syntax syntax;
    private final Cast cast;
    /** Whether the text speaks of a police or of rebels too, whose captains and lieutenants are no soldiers. */
    private final boolean mixed;
    private final List<Told> told = new ArrayList<>();

    Sides(Finding finding) {
        this.finding = finding;
        this.syntax = finding.arguments.syntax();
        this.cast = finding.reading.cast();
        this.mixed = cast.entities().stream().anyMatch(body -> finding.isPolice(body) || body.type() == ThingType.ARMED_GROUP);
    }

    void at(int token) {
        if (!syntax.token(token).isNoun() || isOfSomething(token)) {
            return;
        }
        MEN.forEach((side, men) -> {
            boolean officer = side == ThingType.MILITARY_FORCE && !mixed && OFFICERS.contains(syntax.lemma(token)) && syntax.tree(token).is(token, "compound");
            if (men.contains(syntax.lemma(token)) || officer) {
                finding.bearers.of(token).stream().filter(bearer -> bearer.family() == ThingFamily.PERSON || bearer.family() == ThingFamily.GROUP)
                        .forEach(bearer -> told.add(new Told(bearer, side, token)));
            }
        });
    }

    /** "Government soldiers", "an Australian sergeant", "the captain of the ferry", "a soldier" who is nobody in particular, and those who are so no more. */
    private boolean isOfSomething(int token) {
        DependencyTree tree = syntax.tree(token);
        boolean described = tree.children(token, "compound", "amod").stream().anyMatch(before -> before < token && !Descriptions.standard().isRank(syntax.word(before)) && !tree.is(token, "compound")
                && (tree.is(before, "compound") || cast.countryOf(before).isPresent() || syntax.word(before).matches("former|retired|ex|old|foreign|enemy|other")));
        boolean anybody = tree.children(token, "det").stream().anyMatch(article -> INDEFINITE.contains(syntax.word(article)))
                && tree.children(token, "amod", "nmod", "acl", "acl:relcl", "appos").isEmpty() && !tree.is(token, "nsubj");
        // "We were soldiers now" may be said of prisoners.
        boolean said = !tree.children(token, "cop").isEmpty();
        return described || anybody || said || !tree.children(token, "nmod:poss").isEmpty()
                || tree.children(token, "nmod").stream().anyMatch(child -> syntax.preposition(child).filter(ELSEWHERE::contains).isPresent());
    }

    /** States what was found, once it is known who is of which body. */
    void state() {
        Map<ThingType, Optional<Referent.Thing>> forces = new HashMap<>();
        for (Told each : told) {
            boolean elsewhere = List.of(Relation.MEMBER_OF, Relation.LEADS, Relation.EMPLOYED_BY).stream().anyMatch(relation -> finding.objects(each.bearer(), relation).stream()
                    .anyMatch(body -> body.family() == ThingFamily.ORGANIZATION));
            if (!elsewhere) {
                forces.computeIfAbsent(each.side(), side -> finding.foremost(body -> body.type() == side && !isOther(body, side))).ifPresent(force -> finding.relate(each.bearer(), Relation.MEMBER_OF, force, each.token(), CONFIDENCE));
            }
        }
    }

    /** A civil guard has no soldiers, nor has a liberation army; and whose soldiers are at a mission's posts nobody knows. */
    private boolean isOther(Entity body, ThingType side) {
        Set<String> words = Stream.concat(Stream.of(body.label()), body.otherNames().stream()).flatMap(name -> Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}']+"))).collect(Collectors.toSet());
        return side == ThingType.MILITARY_FORCE && (words.stream().noneMatch(REGULAR::contains) || words.stream().anyMatch(IRREGULAR::contains));
    }
}
