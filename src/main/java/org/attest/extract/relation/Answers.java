package org.attest.extract.relation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.attest.annotation.Sentence;
import org.attest.extract.clause.Slot;
import org.attest.extract.clause.Syntax;
import org.attest.fact.Attribute;
import org.attest.fact.Referent;
import org.attest.lexicon.WordGroups;

/** Relations of which one turn asks and the next tells the other end alone: "Where did you grow up?" "In Guava.", "What was your work?" "Welder." */
final class Answers {

    private static final Set<String> WORK = WordGroups.ofResource("data/lexicon/relation-words.tsv").of("work");
    private static final Set<String> PLACED = Set.of("in", "at", "with", "for");
    private static final int ANSWER_REACH = 6;
    private static final int LABEL_REACH = 4;
    private static final double CONFIDENCE = 0.7;

    private final Finding finding;
    private final Syntax syntax;

    Answers(Finding finding) {
        this.finding = finding;
        this.syntax = finding.arguments.syntax();
    }

    /** @param token asked at the first word of each sentence */
    void at(int token) {
        Sentence answer = syntax.text().sentenceOf(token);
        if (answer.firstToken() != token || answer.index() == 0) {
            return;
        }
        Sentence question = syntax.text().sentences().get(answer.index() - 1);
        if (!syntax.word(question.endToken() - 1).equals("?")) {
            return;
        }
        if (has(question, Set.of("where"))) {
            where(question, answer);
        } else if (has(question, Set.of("what")) && has(question, WORK)) {
            work(question, answer);
        }
    }

    private void where(Sentence question, Sentence answer) {
        for (int verb = question.firstToken(); verb < question.endToken(); verb++) {
            if (!syntax.isVerb(verb) || syntax.tree(verb).is(verb, "aux")) {
                continue;
            }
            List<Slot> asked = finding.arguments.of(verb);
            for (RelationLexicon.Entry entry : finding.lexicon.of(true, syntax.lemma(verb))) {
                boolean placed = entry.objectSlots().stream().anyMatch(path -> path.via().isEmpty() && PLACED.contains(path.name()));
                if (placed && isFollowedBy(verb, entry.before()) && entry.objects().isEmpty()) {
                    asked.stream().filter(slot -> entry.subjectSlots().contains(new RelationLexicon.Path("", slot.name()))).flatMap(slot -> finding.fillers.at(slot.head()).stream())
                            .filter(person -> finding.fits(entry.subjectKind(), person)).findFirst()
                            .ifPresent(person -> first(answer, entry).ifPresent(place -> finding.relate(person, entry.relation(), place, answer.firstToken(), CONFIDENCE)));
                }
            }
        }
    }

    private boolean isFollowedBy(int verb, List<String> particles) {
        return IntStream.range(0, particles.size()).allMatch(at -> verb + 1 + at < syntax.tree(verb).endToken() && syntax.word(verb + 1 + at).equals(particles.get(at)));
    }

    /** "In Guava, a village above the mine": what follows the preposition with which the answer begins. */
    private Optional<Referent.Thing> first(Sentence answer, RelationLexicon.Entry entry) {
        int begin = begin(answer);
        if (!PLACED.contains(syntax.word(begin)) || entry.objectSlots().stream().noneMatch(path -> path.name().equals(syntax.word(begin)))) {
            return Optional.empty();
        }
        return IntStream.range(begin + 1, Math.min(answer.endToken(), begin + ANSWER_REACH)).boxed().flatMap(token -> finding.reading.cast().at(token).stream())
                .filter(place -> finding.fits(entry.objectKind(), place)).findFirst();
    }

    private void work(Sentence question, Sentence answer) {
        int begin = begin(answer);
        int noun = syntax.word(begin).matches("an?") ? begin + 1 : begin;
        while (noun + 1 < answer.endToken() && syntax.token(noun + 1).isNoun()) {
            noun++;
        }
        boolean bare = noun < answer.endToken() && syntax.token(noun).isNoun() && Descriptions.standard().kind(syntax.lemma(noun)).filter(Descriptions.Kind.OCCUPATION::equals).isPresent();
        int trade = noun;
        if (bare) {
            IntStream.range(question.firstToken(), question.endToken()).boxed().filter(subject -> syntax.tree(subject).is(subject, "nsubj") || syntax.tree(subject).is(subject, "nmod:poss"))
                    .filter(subject -> !syntax.word(subject).equals("what")).findFirst().flatMap(finding.fillers::at).filter(person -> finding.fits(RelationLexicon.Kind.PERSON, person))
                    .ifPresent(person -> finding.describe(person, Attribute.OCCUPATION, syntax.lemma(trade), trade, CONFIDENCE));
        }
    }

    /** Behind the name of whoever answers. */
    private int begin(Sentence answer) {
        return IntStream.range(answer.firstToken() + 1, Math.min(answer.endToken() - 1, answer.firstToken() + LABEL_REACH)).filter(colon -> syntax.word(colon).equals(":")).findFirst().orElse(answer.firstToken() - 1) + 1;
    }

    private boolean has(Sentence sentence, Set<String> words) {
        return IntStream.range(sentence.firstToken(), sentence.endToken()).anyMatch(token -> words.contains(syntax.word(token)));
    }
}
