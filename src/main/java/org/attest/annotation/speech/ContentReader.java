package org.attest.annotation.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.attest.annotation.DependencyTree;
import org.attest.annotation.Sentence;
import org.attest.annotation.Token;
import org.attest.annotation.Utterance.Attitude;
import org.attest.annotation.Utterance.Manner;
import org.attest.annotation.Utterance.Range;

/** Finds the stretches that tell what is said, in the shape that the cue asks for. */
final class ContentReader {

    private final Clauses clauses;
    private final Sentence sentence;

    ContentReader(Clauses clauses, Sentence sentence) {
        this.clauses = clauses;
        this.sentence = sentence;
    }

    /** In the order of the text; empty where the cue has no content of this shape. */
    List<Range> of(int cue, Cue reading, Cue.Frame frame) {
        return switch (frame) {
            case CLAUSE -> clause(cue, reading);
            case TO -> one(infinitive(cue).map(range -> isAddressed(reading) ? range : withSubject(cue, range)));
            case GERUND -> one(clauses.tree(cue).children(cue, "xcomp", "ccomp", "advcl").stream()
                    .filter(child -> child > cue && clauses.token(child).tag().equals("VBG") && clauses.stretch(child).first() <= cue + 2).findFirst()
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
            case TO_AS -> one(prepositional(cue, "to").flatMap(to -> clauses.prepositional(cue, "as").map(as -> new Range(to.first() + 1, clauses.stretch(as).end()))));
        };
    }

    private static List<Range> one(Optional<Range> range) {
        return range.map(List::of).orElse(List.of());
    }

    private List<Range> clause(int cue, Cue reading) {
        Optional<Range> following = complementClause(cue).map(clause -> extended(cue, clause));
        if (following.isPresent()) {
            return List.of(following.get());
        }
        if (reading.kind() == Cue.Kind.ADJECTIVE) {
            return List.of();
        }
        List<Range> around = around(cue, reading);
        if (!around.isEmpty()) {
            return around;
        }
        if (clauses.isPassive(cue) && reading.attitude() != Attitude.DENY && infinitive(cue).isPresent()) {
            return one(infinitive(cue));
        }
        return one(strayClause(cue).or(() -> bareClause(cue, reading)).or(() -> before(cue)));
    }

    /** The clause to the end of the sentence where its verb stands behind what the tree took for all of it. */
    Range extended(int cue, Range clause) {
        boolean open = clause.end() < sentence.endToken() && clauses.token(clause.end()).tag().matches("VBD|VBZ|VBP|MD");
        return open && !clauses.tree(cue).is(cue, "acl") ? new Range(clause.first(), sentence.endToken()) : clause;
    }

    /** The clause that the tree hangs below the cue as its complement, or as something else though it begins like one. */
    private Optional<Range> complementClause(int cue) {
        DependencyTree tree = clauses.tree(cue);
        for (int child : tree.children(cue, "ccomp", "advcl", "dep", "xcomp")) {
            Range stretch = clauses.stretch(child);
            boolean opens = beginsLikeContent(cue, stretch);
            boolean complement = tree.is(child, "ccomp") && (!clauses.token(child).tag().equals("VBG") || !tree.children(child, "aux", "nsubj").isEmpty()) && !isInfinitive(child);
            if (child > cue && stretch.first() > cue && (complement || opens)) {
                return Optional.of(stretch);
            }
        }
        return Optional.empty();
    }

    /** "that …", "whether …", "where he had been" right behind the cue or the one spoken to. */
    private boolean beginsLikeContent(int cue, Range stretch) {
        int first = stretch.first();
        while (first < stretch.end() - 1 && clauses.token(first).tag().matches(",|``")) {
            first++;
        }
        DependencyTree tree = clauses.tree(first);
        if (clauses.isWord(first, "that", "whether")) {
            return tree.is(first, "mark");
        }
        boolean near = first <= cue + 3 && !clauses.isPassive(cue) && !tree.is(first, "mark");
        return near && clauses.isWord(first, "how", "why", "where", "what", "who") && clauses.isFinite(stretch);
    }

    /** "X, she said", "X, she said, Y", "as she said, X": the clause in which the cue is inserted. */
    private List<Range> around(int cue, Cue reading) {
        DependencyTree tree = clauses.tree(cue);
        Optional<Integer> host = tree.head(cue);
        boolean hasSubject = !tree.children(cue, "nsubj").isEmpty();
        boolean asClause = tree.is(cue, "advcl") && tree.children(cue, "mark", "advmod").stream().anyMatch(mark -> clauses.isWord(mark, "as") && mark < cue);
        boolean marked = tree.children(cue, "mark").stream().anyMatch(mark -> mark < cue && !clauses.isWord(mark, "as"));
        boolean complete = tree.children(cue, "obj", "xcomp", "ccomp").stream().noneMatch(child -> child > cue);
        if (host.isPresent() && hasSubject && !marked && (tree.is(cue, "parataxis") || asClause && reading.attitude() != Attitude.LEARN) && complete) {
            return without(clauses.stretch(host.get()), clauses.stretch(cue)).stream().filter(this::isTelling).toList();
        }
        return List.of();
    }

    /** More than "which" or "and". */
    boolean isTelling(Range piece) {
        for (int i = piece.first(); i < piece.end(); i++) {
            if (clauses.token(i).tag().matches("NN.*|VB.*|JJ.*|CD|PRP|MD|EX")) {
                return true;
            }
        }
        return false;
    }

    /** "The guards had beaten her brother, she claimed", where the tree has the first clause below the last. */
    private Optional<Range> before(int cue) {
        DependencyTree tree = clauses.tree(cue);
        boolean hasSubject = !tree.children(cue, "nsubj").isEmpty();
        return tree.children(cue, "ccomp", "parataxis", "dep", "advcl").stream().filter(child -> child < cue && hasSubject && !hasSubordinator(child))
                .map(clauses::stretch).filter(stretch -> stretch.end() <= cue && clauses.isFinite(stretch) && endsWithComma(stretch.end())).findFirst();
    }

    private boolean hasSubordinator(int clause) {
        return clauses.tree(clause).children(clause, "mark").stream().anyMatch(mark -> !clauses.isWord(mark, "that"));
    }

    private boolean endsWithComma(int end) {
        return end < sentence.endToken() && clauses.token(end).tag().matches("[,:.]|''|``") || clauses.token(end - 1).tag().matches("[,:.]|''|``");
    }

    /** "…, that the prison would be closed": a clause that the tree hung below something else, or below nothing. */
    private Optional<Range> strayClause(int cue) {
        for (int token = cue + 1; token < Math.min(cue + 9, sentence.endToken() - 2); token++) {
            if (clauses.isWord(token, "that") && clauses.token(token).tag().equals("IN") && clauses.isFinite(new Range(token + 1, sentence.endToken()))) {
                return Optional.of(new Range(token, sentence.endToken()));
            }
            if (!clauses.token(token).tag().matches("NN.*|DT|PRP\\$?|JJ|CD|IN|TO|POS|RB|,")) {
                break;
            }
        }
        DependencyTree tree = clauses.tree(cue);
        Range below = clauses.stretch(cue);
        if (clauses.isPassive(cue) && clauses.subject(cue).filter(subject -> !clauses.isWord(subject, "it")).isPresent()) {
            return Optional.empty();
        }
        for (int token = cue + 2; token < below.end(); token++) {
            if (clauses.isWord(token, "that") && tree.is(token, "mark") && clauses.token(token - 1).tag().matches(",|NN.*|CD|PRP")) {
                int head = tree.head(token).orElse(token);
                int before = token - 1;
                boolean nouns = tree.head(head).filter(above -> above == before && clauses.token(above).tag().startsWith("NN")
                        && !clauses.token(above).isProperNoun()).isPresent();
                Range stretch = clauses.stretch(head);
                if (head != cue && stretch.first() >= token - 1 && stretch.first() > cue && !nouns) {
                    return Optional.of(new Range(token, below.end()));
                }
            }
        }
        return Optional.empty();
    }

    /** "said the attack was the worst in years": a finite clause right after the verb, whatever the tree makes of it. */
    private Optional<Range> bareClause(int cue, Cue reading) {
        DependencyTree tree = clauses.tree(cue);
        boolean says = reading.introducesQuotations() && reading.manner() != Manner.THOUGHT || reading.manner() == Manner.WRITTEN || clauses.token(cue).lemma().matches("think|believe|hope|know|fear|suppose|feel");
        if (!says || clauses.isPassive(cue) || clauses.subject(cue).isEmpty()) {
            return Optional.empty();
        }
        int first = cue + 1;
        for (int child : tree.children(cue, "iobj", "obl:tmod")) {
            first = child >= first ? clauses.stretch(child).end() : first;
        }
        if (first == cue + 1 && clauses.token(cue).lemma().toLowerCase(Locale.ROOT).equals("tell")) {
            first = tree.child(cue, "obj").filter(object -> object > cue && !clauses.isFinite(clauses.stretch(object))).map(object -> clauses.stretch(object).end()).orElse(first);
        }
        int end = sentence.endToken();
        while (end > first && clauses.token(end - 1).tag().matches("[.:,]|''")) {
            end--;
        }
        if (end - first < 3 || !startsNounPhrase(clauses.token(first))) {
            return Optional.empty();
        }
        for (int token = first; token < end; token++) {
            String tag = clauses.token(token).tag();
            if (tag.matches("VBD|VBZ|VBP|MD")) {
                return Optional.of(new Range(first, end));
            }
            if (tag.matches("[,:.]|WDT|WP|TO|IN|CC|WRB|``|''") && !clauses.isWord(token, "of", "in", "for")) {
                // A mark or another clause before any verb: only a relative clause between commas may stand there.
                if (!tag.matches(",") || token + 1 >= end || !clauses.token(token + 1).tag().matches("WDT|WP")) {
                    return Optional.empty();
                }
                return Optional.of(new Range(first, end));
            }
        }
        return Optional.empty();
    }

    private static boolean startsNounPhrase(Token token) {
        return token.tag().matches("PRP\\$?|DT|NN.*|EX|CD|JJ");
    }

    private Optional<Range> infinitive(int cue) {
        DependencyTree tree = clauses.tree(cue);
        return tree.children(cue, "xcomp", "ccomp").stream().filter(child -> child > cue && isInfinitive(child)).findFirst().map(clauses::stretch).map(this::withNext);
    }

    /** "to remain calm and respect the law", where the tree hangs the second verb elsewhere. */
    private Range withNext(Range infinitive) {
        int joint = infinitive.end();
        if (joint + 1 < sentence.endToken() && clauses.token(joint).word().equals(",") && clauses.token(joint + 1).tag().equals("CC")) {
            joint++;
        }
        boolean goesOn = joint + 1 < sentence.endToken() && clauses.token(joint).tag().equals("CC") && clauses.token(joint + 1).tag().equals("VB");
        return goesOn ? new Range(infinitive.first(), Math.max(infinitive.end(), clauses.stretch(joint + 1).end())) : infinitive;
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

    private boolean isInfinitive(int verb) {
        return clauses.tree(verb).children(verb, "mark").stream().anyMatch(mark -> clauses.token(mark).tag().equals("TO"));
    }

    private Optional<Integer> object(int cue) {
        return clauses.tree(cue).child(cue, "obj").filter(object -> object > cue && !clauses.token(object).isPronoun());
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
        Optional<Integer> said = tree.children(cue, "xcomp", "obj", "dep").stream().filter(child -> object.isPresent() && child > object.get() && !isInfinitive(child)).findFirst();
        if (said.isPresent()) {
            return Optional.of(new Range(clauses.stretch(object.get()).first(), clauses.stretch(said.get()).end()));
        }
        return object.map(clauses::stretch).filter(stretch -> holdsQuotation(stretch));
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
                .filter(child -> child > cue && isInfinitive(child)).findFirst().map(clauses::stretch).filter(to -> to.first() >= phrase.end())
                .map(to -> new Range(phrase.first(), to.end())));
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
