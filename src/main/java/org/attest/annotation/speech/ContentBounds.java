package org.attest.annotation.speech;

import java.util.List;

import org.attest.annotation.Sentence;
import org.attest.annotation.Token;
import org.attest.annotation.Utterance.Range;

/** Where what is said begins and ends when the tree makes it longer or shorter than it is. */
final class ContentBounds {

    private final Clauses clauses;
    private final Sentence sentence;

    ContentBounds(Clauses clauses, Sentence sentence) {
        this.clauses = clauses;
        this.sentence = sentence;
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

    /** In "They would refuse, she says: they mean to stay" both what stands before and what stands behind; inserted before it ("On Monday, she said, they left"), all that follows. */
    List<Range> withOpening(int cue, Range content) {
        Range own = new Range(clauses.subject(cue).filter(subject -> subject < cue).map(subject -> clauses.phrase(subject).first()).orElse(cue), cue + 1);
        boolean setOff = own.first() > sentence.firstToken() + 2 && clauses.token(own.first() - 1).word().equals(",");
        Range opening = new Range(sentence.firstToken(), Math.max(sentence.firstToken() + 1, own.first() - 1));
        if (setOff && clauses.token(cue + 1).word().equals(":") && clauses.isFinite(opening)) {
            return List.of(opening, content);
        }
        if (setOff && isInserted(content) && !clauses.isFinite(opening)) {
            return List.of(new Range(content.first(), sentence.endToken()));
        }
        return List.of(content);
    }

    /** Behind the comma that closes what was inserted, without a "that". */
    boolean isInserted(Range content) {
        return content.first() > sentence.firstToken() && clauses.token(content.first() - 1).word().equals(",") && !clauses.isWord(content.first(), "that", "whether");
    }

    /** In "When he answered that nobody was there, they left" what is answered ends where the main clause begins, whatever the tree makes of it. */
    Range withinCondition(int cue, Range content) {
        if (content.first() > cue + 1 && clauses.token(cue + 1).tag().matches(",|:|``|''") || !isInOpeningCondition(cue)) {
            return content;
        }
        boolean told = false;
        for (int token = content.first(); token < content.end() - 2; token++) {
            told |= clauses.token(token).tag().matches("VBD|VBZ|VBP|MD");
            if (told && clauses.token(token).word().equals(",") && startsNounPhrase(clauses.token(token + 1)) && isClause(token + 1, content.end())) {
                return new Range(content.first(), token);
            }
        }
        return content;
    }

    /** In "The mayor, who said that he was ill, was arrested" what is said ends with the aside: a verb right behind a comma is the mayor's. */
    Range withinAside(int cue, Range content) {
        boolean aside = clauses.tree(cue).children(cue, "nsubj").stream()
                .anyMatch(who -> clauses.token(who).tag().matches("WP|WDT") && who > sentence.firstToken() && clauses.token(who - 1).word().equals(","));
        for (int token = content.first() + 1; aside && token < content.end() - 1; token++) {
            if (clauses.token(token).word().equals(",") && clauses.token(token + 1).tag().matches("VBD|VBZ|VBP|MD")) {
                return new Range(content.first(), token);
            }
        }
        return content;
    }

    private boolean isInOpeningCondition(int cue) {
        for (int token = cue - 1; token >= sentence.firstToken(); token--) {
            String tag = clauses.token(token).tag();
            String relation = clauses.tree(token).relation(token);
            if (tag.matches("WRB|IN") && relation.matches("mark|advmod") && !clauses.isWord(token, "that")) {
                return token == sentence.firstToken() || clauses.token(token - 1).tag().matches("[,:]|CC");
            }
            // "If he came and told me …": one condition of two verbs.
            boolean joined = clauses.token(cue - 1).tag().equals("CC") && tag.startsWith("VB");
            if (tag.matches("VBD|VBZ|VBP|MD|[,:.]") && !clauses.tree(token).is(token, "aux") && !joined) {
                return false;
            }
        }
        return false;
    }

    /** A subject and its verb, with nothing between them but what belongs to a noun phrase. */
    boolean isClause(int first, int end) {
        for (int token = first; token < end; token++) {
            String tag = clauses.token(token).tag();
            if (tag.matches("VBD|VBZ|VBP|MD")) {
                return token > first;
            }
            if (!tag.matches("NN.*|PRP\\$?|DT|JJ.*|CD|POS|RB|EX") && !clauses.tree(token).is(token, "case")) {
                return false;
            }
        }
        return false;
    }

    static boolean startsNounPhrase(Token token) {
        return token.tag().matches("PRP\\$?|DT|NN.*|EX|CD|JJ");
    }
}
