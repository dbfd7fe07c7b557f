package org.attest.annotation.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Chain;
import org.attest.annotation.Chains;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Layer;
import org.attest.annotation.Mention;
import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.gazetteer.Place;

/** Turns the things of a scene into chains, each with its kind and its names. */
final class ChainBuilder {

    /** Marks of a longer line are not counted, so that a text without line ends takes no longer than another. */
    private static final int LONGEST_LINE = 20_000;

    /** Tokens of a complement that may still stand in a label. */
    private static final int LONGEST_WHOLE = 6;

    private final Scene scene;
    private final Floor floor;
    private final Map<Integer, Place> places = new HashMap<>();

    ChainBuilder(Scene scene, Floor floor) {
        this.scene = scene;
        this.floor = floor;
        scene.text().get(Layer.TOPONYMS).forEach(toponym -> places.put(toponym.name().firstToken(), toponym.place()));
    }

    Chains chains() {
        Map<Thing, List<Mention>> mentions = new LinkedHashMap<>();
        for (Phrase phrase : scene.phrases()) {
            mentions.computeIfAbsent(scene.thing(phrase), thing -> new ArrayList<>())
                    .add(new Mention(phrase.index(), scene.text().spanOf(phrase.first(), phrase.end()), phrase.first(), phrase.end(), phrase.head(),
                            phrase.kind()));
        }
        List<Chain> chains = new ArrayList<>();
        Optional<Chain> narrator = Optional.empty();
        for (Map.Entry<Thing, List<Mention>> entry : mentions.entrySet()) {
            Thing thing = entry.getKey();
            List<String> names = names(thing);
            boolean narrates = narrator.isEmpty() && isNarrator(thing);
            String label = !names.isEmpty() ? names.getFirst() : narrates ? narratorLabel(thing) : description(thing);
            Chain chain = new Chain(chains.size(), kind(thing), label, names.isEmpty() ? List.of()
                    : names.subList(1, names.size()), entry.getValue(), place(thing));
            chains.add(chain);
            if (narrates) {
                narrator = Optional.of(chain);
            }
        }
        return new Chains(chains, narrator, members(new ArrayList<>(mentions.keySet()), chains));
    }

    // By the tokens of the pronouns that stand for several who have chains of their own.
    private Map<Integer, List<Chain>> members(List<Thing> things, List<Chain> chains) {
        Map<Thing, Chain> chainOf = new HashMap<>();
        chains.forEach(chain -> chainOf.put(things.get(chain.index()), chain));
        Map<Integer, List<Chain>> members = new HashMap<>();
        for (Phrase phrase : scene.phrases()) {
            List<Phrase> listed = listed(phrase);
            if (!listed.isEmpty()) {
                members.put(phrase.head(), listed.stream().map(scene::thing).map(chainOf::get).distinct().toList());
            }
            party(phrase).ifPresent(party -> members.put(phrase.head(), party.members().stream().map(scene::thing).map(chainOf::get).distinct().toList()));
        }
        return members;
    }

    // "My brothers, Yonas and Filmon": those who are named in a row behind the noun.
    private List<Phrase> listed(Phrase phrase) {
        DependencyTree tree = scene.tree(phrase);
        if (!phrase.isNominal() || phrase.quantity() != Quantity.MANY || !phrase.mayBe(Chain.Kind.GROUP)) {
            return List.of();
        }
        List<Phrase> all = tree.children(phrase.head(), "appos").stream().limit(1).flatMap(first -> Stream.concat(Stream.of(first), tree.children(first, "conj").stream()))
                .flatMap(token -> scene.atHead(token).stream()).filter(member -> member.mayBe(Chain.Kind.PERSON) && member.quantity() == Quantity.ONE).toList();
        return all.size() > 1 && all.getFirst().isName() ? all : NamedRow.of(scene, phrase);
    }

    // "They … they": what the first of them stands for all do, unless there is a word for them.
    private Optional<Party> party(Phrase phrase) {
        Thing thing = scene.thing(phrase);
        boolean going = phrase.isPronoun() && phrase.quantity() == Quantity.MANY && Pronoun.of(phrase.word()).orElseThrow().person() == 3
                && thing.phrases().stream().allMatch(Phrase::isPronoun);
        return scene.partyOf(phrase).or(() -> going ? thing.phrases().stream().flatMap(other -> scene.partyOf(other).stream()).findFirst() : Optional.empty());
    }

    private boolean isNarrator(Thing thing) {
        boolean author = floor.voices().getFirst().named().filter(phrase -> scene.thing(phrase) == thing).isPresent();
        return author || floor.voices().getFirst().named().isEmpty() && thing.phrases().stream().anyMatch(phrase -> phrase.isPronoun()
                && phrase.quantity() == Quantity.ONE
                && Pronoun.of(phrase.word()).orElseThrow().person() == 1 && floor.at(phrase.head()).speaker().equals("narrator") && !isInQuotationMarks(phrase));
    }

    // "I" between marks is somebody's who is quoted, also where nobody knows whose.
    private boolean isInQuotationMarks(Phrase phrase) {
        String text = scene.text().document().text();
        int at = scene.text().token(phrase.first()).span().begin();
        int line = text.lastIndexOf('\n', at - 1) + 1;
        boolean open = false;
        for (int i = line; i < at && at - line < LONGEST_LINE; i++) {
            open = switch (text.charAt(i)) {
                case '“', '«' -> true;
                case '”', '»' -> false;
                case '"' -> !open;
                default -> open;
            };
        }
        return open;
    }

    // The fullest name first, then the others by how often they are used.
    private List<String> names(Thing thing) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Phrase phrase : thing.phrases()) {
            phrase.name().ifPresent(name -> counts.merge(scene.text().textOf(name.span()).replaceAll("\\s+", " "), 1, Integer::sum));
        }
        List<String> names = new ArrayList<>(counts.keySet());
        names.sort(Comparator.comparing((String name) -> scene.nouns().isTitle(name))
                .thenComparingInt(name -> -name.split(" ").length)
                .thenComparingInt(name -> -counts.get(name)).thenComparingInt(name -> -name.length()));
        if (names.isEmpty()) {
            return names;
        }
        List<String> rest = new ArrayList<>(names.subList(1, names.size()));
        rest.sort(Comparator.comparingInt(name -> -counts.get(name)));
        Set<String> ordered = new LinkedHashSet<>();
        ordered.add(names.getFirst());
        ordered.addAll(rest);
        return List.copyOf(ordered);
    }

    private String narratorLabel(Thing thing) {
        // "As a mother, I …" tells what the narrator is besides, not who tells.
        boolean described = thing.phrases().stream().anyMatch(phrase -> phrase.isNominal() && !ConstructionSieve.isRole(scene, phrase));
        return scene.text().document().metadata().authors().stream().findFirst().orElseGet(() -> described ? description(thing) : "narrator");
    }

    private String description(Thing thing) {
        // "One of them, a woman who kept the accounts": the noun says more.
        Phrase described = thing.phrases().stream().filter(phrase -> phrase.isNominal() && !isPart(phrase) && !StandIns.isAlone(phrase) && !ConstructionSieve.isRole(scene, phrase)).findFirst()
                .or(() -> thing.phrases().stream().filter(phrase -> phrase.isNominal() && !isPart(phrase) && !StandIns.isAlone(phrase)).findFirst())
                .or(() -> thing.phrases().stream().filter(Phrase::isNominal).findFirst()).orElse(thing.first());
        int end = described.isNominal() && !scene.text().token(described.head()).tag().equals("CD") ? withWhole(described) : described.end();
        return scene.text().textOf(scene.text().spanOf(described.first(), end)).replaceAll("\\s+", " ");
    }

    private boolean isPart(Phrase phrase) {
        return scene.text().token(phrase.head()).tag().equals("CD") && phrase.end() > phrase.head() + 2;
    }

    /** One past "members of the northern guard" in "members of the northern guard who fled to Oran": of whom or what it is tells the noun apart. */
    private int withWhole(Phrase described) {
        AnnotatedText text = scene.text();
        int of = described.head() + 1;
        if (of >= described.end() || !text.token(of).word().equals("of")) {
            return of;
        }
        int end = of + 1;
        while (end < described.end() && end - of <= LONGEST_WHOLE && text.token(end).tag().matches("DT|PRP\\$|JJ.?|NN.*|POS|CD") || end < described.end() && text.token(end).word().equals("of")) {
            end++;
        }
        boolean whole = text.token(end - 1).tag().matches("NN.*") && (end == described.end() || !text.token(end).tag().matches("NN.*|HYPH|CC|,"));
        return whole && end - of <= LONGEST_WHOLE ? end : of;
    }

    private Chain.Kind kind(Thing thing) {
        Map<NameKind, Integer> counts = new LinkedHashMap<>();
        thing.phrases().forEach(phrase -> phrase.name().map(Name::kind).ifPresent(kind -> counts.merge(kind, 1, Integer::sum)));
        Optional<NameKind> named = counts.keySet().stream().max(Comparator.comparingInt(counts::get));
        if (named.isPresent()) {
            return switch (named.get()) {
                case PERSON -> Chain.Kind.PERSON;
                case ORGANIZATION -> Chain.Kind.ORGANIZATION;
                case PLACE -> Chain.Kind.PLACE;
                case FACILITY -> Chain.Kind.FACILITY;
                case PEOPLE -> Chain.Kind.PEOPLE;
                case OTHER -> Chain.Kind.THING;
            };
        }
        boolean onlyPronouns = thing.phrases().stream().allMatch(Phrase::isPronoun);
        if (onlyPronouns) {
            Pronoun pronoun = Pronoun.of(thing.first().word()).orElseThrow();
            boolean impersonal = pronoun.word().startsWith("it") || pronoun.form() == Pronoun.Form.DEMONSTRATIVE;
            return impersonal ? Chain.Kind.THING : pronoun.quantity() == Quantity.MANY ? Chain.Kind.GROUP : Chain.Kind.PERSON;
        }
        return List.of(Chain.Kind.PERSON, Chain.Kind.GROUP, Chain.Kind.ORGANIZATION, Chain.Kind.FACILITY, Chain.Kind.PLACE, Chain.Kind.PEOPLE,
                Chain.Kind.THING).stream()
                .filter(thing.sorts()::contains).findFirst().orElse(Chain.Kind.THING);
    }

    // "Connaught", short for a hospital, is not the province that the hospital is called after.
    private Optional<Place> place(Thing thing) {
        boolean building = kind(thing) == Chain.Kind.FACILITY;
        return thing.phrases().stream().flatMap(phrase -> phrase.name().stream()).map(name -> places.get(name.firstToken())).filter(place -> place != null)
                .filter(place -> !building || place.kind() == Place.Kind.FACILITY).findFirst();
    }
}
