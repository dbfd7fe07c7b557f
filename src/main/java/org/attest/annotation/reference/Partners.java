package org.attest.annotation.reference;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.DependencyTree;

/**
 * Who takes part in a clause beside a pronoun and so is nobody that it stands for, wherever else they are spoken of: in "Ana came in. Ana told her", and in "the doctor to
 * whom he told it", "the man she met", she is not Ana, nor he the doctor.
 */
final class Partners {

    /** "As for Ana, she left", "like Ana she left", "according to Ana she left": of these the pronoun may well speak. */
    private static final Set<String> BESIDE = Set.of("as", "like", "unlike", "than", "according", "besides", "except");

    private Partners() {}

    /** The things that this pronoun is not; none for "his" and "himself". */
    static Set<Thing> of(Phrase pronoun, Pronoun meaning, Scene scene) {
        DependencyTree tree = scene.tree(pronoun);
        Optional<Integer> verb = tree.head(pronoun.head()).filter(above -> scene.text().token(above).isVerb());
        if (meaning.form() == Pronoun.Form.POSSESSIVE || meaning.form() == Pronoun.Form.REFLEXIVE || verb.isEmpty() || !takesPart(pronoun.head(), tree, scene)) {
            return Set.of();
        }
        Set<Thing> found = new HashSet<>();
        for (int other : tree.children(verb.get(), "nsubj", "obj", "iobj", "obl")) {
            scene.atHead(other).filter(phrase -> phrase != pronoun && takesPart(other, tree, scene)).map(scene::thing).ifPresent(found::add);
        }
        inherited(verb.get(), tree).flatMap(scene::atHead).filter(phrase -> phrase != pronoun && !tree.is(pronoun.head(), "nsubj")).map(scene::thing).ifPresent(found::add);
        aside(verb.get(), tree).flatMap(scene::atHead).map(scene::thing).ifPresent(found::add);
        described(verb.get(), tree, scene).map(scene::thing).ifPresent(found::add);
        found.remove(scene.thing(pronoun));
        return found;
    }

    /** Whose deed it is where the verb before has the subject: "the police came and drove them out", "Ana wanted to see her". */
    private static Optional<Integer> inherited(int verb, DependencyTree tree) {
        int at = verb;
        while (tree.child(at, "nsubj", "nsubj:pass").isEmpty() && (tree.is(at, "conj") || tree.is(at, "xcomp")) && tree.head(at).isPresent()) {
            int above = tree.head(at).get();
            Optional<Integer> bidden = tree.is(at, "xcomp") ? tree.child(above, "obj", "iobj") : Optional.empty();
            if (bidden.isPresent()) {
                return bidden;
            }
            at = above;
        }
        return at == verb ? Optional.empty() : tree.child(at, "nsubj", "nsubj:pass");
    }

    /** Of whom something is told in "the soldiers, they said, fired first": not those who say so. */
    private static Optional<Integer> aside(int verb, DependencyTree tree) {
        Optional<Integer> told = tree.is(verb, "parataxis") ? tree.head(verb) : Optional.empty();
        return told.flatMap(root -> tree.child(root, "nsubj", "nsubj:pass").filter(subject -> subject < verb && verb < root));
    }

    private static boolean takesPart(int token, DependencyTree tree, Scene scene) {
        boolean core = tree.is(token, "nsubj") || tree.is(token, "obj") || tree.is(token, "iobj");
        return core || tree.is(token, "obl") && marks(token, tree, scene).stream().noneMatch(BESIDE::contains);
    }

    /** "As for Ana, she left": named only to say that it is of her. */
    static boolean isBeside(Phrase phrase, Scene scene) {
        DependencyTree tree = scene.tree(phrase);
        return tree.is(phrase.head(), "obl") && marks(phrase.head(), tree, scene).stream().anyMatch(BESIDE::contains);
    }

    private static List<String> marks(int token, DependencyTree tree, Scene scene) {
        return tree.children(token, "case").stream().map(mark -> scene.text().token(mark).word().toLowerCase(Locale.ROOT)).toList();
    }

    /** Whom a clause with this verb describes, but not by what is theirs: "the captain, whose men beat him". */
    private static Optional<Phrase> described(int verb, DependencyTree tree, Scene scene) {
        boolean theirs = tree.subtree(verb).stream().anyMatch(token -> scene.text().token(token).word().equalsIgnoreCase("whose") || scene.text().token(token).word().equalsIgnoreCase("where"));
        return !tree.is(verb, "acl:relcl") || theirs ? Optional.empty() : tree.head(verb).flatMap(scene::atHead);
    }
}
