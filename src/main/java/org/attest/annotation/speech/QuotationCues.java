package org.attest.annotation.speech;

import java.util.List;
import java.util.Optional;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Sentence;
import org.attest.annotation.Token;
import org.attest.annotation.Utterance.Attitude;
import org.attest.annotation.Utterance.Manner;
import org.attest.annotation.Utterance.Range;

/** Finds beside a quotation the verb that introduces it ("said Holmes", "he turned and asked:") and whose verb it is. */
final class QuotationCues {

    private static final int AFTER = 24;
    private static final int BEFORE = 60;

    /** What an unlisted verb is taken for that follows a quotation as "he" and itself. */
    private static final Cue SOME_SAYING = new Cue("", Cue.Kind.VERB, Attitude.ASSERT, List.of(), Manner.SPOKEN, Cue.Quotation.ONLY);

    private final AnnotatedText text;
    private final CueLexicon lexicon;
    private final Clauses clauses;
    private final PartyReader parties;
    private final Layout layout;

    QuotationCues(AnnotatedText text, CueLexicon lexicon, Clauses clauses) {
        this.text = text;
        this.lexicon = lexicon;
        this.clauses = clauses;
        this.parties = new PartyReader(clauses);
        this.layout = new Layout(text);
    }

    /** A cue with the reading it has here, and who speaks. */
    record Found(int cue, Cue reading, Report.Parties parties) {}

    /**
     * @param before what was found for the quotation before this one
     * @param floor the first token after it
     * @param ceiling the first token of the quotation after this one
     */
    Optional<Found> of(Quotation quotation, Optional<Found> before, int floor, int ceiling) {
        int close = afterMark(quotation);
        Optional<Found> after = goesOn(quotation, close) ? after(quotation, close, ceiling) : Optional.empty();
        Optional<Found> found = after.or(() -> before(openingMark(quotation), floor));
        return before.filter(earlier -> found.isPresent() && earlier.cue() == found.get().cue()).or(() -> found);
    }

    /** The first token after the closing mark. */
    int afterMark(Quotation quotation) {
        int at = quotation.tokens().end();
        while (at < text.tokens().size() && text.token(at).span().begin() < quotation.outer().end()) {
            at++;
        }
        return at;
    }

    /** The opening mark's token. */
    int openingMark(Quotation quotation) {
        int first = quotation.tokens().first();
        // A mark that a table's escaping has tripled may be several tokens.
        while (first > 0 && text.token(first - 1).span().begin() >= quotation.outer().begin()) {
            first--;
        }
        return first;
    }

    /** Whether the words after it belong to the quotation's own sentence. */
    private boolean goesOn(Quotation quotation, int close) {
        if (close >= text.tokens().size() || layout.isBreak(quotation.outer().end(), text.token(close).span().begin())) {
            return false;
        }
        String last = text.token(quotation.tokens().end() - 1).word();
        Token next = text.token(close);
        boolean lower = Character.isLowerCase(next.word().charAt(0));
        boolean open = !last.equals(".") && !layout.hasLineEnd(quotation.outer().end(), next.span().begin()) || last.matches("[?!]") && isShortTag(close);
        return lower || open && (next.isPronoun() || next.isProperNoun() || next.tag().matches("DT|JJ|NN.*|PRP\\$|VB.*|RB|,|:"));
    }

    /** "Katharine explained.": a sentence that is nothing but a tag. */
    private boolean isShortTag(int first) {
        Sentence sentence = text.sentenceOf(first);
        return sentence.firstToken() == first && sentence.endToken() - first < 6;
    }

    /** The cue of a told saying that quotes some words, where the next quotation goes on right behind them: said it was "too late": "The ship has gone." */
    Optional<Found> goingOn(Quotation quotation, List<Report> reports) {
        int joint = openingMark(quotation) - 1;
        if (joint < 2 || !text.token(joint).word().matches("[:,]") || text.sentenceOf(joint) != text.sentenceOf(openingMark(quotation)) || !text.token(joint - 1).tag().equals("''")) {
            return Optional.empty();
        }
        return reports.stream().filter(report -> report.parties().source().isPresent() && report.content().stream().anyMatch(range -> range.contains(joint - 2)))
                .flatMap(report -> lexicon.readings(text.token(report.cue())).stream().findFirst().map(reading -> new Found(report.cue(), reading, report.parties())).stream()).findFirst();
    }

    Layout layout() {
        return layout;
    }

    private Optional<Found> after(Quotation quotation, int first, int ceiling) {
        boolean joined = !layout.hasLineEnd(quotation.outer().end(), text.token(first).span().begin()) && !text.token(quotation.tokens().end() - 1).word().equals(".");
        int end = Math.min(Math.min(ceiling, first + AFTER), text.tokens().size());
        boolean comma = false;
        for (int i = first; i < end; i++) {
            Token token = text.token(i);
            if (token.word().matches("[.!?;]") || token.tag().matches("``")) {
                return Optional.empty();
            }
            comma |= i > first && token.word().equals(",");
            List<Cue> readings = verbs(i);
            boolean aside = comma && clauses.isWord(i - 1, "who");
            if (!readings.isEmpty() && !aside && (readings.getFirst().quotation() != Cue.Quotation.GESTURE || joined)) {
                return Optional.of(found(i, readings.getFirst(), speakerAfter(first, i, end)));
            }
            if (joined && !aside && i == first + 1 && token.tag().equals("VBD") && text.token(first).word().matches("he|she|they|I")) {
                return Optional.of(found(i, SOME_SAYING, Optional.of(first)));
            }
            if (token.isVerb() && !token.tag().matches("VBG|VBN|VB") && !token.lemma().matches("be|have|do") && comma && !aside) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private List<Cue> verbs(int token) {
        return lexicon.quotationVerbs(text.token(token), token + 1 < text.tokens().size() ? text.token(token + 1).word() : "");
    }

    private Found found(int verb, Cue reading, Optional<Integer> subject) {
        Report.Parties told = parties.of(verb, reading, subject);
        Report.Parties read = told.source().isEmpty() && subject.isPresent() && !reading.attitude().equals(Attitude.LEARN) && !clauses.isBePassive(verb)
                ? new Report.Parties(subject.map(clauses::phrase), List.of(), told.addressee()) : told;
        boolean clash = read.source().isPresent() && read.addressee().isPresent() && read.source().get().overlaps(read.addressee().get());
        return new Found(verb, reading, clash ? new Report.Parties(read.source(), List.of(), Optional.empty()) : read);
    }

    private Optional<Integer> speakerAfter(int first, int verb, int end) {
        Optional<Integer> subject = clauses.subject(verb).filter(head -> head >= first && isSpeakerLike(text.token(head)));
        if (subject.isPresent()) {
            return subject;
        }
        // The tree failed: the nearest noun or pronoun before the verb, else the phrase right after it.
        for (int i = verb - 1; i >= first; i--) {
            if (isSpeakerLike(text.token(i))) {
                return Optional.of(i);
            }
        }
        // "Said another", "said the tallest": the last of such words, where no noun follows.
        Optional<Integer> describing = Optional.empty();
        for (int i = verb + 1; i < Math.min(end, verb + 8); i++) {
            Token token = text.token(i);
            if (isSpeakerLike(token) && !token.tag().equals("PRP$")) {
                int head = i;
                while (head + 1 < end && text.token(head + 1).isNoun() && token.isNoun()) {
                    head++;
                }
                return Optional.of(head);
            }
            if (!token.tag().matches("DT|JJ.*|PRP\\$|RB|RP|IN|,|CD|VBN|VBG")) {
                break;
            }
            describing = token.tag().matches("JJ.*|CD") || clauses.isWord(i, "another") ? Optional.of(i) : describing;
        }
        return describing;
    }

    /** Of a feature ("her eyes") whose it is; anything else itself. */
    private int owner(int head) {
        return lexicon.isFeature(text.token(head)) ? clauses.tree(head).child(head, "nmod:poss").orElse(head) : head;
    }

    private static boolean isSpeakerLike(Token token) {
        return token.isNoun() || token.tag().equals("PRP$") || token.tag().equals("PRP") && !token.word().toLowerCase(java.util.Locale.ROOT).matches("it|me|him|them|us|himself|herself|myself");
    }

    /**
     * The verb that introduces what begins at a token.
     *
     * @param floor the first token that may belong to the introduction
     */
    Optional<Found> before(int open, int floor) {
        if (open == 0) {
            return Optional.empty();
        }
        Token last = text.token(open - 1);
        boolean introduced = last.word().matches("[,:;]|--?|—|–|that") || !verbs(open - 1).isEmpty() || last.tag().matches("RB|IN|RP|PRP|NN.*");
        if (!introduced) {
            return Optional.empty();
        }
        boolean colon = last.word().matches(":|--?|—|–");
        for (int i = open - 1; i >= Math.max(floor, open - BEFORE); i--) {
            Token token = text.token(i);
            if (token.word().matches("[.!?]") && i < open - 1) {
                return Optional.empty();
            }
            List<Cue> readings = verbs(i);
            if (!readings.isEmpty()) {
                int verb = i;
                Optional<Integer> subject = (token.tag().equals("VBG") ? ownSubject(verb).or(() -> clauses.mainSubject(verb)) : clauses.subject(verb))
                        .or(() -> speakerBefore(verb, floor));
                return Optional.of(found(i, readings.getFirst(), subject));
            }
            if (!last.word().matches("[,:;]|--?|—|–") && i < open - 6 || !colon && i < open - 30) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "With the mayor adding: …" */
    private Optional<Integer> ownSubject(int verb) {
        Optional<Integer> noun = Optional.of(verb - 1).filter(before -> before >= text.sentenceOf(verb).firstToken() && text.token(before).isNoun());
        return clauses.tree(verb).child(verb, "nsubj").or(() -> noun.filter(head -> clauses.tree(head).children(head, "case", "mark").stream().anyMatch(with -> clauses.isWord(with, "with"))
                || clauses.isWord(clauses.phrase(head).first() - 1 < 0 ? 0 : clauses.phrase(head).first() - 1, "with")));
    }

    private Optional<Integer> speakerBefore(int verb, int floor) {
        for (int i = verb - 1; i >= Math.max(floor, text.sentenceOf(verb).firstToken()); i--) {
            if (isSpeakerLike(text.token(i)) && (text.token(i).tag().equals("PRP") || text.token(i).isNoun())) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The tokens of a stretch of narration that tell of somebody's doing, as its last sentence's subject. */
    Optional<Range> actorOf(int first, int end) {
        for (int verb = end - 1; verb >= first; verb--) {
            if (text.token(verb).tag().matches("VBD|VBZ|VBP")) {
                Optional<Integer> subject = clauses.subject(verb).map(this::owner).filter(head -> head >= first && head < end && isSpeakerLike(text.token(head)));
                if (subject.isPresent()) {
                    return subject.map(clauses::phrase);
                }
            }
        }
        return Optional.empty();
    }
}
