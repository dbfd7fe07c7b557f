package org.attest.extract.relation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.DependencyTree;
import org.attest.annotation.Mention;
import org.attest.extract.Cast;
import org.attest.extract.clause.Syntax;
import org.attest.fact.Referent;
import org.attest.fact.Relation;
import org.attest.fact.ThingFamily;
import org.attest.lexicon.WordGroups;

/** Who is told to be of a group: "one of the guards", "two friends, one of whom, Sami, fled", "among them a hairdresser", "two brothers, Sami and Karim". */
final class Members {

    private static final WordGroups WORDS = WordGroups.ofResource("data/lexicon/relation-words.tsv");
    private static final Set<String> PARTS = WORDS.of("part");
    private static final Set<String> PICKING = WORDS.of("picking");
    private static final Set<String> OTHERS = WORDS.of("others");
    private static final double CONFIDENCE = 0.65;
    private static final int SENTENCES_BACK = 3;

    private final Finding finding;
    private final Syntax syntax;
    private final Cast cast;

    Members(Finding finding) {
        this.finding = finding;
        this.syntax = finding.arguments.syntax();
        this.cast = finding.reading.cast();
    }

    void at(int token) {
        if (PICKING.contains(syntax.word(token))) {
            picked(token);
        } else if (syntax.token(token).tag().equals("CD") || PARTS.contains(syntax.word(token))) {
            part(token);
            Numbers.at(syntax, token).map(Integer::valueOf).filter(count -> count > 0).ifPresent(few -> ofCounted(token, few));
        } else if (OTHERS.contains(syntax.word(token))) {
            ofCounted(token, 1);
        } else if (syntax.token(token).tag().equals("NNS")) {
            listed(token);
        }
    }

    private void part(int number) {
        DependencyTree tree = syntax.tree(number);
        for (int child : tree.children(number, "nmod")) {
            // "One of them" is hardly ever spoken of again, and "them" is too many things.
            boolean vague = syntax.word(number).equals("one") && syntax.token(child).tag().equals("PRP") && tree.children(number, "appos", "cop").isEmpty();
            if (!vague && syntax.preposition(child).filter("of"::equals).isPresent()) {
                whole(number, child).filter(group -> isKnown(group, child)).ifPresent(group -> parts(number).forEach(part -> relate(part, group, number)));
            }
        }
    }

    /** "Of the guards", and of those of whom "of whom" is said. */
    private Optional<Referent.Thing> whole(int number, int of) {
        DependencyTree tree = syntax.tree(number);
        boolean relative = syntax.token(of).tag().startsWith("W");
        Optional<Integer> clause = tree.is(number, "appos") || tree.is(number, "dep") ? Optional.of(number)
                : tree.head(number).filter(verb -> tree.is(verb, "acl:relcl") || tree.is(verb, "acl"));
        return (relative ? clause.flatMap(tree::head) : Optional.of(of)).flatMap(cast::at).filter(group -> group.family() == ThingFamily.GROUP);
    }

    /** A group of which the text speaks only here is nobody besides those picked from it: "one of the boys". */
    private boolean isKnown(Referent.Thing group, int here) {
        return cast.chains().stream().filter(chain -> cast.of(chain).filter(group::equals).isPresent()).flatMap(chain -> chain.mentions().stream())
                .map(Mention::head).anyMatch(head -> head != here);
    }

    /** "Forty people were arrested. Nine were minors", "Two men came. The other, a guard, ran": of the last larger group that was counted shortly before. */
    private void ofCounted(int number, int few) {
        DependencyTree tree = syntax.tree(number);
        boolean alone = tree.is(number, "nsubj") && tree.children(number, "nmod", "compound").isEmpty();
        if (alone) {
            lastCounted(number, few).ifPresent(group -> parts(number).forEach(part -> relate(part, group, number)));
        }
    }

    private Optional<Referent.Thing> lastCounted(int before, int few) {
        int first = syntax.text().sentences().get(Math.max(0, syntax.text().sentenceOf(before).index() - SENTENCES_BACK)).firstToken();
        for (int noun = before - 1; noun >= first; noun--) {
            boolean more = syntax.tree(noun).children(noun, "nummod").stream().anyMatch(number -> Numbers.at(syntax, number)
                    .map(Integer::valueOf).map(count -> count > few).orElse(syntax.word(number).replace(",", "").matches("\\d{4,9}")));
            Optional<Referent.Thing> group = cast.at(noun).filter(thing -> thing.family() == ThingFamily.GROUP);
            if (more && group.isPresent()) {
                return group;
            }
        }
        return Optional.empty();
    }

    /** Those whom the number itself mentions, or who are named behind it. */
    private List<Referent.Thing> parts(int number) {
        Set<Referent.Thing> found = new LinkedHashSet<>();
        DependencyTree tree = syntax.tree(number);
        if (!tree.children(number, "cop").isEmpty()) {
            // "My cousin was one of them"
            tree.children(number, "nsubj").forEach(subject -> finding.fillers.allAt(subject).forEach(found::add));
            return List.copyOf(found);
        }
        tree.children(number, "appos").forEach(named -> cast.at(named).ifPresent(found::add));
        if (found.isEmpty()) {
            cast.at(number).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    /** "Sixteen others, among them a hairdresser and two students": those up to the next verb. */
    private void picked(int cue) {
        boolean among = syntax.word(cue).equals("among");
        int end = syntax.tree(cue).endToken();
        int first = cue + 1;
        if (among && (first >= end || !syntax.word(first).equals("them"))) {
            return;
        }
        // "Five people drowned, among them a boy" picks from those just counted, "he saw among them a trader" from those told of before.
        boolean aside = cue > syntax.tree(cue).firstToken() && syntax.word(cue - 1).equals(",");
        Optional<Referent.Thing> group = among && !aside ? cast.at(first).filter(thing -> thing.family() == ThingFamily.GROUP) : groupBefore(cue);
        int noun = among ? first + 1 : first;
        while (noun < end && !syntax.token(noun).isNoun() && (!syntax.isVerb(noun) || syntax.relation(noun).equals("cop"))) {
            noun++;
        }
        if (group.isEmpty() || noun >= end || !syntax.token(noun).isNoun()) {
            return;
        }
        DependencyTree tree = syntax.tree(noun);
        while (tree.head(noun).filter(head -> head > cue && syntax.token(head).isNoun()).isPresent() && !tree.is(noun, "conj")) {
            noun = tree.head(noun).get();
        }
        for (int member : syntax.withConjuncts(noun)) {
            cast.at(member).ifPresent(thing -> relate(thing, group.get(), member));
        }
    }

    /** The last counted or plural group before the word in its sentence. */
    private Optional<Referent.Thing> groupBefore(int cue) {
        for (int token = cue - 1; token >= syntax.tree(cue).firstToken(); token--) {
            boolean many = syntax.token(token).tag().matches("NNS|CD");
            Optional<Referent.Thing> thing = cast.at(token).filter(each -> many && each.family() == ThingFamily.GROUP);
            if (thing.isPresent()) {
                return thing;
            }
        }
        return Optional.empty();
    }

    /** "Two witnesses, a driver and a cook". */
    private void listed(int noun) {
        DependencyTree tree = syntax.tree(noun);
        Optional<Referent.Thing> group = cast.at(noun).filter(thing -> thing.family() == ThingFamily.GROUP);
        if (group.isEmpty() || tree.children(noun, "nummod").isEmpty()) {
            return;
        }
        for (int first : tree.children(noun, "appos")) {
            List<Integer> members = syntax.withConjuncts(first);
            if (members.size() > 1) {
                members.forEach(member -> cast.at(member).ifPresent(thing -> relate(thing, group.get(), member)));
            }
        }
    }

    private void relate(Referent.Thing part, Referent.Thing group, int token) {
        boolean people = part.family() == ThingFamily.PERSON || part.family() == ThingFamily.GROUP;
        if (people) {
            finding.relate(part, Relation.MEMBER_OF, group, token, CONFIDENCE);
        }
    }
}
