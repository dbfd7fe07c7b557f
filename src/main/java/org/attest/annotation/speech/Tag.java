package org.attest.annotation.speech;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.attest.annotation.DependencyTree;
import org.attest.annotation.Sentence;
import org.attest.annotation.Token;
import org.attest.annotation.Utterance.Manner;
import org.attest.annotation.Utterance.Range;

/**
 * The words at a sentence's end that say whose all of it is: "…, the release said", "…, wrote the Post". What stands before them is the content,
 * whatever the tree makes of it.
 *
 * @param words from the speaker to the end of the sentence
 * @param source the head of the phrase that names the speaker
 */
record Tag(int cue, Cue reading, Range words, int source, Range content) {

    static Optional<Tag> of(Sentence sentence, CueLexicon lexicon, Clauses clauses) {
        int end = sentence.endToken();
        while (end > sentence.firstToken() && clauses.token(end - 1).tag().matches("[.:,]")) {
            end--;
        }
        for (int verb = end - 1; verb > sentence.firstToken() + 2; verb--) {
            Token token = clauses.token(verb);
            Optional<Cue> reading = lexicon.readings(token).stream().filter(Tag::tags).findFirst();
            if (token.tag().matches("VBD|VBZ|VBP|VBN") && reading.isPresent()) {
                return at(verb, reading.get(), end, sentence, clauses);
            }
            if (token.tag().matches("VBD|VBZ|VBP|MD|``|''")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean tags(Cue cue) {
        return cue.kind() == Cue.Kind.VERB && cue.introducesReports() && cue.introducesQuotations() && cue.manner() != Manner.THOUGHT
                && cue.frames().contains(Cue.Frame.CLAUSE);
    }

    private static Optional<Tag> at(int verb, Cue reading, int end, Sentence sentence, Clauses clauses) {
        DependencyTree tree = clauses.tree(verb);
        Optional<Integer> subject = lastPhrase(verb, sentence, clauses).or(() -> tree.child(verb, "nsubj")).or(() -> invertedName(verb, clauses));
        if (subject.isEmpty() || clauses.isPassive(verb) || clauses.token(subject.get()).tag().startsWith("W") || hasContentBehind(verb, subject.get(), end, clauses)) {
            return Optional.empty();
        }
        int first = subject.get() > verb ? verb : lastPhrase(verb, sentence, clauses).isPresent() ? afterComma(verb, clauses) : clauses.stretch(subject.get()).first();
        boolean joined = first > sentence.firstToken() + 2 && clauses.token(first - 1).word().equals(",");
        if (!joined) {
            return Optional.empty();
        }
        Range content = new Range(sentence.firstToken(), first - 1);
        boolean setting = tree.children(verb, "advcl").stream().anyMatch(child -> clauses.stretch(child).first() == content.first()
                && !tree.children(child, "mark").isEmpty() && clauses.stretch(child).end() >= content.end());
        return clauses.isFinite(content) && !setting ? Optional.of(new Tag(verb, reading, new Range(first, end), subject.get(), content)) : Optional.empty();
    }

    /** ", the town's largest, Capt. Dale Roe said": the words between the last comma and the verb, where they are one noun phrase. */
    private static Optional<Integer> lastPhrase(int verb, Sentence sentence, Clauses clauses) {
        int first = verb;
        while (first - 1 > sentence.firstToken() && clauses.token(first - 1).tag().matches("NN.*|DT|JJ.*|PRP\\$?|CD|POS|RB|HYPH") || first - 1 > sentence.firstToken() && clauses.tree(first - 1).is(first - 1, "case")) {
            first--;
        }
        int last = verb - 1;
        while (last >= first && clauses.token(last).tag().equals("RB")) {
            last--;
        }
        boolean whole = first <= last && clauses.token(first - 1).word().equals(",") && clauses.token(last).tag().matches("NN.*|PRP");
        return whole ? Optional.of(clauses.tree(first).headOf(first, last + 1)) : Optional.empty();
    }

    /** ", wrote the Post", ", said her mother": what the tree may take for the object. */
    private static Optional<Integer> invertedName(int verb, Clauses clauses) {
        boolean says = clauses.token(verb).lemma().equals("say");
        return clauses.token(verb - 1).word().equals(",") ? clauses.tree(verb).child(verb, "obj").filter(object -> object > verb && (says || clauses.token(object).isProperNoun()))
                : Optional.empty();
    }

    private static int afterComma(int verb, Clauses clauses) {
        int first = verb;
        while (!clauses.token(first - 1).word().equals(",")) {
            first--;
        }
        return first;
    }

    private static boolean hasContentBehind(int verb, int subject, int end, Clauses clauses) {
        boolean complement = clauses.tree(verb).children(verb, "ccomp", "xcomp").stream().anyMatch(child -> child > verb);
        boolean thing = clauses.tree(verb).children(verb, "obj").stream().anyMatch(child -> child > verb && child != subject)
                && !clauses.token(verb).lemma().equals("tell");
        boolean opened = false;
        for (int token = verb + 1; token < end; token++) {
            opened |= clauses.isWord(token, "that", "whether", "to") && clauses.tree(token).is(token, "mark");
        }
        return complement || thing || opened || goesOn(verb, end, clauses);
    }

    /** "They were beaten, she says, and driven to the camp", "He had been, he said, on a course": what goes on behind the saying is said too. */
    private static boolean goesOn(int verb, int end, Clauses clauses) {
        DependencyTree tree = clauses.tree(verb);
        boolean joined = IntStream.range(verb + 1, end).anyMatch(token -> clauses.token(token).isVerb() && tree.is(token, "conj") && tree.head(token).filter(head -> head < verb).isPresent());
        Optional<Integer> host = tree.head(verb).filter(above -> tree.is(verb, "parataxis") && above != verb);
        boolean ended = verb + 2 < end && clauses.token(verb + 1).word().equals(",") && host.isPresent()
                && (host.get() > verb || tree.children(host.get(), "obl", "advmod", "xcomp").stream().anyMatch(part -> part > verb + 1 && part < end));
        return joined || ended;
    }

    Report report(PartyReader parties) {
        return Report.of(cue, reading, false, parties.of(cue, reading, Optional.of(source)), List.of(content));
    }

    /** What others are reported to say ends before these words. */
    Report cut(Report report) {
        if (report.cue() >= words.first()) {
            return report;
        }
        return report.with(report.content().stream().filter(range -> range.first() < content.end())
                .map(range -> range.end() > content.end() && range.first() >= content.first() ? new Range(range.first(), content.end()) : range).toList());
    }
}
