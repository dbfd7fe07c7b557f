package org.attest.extract.relation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.DependencyTree;
import org.attest.extract.clause.Slot;
import org.attest.extract.clause.Syntax;
import org.attest.fact.Referent;
import org.attest.fact.Relation;
import org.attest.fact.ThingFamily;
import org.attest.lexicon.WordGroups;

/** Relations told by what somebody or something is called: "the director of the institute", "his sister", "the north of the country". */
final class NounRelations {

    private static final Set<String> DIRECTIONS = Set.of("north", "south", "east", "west");
    private static final Set<String> ORDINALS = Set.of("first", "second", "third", "ex", "former", "new");
    private static final Set<String> INDEFINITE = Set.of("a", "an", "another");
    private static final Set<Relation> MUTUAL = EnumSet.of(Relation.SPOUSE_OF, Relation.SIBLING_OF, Relation.KNOWS, Relation.RELATIVE_OF, Relation.ALLIED_WITH);
    private static final Set<Relation> KINSHIP = EnumSet.of(Relation.SPOUSE_OF, Relation.SIBLING_OF, Relation.PARENT_OF, Relation.CHILD_OF, Relation.RELATIVE_OF);
    private static final WordGroups WORDS = WordGroups.ofResource("data/lexicon/relation-words.tsv");
    private static final Set<String> OFFICERS = WORDS.of("officers");
    private static final Set<String> PEOPLE = WORDS.of("people");

    private final Finding finding;
    private final Syntax syntax;
    private final EntrySlots ends;
    private final KinOwners owners;

    NounRelations(Finding finding, EntrySlots ends) {
        this.finding = finding;
        this.syntax = finding.arguments.syntax();
        this.ends = ends;
        this.owners = new KinOwners(finding);
    }

    void at(int noun, RelationLexicon.Entry entry) {
        if (!precededBy(noun, entry.before()) || isDistance(entry, noun)) {
            return;
        }
        List<Slot> slots = new ArrayList<>(finding.arguments.of(noun));
        shared(noun).forEach(slots::add);
        if (KINSHIP.contains(entry.relation()) && syntax.tree(noun).is(noun, "compound")) {
            // "His half-brother Soboma": the owner hangs on the name.
            syntax.head(noun).filter(name -> syntax.token(name).isProperNoun() && name > noun).stream().flatMap(name -> finding.arguments.of(name).stream()).filter(slot -> slot.name().equals("poss")).forEach(slots::add);
        }
        if (!ends.hasDemanded(slots, entry)) {
            return;
        }
        List<Referent.Thing> others = ends.things(slots, entry.otherSlots(), entry.otherKind());
        if (KINSHIP.contains(entry.relation())) {
            others = owners.of(noun, entry, others);
        }
        if (others.isEmpty() && entry.relation() == Relation.LEADS && entry.objectKind() == RelationLexicon.Kind.ACTOR) {
            others = ours(noun);
        }
        if (others.isEmpty() && entry.relation() == Relation.KNOWS) {
            others = companions(noun);
        }
        if (others.isEmpty() && !MUTUAL.contains(entry.relation())) {
            return;
        }
        List<Referent.Thing> bearers = (owners.isCalledByKin(noun) ? finding.fillers.at(noun).stream().toList() : finding.bearers.of(noun)).stream().filter(bearer -> finding.fits(entry.bearerKind(), bearer)).toList();
        if (entry.relation() == Relation.SPOUSE_OF && isOneOfSeveral(noun)) {
            finding.marriedOften(others);
        }
        if (others.isEmpty() && syntax.token(noun).tag().endsWith("S")) {
            ends.eachOther(bearers, noun, entry);
        }
        // "A deputy of the Unity Party" is a member of it, and not in its pay besides.
        boolean member = entry.relation() == Relation.EMPLOYED_BY && finding.lexicon.of(false, syntax.lemma(noun)).stream().anyMatch(each -> each.relation() == Relation.MEMBER_OF);
        for (Referent.Thing bearer : bearers) {
            for (Referent.Thing other : others) {
                if (member && (finding.fits(RelationLexicon.Kind.FORCE, other) || finding.isSociety(other))) {
                    continue;
                }
                if (entry.relation() == Relation.EMPLOYED_BY && (OFFICERS.contains(syntax.lemma(noun)) || PEOPLE.contains(syntax.lemma(noun)))
                        && (finding.isSociety(other) || finding.fits(RelationLexicon.Kind.FORCE, other))) {
                    finding.relate(bearer, Relation.MEMBER_OF, other, noun, entry.confidence());
                    continue;
                }
                if (entry.isTurned()) {
                    // "Who was your employer?"
                    if (finding.reading.cast().entity(bearer).named()) {
                        finding.relate(other, entry.relation(), bearer, noun, entry.confidence());
                    }
                } else if (entry.relation() == Relation.LEADS && other.family() == ThingFamily.PERSON) {
                    // "his commander" leads a body, and him as one below
                    finding.relate(other, Relation.SUBORDINATE_TO, bearer, noun, entry.confidence());
                } else if (entry.relation() == Relation.LEADS && noun > syntax.tree(noun).firstToken() && Descriptions.standard().isBelow(syntax.word(noun - 1))) {
                    belongs(bearer, other, noun, entry);
                } else {
                    finding.relate(bearer, entry.relation(), other, noun, entry.confidence());
                }
            }
        }
    }

    /** "Fled with a friend", "a colleague told him": of whoever else the clause tells of, where the noun stands without an owner. */
    private List<Referent.Thing> companions(int noun) {
        DependencyTree tree = syntax.tree(noun);
        boolean one = tree.children(noun, "det").stream().anyMatch(article -> INDEFINITE.contains(syntax.word(article))) && tree.children(noun, "cop", "nmod:poss").isEmpty();
        Optional<Integer> verb = tree.head(noun).filter(syntax::isVerb);
        if (!one || verb.isEmpty() || syntax.token(noun).tag().endsWith("S")) {
            return List.of();
        }
        Set<String> sides = tree.is(noun, "nsubj") ? Set.of("obj", "iobj") : Set.of("subj");
        return finding.arguments.of(verb.get()).stream().filter(slot -> sides.contains(slot.name()) && slot.head() != noun).flatMap(slot -> finding.fillers.at(slot.head()).stream())
                .filter(person -> person.family() == ThingFamily.PERSON).limit(1).toList();
    }

    /** "Our commander" is so to whoever speaks. */
    private List<Referent.Thing> ours(int noun) {
        return syntax.tree(noun).children(noun, "nmod:poss").stream().filter(owner -> syntax.word(owner).equals("our")).flatMap(owner -> finding.fillers.speaker(owner).stream()).toList();
    }

    /** "The deputy commander of the guard" is one of them and does not lead them. */
    private void belongs(Referent.Thing bearer, Referent.Thing body, int noun, RelationLexicon.Entry entry) {
        if (finding.fits(RelationLexicon.Kind.FORCE, body)) {
            finding.relate(bearer, Relation.MEMBER_OF, body, noun, entry.confidence());
        } else if (finding.fits(RelationLexicon.Kind.EMPLOYER, body)) {
            finding.relate(bearer, Relation.EMPLOYED_BY, body, noun, entry.confidence());
        }
    }

    /** "the south of the country" lies within it; "45 km south of Mosul" does not. */
    private boolean isDistance(RelationLexicon.Entry entry, int noun) {
        return entry.relation() == Relation.WITHIN && DIRECTIONS.contains(syntax.lemma(noun)) && syntax.tree(noun).children(noun, "det").isEmpty();
    }

    /** "founder and director of the institute": what follows the last belongs to all. */
    private List<Slot> shared(int noun) {
        DependencyTree tree = syntax.tree(noun);
        List<Slot> slots = new ArrayList<>();
        for (int next : tree.children(noun, "conj")) {
            // "A teacher and a founder of the society" taught elsewhere.
            if (syntax.token(next).isNoun() && tree.children(next, "det").isEmpty() && finding.arguments.of(noun).stream().noneMatch(slot -> slot.name().equals("of"))) {
                finding.arguments.of(next).stream().filter(slot -> slot.name().equals("of") || slot.name().equals("at")).forEach(slots::add);
            }
        }
        return slots;
    }

    /** "Her first husband", "his ex-wife": there was another. */
    private boolean isOneOfSeveral(int noun) {
        return syntax.lemma(noun).startsWith("ex-") || syntax.tree(noun).children(noun, "amod", "compound").stream().anyMatch(word -> ORDINALS.contains(syntax.word(word)));
    }

    private boolean precededBy(int noun, List<String> words) {
        int first = noun - words.size();
        if (first < syntax.tree(noun).firstToken()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!syntax.word(first + i).equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }
}
