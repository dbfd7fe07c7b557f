package org.attest.annotation.speech;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Asides;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Token;
import org.attest.annotation.Utterance.Range;

/** Subjects, phrases and stretches, as the trees of one text show them. */
final class Clauses {

    private static final Set<String> CLAUSAL = Set.of("root", "ccomp", "advcl", "acl", "acl:relcl", "parataxis", "csubj", "xcomp", "dep");

    private final AnnotatedText text;

    Clauses(AnnotatedText text) {
        this.text = text;
    }

    Token token(int index) {
        return text.token(index);
    }

    DependencyTree tree(int token) {
        return text.treeOf(token);
    }

    boolean isWord(int token, String... words) {
        String word = token(token).word().toLowerCase(Locale.ROOT);
        return List.of(words).contains(word);
    }

    /** The stretch from the first to the last token below this one. */
    Range stretch(int token) {
        List<Integer> below = tree(token).subtree(token);
        return new Range(below.getFirst(), below.getLast() + 1);
    }

    boolean isPassive(int verb) {
        DependencyTree tree = tree(verb);
        boolean reduced = token(verb).tag().equals("VBN") && tree.is(verb, "acl") && tree.children(verb, "aux", "nsubj").isEmpty();
        return reduced || isBePassive(verb) || isTold(verb) || isAddressed(verb);
    }

    /** "was taken aside and told that": who is told stays so where the auxiliary is not said again. */
    private boolean isTold(int verb) {
        DependencyTree tree = tree(verb);
        return tree.is(verb, "conj") && SpeechWords.is(SpeechWords.Use.HEARING, token(verb).lemma()) && tree.children(verb, "nsubj", "obj", "iobj", "aux").isEmpty()
                && !tree.children(verb, "ccomp", "xcomp").isEmpty() && tree.head(verb).filter(this::isBePassive).isPresent();
    }

    /** "Asked whether he would resign, the mayor laughed", "Told that the mill was closed, she left": who is spoken to, before the clause that says what they did. */
    boolean isAddressed(int verb) {
        DependencyTree tree = tree(verb);
        boolean bare = token(verb).tag().matches("VBN|VBD") && tree.children(verb, "nsubj", "obj", "iobj", "aux").isEmpty();
        boolean before = tree.is(verb, "advcl") || tree.is(verb, "dep") || tree.is(verb, "amod");
        return bare && before && SpeechWords.is(SpeechWords.Use.ADDRESSING, token(verb).lemma()) && tree.subtree(verb).getFirst() == verb
                && (verb == tree.firstToken() || token(verb - 1).word().matches("[,“\"]|``|When|when|If|if"))
                && tree.head(verb).filter(head -> head > verb && tree.children(head, "nsubj", "nsubj:pass").stream().anyMatch(subject -> subject > verb)).isPresent();
    }

    /** A passive with its auxiliary or subject, not a mere participle. */
    boolean isBePassive(int verb) {
        DependencyTree tree = tree(verb);
        return !tree.children(verb, "aux:pass").isEmpty() || !tree.children(verb, "nsubj:pass").isEmpty();
    }

    /** The head of the subject; that of the clause above where the verb shares it, the antecedent for relative clauses. */
    Optional<Integer> subject(int verb) {
        DependencyTree tree = tree(verb);
        int at = verb;
        for (int steps = 0; steps < 6; steps++) {
            // A finite verb that the tree joins to an infinitive shares the subject further up.
            boolean misjoined = at != verb && token(verb).tag().matches("VBD|VBZ") && token(at).tag().equals("VB");
            Optional<Integer> own = misjoined ? Optional.empty() : tree.child(at, "nsubj").map(found -> Asides.nounBefore(text, found).or(() -> nameBefore(verb, found)).orElse(found));
            Optional<Integer> above = tree.head(at);
            if (own.isPresent()) {
                boolean relative = token(own.get()).tag().matches("WP|WDT") && tree.is(at, "acl") && above.isPresent();
                boolean loose = !relative && token(own.get()).word().equals("who") && own.get() > tree.firstToken() && own.get() < verb;
                return relative ? above : loose ? nounBefore(own.get()).or(() -> own) : own.filter(head -> !token(head).tag().equals("EX"));
            }
            if (above.isEmpty()) {
                return Optional.empty();
            }
            if (tree.is(at, "acl")) {
                return above;
            }
            if (tree.is(at, "xcomp")) {
                int lower = at;
                Optional<Integer> object = tree.child(above.get(), "obj").filter(child -> above.get() < child && child < lower);
                if (object.isPresent()) {
                    return object;
                }
            }
            if (!tree.is(at, "conj") && !tree.is(at, "xcomp") && !tree.is(at, "advcl") && !tree.is(at, "dep") && !tree.is(at, "parataxis")) {
                return Optional.empty();
            }
            at = above.get();
        }
        return Optional.empty();
    }

    /** "Giving evidence in Oran, Mara Levin said": the name right before the verb, where the tree took what is given for the subject. */
    private Optional<Integer> nameBefore(int verb, int subject) {
        int first = verb;
        while (first - 1 > subject && token(first - 1).isProperNoun()) {
            first--;
        }
        boolean opening = token(tree(subject).subtree(subject).getFirst()).tag().equals("VBG") && first < verb && token(first - 1).word().equals(",");
        return opening ? Optional.of(tree(verb).headOf(first, verb)) : Optional.empty();
    }

    /** "The guard nodded, adding: …": whoever the sentence is about; else the verb's own subject. */
    Optional<Integer> mainSubject(int verb) {
        return tree(verb).roots().stream().filter(root -> root < verb && token(root).isVerb()).findFirst().flatMap(this::subject).or(() -> subject(verb));
    }

    /** The last noun before a relative pronoun that the tree ties to nothing. */
    private Optional<Integer> nounBefore(int pronoun) {
        for (int i = pronoun - 1; i >= Math.max(tree(pronoun).firstToken(), pronoun - 2); i--) {
            if (token(i).isNoun()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The dependent that this preposition or mark ties to the word. */
    Optional<Integer> prepositional(int governor, String preposition) {
        DependencyTree tree = tree(governor);
        return tree.children(governor, "obl", "nmod", "advcl", "acl").stream()
                .filter(child -> tree.children(child, "case", "mark").stream().anyMatch(mark -> isWord(mark, preposition))).findFirst();
    }

    /** Of a passive verb the agent; of a noun the author. */
    Optional<Integer> by(int governor) {
        return prepositional(governor, "by");
    }

    boolean isNegated(int token) {
        return tree(token).children(token, "advmod", "det", "neg").stream().anyMatch(child -> isWord(child, "not", "n't", "n’t", "never", "no", "neither"));
    }

    /** The noun phrase of this head: what stands before it, the name it belongs to and the "of" after it; no clauses, no appositions. */
    Range phrase(int head) {
        DependencyTree tree = tree(head);
        int first = head;
        int end = head + 1;
        for (int child : tree.children(head)) {
            boolean inside = tree.is(child, "det") || tree.is(child, "amod") || tree.is(child, "compound") || tree.is(child, "nummod")
                    || tree.is(child, "nmod:poss") || tree.is(child, "flat") || tree.is(child, "nmod") || tree.is(child, "goeswith");
            if (!inside || token(child).tag().matches("VBD|VBZ|VBP")) {
                continue;
            }
            Range stretch = stretch(child);
            if (child < head && stretch.end() <= head) {
                first = Math.min(first, stretch.first());
            } else if (child > head && stretch.first() == end && hasNoMark(stretch)) {
                end = stretch.end();
            }
        }
        return new Range(first, end);
    }

    private boolean hasNoMark(Range range) {
        for (int i = range.first(); i < range.end(); i++) {
            if (token(i).tag().matches("[,.:]|``|''|WDT|WP|-LRB-|VBD|VBZ|VBP")) {
                return false;
            }
        }
        return true;
    }

    /** The head of the clause that holds this token. */
    int clauseOf(int token) {
        DependencyTree tree = tree(token);
        int at = token;
        while (true) {
            String relation = tree.relation(at);
            boolean verbal = relation.equals("conj") && !tree.children(at, "nsubj", "cop", "aux").isEmpty();
            Optional<Integer> above = tree.head(at);
            if (CLAUSAL.contains(relation) || verbal || above.isEmpty()) {
                return at;
            }
            at = above.get();
        }
    }

    /** True where the stretch holds a finite verb or a modal. */
    boolean isFinite(Range range) {
        for (int i = range.first(); i < range.end(); i++) {
            if (token(i).tag().matches("VBD|VBZ|VBP|MD")) {
                return true;
            }
        }
        return false;
    }
}
