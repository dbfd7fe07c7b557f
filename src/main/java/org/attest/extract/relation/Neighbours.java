package org.attest.extract.relation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.attest.annotation.DependencyTree;
import org.attest.extract.clause.Syntax;
import org.attest.fact.Entity;
import org.attest.fact.Referent;
import org.attest.fact.Relation;
import org.attest.fact.ThingFamily;
import org.attest.fact.ThingType;
import org.attest.gazetteer.Gazetteer;
import org.attest.gazetteer.Place;

/** Relations told by mere nearness: "Osh, Kyrgyzstan", "a court in Bishkek", "a Basel-based charity", "the Egyptian member". */
final class Neighbours {

    private static final Set<String> NEAR = Set.of("near", "outside");
    private static final Set<String> INSIDE = Set.of("in", "at");
    private static final Set<String> UP = Set.of("up", "down", "over", "out", "high", "deep");
    private static final Set<String> BELONGING = Set.of("of", "from", "with", "at");

    private final Finding finding;
    private final Syntax syntax;
    /** By name. */
    private final Map<String, Referent.Thing> towns;

    Neighbours(Finding finding) {
        this.finding = finding;
        this.syntax = finding.arguments.syntax();
        this.towns = finding.reading.cast().entities().stream().filter(entity -> entity.named() && isTown(entity.id())).collect(Collectors.toMap(Entity::label, Entity::id, (first, next) -> first));
    }

    void at(int token) {
        nation(token);
        Optional<Referent.Thing> thing = finding.reading.cast().at(token);
        thing.ifPresent(found -> {
            if (found.family() == ThingFamily.PLACE) {
                places(token, found);
            } else {
                home(token, found);
                body(token, found);
                seat(token, found);
                people(token, found);
            }
        });
    }

    /** "A company based in Toronto", which the parser takes for one preposition. */
    private void seat(int token, Referent.Thing body) {
        DependencyTree tree = syntax.tree(token);
        for (int child : tree.children(token, "nmod")) {
            boolean based = tree.children(child, "case").stream().anyMatch(mark -> finding.lexicon.of(true, syntax.lemma(mark)).stream().anyMatch(entry -> entry.relation() == Relation.BASED_IN)
                    || finding.lexicon.of(true, syntax.word(mark).replaceFirst("d$", "")).stream().anyMatch(entry -> entry.relation() == Relation.BASED_IN));
            if (based && body.family() == ThingFamily.ORGANIZATION) {
                finding.reading.cast().at(child).filter(place -> place.family() == ThingFamily.PLACE).ifPresent(place -> finding.relate(body, Relation.BASED_IN, place, token, 0.85));
            }
        }
    }

    private void places(int token, Referent.Thing inner) {
        DependencyTree tree = syntax.tree(token);
        for (int child : tree.children(token, "appos", "nmod", "dep")) {
            Optional<Referent.Thing> outer = finding.reading.cast().at(child).filter(other -> other.family() == ThingFamily.PLACE);
            if (outer.isEmpty()) {
                continue;
            }
            String preposition = tree.is(child, "nmod") ? syntax.preposition(child).orElse("") : ",";
            switch (preposition) {
                case "in", "at" -> finding.relate(inner, Relation.WITHIN, outer.get(), token, 0.8);
                case "near", "outside" -> finding.relate(inner, Relation.NEAR, outer.get(), token, 0.8);
                case "," -> {
                    boolean unknown = place(inner).isEmpty() && place(outer.get()).isPresent() && child > token;
                    if (unknown || holds(outer.get(), inner)) {
                        finding.relate(inner, Relation.WITHIN, outer.get(), token, 0.85);
                    }
                }
                default -> { }
            }
        }
        beside(token, inner);
        inside(token, inner);
        named(token, inner);
    }

    /** "The Gulu bus station", "Ghorahi barracks": a site that bears the name of its town. */
    private void named(int token, Referent.Thing site) {
        if (finding.reading.cast().entity(site).type() == ThingType.FACILITY) {
            syntax.tree(token).children(token, "compound").forEach(word -> town(word).filter(town -> !town.equals(site)).ifPresent(town -> finding.relate(site, Relation.WITHIN, town, token, 0.75)));
        }
    }

    /** The town that the word names here or, inside a longer name, elsewhere in the text. */
    private Optional<Referent.Thing> town(int word) {
        return finding.reading.cast().at(word).filter(this::isTown).or(() -> Optional.ofNullable(towns.get(syntax.token(word).word())));
    }

    /** "taken to a clinic in Gulu": the parser hangs the town on the verb, and it says where the clinic is. */
    private void inside(int token, Referent.Thing inner) {
        int preposition = token + 1;
        boolean site = finding.reading.cast().entity(inner).type() == ThingType.FACILITY && !syntax.token(token).isProperNoun();
        // "Zarzis in Tunisia": right behind a town, and not where somebody came from to a country
        boolean town = syntax.token(token).isProperNoun() && isTown(inner);
        if ((site || town) && preposition + 1 < syntax.tree(token).endToken() && INSIDE.contains(syntax.word(preposition))) {
            syntax.head(preposition).flatMap(finding.reading.cast()::at).filter(outer -> site ? isTown(outer) : holds(outer, inner))
                    .ifPresent(outer -> finding.relate(inner, Relation.WITHIN, outer, token, 0.75));
        }
    }

    /** "the village of Lidk, near Brno," and "at Mohra, in Bihar,": the parser often hangs what stands between commas on the verb. */
    private void beside(int token, Referent.Thing inner) {
        int preposition = token + 2;
        if (preposition + 1 < syntax.tree(token).endToken() && UP.contains(syntax.word(preposition)) && INSIDE.contains(syntax.word(preposition + 1))) {
            // "Jelbang, up in Rolpa"
            preposition++;
        }
        if (preposition < syntax.tree(token).endToken() && syntax.word(token + 1).equals(",")) {
            Optional<Referent.Thing> other = syntax.head(preposition).flatMap(finding.reading.cast()::at).filter(thing -> thing.family() == ThingFamily.PLACE);
            if (NEAR.contains(syntax.word(preposition))) {
                other.ifPresent(place -> finding.relate(inner, Relation.NEAR, place, token, 0.75));
            } else if (INSIDE.contains(syntax.word(preposition)) && syntax.token(token).isProperNoun()) {
                other.filter(place -> finding.reading.cast().entity(place).type() != ThingType.FACILITY).ifPresent(place -> finding.relate(inner, Relation.WITHIN, place, token, 0.75));
            }
        }
    }

    /** True where the gazetteer has the one inside the other. */
    private boolean holds(Referent.Thing outer, Referent.Thing inner) {
        Optional<Place> small = place(inner);
        Optional<Place> large = place(outer);
        return small.isPresent() && large.isPresent() && small.get().within().contains(large.get().key());
    }

    private Optional<Place> place(Referent.Thing thing) {
        return finding.reading.cast().entity(thing).placeKey().flatMap(Gazetteer.standard()::byKey);
    }

    private void home(int token, Referent.Thing thing) {
        DependencyTree tree = syntax.tree(token);
        for (int child : tree.children(token, "nmod")) {
            Optional<Referent.Thing> place = finding.reading.cast().at(child).filter(other -> other.family() == ThingFamily.PLACE);
            String preposition = syntax.preposition(child).orElse("");
            if (place.isPresent()) {
                homeAt(thing, preposition, place.get(), token);
            }
        }
        if (thing.family() == ThingFamily.ORGANIZATION && !syntax.token(token).isProperNoun()) {
            tree.children(token, "compound").forEach(child -> town(child).ifPresent(town ->
                    finding.relate(thing, Relation.BASED_IN, town, token, 0.7)));
        }
        for (int child : tree.children(token, "amod", "compound", "acl", "dep")) {
            if (syntax.word(child).equals("based") || syntax.word(child).endsWith("-based")) {
                based(child, thing, token);
            }
        }
    }

    private void homeAt(Referent.Thing thing, String preposition, Referent.Thing place, int token) {
        switch (thing.family()) {
            case ORGANIZATION -> {
                if (preposition.equals("in") || preposition.equals("of") && isTown(place) && syntax.token(token).isProperNoun()) {
                    finding.relate(thing, Relation.BASED_IN, place, token, 0.7);
                }
            }
            case PERSON -> {
                if ((preposition.equals("from") || preposition.equals("of") && syntax.token(token).isProperNoun()) && isTown(place)) {
                    finding.relate(thing, Relation.LIVES_IN, place, token, 0.65);
                }
            }
            // "Volunteers from Dori" may have been sent from there.
            case GROUP, ACTOR, PLACE -> { }
        }
    }

    /** "Sergeant Okello of the Home Guard" and "Anna Larsen of the tenants' union" are of it, "Maria Lopez of the Ministry of Health" is in its pay. */
    private void body(int token, Referent.Thing somebody) {
        DependencyTree tree = syntax.tree(token);
        for (int child : tree.children(token, "nmod")) {
            Optional<Referent.Thing> whole = finding.reading.cast().at(child);
            String preposition = syntax.preposition(child).orElse("");
            boolean named = syntax.token(token).isProperNoun() && somebody.family() == ThingFamily.PERSON && BELONGING.contains(preposition);
            whole.filter(one -> named && finding.fits(RelationLexicon.Kind.FORCE, one)).ifPresent(force -> finding.relate(somebody, Relation.MEMBER_OF, force, token, 0.7));
            whole.filter(one -> named && finding.fits(RelationLexicon.Kind.EMPLOYER, one))
                    .ifPresent(employer -> finding.relate(somebody, finding.isSociety(employer) ? Relation.MEMBER_OF : Relation.EMPLOYED_BY, employer, token, 0.7));
        }
    }

    private boolean isTown(Referent.Thing place) {
        return finding.fits(RelationLexicon.Kind.TOWN, place);
    }

    private void based(int adjective, Referent.Thing thing, int token) {
        int first = Math.max(syntax.tree(adjective).firstToken(), adjective - 4);
        for (int before = adjective; before >= first; before--) {
            Optional<Referent.Thing> place = finding.reading.cast().at(before).filter(other -> other.family() == ThingFamily.PLACE);
            if (place.isPresent()) {
                finding.bearers.of(token).stream().findFirst().ifPresent(bearer -> finding.relate(bearer, Relation.BASED_IN, place.get(), token, 0.8));
                if (finding.bearers.of(token).isEmpty()) {
                    finding.relate(thing, Relation.BASED_IN, place.get(), token, 0.8);
                }
                return;
            }
        }
    }

    /** An adjective of a people before somebody is their nationality. */
    private void people(int token, Referent.Thing somebody) {
        if (somebody.family() == ThingFamily.ORGANIZATION) {
            return;
        }
        for (int adjective : syntax.tree(token).children(token, "amod", "compound")) {
            finding.reading.cast().countryOf(adjective).ifPresent(country ->
                    bearers(token, somebody).forEach(bearer -> finding.relate(bearer, Relation.NATIONALITY, country, token, 0.75)));
        }
    }

    /** "She is Dutch", "her partner, a Dutchman". */
    private void nation(int token) {
        DependencyTree tree = syntax.tree(token);
        boolean said = !tree.children(token, "cop").isEmpty() || tree.is(token, "appos");
        finding.reading.cast().countryOf(token).filter(country -> said).ifPresent(country -> {
            List<Integer> described = tree.is(token, "appos") ? tree.head(token).map(List::of).orElse(List.of()) : tree.children(token, "nsubj");
            described.stream().flatMap(head -> finding.fillers.at(head).stream()).filter(thing -> finding.fits(RelationLexicon.Kind.PERSON, thing))
                    .forEach(person -> finding.relate(person, Relation.NATIONALITY, country, token, 0.75));
        });
    }

    private List<Referent.Thing> bearers(int token, Referent.Thing somebody) {
        List<Referent.Thing> found = finding.bearers.of(token);
        return found.isEmpty() ? List.of(somebody) : found;
    }
}
