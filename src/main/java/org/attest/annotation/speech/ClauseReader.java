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

    ClauseReader(Clauses clauses, Sentence sentence) {
        this.clauses = clauses;
        this.sentence = sentence;
        this.infinitives = new Infinitives(clauses, sentence);
    }

    /** In the order of the text; empty where the cue has none. */
    List<Range> clause(int cue, Cue reading) {
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
        if (clauses.isPassive(cue) && reading.attitude() != Attitude.DENY && infinitives.infinitive(cue).isPresent()) {
            return ContentReader.one(infinitives.infinitive(cue));
        }
        return ContentReader.one(strayClause(cue).or(() -> bareClause(cue, reading)).or(() -> before(cue)));
    }

    /** The clause to the end of the sentence where its verb stands behind what the tree took for all of it. */
    Range extended(int cue, Range clause) {
        boolean open = clause.end() < sentence.endToken() && clauses.token(clause.end()).tag().matches("VBD|VBZ|VBP|MD");
        if (open && !clauses.tree(cue).is(cue, "acl")) {
            return new Range(clause.first(), sentence.endToken());
        }
        int joint = clause.end();
        while (joint < sentence.endToken() && clauses.token(joint).tag().matches("''|,")) {
            joint++;
        }
        // "… 'absurd' and that Moscow would respond"
        boolean goesOn = joint + 2 < sentence.endToken() && clauses.token(joint).tag().equals("CC") && clauses.isWord(joint + 1, "that") && clauses.token(joint + 1).tag().equals("IN");
        return goesOn ? new Range(clause.first(), clauses.stretch(clauses.tree(joint + 1).head(joint + 1).orElse(joint + 1)).end()) : clause;
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
        boolean complete = tree.children(cue, "obj", "xcomp", "ccomp").stream().noneMatch(child -> child > cue);
        if (host.isPresent() && hasSubject && !marked && (tree.is(cue, "parataxis") || asClause && reading.attitude() != Attitude.LEARN) && complete) {
            return ContentReader.without(clauses.stretch(host.get()), clauses.stretch(cue)).stream().filter(this::isTelling).toList();
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
}
