package org.attest.annotation.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.attest.annotation.DependencyTree;
import org.attest.annotation.Sentence;
import org.attest.annotation.Token;
import org.attest.annotation.Utterance.Range;

/** Finds the stretches that tell what is said, in the shape that the cue asks for. */
final class ContentReader {

    private final Clauses clauses;
    private final ClauseReader clauseReader;
    private final Infinitives infinitives;
    private final ContentBounds bounds;

    ContentReader(Clauses clauses, Sentence sentence) {
        this.clauses = clauses;
        this.clauseReader = new ClauseReader(clauses, sentence);
        this.infinitives = new Infinitives(clauses, sentence);
        this.bounds = new ContentBounds(clauses, sentence);
    }

    /** In the order of the text; empty where the cue has no content of this shape. */
    List<Range> of(int cue, Cue reading, Cue.Frame frame) {
        return switch (frame) {
            case CLAUSE -> clauseReader.clause(cue, reading);
            case TO -> one(infinitives.infinitive(cue).map(range -> isAddressed(reading) ? range : withSubject(cue, range)));
            case GERUND -> one(clauses.tree(cue).children(cue, "xcomp", "ccomp", "advcl", "dep", "obj").stream()
                    .filter(child -> child > cue && isGerund(cue, child) && clauses.stretch(child).first() <= cue + 2).findFirst()
                    .map(clauses::stretch));
            case OBJECT -> one(object(cue).filter(object -> clauses.stretch(object).end() - clauses.stretch(object).first() > 1).map(clauses::stretch));
            case OBJECT_AS -> one(objectWith(cue, "as"));
            case OBJECT_OF -> one(objectWith(cue, "of"));
            case OBJECT_FOR -> one(objectWith(cue, "for"));
            case OBJECT_COMPLEMENT -> one(complement(cue));
            case OF -> one(prepositional(cue, "of"));
            case FOR -> one(prepositional(cue, "for"));
            case ON -> one(prepositional(cue, "on"));
            case FOR_TO -> one(prepositionalWithInfinitive(cue, "for"));
            case ON_TO -> one(prepositionalWithInfinitive(cue, "on"));
            case QUOTED -> one(quoted(cue));
            case TO_AS -> one(prepositional(cue, "to").flatMap(to -> clauses.prepositional(cue, "as").map(as -> new Range(to.first() + 1, clauses.stretch(as).end()))));
        };
    }

    /** "Denied seeing him", "denied having been in town". */
    private boolean isGerund(int cue, int child) {
        return clauses.token(child).tag().equals("VBG") || clauses.isWord(cue + 1, "having") && clauses.stretch(child).first() == cue + 1;
    }

    /** Whether the content follows a saying that was inserted: "On Monday, she said, they left". */
    boolean isInserted(Range content) {
        return bounds.isInserted(content);
    }

    static List<Range> one(Optional<Range> range) {
        return range.map(List::of).orElse(List.of());
    }

    /** Whether the object before the infinitive is the one spoken to, not the one spoken about. */
    private static boolean isAddressed(Cue reading) {
        return switch (reading.attitude()) {
            case ORDER, ASK, PROMISE, ASSERT, DENY -> true;
            case BELIEVE, DOUBT, FEAR, WANT, SUPPOSE, LEARN -> false;
        };
    }

    /** "expected the bank to raise rates": the whole of it. */
    private Range withSubject(int cue, Range infinitive) {
        return clauses.tree(cue).child(cue, "obj").filter(object -> object > cue && object < infinitive.first())
                .map(object -> new Range(clauses.stretch(object).first(), infinitive.end())).orElse(infinitive);
    }

    /** "Denies the charge": the charge was made, whatever is denied; but "the charge of murder" tells of what. */
    private boolean isMereSaying(int object) {
        return SpeechWords.is(SpeechWords.Use.ACCUSATION, clauses.token(object).lemma()) && clauses.tree(object).children(object, "nmod", "acl", "ccomp", "dep").isEmpty();
    }

    private Optional<Integer> object(int cue) {
        return clauses.tree(cue).child(cue, "obj").filter(object -> object > cue && !clauses.token(object).isPronoun() && !isMereSaying(object));
    }

    private Optional<Range> objectWith(int cue, String preposition) {
        if (clauses.isPassive(cue)) {
            return prepositional(cue, preposition);
        }
        Optional<Integer> object = clauses.tree(cue).child(cue, "obj").filter(child -> child > cue);
        return object.flatMap(head -> clauses.prepositional(cue, preposition).or(() -> clauses.prepositional(head, preposition))
                .filter(phrase -> phrase > head).map(phrase -> new Range(clauses.stretch(head).first(), clauses.stretch(phrase).end())));
    }

    /** "called him a liar": object and what is said of it. */
    private Optional<Range> complement(int cue) {
        DependencyTree tree = clauses.tree(cue);
        Optional<Integer> object = tree.child(cue, "obj", "iobj").filter(child -> child > cue);
        Optional<Integer> said = tree.children(cue, "xcomp", "obj", "dep").stream().filter(child -> object.isPresent() && child > object.get() && !infinitives.isInfinitive(child)).findFirst();
        if (said.isPresent()) {
            return Optional.of(new Range(clauses.stretch(object.get()).first(), clauses.stretch(said.get()).end()));
        }
        return object.map(clauses::stretch).filter(stretch -> holdsQuotation(stretch));
    }

    /** "complained about "empty promises"": a phrase that is somebody's only because its words are. */
    private Optional<Range> quoted(int cue) {
        DependencyTree tree = clauses.tree(cue);
        return tree.children(cue, "obj", "obl").stream().filter(child -> child > cue).map(child -> {
            int first = tree.children(child, "case").stream().mapToInt(mark -> mark + 1).max().orElse(clauses.stretch(child).first());
            return new Range(Math.min(first, child), clauses.stretch(child).end());
        }).filter(this::holdsQuotation).findFirst();
    }

    private boolean holdsQuotation(Range range) {
        List<Token> marks = new ArrayList<>();
        for (int i = range.first(); i < range.end(); i++) {
            if (clauses.token(i).tag().matches("``|''")) {
                marks.add(clauses.token(i));
            }
        }
        return !marks.isEmpty();
    }

    private Optional<Range> prepositional(int cue, String preposition) {
        return clauses.prepositional(cue, preposition).filter(child -> child > cue).map(clauses::stretch);
    }

    private Optional<Range> prepositionalWithInfinitive(int cue, String preposition) {
        return prepositional(cue, preposition).flatMap(phrase -> clauses.tree(cue).children(cue, "xcomp", "advcl").stream()
                .filter(child -> child > cue && infinitives.isInfinitive(child)).findFirst().map(clauses::stretch).filter(to -> to.first() >= phrase.end())
                .map(to -> new Range(phrase.first(), to.end()))).or(() -> infinitiveAfter(cue, preposition));
    }

    /** "called on all parties to show restraint", where the tree takes preposition and parties into the infinitive's clause. */
    private Optional<Range> infinitiveAfter(int cue, String preposition) {
        DependencyTree tree = clauses.tree(cue);
        return clauses.isWord(cue + 1, preposition) ? tree.children(cue, "advcl", "xcomp", "ccomp").stream().filter(child -> child > cue && infinitives.isInfinitive(child)
                && !tree.children(child, "nsubj").isEmpty() && clauses.stretch(child).first() == cue + 1).findFirst().map(clauses::stretch)
                .map(whole -> new Range(whole.first() + 1, whole.end())) : Optional.empty();
    }

    /** What is left of the whole when the hole is taken out. */
    static List<Range> without(Range whole, Range hole) {
        List<Range> left = new ArrayList<>();
        if (hole.first() > whole.first()) {
            left.add(new Range(whole.first(), Math.min(hole.first(), whole.end())));
        }
        if (hole.end() < whole.end()) {
            left.add(new Range(Math.max(hole.end(), whole.first()), whole.end()));
        }
        return left;
    }
}
