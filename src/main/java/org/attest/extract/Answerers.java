package org.attest.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Chain;
import org.attest.annotation.Chains;
import org.attest.annotation.Layer;
import org.attest.annotation.Mention;
import org.attest.annotation.Token;
import org.attest.annotation.Utterance;
import org.attest.text.TextSpan;

/**
 * Those who speak in the turns of an interview or a hearing and are nowhere called anything but "I". What they say is theirs and not the author's, so each
 * is an actor who goes by the label of the turns.
 */
final class Answerers {

    private static final Set<String> FIRST_PERSON = Set.of("I", "i", "me", "Me", "my", "My", "myself");

    private final AnnotatedText text;
    private final Chains chains;

    Answerers(AnnotatedText text, Chains chains) {
        this.text = text;
        this.chains = chains;
    }

    /** Labels of turns by the chain that has no other name; nobody whom "I" in turns of two labels would mean. */
    Map<Integer, String> labels() {
        Map<Integer, String> labels = new LinkedHashMap<>();
        if (!text.layers().contains(Layer.SPEECH)) {
            return labels;
        }
        Map<String, Map<Integer, Integer>> counts = new TreeMap<>();
        List<Utterance> said = text.get(Layer.SPEECH);
        List<TextSpan> quotes = said.stream().filter(other -> other.turnSpeaker().isEmpty() && other.kind() == Utterance.Kind.DIRECT).map(Utterance::content).toList();
        said.forEach(turn -> turn.turnSpeaker().ifPresent(label -> count(turn, quotes, counts.computeIfAbsent(label, key -> new TreeMap<>()))));
        counts.forEach((label, uses) -> uses.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey)
                .filter(this::isNamelessSpeaker).ifPresent(chain -> labels.putIfAbsent(chain, label)));
        return labels;
    }

    private boolean isNamelessSpeaker(int chain) {
        boolean narrates = chains.narrator().filter(narrator -> narrator.index() == chain).isPresent();
        return !narrates && chains.chains().get(chain).mentions().stream().allMatch(mention -> mention.kind() == Mention.Kind.PRONOUN);
    }

    private void count(Utterance turn, List<TextSpan> allQuotes, Map<Integer, Integer> uses) {
        List<TextSpan> quotes = allQuotes.stream().filter(turn.content()::contains).toList();
        for (int i = text.tokenFrom(turn.content().begin()); i < text.tokens().size() && text.token(i).span().begin() < turn.content().end(); i++) {
            Token token = text.token(i);
            if (FIRST_PERSON.contains(token.word()) && quotes.stream().noneMatch(quote -> quote.contains(token.span()))) {
                chains.atHead(i).map(Chain::index).ifPresent(chain -> uses.merge(chain, 1, Integer::sum));
            }
        }
    }
}
