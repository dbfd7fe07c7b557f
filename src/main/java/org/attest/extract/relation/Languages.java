package org.attest.extract.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.attest.annotation.DependencyTree;
import org.attest.extract.clause.Slot;
import org.attest.extract.clause.Syntax;
import org.attest.fact.Attribute;
import org.attest.fact.ThingFamily;
import org.attest.lexicon.Table;
import org.attest.lexicon.WordGroups;

/** Which languages somebody speaks: "spoke Arabic and French, along with basic Italian", "fluent in Arabic". */
final class Languages {

    private static final WordGroups WORDS = WordGroups.ofResource("data/lexicon/relation-words.tsv");
    private static final Set<String> KNOWN = Table.ofResource("data/lexicon/languages.tsv").words("language");
    private static final Set<String> SPEAKING = WORDS.of("speaking");

    private final Finding finding;
    private final Syntax syntax;

    Languages(Finding finding) {
        this.finding = finding;
        this.syntax = finding.arguments.syntax();
    }

    void at(int token) {
        if (syntax.isVerb(token) && SPEAKING.contains(syntax.lemma(token))) {
            spoken(token, "obj");
        } else if (syntax.word(token).equals("fluent")) {
            spoken(token, "in");
        } else if (isSpeaker(syntax, token)) {
            speaker(token);
        }
    }

    /** "A Quechua speaker", "speakers of Quechua". */
    static boolean isSpeaker(Syntax syntax, int noun) {
        return syntax.lemma(noun).equals("speaker") && !languages(syntax, noun).isEmpty();
    }

    private static List<Integer> languages(Syntax syntax, int speaker) {
        DependencyTree tree = syntax.tree(speaker);
        return Stream.concat(tree.children(speaker, "amod", "compound").stream().filter(word -> word < speaker), tree.children(speaker, "nmod").stream()
                .filter(word -> syntax.preposition(word).filter("of"::equals).isPresent())).filter(word -> KNOWN.contains(syntax.word(word))).toList();
    }

    private void speaker(int noun) {
        languages(syntax, noun).forEach(language -> finding.bearers.of(noun).stream().filter(thing -> thing.family() == ThingFamily.PERSON || thing.family() == ThingFamily.GROUP)
                .forEach(thing -> finding.describe(thing, Attribute.SPEAKS, syntax.token(language).word(), noun, 0.85)));
    }

    private void spoken(int word, String place) {
        List<Slot> slots = finding.arguments.of(word);
        List<Integer> first = slots.stream().filter(slot -> slot.name().equals(place) && isLanguage(slot.head())).map(Slot::head).toList();
        if (first.isEmpty()) {
            return;
        }
        List<Integer> all = new ArrayList<>(first);
        slots.stream().filter(slot -> slot.name().endsWith("with") && isLanguage(slot.head())).forEach(slot -> all.add(slot.head()));
        for (int object : first) {
            finding.arguments.of(object).stream().filter(slot -> slot.name().endsWith("with") && isLanguage(slot.head())).forEach(slot -> all.add(slot.head()));
        }
        // "We spoke Ladino at home, Greek in the street and French at school"
        for (int next = word + 1; place.equals("obj") && next < syntax.tree(word).endToken() && !syntax.isVerb(next); next++) {
            if (isLanguage(next) && syntax.token(next).isNoun()) {
                all.add(next);
            }
        }
        for (int language : all.stream().distinct().toList()) {
            slots.stream().filter(slot -> slot.name().equals("subj")).forEach(subject -> finding.fillers.at(subject.head())
                    .ifPresent(thing -> finding.describe(thing, Attribute.SPEAKS, syntax.token(language).word(), word, 0.85)));
        }
    }

    private boolean isLanguage(int token) {
        return KNOWN.contains(syntax.word(token));
    }
}
