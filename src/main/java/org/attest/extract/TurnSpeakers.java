package org.attest.extract;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Chain;
import org.attest.annotation.Chains;
import org.attest.annotation.Layer;
import org.attest.annotation.Mention;
import org.attest.annotation.Token;
import org.attest.annotation.Utterance;
import org.attest.fact.Entity;
import org.attest.fact.Referent;
import org.attest.fact.ThingFamily;
import org.attest.fact.ThingType;
import org.attest.lexicon.Table;
import org.attest.text.Part;
import org.attest.text.PartKind;
import org.attest.text.TextSpan;

/**
 * Who speaks in the turns of an interview or a hearing, told by whom "I" is in them most often. Those who are nowhere called anything but "I" are actors
 * who go by the label of their turns: what they say is theirs and not the author's.
 */
final class TurnSpeakers {

    private static final Set<String> FIRST_PERSON = Table.ofResource("data/lexicon/pronouns.tsv").rows().stream()
            .filter(row -> row.get("person").equals("1") && row.get("number").equalsIgnoreCase("one")).map(row -> row.get("word")).collect(Collectors.toUnmodifiableSet());

    private final AnnotatedText text;
    private final Chains chains;
    private final List<Utterance> turns;
    private final List<TextSpan> quotes;
    /** Where the labels of those stand who are nowhere else named. */
    private final Map<Referent.Thing, TextSpan> labelled = new LinkedHashMap<>();

    TurnSpeakers(AnnotatedText text, Chains chains) {
        this.text = text;
        this.chains = chains;
        List<Utterance> said = text.layers().contains(Layer.SPEECH) ? text.get(Layer.SPEECH) : List.of();
        turns = said.stream().filter(utterance -> utterance.turnSpeaker().isPresent()).toList();
        quotes = said.stream().filter(utterance -> utterance.turnSpeaker().isEmpty() && utterance.kind() == Utterance.Kind.DIRECT).map(Utterance::content).toList();
    }

    /** By label of the turns, the chain that says "I" in them. */
    Map<String, Integer> byLabel() {
        Map<String, Map<Integer, Integer>> counts = new TreeMap<>();
        for (Utterance turn : turns) {
            count(turn, counts.computeIfAbsent(turn.turnSpeaker().orElseThrow(), label -> new TreeMap<>()));
        }
        Map<String, Integer> found = new LinkedHashMap<>();
        counts.forEach((label, uses) -> uses.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .ifPresent(most -> found.put(label, most.getKey())));
        return found;
    }

    /** Labels of turns by the chain that has no other name; nobody whom "I" in turns of two labels would mean. */
    Map<Integer, String> namesOfNameless() {
        Map<Integer, String> labels = new LinkedHashMap<>();
        byLabel().forEach((label, chain) -> {
            if (isNameless(chain)) {
                labels.putIfAbsent(chain, label);
            }
        });
        return labels;
    }

    /**
     * By label, whoever goes by it: the one of this name, or the only one of this last name, else the one who says "I" in the turns; somebody who goes by
     * the label alone where the text has neither.
     */
    Map<String, Referent.Thing> among(Map<Referent.Thing, Entity> entities, Map<Integer, Referent.Thing> byChain) {
        Map<String, Integer> speaking = byLabel();
        Map<String, Referent.Thing> found = new LinkedHashMap<>();
        turns.stream().map(turn -> turn.turnSpeaker().orElseThrow()).distinct().forEach(label -> called(label, entities.values())
                .or(() -> Optional.ofNullable(speaking.get(label)).map(byChain::get).filter(thing -> thing.family() != ThingFamily.PLACE))
                .or(() -> unmentioned(label, entities)).ifPresent(thing -> found.put(label, thing)));
        return found;
    }

    private static Optional<Referent.Thing> called(String label, Collection<Entity> entities) {
        String wanted = label.toLowerCase(Locale.ROOT);
        List<Entity> actors = entities.stream().filter(entity -> entity.id().family() != ThingFamily.PLACE).toList();
        return actors.stream().filter(entity -> isCalled(entity, wanted)).findFirst().or(() -> {
            List<Entity> alike = actors.stream().filter(entity -> entity.named() && entity.label().toLowerCase(Locale.ROOT).endsWith(" " + wanted)).toList();
            return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
        }).or(() -> actors.stream().filter(entity -> entity.named() && entity.id().family() == ThingFamily.PERSON && isFirstName(entity, wanted)).findFirst()).map(Entity::id);
    }

    private static boolean isCalled(Entity entity, String wanted) {
        return entity.label().toLowerCase(Locale.ROOT).equals(wanted) || entity.otherNames().stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(wanted));
    }

    private static boolean isFirstName(Entity entity, String wanted) {
        return wanted.startsWith(entity.label().toLowerCase(Locale.ROOT) + " ") && entity.otherNames().isEmpty();
    }

    /** The words that name those who stand in labels alone. */
    Map<Referent.Thing, TextSpan> labelled() {
        return Map.copyOf(labelled);
    }

    /** A name of several words that stands in labels alone is somebody's, as is whatever name signs a message; "Interviewer" and "Speaker 2" may be the author. */
    private Optional<Referent.Thing> unmentioned(String label, Map<Referent.Thing, Entity> entities) {
        TextSpan said = turns.stream().filter(turn -> turn.turnSpeaker().orElseThrow().equals(label)).findFirst().orElseThrow().content();
        boolean message = text.document().partAt(said.begin()).filter(part -> part.kind() == PartKind.ANSWER).flatMap(Part::written).isPresent();
        if (!message && !label.matches("\\p{Lu}[\\p{L}'’.-]{1,40}+(?: \\p{Lu}[\\p{L}'’.-]{1,40}+){1,6}+")) {
            return Optional.empty();
        }
        Referent.Thing id = new Referent.Thing(ThingFamily.PERSON, label);
        entities.putIfAbsent(id, new Entity(id, ThingType.PERSON, label, List.of(), true, Optional.empty()));
        int begin = text.document().text().lastIndexOf(label, said.begin());
        labelled.put(id, begin < 0 ? said : new TextSpan(begin, begin + label.length()));
        return Optional.of(id);
    }

    private boolean isNameless(int chain) {
        boolean narrates = chains.narrator().filter(narrator -> narrator.index() == chain).isPresent();
        return !narrates && chains.chains().get(chain).mentions().stream().allMatch(mention -> mention.kind() == Mention.Kind.PRONOUN);
    }

    private void count(Utterance turn, Map<Integer, Integer> uses) {
        List<TextSpan> inner = quotes.stream().filter(turn.content()::contains).toList();
        for (int i = text.tokenFrom(turn.content().begin()); i < text.tokens().size() && text.token(i).span().begin() < turn.content().end(); i++) {
            Token token = text.token(i);
            if (FIRST_PERSON.contains(token.word().toLowerCase(Locale.ROOT)) && inner.stream().noneMatch(quote -> quote.contains(token.span()))) {
                Optional<Integer> chain = chains.atHead(i).map(Chain::index);
                chain.ifPresent(found -> uses.merge(found, 1, Integer::sum));
            }
        }
    }
}
