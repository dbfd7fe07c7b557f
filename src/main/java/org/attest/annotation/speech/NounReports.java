package org.attest.annotation.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.attest.annotation.DependencyTree;
import org.attest.annotation.Sentence;
import org.attest.annotation.Utterance.Range;

/** Reads what nouns ("the claim that"), adverbs ("reportedly") and phrases ("according to", "in her view") report in one sentence. */
final class NounReports {

    private final CueLexicon lexicon;
    private final Clauses clauses;
    private final ContentReader contents;
    private final ClauseReader clauseReader;
    private final ContentBounds bounds;
    private final Sentence sentence;
    private final List<Report> found = new ArrayList<>();

    NounReports(CueLexicon lexicon, Clauses clauses, Sentence sentence) {
        this.lexicon = lexicon;
        this.clauses = clauses;
        this.contents = new ContentReader(clauses, sentence);
        this.clauseReader = new ClauseReader(clauses, sentence);
        this.bounds = new ContentBounds(clauses, sentence);
        this.sentence = sentence;
    }

    List<Report> read() {
        for (int token = sentence.firstToken(); token < sentence.endToken(); token++) {
            int at = token;
            for (Cue cue : lexicon.readings(clauses.token(token))) {
                if (cue.kind() == Cue.Kind.NOUN) {
                    noun(at, cue);
                } else if (cue.kind() == Cue.Kind.ADVERB) {
                    adverb(at, cue);
                }
            }
            accordingTo(token);
            per(token);
            inTheirView(token);
            forThem(token);
            toSome(token);
        }
        return found;
    }

    private void noun(int noun, Cue cue) {
        for (Cue.Frame frame : cue.frames()) {
            Optional<Range> content = switch (frame) {
                case CLAUSE -> thatClause(noun);
                case TO -> toClause(noun);
                case OF -> clauses.tree(noun).children(noun, "nmod:poss").isEmpty() ? Optional.empty() : contents.of(noun, cue, frame).stream().findFirst();
                default -> contents.of(noun, cue, frame).stream().findFirst();
            };
            if (content.isPresent()) {
                found.add(Report.of(noun, cue, false, new Report.Parties(holder(noun), List.of(), Optional.empty()), List.of(content.get())));
                return;
            }
        }
    }

    private Optional<Range> thatClause(int noun) {
        DependencyTree tree = clauses.tree(noun);
        Optional<Integer> clause = tree.children(noun, "acl", "ccomp", "dep").stream().filter(child -> child > noun && opensWithThat(child)).findFirst();
        if (clause.isEmpty() && tree.is(noun, "nsubj")) {
            // "His hope is that …"
            clause = tree.head(noun).stream().filter(head -> clauses.token(head).lemma().equals("be")).flatMap(head -> tree.children(head, "ccomp").stream())
                    .filter(this::opensWithThat).findFirst();
        }
        Optional<Range> stretch = clause.map(clauses::stretch);
        // The verb after "his claim that he never met him" is the sentence's own.
        boolean opens = !clauses.isFinite(new Range(sentence.firstToken(), noun + 1));
        return opens || tree.is(noun, "nsubj") ? stretch : stretch.map(range -> bounds.extended(noun, range));
    }

    /** A complement, not a relative clause. */
    private boolean opensWithThat(int clause) {
        return clauses.tree(clause).children(clause, "mark").stream().anyMatch(mark -> clauses.isWord(mark, "that", "whether"));
    }

    private Optional<Range> toClause(int noun) {
        DependencyTree tree = clauses.tree(noun);
        return tree.children(noun, "acl").stream()
                .filter(child -> child > noun && tree.children(child, "mark").stream().anyMatch(mark -> clauses.token(mark).tag().equals("TO"))).findFirst().map(clauses::stretch);
    }

    private Optional<Range> holder(int noun) {
        DependencyTree tree = clauses.tree(noun);
        Optional<Integer> holder = tree.child(noun, "nmod:poss");
        if (holder.isEmpty()) {
            holder = clauses.by(noun).or(() -> clauses.prepositional(noun, "from")).or(() -> clauses.prepositional(noun, "among"))
                    .filter(head -> clauses.token(head).isNoun() || clauses.token(head).isPronoun());
        }
        if (holder.isEmpty() && tree.is(noun, "obj")) {
            holder = tree.head(noun).filter(verb -> SpeechWords.is(SpeechWords.Use.OPINION_VERB, clauses.token(verb).lemma())).flatMap(clauses::subject);
        }
        return holder.map(clauses::phrase);
    }

    private void adverb(int adverb, Cue cue) {
        DependencyTree tree = clauses.tree(adverb);
        tree.head(adverb).ifPresent(governor -> found.add(Report.of(adverb, cue, false, Report.Parties.UNNAMED,
                List.of(circumstance(adverb).orElseGet(() -> clauses.stretch(clauses.clauseOf(governor)))))));
    }

    /** "They were freed, reportedly after a payment": behind a comma only the circumstance is hearsay. */
    private Optional<Range> circumstance(int adverb) {
        DependencyTree tree = clauses.tree(adverb);
        boolean apart = adverb > sentence.firstToken() && clauses.token(adverb - 1).word().equals(",") && adverb + 1 < sentence.endToken();
        return apart && tree.is(adverb + 1, "case") ? tree.head(adverb + 1).filter(head -> clauses.token(head).isNoun()).map(clauses::phrase) : Optional.empty();
    }

    /** "Per a senior official, the talks have stalled", "the talks have stalled, per Reuters"; not "ten per day". */
    private void per(int token) {
        DependencyTree tree = clauses.tree(token);
        if (!clauses.isWord(token, "per") || !tree.is(token, "case")) {
            return;
        }
        boolean opens = token == sentence.firstToken() || clauses.token(token - 1).word().equals(",");
        tree.head(token).filter(head -> opens && (clauses.token(head).isProperNoun() || !tree.children(head, "det").isEmpty()))
                .ifPresent(head -> inserted(token, head, head, lexicon.readings(Cue.Kind.PHRASE, "according to")));
    }

    private void accordingTo(int token) {
        DependencyTree tree = clauses.tree(token);
        if (!clauses.isWord(token, "according") || token + 1 >= sentence.endToken() || !clauses.isWord(token + 1, "to")) {
            return;
        }
        Optional<Integer> source = tree.is(token, "case") ? tree.head(token) : tree.child(token, "obl", "nmod");
        source.ifPresent(head -> inserted(token, head, head, lexicon.readings(Cue.Kind.PHRASE, "according to")));
    }

    private void inTheirView(int noun) {
        DependencyTree tree = clauses.tree(noun);
        if (!clauses.token(noun).isNoun()) {
            return;
        }
        Optional<Integer> preposition = tree.child(noun, "case");
        if (tree.is(noun, "nmod") && preposition.filter(mark -> tree.head(noun).filter(owner -> owner == mark - 1).isPresent()).isPresent()) {
            // "tears in her eyes"
            return;
        }
        Optional<Integer> holder = tree.child(noun, "nmod:poss").or(() -> clauses.prepositional(noun, "of"));
        if (preposition.isPresent() && holder.isPresent()) {
            String phrase = clauses.token(preposition.get()).word().toLowerCase(Locale.ROOT) + " * " + clauses.token(noun).word().toLowerCase(Locale.ROOT);
            inserted(noun, noun, holder.get(), lexicon.readings(Cue.Kind.PHRASE, phrase));
        }
    }

    /** "For him, the war was over." */
    private void forThem(int token) {
        if (token + 2 < sentence.endToken() && clauses.isWord(token, "for") && clauses.token(token).word().equals("For")
                && clauses.token(token + 1).tag().equals("PRP") && clauses.token(token + 2).word().equals(",")) {
            inserted(token + 1, token + 1, token + 1, lexicon.readings(Cue.Kind.PHRASE, "for *"));
        }
    }

    /** "To his critics, the war was lost." */
    private void toSome(int token) {
        DependencyTree tree = clauses.tree(token);
        boolean opens = clauses.token(token).word().equals("To") && tree.is(token, "case") && tree.head(token).isPresent();
        if (opens) {
            int head = tree.head(token).get();
            Range phrase = clauses.stretch(head);
            if (phrase.end() < sentence.endToken() && clauses.token(phrase.end()).word().equals(",")) {
                inserted(head, head, head, lexicon.readings(Cue.Kind.PHRASE, "to " + clauses.token(head).word().toLowerCase(Locale.ROOT)));
            }
        }
    }

    /** With the name that follows: "according to the team's coach, Ali Mehr, …". */
    private Range withName(Range phrase, int source) {
        int at = phrase.end();
        if (!clauses.token(source).tag().equals("NN") || at + 2 >= sentence.endToken() || !clauses.token(at).word().equals(",")) {
            return phrase;
        }
        int end = at + 1;
        while (end < sentence.endToken() && clauses.token(end).isProperNoun()) {
            end++;
        }
        return end > at + 1 && end < sentence.endToken() && clauses.token(end).word().equals(",") ? new Range(phrase.first(), end) : phrase;
    }

    /** What stands at the end of a sentence is said of all of it, not of the last clause in it. */
    private int mainClause(int clause) {
        DependencyTree tree = clauses.tree(clause);
        int at = clause;
        while (tree.head(at).isPresent()) {
            boolean inner = tree.is(at, "acl") || tree.is(at, "ccomp") || tree.is(at, "xcomp") || tree.is(at, "advcl") || tree.is(at, "dep");
            boolean shared = tree.is(at, "conj") && tree.children(at, "nsubj").isEmpty();
            if (!inner && !shared) {
                return at;
            }
            at = clauses.clauseOf(tree.head(at).get());
        }
        return at;
    }

    /** "They left, according to the guard, but they came back": what is joined on behind the phrase is the teller's own. */
    private Range untilNextClause(Range whole, Range phrase) {
        int joint = phrase.end() < whole.end() && clauses.token(phrase.end()).word().equals(",") ? phrase.end() + 1 : phrase.end();
        boolean joined = phrase.first() > whole.first() && joint < whole.end() && clauses.token(joint).tag().equals("CC")
                && clauses.tree(joint).head(joint).filter(verb -> !clauses.tree(verb).children(verb, "nsubj", "nsubj:pass").isEmpty()).isPresent();
        return joined ? new Range(whole.first(), phrase.end()) : whole;
    }

    /** A phrase that names the speaker of the clause around it. */
    private void inserted(int cue, int phraseHead, int source, List<Cue> readings) {
        DependencyTree tree = clauses.tree(cue);
        if (readings.isEmpty() || tree.head(phraseHead).isEmpty()) {
            return;
        }
        Range phrase = withName(clauses.stretch(phraseHead), source);
        int clause = clauses.clauseOf(tree.head(phraseHead).get());
        boolean last = phrase.end() >= sentence.endToken() - 1 && clauses.isWord(cue, "according");
        Range whole = untilNextClause(clauses.stretch(last ? mainClause(clause) : clause), phrase);
        List<Range> content = ContentReader.without(whole, phrase).stream().filter(clauseReader::isTelling).toList();
        if (!content.isEmpty()) {
            found.add(Report.of(cue, readings.getFirst(), false, new Report.Parties(Optional.of(clauses.phrase(source)), List.of(), Optional.empty()), content));
        }
    }
}
