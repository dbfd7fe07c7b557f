package org.attest.annotation.reference;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attest.annotation.Chain;
import org.attest.annotation.DependencyTree;
import org.attest.lexicon.Table;

/**
 * Who does something to others, and to whom it is done: "They beat him and drove him away." Whoever was beaten is less likely than those who beat him to be "they"
 * in "They burned the house".
 */
final class Deeds {

    /** What somebody is in a clause. */
    enum Part { DOER, SUFFERER }

    /** What is done by a verb, and to whom: to its object whatever it is, only to an object that is somebody, or also to those "at" whom it is done. */
    private record Deed(String part, String takes) {

        boolean needsSomebody() {
            return !takes.isEmpty();
        }

        boolean takesAt() {
            return takes.equals("at");
        }

        private static Deed of(Table.Row row) {
            String takes = row.get("takes");
            if (!TAKES.contains(takes)) {
                throw row.wrong("a deed takes 'at' or 'somebody', not '%s'".formatted(takes));
            }
            if (!PARTS.contains(row.get("part"))) {
                throw row.wrong("'%s' is neither deed nor fate".formatted(row.get("part")));
            }
            return new Deed(row.get("part"), takes);
        }
    }

    private static final Set<String> TAKES = Set.of("", "at", "somebody");
    private static final Set<String> PARTS = Set.of("deed", "fate");
    private static final Map<String, Deed> VERBS = Table.ofResource("data/lexicon/deed-verbs.tsv").rows().stream().collect(Collectors.toUnmodifiableMap(
            row -> row.get("verb"), Deed::of));
    private static final Set<String> FORCES = Table.ofResource("data/lexicon/filler-nouns.tsv").rows().stream().filter(row -> row.get("kind").equals("authority"))
            .flatMap(row -> Stream.of(row.get("words").split("\\|"))).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> OWN = Set.of("my", "our");
    private static final int PHRASES = 6;

    private final Scene scene;

    Deeds(Scene scene) {
        this.scene = scene;
    }

    /** What the phrase is in its own clause. */
    Optional<Part> part(Phrase phrase) {
        DependencyTree tree = scene.tree(phrase);
        int token = tree.is(phrase.head(), "conj") ? tree.head(phrase.head()).orElseThrow() : phrase.head();
        Optional<Integer> verb = tree.head(token);
        if (verb.isEmpty()) {
            return Optional.empty();
        }
        boolean passive = !tree.children(verb.get(), "aux:pass", "nsubj:pass").isEmpty();
        if (tree.is(token, "nsubj")) {
            return passive ? is(verb.get(), "deed") ? Optional.of(Part.SUFFERER) : Optional.empty() : doer(verb.get(), tree);
        }
        boolean by = tree.is(token, "obl") && passive && tree.children(token, "case").stream().anyMatch(mark -> word(mark).equals("by"));
        boolean object = tree.is(token, "obj") && !passive || isAt(token, tree) && deed(verb.get()).filter(Deed::takesAt).isPresent();
        return !is(verb.get(), "deed") ? Optional.empty() : by ? Optional.of(Part.DOER) : object ? Optional.of(Part.SUFFERER) : Optional.empty();
    }

    /** What the thing was before this phrase, when last it was either; soldiers do such things by trade. */
    Optional<Part> lastPart(Thing thing, Phrase before) {
        List<Phrase> earlier = thing.phrasesBefore(before);
        for (Phrase phrase : earlier.subList(Math.max(0, earlier.size() - PHRASES), earlier.size()).reversed()) {
            Optional<Part> part = part(phrase);
            if (part.isPresent()) {
                return part;
            }
        }
        return thing.phrases().stream().limit(PHRASES).anyMatch(phrase -> phrase.isNominal() && FORCES.contains(phrase.word())) ? Optional.of(Part.DOER) : Optional.empty();
    }

    /** "My brothers", "our neighbours" are not those who do harm to whoever tells of it. */
    boolean isOwn(Thing thing) {
        return thing.phrases().stream().limit(PHRASES).anyMatch(phrase -> phrase.isNominal()
                && scene.tree(phrase).children(phrase.head(), "nmod:poss").stream().anyMatch(owner -> OWN.contains(word(owner))));
    }

    /** "They came back and burned the house": what any of the verbs says. What had been done before is another story. */
    private Optional<Part> doer(int verb, DependencyTree tree) {
        boolean before = tree.children(verb, "aux").stream().anyMatch(aux -> word(aux).equals("had"));
        if (before) {
            return Optional.empty();
        }
        boolean does = Stream.concat(Stream.of(verb), tree.children(verb, "conj").stream().filter(next -> tree.children(next, "nsubj").isEmpty())).anyMatch(each -> is(each, "deed"));
        return does ? Optional.of(Part.DOER) : is(verb, "fate") ? Optional.of(Part.SUFFERER) : Optional.empty();
    }

    private boolean is(int verb, String part) {
        return deed(verb).filter(deed -> deed.part().equals(part) && (!deed.needsSomebody() || isDoneToSomebody(verb, deed))).isPresent();
    }

    private Optional<Deed> deed(int verb) {
        return scene.text().token(verb).isVerb() ? Optional.ofNullable(VERBS.get(scene.text().token(verb).lemma())) : Optional.empty();
    }

    /** "Took him", "seized and took the men", "fired at us", but not "took the road". */
    private boolean isDoneToSomebody(int verb, Deed deed) {
        DependencyTree tree = scene.text().treeOf(verb);
        Stream<Integer> own = tree.children(verb, "obj", "iobj", "nsubj:pass").stream();
        Stream<Integer> shared = tree.children(verb, "conj").stream().filter(next -> tree.children(next, "nsubj").isEmpty()).limit(1)
                .flatMap(next -> tree.children(next, "obj").stream());
        Stream<Integer> at = deed.takesAt() ? tree.children(verb, "obl").stream().filter(token -> isAt(token, tree)) : Stream.empty();
        return Stream.of(own, shared, at).flatMap(tokens -> tokens).flatMap(token -> scene.atHead(token).stream())
                .anyMatch(phrase -> phrase.mayBe(Chain.Kind.PERSON) || phrase.mayBe(Chain.Kind.GROUP));
    }

    private boolean isAt(int token, DependencyTree tree) {
        return tree.is(token, "obl") && tree.children(token, "case").stream().anyMatch(mark -> word(mark).equals("at"));
    }

    private String word(int token) {
        return scene.text().token(token).word().toLowerCase(Locale.ROOT);
    }
}
