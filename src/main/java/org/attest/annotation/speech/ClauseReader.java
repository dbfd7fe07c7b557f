package org.attest.annotation.speech;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.attest.annotation.DependencyTree;
import org.attest.annotation.Sentence;
import org.attest.annotation.Token;
import org.attest.annotation.Utterance.Attitude;
import org.attest.annotation.Utterance.Manner;
import org.attest.annotation.Utterance.Range;

/** Finds the clause that tells what is said: "said that …", "…, she said", "said the road was closed". */
final class ClauseReader {

    private final Clauses clauses;
    private final Sentence sentence;
    private final Infinitives infinitives;
    private final ContentBounds bounds;

    ClauseReader(Clauses clauses, Sentence sentence) {
        this.clauses = clauses;
        this.sentence = sentence;
        this.infinitives = new Infinitives(clauses, sentence);
        this.bounds = new ContentBounds(clauses, sentence);
    }

    /** In the order of the text; empty where the cue has none. */
    List<Range> clause(int cue, Cue reading) {
        Optional<Range> following = complementClause(cue).map(clause -> bounds.withinAside(cue, bounds.withinCondition(cue, bounds.extended(cue, clause))));
        if (following.isPresent()) {
            return bounds.withOpening(cue, following.get());
        }
        if (reading.kind() == Cue.Kind.ADJECTIVE) {
            return List.of();
        }
        List<Range> around = around(cue, reading);
        if (!around.isEmpty()) {
            return around;
        }
        if (clauses.isPassive(cue) && reading.attitude() != Attitude.DENY && infinitives.infinitive(cue).isPresent()) {
            return ContentReader.one(infinitives.infinitive(cue));
        }
        return ContentReader.one(strayClause(cue).or(() -> bareClause(cue, reading)).or(() -> before(cue)));
    }

    /** The clause that the tree hangs below the cue as its complement, or as something else though it begins like one. */
    private Optional<Range> complementClause(int cue) {
        DependencyTree tree = clauses.tree(cue);
        for (int child : tree.children(cue, "ccomp", "advcl", "dep", "xcomp")) {
            Range stretch = clauses.stretch(child);
            boolean opens = beginsLikeContent(cue, stretch);
            boolean complement = tree.is(child, "ccomp") && (!clauses.token(child).tag().equals("VBG") || !tree.children(child, "aux", "nsubj").isEmpty()) && !infinitives.isInfinitive(child);
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
        boolean complete = tree.children(cue, "obj", "xcomp", "ccomp").stream().noneMatch(child -> child > cue
                && !(tree.is(child, "obj") && SpeechWords.is(SpeechWords.Use.ADDRESSING, clauses.token(cue).lemma())));
        if (host.isPresent() && hasSubject && !marked && !clauses.token(cue).tag().equals("VBG")
                && (tree.is(cue, "parataxis") || asClause && isComment(reading.attitude())) && complete && isSetOff(clauses.stretch(cue))) {
            return ContentReader.without(clauses.stretch(host.get()), clauses.stretch(cue)).stream().filter(this::isTelling).toList();
        }
        return List.of();
    }

    /** "as she said", "as he believes"; but what was done "as she had ordered" or came "as he feared" is told by whoever says so. */
    private static boolean isComment(Attitude attitude) {
        return switch (attitude) {
            case ASSERT, BELIEVE, SUPPOSE -> true;
            case LEARN, DENY, DOUBT, FEAR, WANT, ORDER, PROMISE, ASK -> false;
        };
    }

    /** Between commas or dashes, or at an end of the sentence behind or before one. */
    private boolean isSetOff(Range inserted) {
        boolean before = inserted.first() == sentence.firstToken() || isMark(inserted.first() - 1) || isMark(inserted.first());
        if (inserted.first() > sentence.firstToken() && clauses.token(inserted.first() - 1).word().equals(";") || clauses.token(inserted.first()).word().equals(";")) {
            // "The union said it would wait; the owners agreed": what stands before a semicolon has been said by then.
            return false;
        }
        boolean after = inserted.end() >= sentence.endToken() - 1 || isMark(inserted.end()) || isMark(inserted.end() - 1);
        return before && after;
    }

    private boolean isMark(int token) {
        return clauses.token(token).tag().matches("[,:.]|''|``|-LRB-|-RRB-|HYPH");
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
        return clauses.tree(clause).children(clause, "mark", "advmod").stream().anyMatch(mark -> clauses.token(mark).tag().matches("IN|WRB") && !clauses.isWord(mark, "that"));
    }

    private boolean endsWithComma(int end) {
        return end < sentence.endToken() && clauses.token(end).tag().matches("[,:.]|''|``") || clauses.token(end - 1).tag().matches("[,:.]|''|``");
    }

    /** "…, that the prison would be closed": a clause that the tree hung below something else, or below nothing. */
    private Optional<Range> strayClause(int cue) {
        for (int token = cue + 1; token < Math.min(cue + 9, sentence.endToken() - 2); token++) {
            boolean conjunction = clauses.token(token).tag().equals("IN") || clauses.token(token).tag().equals("WDT") && SpeechWords.is(SpeechWords.Use.ADDRESSING, clauses.token(cue).lemma());
            if (clauses.isWord(token, "that") && conjunction && clauses.isFinite(new Range(token + 1, sentence.endToken()))) {
                return Optional.of(new Range(token, endBySemicolon(token)));
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
        for (int token = cue + 2; token < below.end() && !opensAnother(token - 1); token++) {
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

    /** A verb that takes what follows for its own; "told him, he said, that" is not one. */
    private boolean opensAnother(int token) {
        boolean finite = clauses.isFinite(new Range(token, token + 1)) && !clauses.token(token + 1).word().equals(",");
        int clause = clauses.clauseOf(token);
        return finite && !clauses.tree(clause).is(clause, "acl");
    }

    private int endBySemicolon(int first) {
        int end = first;
        while (end < sentence.endToken() && !clauses.token(end).word().equals(";")) {
            end++;
        }
        return end;
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
            first = child >= first ? (tree.is(child, "iobj") ? clauses.phrase(child) : clauses.stretch(child)).end() : first;
        }
        if (first == cue + 1 && clauses.token(cue).lemma().toLowerCase(Locale.ROOT).equals("tell")) {
            first = tree.child(cue, "obj").filter(object -> object > cue && !clauses.isFinite(clauses.stretch(object))).map(object -> clauses.stretch(object).end()).orElse(first);
        }
        int end = sentence.endToken();
        while (end > first && clauses.token(end - 1).tag().matches("[.:,]|''")) {
            end--;
        }
        if (first < end && clauses.token(first).tag().equals("``")) {
            first++;
        }
        if (end - first < 3 || !ContentBounds.startsNounPhrase(clauses.token(first))) {
            return Optional.empty();
        }
        for (int token = first; token < end; token++) {
            String tag = clauses.token(token).tag();
            if (tag.matches("VBD|VBZ|VBP|MD") && !tree.is(clauses.clauseOf(token), "acl")) {
                return Optional.of(new Range(first, end));
            }
            if (tag.matches("[,:.]|WDT|WP|TO|IN|CC|WRB") && !isInsideNounPhrase(token, first, end)) {
                // A mark or another clause before any verb: only a relative clause or a name between commas may stand there.
                return tag.equals(",") && isAside(token, end) ? Optional.of(new Range(first, end)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "The campaign against the terrorists", "the men and women". */
    private boolean isInsideNounPhrase(int token, int first, int end) {
        DependencyTree tree = clauses.tree(token);
        boolean preposition = clauses.token(token).tag().matches("IN|TO") && tree.is(token, "case");
        boolean joint = clauses.token(token).tag().equals("CC") && tree.head(token).filter(word -> tree.is(word, "conj") && clauses.token(word).tag().matches("NN.*|PRP|CD")).isPresent();
        return preposition || joint && token > first && token + 1 < end;
    }

    /** ", who fled on Monday, was": words between commas with the verb right behind. */
    private boolean isAside(int comma, int end) {
        for (int token = comma + 2; token < end - 1; token++) {
            if (clauses.token(token).word().equals(",")) {
                return clauses.token(token + 1).tag().matches("VBD|VBZ|VBP|MD");
            }
        }
        return false;
    }
}
