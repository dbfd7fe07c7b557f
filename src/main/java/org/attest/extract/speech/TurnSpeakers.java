package org.attest.extract.speech;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Layer;
import org.attest.annotation.Token;
import org.attest.annotation.Utterance;
import org.attest.extract.Cast;
import org.attest.fact.Referent;
import org.attest.fact.ThingFamily;
import org.attest.text.TextSpan;

/** Who goes by the label of an interview's turns, told by whom "I" is in them most often. */
final class TurnSpeakers {

    private static final Set<String> FIRST_PERSON = Set.of("I", "i", "me", "Me", "my", "My", "myself");

    private final AnnotatedText text;
    private final Cast cast;

    TurnSpeakers(AnnotatedText text, Cast cast) {
        this.text = text;
        this.cast = cast;
    }

    Map<String, Referent.Thing> byLabel() {
        Map<String, Referent.Thing> found = new LinkedHashMap<>();
        if (!text.layers().contains(Layer.SPEECH)) {
            return found;
        }
        List<Utterance> said = text.get(Layer.SPEECH);
        Map<String, Map<Referent.Thing, Integer>> counts = new LinkedHashMap<>();
        for (Utterance turn : said) {
            turn.turnSpeaker().ifPresent(label -> count(turn, said, counts.computeIfAbsent(label, key -> new LinkedHashMap<>())));
        }
        counts.forEach((label, things) -> things.entrySet().stream()
                .max(Map.Entry.<Referent.Thing, Integer>comparingByValue().thenComparing(entry -> entry.getKey().key(), Comparator.reverseOrder()))
                .ifPresent(entry -> found.put(label, entry.getKey())));
        return found;
    }

    private void count(Utterance turn, List<Utterance> said, Map<Referent.Thing, Integer> things) {
        TextSpan span = turn.content();
        List<TextSpan> inner = said.stream().filter(other -> other.turnSpeaker().isEmpty() && other.kind() == Utterance.Kind.DIRECT && span.contains(other.content()))
                .map(Utterance::content).toList();
        for (int i = text.tokenFrom(span.begin()); i < text.tokens().size() && text.token(i).span().begin() < span.end(); i++) {
            Token token = text.token(i);
            if (FIRST_PERSON.contains(token.word()) && inner.stream().noneMatch(quoted -> quoted.contains(token.span()))) {
                Optional<Referent.Thing> thing = cast.at(i).filter(found -> found.family() != ThingFamily.PLACE);
                thing.ifPresent(one -> things.merge(one, 1, Integer::sum));
            }
        }
    }
}
