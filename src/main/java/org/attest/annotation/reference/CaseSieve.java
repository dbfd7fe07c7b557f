package org.attest.annotation.reference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.Chain;
import org.attest.annotation.DependencyTree;
import org.attest.lexicon.Table;

/**
 * Joins what somebody is called by their part in a case with whoever has that part: "the petition of Ada Roth … the petitioner", "Milo Harker was killed … the
 * victim's father". Only where the text gives one person this part.
 */
final class CaseSieve implements Sieve {

    /** Of whom a role is said: the nouns whose "of" and the verbs whose object or subject they are. */
    private record Part(Set<String> nouns, Set<String> done, Set<String> doing) {}

    private static final Map<String, Part> PARTS = read(Table.ofResource("data/lexicon/case-roles.tsv"));

    private static Map<String, Part> read(Table table) {
        Map<String, Part> parts = new HashMap<>();
        for (Table.Row row : table.rows()) {
            Part part = new Part(Set.copyOf(row.list("nouns")), Set.copyOf(row.list("done")), Set.copyOf(row.list("doing")));
            for (String role : row.list("roles")) {
                if (parts.put(role, part) != null) {
                    throw row.wrong("'%s' stands twice".formatted(role));
                }
            }
        }
        return Map.copyOf(parts);
    }

    @Override
    public void apply(Scene scene) {
        Set<String> met = new HashSet<>();
        for (Phrase phrase : scene.phrases()) {
            boolean role = phrase.isNominal() && PARTS.containsKey(phrase.word()) && phrase.quantity() == Quantity.ONE && phrase.article() == Phrase.Article.THE && isPlain(scene, phrase)
                    && !scene.thing(phrase).isNamed();
            if (role && met.add(phrase.word())) {
                bearer(scene, phrase).ifPresent(who -> scene.join(who, phrase));
            }
        }
    }

    private static boolean isPlain(Scene scene, Phrase phrase) {
        return scene.tree(phrase).children(phrase.head(), "nmod", "compound", "acl", "amod", "nummod").isEmpty();
    }

    private static Optional<Phrase> bearer(Scene scene, Phrase role) {
        Part part = PARTS.get(role.word());
        Set<Thing> found = new HashSet<>();
        Phrase bearer = null;
        for (Phrase phrase : scene.phrases().subList(0, role.index())) {
            if (has(scene, phrase, part) && scene.thing(phrase).sorts().contains(Chain.Kind.PERSON) && phrase.quantity() != Quantity.MANY && found.add(scene.thing(phrase))) {
                bearer = phrase;
            }
        }
        return Optional.ofNullable(bearer).filter(who -> found.size() == 1 && scene.mayJoin(who, role));
    }

    private static boolean has(Scene scene, Phrase phrase, Part part) {
        DependencyTree tree = scene.tree(phrase);
        Optional<Integer> above = tree.head(phrase.head());
        if (above.isEmpty()) {
            return false;
        }
        String lemma = scene.text().token(above.get()).lemma().toLowerCase(Locale.ROOT);
        boolean noun = scene.text().token(above.get()).isNoun();
        boolean of = tree.children(phrase.head(), "case").stream().anyMatch(mark -> scene.text().token(mark).word().equalsIgnoreCase("of")) || tree.is(phrase.head(), "nmod:poss");
        boolean done = tree.is(phrase.head(), "obj") || tree.is(phrase.head(), "nsubj:pass");
        boolean doing = tree.is(phrase.head(), "nsubj") && !tree.is(phrase.head(), "nsubj:pass");
        return noun ? of && part.nouns.contains(lemma) : done && part.done.contains(lemma) || doing && part.doing.contains(lemma);
    }
}
