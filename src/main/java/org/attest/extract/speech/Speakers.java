package org.attest.extract.speech;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Layer;
import org.attest.annotation.Mention;
import org.attest.annotation.Utterance;
import org.attest.extract.Cast;
import org.attest.fact.Referent;
import org.attest.fact.ThingFamily;
import org.attest.fact.ThingType;

/** Who the words that name a speaker stand for. */
final class Speakers {

    private static final Set<String> DOCUMENTS = AccountWords.of("document");

    private static final Set<String> MAKING = AccountWords.of("making");

    private static final Set<String> OWN_WORKS = AccountWords.of("own-work");

    private final AnnotatedText text;
    private final Cast cast;

    Speakers(AnnotatedText text, Cast cast) {
        this.text = text;
        this.cast = cast;
    }

    /** The source of an utterance, by its words or the label of its turn. */
    Optional<Referent.Thing> of(Utterance utterance) {
        return utterance.source().flatMap(this::of).or(() -> utterance.turnSpeaker().flatMap(cast::speaker));
    }

    /** The actor that these words mention; a place where it speaks for its government. */
    Optional<Referent.Thing> of(Utterance.Range range) {
        DependencyTree tree = text.treeOf(range.first());
        int head = tree.headOf(range.first(), Math.min(range.end(), tree.endToken()));
        Optional<Referent.Thing> found = cast.at(head);
        for (int token = range.end() - 1; found.isEmpty() && token >= range.first(); token--) {
            boolean partOfName = tree.is(token, "compound") || tree.is(token, "flat") || text.token(token).isProperNoun() && tree.is(token, "appos");
            found = partOfName ? cast.at(token) : Optional.empty();
        }
        // "Its head, Colonel Roe, said": whoever is called so besides.
        found = found.or(() -> tree.children(head, "appos").stream().flatMap(name -> cast.at(name).stream()).filter(thing -> thing.family() != ThingFamily.PLACE).findFirst())
                .or(() -> sameWords(range)).or(() -> maker(head));
        // A place speaks under its name; "they" and "the house" that say something are somebody else.
        return found.filter(thing -> thing.family() != ThingFamily.PLACE || text.token(head).isProperNoun() || isHouse(thing));
    }

    /** "The hospital said": whoever works there. */
    private boolean isHouse(Referent.Thing place) {
        return cast.entity(place).type() == ThingType.FACILITY;
    }

    /** "A study by Oxfam found", "the ministry's letter states": what a document says is said by whoever made it, where that is told. */
    private Optional<Referent.Thing> maker(int document) {
        if (!DOCUMENTS.contains(text.token(document).lemma().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        DependencyTree tree = text.treeOf(document);
        return tree.children(document, "nmod:poss", "nmod", "compound", "obl", "acl").stream()
                .filter(child -> !tree.is(child, "acl") || MAKING.contains(text.token(child).lemma().toLowerCase(Locale.ROOT)))
                .flatMap(child -> tree.is(child, "acl") ? tree.children(child, "obl:agent", "obl").stream() : Stream.of(child))
                .filter(child -> tree.is(child, "compound") || tree.is(child, "nmod:poss") || tree.children(child, "case").stream().anyMatch(mark -> text.token(mark).word().matches("by|from|of")))
                .flatMap(child -> cast.at(child).or(() -> elsewhere(child)).stream().filter(thing -> makes(thing, child, document))).findFirst();
    }

    /** "The Haddad inquiry", "his indictment" name whom it is about; a letter or a diary is its owner's. */
    private boolean makes(Referent.Thing thing, int owner, int document) {
        DependencyTree tree = text.treeOf(document);
        return switch (thing.family()) {
            case PLACE -> false;
            case ACTOR -> !tree.is(owner, "compound");
            case GROUP -> !tree.is(owner, "compound") || !text.token(owner).isProperNoun();
            case PERSON -> !tree.is(owner, "compound") && (!tree.is(owner, "nmod:poss") || OWN_WORKS.contains(text.token(document).lemma().toLowerCase(Locale.ROOT)));
            case ORGANIZATION -> true;
        };
    }

    /** "The police report": the police of whom the text speaks elsewhere. */
    private Optional<Referent.Thing> elsewhere(int noun) {
        String word = text.token(noun).lemma().toLowerCase(Locale.ROOT);
        if (!text.treeOf(noun).is(noun, "compound") || text.token(noun).isProperNoun() || !text.layers().contains(Layer.CHAINS)) {
            return Optional.empty();
        }
        return text.get(Layer.CHAINS).chains().stream().filter(chain -> chain.mentions().stream().anyMatch(mention -> mention.kind() == Mention.Kind.NOMINAL && text.token(mention.head()).lemma().equalsIgnoreCase(word)))
                .findFirst().flatMap(cast::of).filter(thing -> thing.family() == ThingFamily.ORGANIZATION || thing.family() == ThingFamily.GROUP);
    }

    /** "The chief says …, the chief denies": whom the same words mean elsewhere, where they were not read as a mention here. */
    private Optional<Referent.Thing> sameWords(Utterance.Range range) {
        String words = text.textOf(text.spanOf(range.first(), range.end()));
        if (!text.layers().contains(Layer.CHAINS) || !words.toLowerCase(Locale.ROOT).startsWith("the ")) {
            return Optional.empty();
        }
        return text.get(Layer.CHAINS).chains().stream().filter(chain -> chain.mentions().stream().anyMatch(mention -> text.textOf(mention.span()).equalsIgnoreCase(words)))
                .findFirst().flatMap(cast::of);
    }
}
