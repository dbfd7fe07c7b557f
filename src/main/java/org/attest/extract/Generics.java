package org.attest.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Chain;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Layer;
import org.attest.annotation.Mention;
import org.attest.annotation.Token;
import org.attest.annotation.Utterance;
import org.attest.lexicon.Table;

/**
 * Tells phrases that speak of a kind of people or things from those that speak of some: "students learn", "offering money to a monk" and "she is a
 * lawyer" pick nobody out, "soldiers came" and "a monk opened the door" do. What decides is whether the phrase is indefinite and whether its clause
 * tells of something that happened.
 */
final class Generics {

    private static final Set<String> INDEFINITE = Table.ofResource("data/lexicon/indefinite-words.tsv").words("word");
    private static final Set<String> KIN = Table.ofResource("data/lexicon/kin.tsv").words("noun");
    private static final Set<String> ACHIEVING = Table.ofResource("data/lexicon/achieving-verbs.tsv").words("verb");
    private static final int FARTHEST = 12;

    private final AnnotatedText text;
    private final List<Utterance> utterances;

    Generics(AnnotatedText text) {
        this.text = text;
        utterances = text.layers().contains(Layer.SPEECH) ? text.get(Layer.SPEECH) : List.of();
    }

    /** @param kind of the thing mentioned: one building, body or place is somewhere even where nobody did anything there */
    boolean isGeneric(Mention mention, Chain.Kind kind) {
        boolean one = isSingular(mention) && (kind != Chain.Kind.PERSON || KIN.contains(text.token(mention.head()).lemma()));
        if (mention.kind() != Mention.Kind.NOMINAL || one || !isIndefinite(mention) || isSource(mention)) {
            return false;
        }
        DependencyTree tree = text.treeOf(mention.head());
        if (isKinsOf(tree, mention)) {
            return false;
        }
        Optional<Integer> copula = tree.child(mention.head(), "cop");
        return copula.isPresent() && isSingular(mention) || !tells(tree, mention) && !isToldApart(tree, mention.head());
    }

    /** "She is the daughter of a miner": of one who had her. */
    private boolean isKinsOf(DependencyTree tree, Mention mention) {
        return isSingular(mention) && tree.is(mention.head(), "nmod") && tree.head(mention.head()).filter(kin -> KIN.contains(text.token(kin).lemma())
                && (!tree.children(kin, "cop").isEmpty() || tree.is(kin, "appos"))).isPresent();
    }

    private boolean isSingular(Mention mention) {
        return text.token(mention.head()).tag().equals("NN");
    }

    /** A bare plural, or a noun after "a", "most", "many". */
    private boolean isIndefinite(Mention mention) {
        Token noun = text.token(mention.head());
        boolean likeName = Character.isUpperCase(noun.word().charAt(0)) && text.sentenceOf(noun.index()).firstToken() != noun.index();
        if (!noun.tag().equals("NN") && !noun.tag().equals("NNS") || likeName) {
            return false;
        }
        DependencyTree tree = text.treeOf(mention.head());
        if (!tree.children(mention.head(), "nummod", "nmod:poss").isEmpty()) {
            return false;
        }
        List<Integer> determiners = tree.children(mention.head(), "det", "amod").stream().filter(word -> text.token(word).tag().matches("DT|JJ|JJS|PDT")).toList();
        boolean determined = tree.children(mention.head(), "det").stream().anyMatch(word -> !isIndefinite(word)) && !isOfAnySuch(tree, mention.head());
        boolean quantified = determiners.stream().anyMatch(this::isIndefinite);
        return !determined && (quantified || noun.tag().equals("NNS"));
    }

    /** "the users of private schools", "the citizens of the future": as many as there may be of what none in particular is told. */
    private boolean isOfAnySuch(DependencyTree tree, int noun) {
        return text.token(noun).tag().equals("NNS") && tree.children(noun, "det").stream().allMatch(word -> text.token(word).word().equalsIgnoreCase("the"))
                && tree.children(noun, "nmod").stream().anyMatch(whole -> text.token(whole).tag().equals("NNS")
                        && tree.children(whole, "case").stream().anyMatch(mark -> text.token(mark).word().equals("of"))
                        && tree.children(whole, "det", "nummod", "nmod:poss", "acl", "nmod").isEmpty()
                        && tree.subtree(whole).stream().noneMatch(word -> text.token(word).isProperNoun()));
    }

    private boolean isIndefinite(int token) {
        return INDEFINITE.contains(text.token(token).word().toLowerCase(Locale.ROOT));
    }

    // Whoever says something is somebody: "analysts say that".
    private boolean isSource(Mention mention) {
        return utterances.stream().anyMatch(utterance -> utterance.source().filter(range -> range.contains(mention.head())).isPresent()
                || utterance.relays().stream().anyMatch(range -> range.contains(mention.head())));
    }

    /** Whether the nearest finite verb above tells of something that happened or is going on. */
    boolean tells(DependencyTree tree, Mention mention) {
        Optional<Integer> at = tree.children(mention.head(), "cop").isEmpty() ? tree.head(mention.head()) : Optional.of(mention.head());
        for (int step = 0; at.isPresent() && step < FARTHEST; step++) {
            int token = at.get();
            if (isToBeDone(tree, token)) {
                return false;
            }
            if (text.token(token).isVerb() || !tree.children(token, "cop").isEmpty()) {
                Optional<Boolean> told = told(tree, token);
                if (told.isPresent()) {
                    return told.get();
                }
            }
            at = tree.head(token);
        }
        return isSingular(mention);
    }

    /** "militias that had crossed the river": a clause of their own tells what these did. */
    private boolean isToldApart(DependencyTree tree, int noun) {
        return tree.children(noun, "acl:relcl").stream().anyMatch(clause -> told(tree, clause).orElse(false));
    }

    /** "(methods used) to kill civilians", "(hopes) to help farmers": nobody yet, unless they were made or began to. */
    private boolean isToBeDone(DependencyTree tree, int verb) {
        boolean infinitive = text.token(verb).tag().equals("VB") && tree.children(verb, "mark", "aux").stream().anyMatch(mark -> text.token(mark).tag().equals("TO"))
                && tree.children(verb, "aux").stream().noneMatch(aux -> text.token(aux).lemma().equals("have"));
        return infinitive && tree.head(verb).filter(above -> ACHIEVING.contains(text.token(above).lemma().toLowerCase(Locale.ROOT))).isEmpty();
    }

    // Empty for infinitives, gerunds and participles without an auxiliary, which take their time from the clause above.
    private Optional<Boolean> told(DependencyTree tree, int verb) {
        Set<String> auxiliaries = tree.children(verb, "aux", "aux:pass", "cop").stream().map(word -> text.token(word).tag()).collect(Collectors.toSet());
        String tag = text.token(verb).tag();
        if (auxiliaries.contains("MD")) {
            return Optional.of(false);
        }
        if (tag.equals("VBD") || auxiliaries.contains("VBD")) {
            return Optional.of(true);
        }
        boolean present = auxiliaries.contains("VBZ") || auxiliaries.contains("VBP");
        if (present) {
            boolean perfect = tree.children(verb, "aux").stream().anyMatch(word -> text.token(word).lemma().equals("have"));
            return Optional.of(perfect || tag.equals("VBG"));
        }
        return tag.equals("VBZ") || tag.equals("VBP") ? Optional.of(false) : Optional.empty();
    }
}
