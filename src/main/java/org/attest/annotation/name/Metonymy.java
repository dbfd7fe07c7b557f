package org.attest.annotation.name;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Layer;
import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.gazetteer.Place;
import org.attest.lexicon.Table;

/** Where a text calls a government by its country: "Russia has sent troops". The name stays that of the place; this tells how it is used. */
public final class Metonymy {

    private static final Table LEXICON = Table.ofResource("data/lexicon/government-acts.tsv");
    private static final Set<String> VERBS = words("verb");
    private static final Set<String> STATES = words("adjective");

    private final AnnotatedText text;
    private final Map<Integer, Place.Kind> kinds;

    /** @param text with names, trees and toponyms */
    public Metonymy(AnnotatedText text) {
        this.text = text;
        kinds = text.get(Layer.TOPONYMS).stream().collect(Collectors.toMap(toponym -> toponym.name().firstToken(), toponym -> toponym.place().kind(), (a, b) -> a));
    }

    private static Set<String> words(String as) {
        Set<String> words = new HashSet<>();
        LEXICON.rows().stream().filter(row -> row.get("as").equals(as)).forEach(row -> words.add(row.get("word")));
        return Set.copyOf(words);
    }

    /** Whether the country of this name does what only its government can do. */
    public boolean isGovernment(Name name) {
        if (name.kind() != NameKind.PLACE || kinds.get(name.firstToken()) != Place.Kind.COUNTRY) {
            return false;
        }
        DependencyTree tree = text.treeOf(name.firstToken());
        int head = tree.headOf(name.firstToken(), Math.min(name.endToken(), tree.endToken()));
        int first = tree.is(head, "conj") ? tree.head(head).orElse(head) : head;
        return tree.is(first, "nsubj") && tree.head(first).filter(verb -> acts(tree, verb)).isPresent();
    }

    private boolean acts(DependencyTree tree, int predicate) {
        return isAct(predicate) || tree.children(predicate, "conj", "xcomp").stream().anyMatch(this::isAct);
    }

    private boolean isAct(int token) {
        return text.token(token).isVerb() && VERBS.contains(text.token(token).lemma()) || STATES.contains(text.token(token).word());
    }
}
