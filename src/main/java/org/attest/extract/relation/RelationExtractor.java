package org.attest.extract.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.attest.annotation.DependencyTree;
import org.attest.annotation.Token;
import org.attest.extract.Extractor;
import org.attest.extract.Reading;
import org.attest.extract.clause.Slot;
import org.attest.extract.clause.Syntax;
import org.attest.fact.Fact;
import org.attest.fact.Referent;
import org.attest.fact.Relation;

/** Relations and attributes of actors and places, from verbs, descriptions, kin terms, names in a row and apposition. */
public final class RelationExtractor implements Extractor {

    private static final Set<String> DIRECTIONS = Set.of("north", "south", "east", "west");

    private final RelationLexicon lexicon = RelationLexicon.standard();

    @Override
    public String name() {
        return "relations";
    }

    @Override
    public List<Fact> extract(Reading reading) {
        Finding finding = new Finding(reading);
        Attributes attributes = new Attributes(finding);
        Neighbours neighbours = new Neighbours(finding);
        for (Token token : reading.text().tokens()) {
            int at = token.index();
            if (token.isVerb()) {
                lexicon.of(true, finding.arguments.syntax().lemma(at)).forEach(entry -> verb(finding, at, entry));
            } else if (token.isNoun()) {
                lexicon.of(false, finding.arguments.syntax().lemma(at)).forEach(entry -> noun(finding, at, entry));
            }
            attributes.at(at);
            neighbours.at(at);
        }
        return finding.facts();
    }

    private static void verb(Finding finding, int verb, RelationLexicon.Entry entry) {
        Syntax syntax = finding.arguments.syntax();
        DependencyTree tree = syntax.tree(verb);
        if (tree.is(verb, "aux") || !hasWords(syntax, verb, entry.before())) {
            return;
        }
        List<Slot> slots = finding.arguments.of(verb);
        boolean object = entry.objects().isEmpty() || slots.stream()
                .anyMatch(slot -> slot.name().equals("obj") && (entry.objects().contains(syntax.lemma(slot.head())) || entry.objects().contains(syntax.word(slot.head()))));
        if (!object) {
            return;
        }
        for (Referent.Thing subject : things(finding, slots, entry.subjectSlots(), entry.subjectKind())) {
            for (Referent.Thing other : things(finding, slots, entry.objectSlots(), entry.objectKind())) {
                finding.relate(subject, entry.relation(), other, verb, entry.confidence());
            }
        }
    }

    private static void noun(Finding finding, int noun, RelationLexicon.Entry entry) {
        Syntax syntax = finding.arguments.syntax();
        if (!precededBy(syntax, noun, entry.before()) || isDistance(entry, syntax, noun)) {
            return;
        }
        List<Slot> slots = new ArrayList<>(finding.arguments.of(noun));
        shared(finding, noun).forEach(slots::add);
        List<Referent.Thing> others = things(finding, slots, entry.objectSlots(), entry.objectKind());
        for (Referent.Thing bearer : others.isEmpty() ? List.<Referent.Thing>of() : finding.bearers.of(noun)) {
            if (!entry.subjectKind().fits(bearer)) {
                continue;
            }
            for (Referent.Thing other : others) {
                finding.relate(bearer, entry.relation(), other, noun, entry.confidence());
            }
        }
    }

    /** "the south of the country" lies within it; "45 km south of Mosul" does not. */
    private static boolean isDistance(RelationLexicon.Entry entry, Syntax syntax, int noun) {
        return entry.relation() == Relation.WITHIN && DIRECTIONS.contains(syntax.lemma(noun)) && syntax.tree(noun).children(noun, "det").isEmpty();
    }

    /** "founder and director of the institute": what follows the last belongs to all. */
    private static List<Slot> shared(Finding finding, int noun) {
        DependencyTree tree = finding.arguments.syntax().tree(noun);
        List<Slot> slots = new ArrayList<>();
        for (int next : tree.children(noun, "conj")) {
            if (finding.arguments.syntax().token(next).isNoun() && finding.arguments.of(noun).stream().noneMatch(slot -> slot.name().equals("of"))) {
                finding.arguments.of(next).stream().filter(slot -> slot.name().equals("of") || slot.name().equals("at")).forEach(slots::add);
            }
        }
        return slots;
    }

    private static List<Referent.Thing> things(Finding finding, List<Slot> slots, List<String> names, RelationLexicon.Kind kind) {
        Set<Integer> seen = new TreeSet<>();
        List<Referent.Thing> found = new ArrayList<>();
        for (Slot slot : slots) {
            if (names.contains(slot.name()) && seen.add(slot.head())) {
                finding.fillers.at(slot.head()).filter(kind::fits).filter(thing -> !found.contains(thing)).ifPresent(found::add);
            }
        }
        return found;
    }

    private static boolean hasWords(Syntax syntax, int verb, List<String> words) {
        DependencyTree tree = syntax.tree(verb);
        return words.stream().allMatch(word -> tree.children(verb, "compound:prt", "advmod", "case", "obl").stream().anyMatch(child -> syntax.lemma(child).equals(word))
                || verb + 1 < tree.endToken() && syntax.word(verb + 1).equals(word));
    }

    private static boolean precededBy(Syntax syntax, int noun, List<String> words) {
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
