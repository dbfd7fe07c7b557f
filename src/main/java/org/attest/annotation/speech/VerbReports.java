package org.attest.annotation.speech;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attest.annotation.Sentence;
import org.attest.annotation.Token;
import org.attest.annotation.Utterance.Attitude;
import org.attest.annotation.Utterance.Manner;
import org.attest.annotation.Utterance.Range;

/** Reads what verbs and adjectives of saying, thinking and wanting report in one sentence. */
final class VerbReports {

    private final CueLexicon lexicon;
    private final Clauses clauses;
    private final PartyReader parties;
    private final ContentReader contents;
    private final ContentBounds bounds;
    private final Sentence sentence;
    private final Map<Integer, Integer> sharedSubjects = new HashMap<>();
    private int lastSubject = -1;

    VerbReports(CueLexicon lexicon, Clauses clauses, Sentence sentence) {
        this.lexicon = lexicon;
        this.clauses = clauses;
        this.parties = new PartyReader(clauses);
        this.contents = new ContentReader(clauses, sentence);
        this.bounds = new ContentBounds(clauses, sentence);
        this.sentence = sentence;
    }

    List<Report> read() {
        List<Report> found = new ArrayList<>();
        for (int token = sentence.firstToken(); token < sentence.endToken(); token++) {
            read(token).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Report> read(int token) {
        Optional<Report> quoted = quotedAsSaying(token).or(() -> insertedBeforeItsSpeaker(token));
        if (quoted.isPresent()) {
            return quoted;
        }
        for (Cue cue : lexicon.readings(clauses.token(token), clauses.token(Math.min(token + 1, sentence.endToken() - 1)))) {
            if (!cue.introducesReports() || cue.kind() != Cue.Kind.VERB && cue.kind() != Cue.Kind.ADJECTIVE) {
                continue;
            }
            if (cue.kind() == Cue.Kind.ADJECTIVE && clauses.token(token).isVerb() && !clauses.tree(token).children(token, "obj").isEmpty()) {
                continue;
            }
            boolean gerund = clauses.tree(token).children(token, "case", "det").stream().anyMatch(child -> !clauses.isWord(child, "as"));
            if (clauses.token(token).tag().equals("VBG") && gerund || isRestatement(token)) {
                continue;
            }
            for (Cue.Frame frame : cue.frames()) {
                List<Range> content = contents.of(token, cue, frame);
                if (!content.isEmpty() && !clauses.token(content.getLast().end() - 1).lemma().equals("anonymity")) {
                    return Optional.of(report(token, cue, content));
                }
            }
        }
        return Optional.empty();
    }

    /** "was quoted as saying …", "quoted him as saying …": the one quoted speaks, whatever the tree makes of it. */
    private Optional<Report> quotedAsSaying(int token) {
        if (token - 2 < sentence.firstToken() || token + 2 >= sentence.endToken() || !clauses.token(token).tag().equals("VBG") || !clauses.isWord(token - 1, "as")) {
            return Optional.empty();
        }
        Optional<Cue> cue = lexicon.readings(clauses.token(token)).stream().filter(reading -> reading.kind() == Cue.Kind.VERB && reading.introducesReports()).findFirst();
        for (int verb = token - 2; cue.isPresent() && verb >= Math.max(sentence.firstToken(), token - 10); verb--) {
            if (clauses.token(verb).isVerb() && SpeechWords.is(SpeechWords.Use.QUOTING, clauses.token(verb).lemma())) {
                int at = verb;
                Optional<Integer> speaker = clauses.isPassive(verb) ? clauses.subject(verb) : clauses.tree(verb).child(verb, "obj").filter(object -> object > at);
                return speaker.map(head -> Report.of(token, cue.get(), false, new Report.Parties(Optional.of(clauses.phrase(head)), List.of(), Optional.empty()),
                        List.of(new Range(token + 1, sentence.endToken()))));
            }
        }
        return Optional.empty();
    }

    /** "The mood, said one strategist, is grim.": all but the cue and whoever stands behind it, where the tree took the cue for the main verb. */
    private Optional<Report> insertedBeforeItsSpeaker(int token) {
        Optional<Cue> cue = lexicon.quotationVerbs(clauses.token(token), "").stream().filter(reading -> reading.introducesReports() && reading.manner() != Manner.THOUGHT).findFirst();
        Optional<Integer> speaker = clauses.tree(token).children(token, "obj", "nsubj").stream().filter(child -> child > token).findFirst();
        boolean inserted = cue.isPresent() && speaker.isPresent() && token > sentence.firstToken() + 1 && clauses.token(token).tag().equals("VBD") && clauses.token(token - 1).word().equals(",")
                && clauses.stretch(speaker.get()).first() == token + 1;
        if (!inserted) {
            return Optional.empty();
        }
        int comma = token + 2;
        while (comma < sentence.endToken() && !clauses.token(comma).word().equals(",")) {
            comma++;
        }
        Range before = new Range(sentence.firstToken(), token - 1);
        boolean split = comma + 2 < sentence.endToken() && clauses.token(comma + 1).tag().matches("VBD|VBZ|VBP|MD") && !clauses.isFinite(before)
                && !clauses.isFinite(new Range(token + 1, comma));
        return split ? Optional.of(Report.of(token, cue.get(), false, new Report.Parties(Optional.of(clauses.phrase(speaker.get())), List.of(), Optional.empty()),
                List.of(before, new Range(comma + 1, sentence.endToken())))) : Optional.empty();
    }

    /** "that is to say": nobody in the story says it. */
    private boolean isRestatement(int token) {
        return token - 2 >= sentence.firstToken() && clauses.token(token).word().equals("say") && clauses.token(token - 1).word().equals("to")
                && clauses.token(token - 2).lemma().equals("be");
    }

    /** "…, she said, adding that": whoever spoke last in the sentence. */
    private Optional<Integer> lastSubject(int token) {
        return lastSubject >= 0 && clauses.token(token - 1).word().equals(",") && opensWithSaying(new Range(token, token + 1)) && clauses.tree(token).children(token, "nsubj").isEmpty() ? Optional.of(lastSubject) : Optional.empty();
    }

    /** ", adding …" */
    private boolean opensWithSaying(Range piece) {
        int verb = clauses.token(piece.first()).word().equals(",") ? piece.first() + 1 : piece.first();
        return verb < piece.end() && clauses.token(verb).tag().equals("VBG")
                && lexicon.readings(clauses.token(verb)).stream().anyMatch(cue -> cue.kind() == Cue.Kind.VERB && cue.manner() != Manner.THOUGHT);
    }

    private Report report(int token, Cue cue, List<Range> content) {
        Optional<Integer> subject = Optional.ofNullable(sharedSubjects.get(token)).or(() -> lastSubject(token)).or(() -> clauses.subject(token));
        subject.ifPresent(head -> lastSubject = head);
        List<Range> cut = new ArrayList<>(content);
        cut.removeIf(piece -> piece.first() > token && opensWithSaying(piece) && content.size() > 1);
        Range last = cut.getLast();
        if (last.first() > token) {
            cut.set(cut.size() - 1, untilNextSaying(token, last, subject));
        }
        return Report.of(token, cue, clauses.isNegated(token), parties.of(token, cue, subject), cut);
    }

    /** In "said the talks failed but insisted he would stay, adding that …" what is said ends before "but", whatever the tree makes of it. */
    private Range untilNextSaying(int cue, Range content, Optional<Integer> subject) {
        boolean inserted = contents.isInserted(content);
        boolean denies = lexicon.readings(clauses.token(cue)).stream().anyMatch(reading -> reading.attitude() == Attitude.DENY) && !inserted;
        for (int token = content.first() + 2; token < content.end(); token++) {
            int denied = denies ? beforeOwnClause(token, content) : 0;
            if (denied > content.first()) {
                return new Range(content.first(), denied);
            }
            int other = Math.max(inserted ? 0 : beforeOtherSource(token, cue), beforeRemark(token, content));
            if (other > content.first()) {
                return new Range(content.first(), other);
            }
            int end = inserted ? 0 : endBefore(token, cue);
            if (end > content.first()) {
                int next = token;
                subject.ifPresent(head -> sharedSubjects.put(next, head));
                return new Range(content.first(), end);
            }
        }
        return content;
    }

    /** "He denied that anybody had asked, and no one was tried": what is denied is joined by "or"; 0 where nothing else begins. */
    private int beforeOwnClause(int comma, Range content) {
        boolean joint = clauses.token(comma).word().equals(",") && comma + 2 < content.end() && clauses.isWord(comma + 1, "and", "but") && !clauses.isWord(comma + 2, "that");
        return joint && ContentBounds.startsNounPhrase(clauses.token(comma + 2)) && bounds.isClause(comma + 2, content.end()) ? comma : 0;
    }

    /** Where the content ends, if this token is a further cue of the same speaker; 0 where it is not. */
    private int endBefore(int token, int cue) {
        Token verb = clauses.token(token);
        if (!verb.isVerb() || clauses.tree(token).children(token, "nsubj").stream().anyMatch(subject -> subject < token)) {
            return 0;
        }
        boolean says = lexicon.readings(verb).stream().anyMatch(next -> next.kind() == Cue.Kind.VERB && next.introducesReports() && next.manner() != Manner.THOUGHT);
        int before = clauses.token(token - 1).tag().startsWith("RB") ? token - 2 : token - 1;
        String mark = clauses.token(before).tag();
        if (verb.tag().equals("VBG")) {
            return mark.equals(",") && (says || verb.lemma().equals("cite")) ? before : 0;
        }
        boolean alike = verb.tag().equals(clauses.token(cue).tag()) || verb.tag().equals("VBN") && clauses.token(cue).tag().equals("VBD");
        return says && alike && mark.equals("CC") && clauses.tree(token).children(token, "aux").isEmpty() && !isSpeaking(token) ? before : 0;
    }

    /** "Spoke Sango": in what language, not what. */
    private boolean isSpeaking(int verb) {
        return clauses.token(verb).lemma().equals("speak") && !clauses.tree(verb).children(verb, "obj").isEmpty();
    }

    /**
     * "…, a view shared by many", "…, where residents think that …", "…, though aid workers disagree": where the teller adds what he thinks of it or what
     * others say; 0 where he does not.
     */
    private int beforeRemark(int token, Range content) {
        if (!clauses.token(token).word().equals(",") || token + 2 >= content.end()) {
            return 0;
        }
        boolean verdict = clauses.isWord(token + 1, "a", "an") && lexicon.readings(clauses.token(token + 2)).stream().anyMatch(cue -> cue.kind() == Cue.Kind.NOUN);
        return verdict || othersSay(token + 1) || isObjection(token + 1, content) ? token : 0;
    }

    private boolean othersSay(int first) {
        int clause = clauses.token(first).tag().matches("WDT|WRB|WP") ? clauses.tree(first).head(first).orElse(first) : first;
        return clause != first && clauses.tree(clause).is(clause, "acl") && lexicon.readings(clauses.token(clause)).stream()
                .anyMatch(cue -> cue.kind() == Cue.Kind.VERB && cue.frames().contains(Cue.Frame.CLAUSE))
                && clauses.tree(clause).child(clause, "nsubj").filter(subject -> clauses.token(subject).isNoun()).isPresent();
    }

    /** "Though" with somebody else for its subject. */
    private boolean isObjection(int first, Range content) {
        return clauses.isWord(first, "though", "although") && clauses.tree(first).is(first, "mark")
                && clauses.tree(first).head(first).filter(verb -> clauses.stretch(verb).end() >= content.end() - 1)
                .flatMap(verb -> clauses.tree(verb).child(verb, "nsubj")).filter(subject -> clauses.token(subject).isNoun()).isPresent();
    }

    /** "…, but the mayor says", "…, according to the mayor": where another source's words are joined on; 0 where none are. */
    private int beforeOtherSource(int token, int cue) {
        if (clauses.isWord(token, "according") && clauses.token(token - 1).word().equals(",")) {
            return token - 1;
        }
        boolean says = lexicon.readings(clauses.token(token)).stream().anyMatch(next -> next.kind() == Cue.Kind.VERB && next.frames().contains(Cue.Frame.CLAUSE));
        boolean finite = clauses.token(token).tag().matches("VBD|VBZ|VBP") || clauses.token(token).tag().equals("VBN") && !clauses.tree(token).children(token, "aux").isEmpty();
        if (!says || !finite || !clauses.tree(token).is(token, "conj")) {
            return 0;
        }
        Range clause = clauses.stretch(token);
        boolean own = clauses.tree(token).children(token, "nsubj").stream().anyMatch(subject -> subject < token);
        int first = clauses.token(clause.first()).tag().equals("CC") ? clause.first() : clause.first() - 1;
        boolean stillSaid = clauses.tree(token).children(token, "mark").stream().anyMatch(mark -> clauses.isWord(mark, "that"));
        return own && !stillSaid && first > cue && clauses.token(first).tag().equals("CC") && clauses.token(first - 1).word().equals(",") ? first : 0;
    }
}
