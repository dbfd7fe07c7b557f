package org.attest.annotation.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.attest.annotation.Chain;
import org.attest.annotation.DependencyTree;
import org.attest.lexicon.Table;

/**
 * Several who are told of together, "Ana and her brother": whom "they" and "we" may stand for.
 *
 * @param members in the order of the text, at least two
 */
record Party(List<Phrase> members) {

    private static final Set<String> IN_COMPANY = Table.ofResource("data/lexicon/company-verbs.tsv").words("verb");
    private static final Set<Chain.Kind> ACTORS = Set.of(Chain.Kind.PERSON, Chain.Kind.GROUP, Chain.Kind.PEOPLE);

    Party {
        members = List.copyOf(members);
        if (members.size() < 2) {
            throw new IllegalArgumentException("a party needs two members, got " + members.size());
        }
    }

    Phrase first() {
        return members.getFirst();
    }

    Phrase last() {
        return members.getLast();
    }

    /** All of a text, in order. */
    static List<Party> of(Scene scene) {
        List<Party> parties = new ArrayList<>();
        for (Phrase phrase : scene.phrases()) {
            Optional<Party> party = listed(scene, phrase);
            if (party.isEmpty() && !scene.tree(phrase).is(phrase.head(), "conj")) {
                party = together(scene, phrase).or(() -> accompanied(scene, phrase));
            }
            party.ifPresent(parties::add);
        }
        return List.copyOf(parties);
    }

    // "We slept on the floor, my husband, my two sisters and I", however the tree has it.
    private static Optional<Party> listed(Scene scene, Phrase speaker) {
        boolean last = speaker.word().equals("i") && speaker.isPronoun() && speaker.first() > 0 && scene.text().token(speaker.first() - 1).word().equals("and");
        if (!last) {
            return Optional.empty();
        }
        List<Phrase> members = new ArrayList<>(List.of(speaker));
        int end = speaker.first() - 1;
        for (int i = speaker.index() - 1; i >= 0 && scene.phrases().get(i).sentence() == speaker.sentence() && scene.phrases().get(i).end() >= end; i--) {
            Phrase member = scene.phrases().get(i);
            if (member.end() == end && member.first() > 0 && acts(member)) {
                members.addFirst(member);
                end = scene.text().token(member.first() - 1).word().equals(",") ? member.first() - 1 : -1;
            }
        }
        return members.size() < 2 ? Optional.empty() : Optional.of(new Party(members));
    }

    // "Ana came with her brother": the two of them.
    private static Optional<Party> accompanied(Scene scene, Phrase subject) {
        DependencyTree tree = scene.tree(subject);
        if (!tree.is(subject.head(), "nsubj") || !isOne(subject)) {
            return Optional.empty();
        }
        // "Went to the harbour with her": often read as a harbour with somebody.
        return tree.head(subject.head()).filter(verb -> IN_COMPANY.contains(scene.text().token(verb).lemma())).stream().flatMap(verb -> tree.children(verb, "obl").stream())
                .flatMap(oblique -> Stream.concat(Stream.of(oblique), tree.children(oblique, "nmod").stream()))
                .filter(companion -> tree.child(companion, "case").filter(word -> scene.text().token(word).word().equals("with")).isPresent())
                .flatMap(companion -> scene.atHead(companion).stream()).filter(Party::isOne).findFirst().map(companion -> new Party(List.of(subject, companion)));
    }

    private static boolean isOne(Phrase phrase) {
        return phrase.quantity() == Quantity.ONE && phrase.sorts().equals(Set.of(Chain.Kind.PERSON)) && acts(phrase);
    }

    private static Optional<Party> together(Scene scene, Phrase first) {
        DependencyTree tree = scene.tree(first);
        List<Integer> others = tree.children(first.head(), "conj");
        List<Phrase> members = new ArrayList<>(List.of(first));
        boolean joined = false;
        for (int other : others) {
            Optional<Phrase> member = scene.atHead(other);
            List<String> words = tree.children(other, "cc").stream().map(token -> scene.text().token(token).word().toLowerCase(Locale.ROOT)).toList();
            if (member.isEmpty() || words.stream().anyMatch(word -> !word.equals("and"))) {
                return Optional.empty();
            }
            joined |= !words.isEmpty();
            members.add(member.get());
        }
        boolean somebody = members.stream().anyMatch(member -> member.quantity() == Quantity.ONE && member.mayBe(Chain.Kind.PERSON));
        return joined && somebody && members.stream().allMatch(Party::acts) ? Optional.of(new Party(members)) : Optional.empty();
    }

    private static boolean acts(Phrase phrase) {
        boolean told = !phrase.isNominal() || phrase.article() != Phrase.Article.NONE;
        boolean impersonal = phrase.isPronoun() && phrase.mayBe(Chain.Kind.THING);
        return told && !impersonal && phrase.sorts().stream().anyMatch(ACTORS::contains);
    }
}
