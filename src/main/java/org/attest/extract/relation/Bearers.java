package org.attest.extract.relation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.DependencyTree;
import org.attest.annotation.RoleLists;
import org.attest.extract.clause.ArgumentReader;
import org.attest.extract.clause.Slot;
import org.attest.extract.clause.Syntax;
import org.attest.extract.event.Fillers;
import org.attest.fact.Referent;
import org.attest.fact.ThingFamily;
import org.attest.lexicon.WordGroups;

/** Finds whom a noun describes: by apposition, copula, title, "as", or by being mentioned with it. */
final class Bearers {

    private static final WordGroups WORDS = WordGroups.ofResource("data/lexicon/relation-words.tsv");
    private static final Set<String> PARTS = Set.of("CD", "JJS", "JJ", "RBS");
    private static final Set<String> PROMOTING = WORDS.of("promoting");
    private static final Set<String> AUTHORS = WORDS.of("authors");
    private static final Set<String> JOBS = WORDS.of("jobs");

    private final ArgumentReader arguments;
    private final Syntax syntax;
    private final Fillers fillers;
    private final Referent.Thing author;

    /** @param author who is meant by "this reporter" */
    Bearers(ArgumentReader arguments, Fillers fillers, Referent.Thing author) {
        this.author = author;
        this.arguments = arguments;
        this.syntax = arguments.syntax();
        this.fillers = fillers;
    }

    List<Referent.Thing> of(int noun) {
        Set<Referent.Thing> found = new LinkedHashSet<>();
        DependencyTree tree = syntax.tree(noun);
        if (AUTHORS.contains(syntax.lemma(noun)) && tree.children(noun, "det").stream().anyMatch(article -> syntax.word(article).equals("this"))) {
            return List.of(author);
        }
        int anchor = noun;
        // "founder and director of the institute" is one person, "his wife and two daughters" are not.
        if (tree.is(noun, "conj") && tree.head(noun).filter(head -> syntax.token(head).isNoun() && !syntax.token(head).isProperNoun()
                && syntax.token(head).tag().equals(syntax.token(noun).tag())).isPresent() && tree.children(noun, "nsubj", "cop", "nummod", "nmod:poss").isEmpty()
                && (tree.children(noun, "det").isEmpty() || RoleLists.isOfOne(syntax.text(), noun))) {
            anchor = tree.head(noun).get();
        }
        described(anchor, found);
        if (found.isEmpty()) {
            partOf(noun).ifPresent(one -> {
                described(one, found);
                if (found.isEmpty()) {
                    fillers.at(one).ifPresent(found::add);
                }
            });
        }
        if (found.isEmpty() && pointsOut(noun)) {
            fillers.at(noun).ifPresent(found::add);
        }
        return new ArrayList<>(found);
    }

    /** "the eldest of three daughters", "one of the founders": the one of whom the noun is said. */
    private Optional<Integer> partOf(int noun) {
        DependencyTree tree = syntax.tree(noun);
        boolean many = tree.is(noun, "nmod") && syntax.token(noun).tag().endsWith("S") && syntax.preposition(noun).filter("of"::equals).isPresent();
        return many ? tree.head(noun).filter(head -> PARTS.contains(syntax.token(head).tag())) : Optional.empty();
    }

    /** "the role of emperor" and "as a student" mean nobody besides the one who is described so. */
    private boolean pointsOut(int noun) {
        DependencyTree tree = syntax.tree(noun);
        boolean as = syntax.preposition(noun).filter("as"::equals).isPresent();
        return !as && (syntax.token(noun).isProperNoun() || syntax.token(noun).tag().equals("NNS") || !tree.children(noun, "det", "nmod:poss", "nummod").isEmpty());
    }

    private void described(int noun, Set<Referent.Thing> found) {
        DependencyTree tree = syntax.tree(noun);
        if (!tree.children(noun, "cop").isEmpty()) {
            arguments.of(noun).stream().filter(slot -> slot.name().equals("subj")).map(Slot::head).forEach(head -> fillers.at(head).ifPresent(found::add));
            return;
        }
        // "Kilonzo was 23, a welder in Kayole"
        tree.head(noun).filter(age -> (tree.is(noun, "appos") || tree.is(noun, "conj")) && syntax.token(age).tag().equals("CD") && !tree.children(age, "cop").isEmpty())
                .ifPresent(age -> arguments.of(age).stream().filter(slot -> slot.name().equals("subj")).map(Slot::head).forEach(head -> fillers.at(head).ifPresent(found::add)));
        if (tree.is(noun, "appos")) {
            tree.head(noun).filter(head -> isSame(head, noun)).flatMap(fillers::at).ifPresent(found::add);
        }
        if (tree.is(noun, "compound") || tree.is(noun, "flat") || tree.is(noun, "dep")) {
            // "The brothers Rosendo and Abel"
            boolean many = syntax.token(noun).tag().equals("NNS");
            tree.head(noun).filter(head -> syntax.token(head).isProperNoun()).map(head -> many ? syntax.withConjuncts(head) : List.of(head)).orElse(List.of())
                    .forEach(head -> fillers.at(head).ifPresent(found::add));
        }
        // "His wife, Siv, two daughters, Karin and Lena": what follows the next of a list describes that one.
        int next = tree.children(noun, "conj").stream().min(Integer::compare).orElse(tree.endToken());
        for (int child : tree.children(noun, "appos").stream().filter(each -> each < next).toList()) {
            Optional.of(child).filter(each -> isSame(noun, each)).flatMap(fillers::at).ifPresent(found::add);
        }
        if (syntax.token(noun).tag().endsWith("S")) {
            listed(noun, found);
            // "Among its members were Ana and Rosa"
            tree.head(noun).filter(one -> (tree.is(noun, "obl") || tree.is(noun, "nsubj")) && !tree.children(one, "cop").isEmpty() && syntax.preposition(noun).filter("among"::equals).isPresent())
                    .ifPresent(one -> syntax.withConjuncts(one).forEach(each -> fillers.at(each).ifPresent(found::add)));
        }
        Optional<Integer> head = tree.head(noun).filter(syntax::isVerb);
        if (head.isPresent() && tree.is(noun, "obj") && PROMOTING.contains(syntax.lemma(head.get())) && !hasObject(head.get(), noun)) {
            // "The president made her deputy minister": her, and not one of hers.
            tree.children(noun, "nmod:poss").stream().filter(owner -> syntax.word(owner).equals("her")).findFirst().flatMap(fillers::at).ifPresent(found::add);
        }
        // "Calls himself coordinator of the front"
        if (head.isPresent() && tree.is(noun, "obj") && tree.children(head.get(), "iobj", "obj").stream().anyMatch(self -> syntax.word(self).endsWith("self"))) {
            arguments.of(head.get()).stream().filter(each -> each.name().equals("subj")).map(Slot::head).forEach(filler -> fillers.at(filler).ifPresent(found::add));
        }
        if (head.isPresent() && (tree.is(noun, "xcomp") || tree.is(noun, "obl") && syntax.preposition(noun).filter("as"::equals).isPresent()
                || tree.is(noun, "obl") && PROMOTING.contains(syntax.lemma(head.get())) && syntax.preposition(noun).filter("to"::equals).isPresent()
                || tree.is(noun, "obj") && PROMOTING.contains(syntax.lemma(head.get())) && (syntax.isPassive(head.get()) || hasObject(head.get(), noun))
                || tree.is(noun, "obj") && syntax.lemma(head.get()).equals("become"))) {
            // "Took a job as a nurse" says what she is, and nothing of the job.
            boolean job = arguments.of(head.get()).stream().anyMatch(each -> each.name().equals("obj") && JOBS.contains(syntax.lemma(each.head())));
            String slot = syntax.isPassive(head.get()) || hasObject(head.get(), noun) && !job ? "obj" : "subj";
            arguments.of(head.get()).stream().filter(each -> each.name().equals(slot) && each.head() != noun).map(Slot::head)
                    .forEach(filler -> fillers.at(filler).ifPresent(found::add));
        }
    }

    /** Those who are named behind a noun for several. */
    List<Referent.Thing> listed(int noun) {
        Set<Referent.Thing> found = new LinkedHashSet<>();
        listed(noun, found);
        return new ArrayList<>(found);
    }

    /** "two daughters, Kari and Liv", "three children: Ola, Kari and Liv". */
    private void listed(int noun, Set<Referent.Thing> found) {
        DependencyTree tree = syntax.tree(noun);
        for (int first : tree.children(noun, "appos", "dep")) {
            List<Integer> names = new ArrayList<>(List.of(first));
            names.addAll(tree.children(first, "conj"));
            names.stream().filter(name -> syntax.token(name).isProperNoun()).forEach(name -> fillers.at(name).ifPresent(found::add));
        }
        if (found.isEmpty()) {
            namedBehind(noun).forEach(name -> fillers.at(name).filter(thing -> thing.family() == ThingFamily.PERSON).ifPresent(found::add));
        }
    }

    /** "Two members of the league, Adam Keit and Oskar Bahn": as many as were counted, which the parser hangs on anything. */
    private List<Integer> namedBehind(int noun) {
        DependencyTree tree = syntax.tree(noun);
        int last = tree.children(noun, "nmod").stream().filter(body -> syntax.preposition(body).filter("of"::equals).isPresent()).max(Integer::compare).orElse(noun);
        Optional<Integer> count = tree.children(noun, "nummod").stream().findFirst().flatMap(number -> Numbers.at(syntax, number)).map(Integer::valueOf);
        int first = last + 2;
        if (count.isEmpty() || first >= tree.endToken() || !syntax.word(last + 1).matches("[,:]") || !syntax.token(first).isProperNoun()) {
            return List.of();
        }
        while (first + 1 < tree.endToken() && syntax.token(first + 1).isProperNoun()) {
            first++;
        }
        List<Integer> names = syntax.withConjuncts(first);
        return names.size() == count.get() ? names : List.of();
    }

    /** "My mother, my sister" and "two others, his nephew" are lists, whatever the parser makes of them. */
    private boolean isSame(int noun, int apposed) {
        boolean bothOwned = isOwned(noun) && isOwned(apposed);
        boolean many = syntax.token(noun).tag().endsWith("NS") && syntax.token(apposed).tag().equals("NN");
        return !bothOwned && !many;
    }

    private boolean isOwned(int noun) {
        return !syntax.token(noun).isProperNoun() && !syntax.tree(noun).children(noun, "nmod:poss").isEmpty();
    }

    private boolean hasObject(int verb, int noun) {
        return arguments.of(verb).stream().anyMatch(slot -> slot.name().equals("obj") && slot.head() != noun);
    }
}
