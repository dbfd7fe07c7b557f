package org.attest.annotation.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.Chain;
import org.attest.annotation.Sentence;
import org.attest.annotation.Utterance;
import org.attest.lexicon.Table;
import org.attest.text.TextSpan;

/**
 * Joins "he said", "she added" with whoever was reported to speak right before, where nobody else came up in the narration between the two: a name inside
 * what is said ("Omar, he added, had left") is not the one who says it. "He replied" is whoever was spoken to. In a dialogue of direct speech, where speakers take turns, only within a paragraph.
 */
final class CueSieve implements Sieve {

    private static final int REACH_IN_SENTENCES = 2;

    private static final Set<String> UNSPECIFIC = Table.ofResource("data/lexicon/unspecific-words.tsv").words("word");

    private static final Set<String> REPLYING = Table.ofResource("data/lexicon/replying-verbs.tsv").words("verb");

    private final List<Utterance> said;

    /** @param said all that is said, in the order of the text */
    CueSieve(List<Utterance> said) {
        this.said = said;
    }

    @Override
    public void apply(Scene scene) {
        List<Utterance> told = byCue();
        for (int i = 1; i < told.size(); i++) {
            // What is told inside a quotation is not what was told before it.
            int earlier = i - 1;
            while (earlier > 0 && !isToldAlike(told.get(earlier), told.get(i), scene)) {
                earlier--;
            }
            Utterance last = told.get(earlier);
            Optional<Phrase> before = replies(told.get(i), scene) && last.addressee().isPresent() ? phrase(last.addressee().get(), scene) : speaker(last, scene);
            Optional<Phrase> after = speaker(told.get(i), scene).filter(phrase -> isHeOrShe(phrase) && scene.thing(phrase).first() == phrase);
            if (before.isPresent() && after.isPresent() && goesOn(last, told.get(i), scene) && isNext(before.get(), after.get(), end(last, scene), scene)) {
                scene.join(before.get(), after.get());
            }
        }
    }

    /** What is spoken or written, one utterance for each cue, in the order of the cues. */
    private List<Utterance> byCue() {
        Map<Integer, Utterance> first = new LinkedHashMap<>();
        for (Utterance utterance : said) {
            if (utterance.manner() != Utterance.Manner.THOUGHT && utterance.cue().isPresent() && utterance.source().isPresent()) {
                first.putIfAbsent(utterance.cue().get(), utterance);
            }
        }
        List<Utterance> told = new ArrayList<>(first.values());
        told.sort(Comparator.comparingInt(utterance -> utterance.cue().orElseThrow()));
        return told;
    }

    /** "I told the captain that … He replied": the captain does. */
    private static boolean replies(Utterance utterance, Scene scene) {
        return REPLYING.contains(scene.text().token(utterance.cue().orElseThrow()).lemma());
    }

    private static Optional<Phrase> speaker(Utterance utterance, Scene scene) {
        return phrase(utterance.source().orElseThrow(), scene);
    }

    private static Optional<Phrase> phrase(Utterance.Range words, Scene scene) {
        for (int token = words.end() - 1; token >= words.first(); token--) {
            Optional<Phrase> phrase = scene.atHead(token);
            if (phrase.isPresent()) {
                return phrase;
            }
        }
        return Optional.empty();
    }

    /** Neither "I" nor "nobody". */
    private static boolean isSomebody(Phrase phrase) {
        return phrase.isPronoun() ? isHeOrShe(phrase) : phrase.isName() || phrase.article() != Phrase.Article.QUANTIFIER && !UNSPECIFIC.contains(phrase.word());
    }

    private static boolean isHeOrShe(Phrase phrase) {
        return phrase.isPronoun() && Pronoun.of(phrase.word()).filter(pronoun -> pronoun.person() == 3 && pronoun.gender() != Gender.UNKNOWN && pronoun.form() == Pronoun.Form.SUBJECT).isPresent();
    }

    private boolean goesOn(Utterance before, Utterance after, Scene scene) {
        boolean dialogue = before.kind() == Utterance.Kind.DIRECT && after.kind() == Utterance.Kind.DIRECT;
        int from = scene.text().token(before.cue().orElseThrow()).span().end();
        int to = Math.max(from, scene.text().token(after.cue().orElseThrow()).span().begin());
        return isToldAlike(before, after, scene) && (!dialogue || !scene.text().document().text().substring(from, to).contains("\n"));
    }

    /** One teller tells of both: neither stands in a quotation that the other is outside of. */
    private boolean isToldAlike(Utterance before, Utterance after, Scene scene) {
        TextSpan one = scene.text().token(before.cue().orElseThrow()).span();
        TextSpan other = scene.text().token(after.cue().orElseThrow()).span();
        return said.stream().filter(utterance -> utterance.kind() == Utterance.Kind.DIRECT).allMatch(utterance -> utterance.content().contains(one) == utterance.content().contains(other));
    }

    /** The sentence in which ends what was said by this cue: "'He was afraid,' the witness said. 'Omar told us. So we knew.'" */
    private int end(Utterance first, Scene scene) {
        int last = said.stream().filter(utterance -> utterance.cue().equals(first.cue())).mapToInt(utterance -> utterance.content().end()).max().orElse(first.content().end());
        return scene.text().sentences().stream().filter(sentence -> scene.text().token(sentence.firstToken()).span().begin() < last).mapToInt(Sentence::index).max().orElse(0);
    }

    private boolean isNext(Phrase before, Phrase after, int end, Scene scene) {
        boolean near = before.index() < after.index() && after.sentence() - Math.max(before.sentence(), end) <= REACH_IN_SENTENCES;
        return near && isSomebody(before) && before.mayBe(Chain.Kind.PERSON) && scene.mayJoin(before, after)
                && scene.phrases().subList(before.index() + 1, after.index()).stream().noneMatch(other -> comesUp(other, before, after, scene));
    }

    /** Somebody else of whom the pronoun could speak, named in the narration itself. */
    private boolean comesUp(Phrase other, Phrase before, Phrase after, Scene scene) {
        TextSpan place = scene.text().token(other.head()).span();
        return !other.isPronoun() && other.mayBe(Chain.Kind.PERSON) && !scene.areOne(other, before) && !before.contains(other) && scene.mayJoin(other, after)
                && said.stream().noneMatch(utterance -> utterance.content().contains(place) && !utterance.content().contains(scene.text().token(after.head()).span()));
    }
}
