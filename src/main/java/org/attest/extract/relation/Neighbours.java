package org.attest.extract.relation;

import java.util.List;
import java.util.Optional;

import org.attest.annotation.DependencyTree;
import org.attest.extract.clause.Syntax;
import org.attest.fact.Entity;
import org.attest.fact.Referent;
import org.attest.fact.Relation;
import org.attest.fact.ThingFamily;
import org.attest.gazetteer.Gazetteer;
import org.attest.gazetteer.Place;

/** Relations told by mere nearness: "Osh, Kyrgyzstan", "a court in Bishkek", "a Basel-based charity", "the Egyptian member". */
final class Neighbours {

    private final Finding finding;
    private final Syntax syntax;

    Neighbours(Finding finding) {
        this.finding = finding;
        this.syntax = finding.arguments.syntax();
    }

    void at(int token) {
        Optional<Referent.Thing> thing = finding.reading.cast().at(token);
        thing.ifPresent(found -> {
            if (found.family() == ThingFamily.PLACE) {
                places(token, found);
            } else {
                home(token, found);
                people(token, found);
            }
        });
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
                case "in" -> finding.relate(inner, Relation.WITHIN, outer.get(), token, 0.8);
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
            if (place.isPresent() && thing.family() == ThingFamily.ORGANIZATION && syntax.preposition(child).filter("in"::equals).isPresent()) {
                finding.relate(thing, Relation.BASED_IN, place.get(), token, 0.7);
            }
        }
        for (int child : tree.children(token, "amod", "compound", "acl", "dep")) {
            if (syntax.word(child).equals("based") || syntax.word(child).endsWith("-based")) {
                based(child, thing, token);
            }
        }
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

    /** An adjective of a people before somebody is their nationality, where the text also names the country. */
    private void people(int token, Referent.Thing somebody) {
        if (somebody.family() == ThingFamily.ORGANIZATION) {
            return;
        }
        List<Integer> adjectives = syntax.tree(token).children(token, "amod", "compound");
        for (int adjective : adjectives) {
            Gazetteer.standard().countryOfDemonym(syntax.token(adjective).word()).flatMap(this::named)
                    .ifPresent(country -> finding.bearers.of(token).forEach(bearer -> finding.relate(bearer, Relation.NATIONALITY, country, token, 0.75)));
        }
    }

    private Optional<Referent.Thing> named(Place country) {
        return finding.reading.cast().entities().stream().filter(entity -> entity.placeKey().filter(country.key()::equals).isPresent()).map(Entity::id)
                .filter(Referent.Thing.class::isInstance).map(Referent.Thing.class::cast).findFirst();
    }
}
