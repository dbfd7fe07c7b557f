package org.attest.extract.relation;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.DependencyTree;
import org.attest.extract.clause.Syntax;
import org.attest.fact.Referent;
import org.attest.fact.Relation;
import org.attest.fact.ThingFamily;
import org.attest.lexicon.WordGroups;

/** Where people live by the places beside them: "at her home in Belmont", "the Kunz family of Ulm", "I am from Kasserine". */
final class Homes {

    private static final Set<String> HOMES = WordGroups.ofResource("data/lexicon/relation-words.tsv").of("homes");
    private static final Set<String> INSIDE = Set.of("in", "at");
    private static final Set<String> FAMILIES = Set.of("family", "household", "clan");

    private final Finding finding;
    private final Syntax syntax;

    Homes(Finding finding) {
        this.finding = finding;
        this.syntax = finding.arguments.syntax();
    }

    void at(int token) {
        DependencyTree tree = syntax.tree(token);
        if (HOMES.contains(syntax.lemma(token))) {
            tree.children(token, "nmod:poss").forEach(owner -> owned(token, owner));
        } else if (FAMILIES.contains(syntax.lemma(token))) {
            finding.reading.cast().at(token).filter(family -> family.family() == ThingFamily.GROUP).ifPresent(family -> tree.children(token, "nmod").stream()
                    .filter(child -> syntax.preposition(child).filter("of"::equals).isPresent()).forEach(child -> town(child).ifPresent(town -> lives(family, town, token))));
        }
        from(token);
        lies(token);
        behindName(token);
        comes(token);
    }

    /** "Our house was in Iolkou Street". */
    private void lies(int token) {
        DependencyTree tree = syntax.tree(token);
        boolean said = !tree.children(token, "cop").isEmpty() && syntax.preposition(token).filter(INSIDE::contains).isPresent();
        Optional<Referent.Thing> place = said ? finding.reading.cast().at(token).filter(thing -> thing.family() == ThingFamily.PLACE && finding.reading.cast().entity(thing).named()) : Optional.empty();
        place.ifPresent(there -> tree.children(token, "nsubj").stream().filter(home -> HOMES.contains(syntax.lemma(home))).flatMap(home -> tree.children(home, "nmod:poss").stream())
                .flatMap(owner -> finding.fillers.allAt(owner).stream()).filter(thing -> thing.family() == ThingFamily.PERSON).forEach(person -> lives(person, there, token)));
    }

    /** "Lamin Ceesay, 17, from Serrekunda", "Bertil Alm, of Uddevalla", "Orlen Skaffet of Dubrenik": the parser hangs the town on the verb. */
    private void behindName(int town) {
        DependencyTree tree = syntax.tree(town);
        int first = tree.firstToken();
        int preposition = town - 1;
        while (preposition > first && tree.is(preposition, "compound")) {
            preposition--;
        }
        if (preposition - 1 < first || !syntax.word(preposition).matches("from|of")) {
            return;
        }
        boolean comma = syntax.word(preposition - 1).equals(",");
        int name = comma ? preposition - 2 : preposition - 1;
        if (comma && name - 2 >= first && syntax.token(name).tag().equals("CD") && syntax.word(name - 1).equals(",")) {
            name -= 2;
        }
        // A king "of Norway" and a saint "of Poitiers" have one name.
        int last = name;
        // "He carried Mr Naisoro from Savusavu to Labasa": where the tree does not hang the town on the name, "from" tells of the way.
        boolean moved = !comma && syntax.word(preposition).equals("from") && tree.head(town).filter(head -> head == last).isEmpty();
        boolean called = !moved && name > first && syntax.token(name).isProperNoun() && (comma || syntax.token(name - 1).isProperNoun() && tree.head(name - 1).filter(head -> head == last).isPresent());
        if (called) {
            town(town).ifPresent(place -> finding.reading.cast().at(last).filter(thing -> thing.family() == ThingFamily.PERSON).ifPresent(person -> lives(person, place, town)));
        }
    }

    /** "At her home in Belmont". */
    private void owned(int home, int owner) {
        for (int child : syntax.tree(home).children(home, "nmod")) {
            Optional<Referent.Thing> town = syntax.preposition(child).filter(INSIDE::contains).isPresent() ? town(child) : Optional.empty();
            town.ifPresent(place -> finding.fillers.allAt(owner).stream().filter(thing -> thing.family() == ThingFamily.PERSON).forEach(person -> lives(person, place, home)));
        }
    }

    /** "I am from Kasserine", "Asha was a Tharu from Bardiya". */
    private void from(int token) {
        DependencyTree tree = syntax.tree(token);
        int said = tree.is(token, "nmod") ? tree.head(token).orElse(token) : token;
        boolean from = !tree.children(said, "cop").isEmpty() && syntax.preposition(token).filter("from"::equals).isPresent();
        Optional<Referent.Thing> town = from ? town(token) : Optional.empty();
        town.ifPresent(place -> tree.children(said, "nsubj").stream().flatMap(subject -> finding.fillers.allAt(subject).stream())
                .filter(thing -> thing.family() == ThingFamily.PERSON || thing.family() == ThingFamily.GROUP).forEach(person -> lives(person, place, token)));
    }

    /** "My father came from Lemgar": nothing says when or whereto. */
    private void comes(int verb) {
        DependencyTree tree = syntax.tree(verb);
        List<Integer> where = tree.children(verb, "obl");
        boolean alone = syntax.isVerb(verb) && syntax.lemma(verb).equals("come") && where.size() == 1 && tree.children(verb, "obj", "advcl", "compound:prt", "aux", "conj", "neg").isEmpty() && !tree.is(verb, "conj")
                && tree.children(verb, "advmod").stream().allMatch(word -> syntax.word(word).equals("originally"));
        if (!alone || !syntax.preposition(where.getFirst()).filter("from"::equals).isPresent()) {
            return;
        }
        town(where.getFirst()).ifPresent(place -> tree.children(verb, "nsubj").stream().flatMap(subject -> finding.fillers.allAt(subject).stream())
                .filter(thing -> thing.family() == ThingFamily.PERSON).forEach(person -> lives(person, place, verb)));
    }

    private Optional<Referent.Thing> town(int token) {
        return finding.reading.cast().at(token).filter(place -> finding.fits(RelationLexicon.Kind.TOWN, place));
    }

    private void lives(Referent.Thing somebody, Referent.Thing town, int token) {
        finding.relate(somebody, Relation.LIVES_IN, town, token, 0.65);
    }
}
