package org.attest.annotation.repair;

import java.util.Optional;
import java.util.Set;

import org.attest.lexicon.WordGroups;

/**
 * Who says it stands between two deeds of one sentence: "Soldiers burned the mill, the miller said, and shot his dogs". The parser takes the second for a deed of whoever says it.
 */
final class InsertedSaying implements Mend {

    private static final Set<String> SAYING = WordGroups.ofResource("data/lexicon/reference-words.tsv").of("inserted-saying");
    /** Longer than this, in tokens, no such clause is set in between. */
    private static final int LONGEST = 10;

    @Override
    public void at(int deed, Branches tree) {
        setApart(deed, tree);
        Optional<Integer> said = tree.head(deed).filter(verb -> tree.is(deed, "conj") && verb < deed && SAYING.contains(tree.lemma(verb)));
        if (said.isPresent() && tree.isFinite(deed) && !tree.hasSubject(deed) && isAfterComma(deed, said.get(), tree)) {
            first(said.get(), tree).filter(verb -> tree.isFinite(verb) && tree.tag(verb).equals(tree.tag(deed)) || tree.tag(verb).equals("VBN") && tree.tag(deed).startsWith("VB"))
                    .ifPresent(verb -> join(verb, said.get(), deed, tree));
        }
    }

    /** "The men were beaten, Levin says, and": a saying between commas is no part of what was done, and takes none of it. */
    private static void setApart(int said, Branches tree) {
        Optional<Integer> host = tree.head(said).filter(verb -> verb < said && (tree.is(said, "ccomp") || tree.is(said, "parataxis")) && SAYING.contains(tree.lemma(said)) && tree.isFinite(said));
        Optional<Integer> subject = tree.children(said, "nsubj").boxed().filter(word -> word < said).findFirst();
        if (host.isEmpty() || subject.isEmpty() || said + 2 >= tree.size() || !tree.word(said + 1).equals(",")) {
            return;
        }
        int first = subject.get();
        while (first > 0 && tree.isBelow(first - 1, subject.get())) {
            first--;
        }
        if (first - 1 > host.get() && tree.word(first - 1).equals(",") && !tree.has(said, "mark", "ccomp", "obj")) {
            tree.attach(said, host.get(), "parataxis");
            tree.children(said, "obl", "advmod", "xcomp").filter(child -> child > said + 1).boxed().toList().forEach(child -> tree.attach(child, host.get(), tree.relation(child)));
            tree.children(said, "conj").filter(child -> tree.tag(child).equals("VBN") && !tree.has(child, "cc", "aux", "nsubj") && tree.lemma(host.get()).equals("be")).boxed().findFirst()
                    .ifPresent(done -> suffer(done, host.get(), said, tree));
        }
    }

    /** "She was, he added, arrested and tried" */
    private static void suffer(int done, int was, int said, Branches tree) {
        tree.attach(done, was, "dep");
        tree.takePlace(done, was, "aux:pass");
        tree.children(was).boxed().toList().forEach(child -> tree.attach(child, done, tree.is(child, "nsubj") ? "nsubj:pass" : tree.relation(child)));
        tree.children(said, "conj").boxed().toList().forEach(child -> tree.attach(child, done, "conj"));
    }

    /** "…, the miller said, and shot", "…, so Ana tells me, and left". */
    private static boolean isAfterComma(int deed, int said, Branches tree) {
        Optional<Integer> joint = tree.children(deed, "cc").boxed().filter(word -> word < deed).findFirst();
        Optional<Integer> subject = tree.children(said, "nsubj").boxed().filter(word -> Math.abs(word - said) < LONGEST).findFirst();
        return joint.isPresent() && subject.isPresent() && tree.word(joint.get() - 1).equals(",") && joint.get() - said <= 3 && tree.children(said, "ccomp").allMatch(clause -> clause < said);
    }

    /** The deed before: what the saying was hung on, or what was hung on it. */
    private static Optional<Integer> first(int said, Branches tree) {
        Optional<Integer> above = tree.head(said).filter(verb -> tree.is(said, "parataxis") && verb < said);
        return above.or(() -> tree.children(said, "ccomp").boxed().filter(verb -> verb < said && said - verb > 2).findFirst());
    }

    private static void join(int verb, int said, int deed, Branches tree) {
        if (tree.head(verb).filter(head -> head == said).isPresent()) {
            tree.takePlace(verb, said, "parataxis");
        }
        tree.attach(deed, verb, "conj");
        tree.children(said).filter(child -> child > deed || child < verb).boxed().toList().forEach(child -> tree.attach(child, verb, tree.relation(child)));
    }
}
