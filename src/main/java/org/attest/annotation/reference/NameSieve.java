package org.attest.annotation.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.attest.annotation.Chain;
import org.attest.annotation.Layer;
import org.attest.annotation.NameKind;
import org.attest.annotation.Toponym;

/**
 * Joins names of one thing: the same words, two names of one place, a defined abbreviation, a short form of a full name. Short forms
 * are given to a bearer as a whole, so that father and son of one surname stay two.
 */
final class NameSieve implements Sieve {

    private static final int ALIAS = 10;
    private static final int LEAST_OF_PLACE = 3;
    private static final String OF_KIN = " of kin";
    private static final Pattern ALIASES = Pattern.compile("(?: (?:for|of) [\\p{L} ]+)?(?:,? ?or (?:the )?|, ?(?:better |also )?known (?:by its (?:\\w+ )?(?:initials|acronym|abbreviation) )?as (?:the )?|, ?called (?:the )?)");

    @Override
    public void apply(Scene scene) {
        Map<String, List<NamedPhrase>> groups = new LinkedHashMap<>();
        List<NamedPhrase> named = new ArrayList<>();
        Map<String, String> lastKeys = new HashMap<>();
        Map<String, String> lastOfWords = new HashMap<>();
        Set<String> titled = new HashSet<>();
        for (Phrase phrase : scene.phrases()) {
            if (phrase.isName()) {
                NamedPhrase one = NamedPhrase.of(phrase, scene);
                named.add(one);
                String name = one.exactKey();
                boolean called = phrase.first() < phrase.name().orElseThrow().firstToken();
                String plain = called ? name : titled.contains(name) && isOfKin(scene, phrase) ? name + OF_KIN : lastKeys.getOrDefault(name, name);
                // "Comrade Ritu" and "Ritu" are one, though only the name alone tells who bears it.
                boolean mixed = one.words().size() == 1 && phrase.mayBe(Chain.Kind.PERSON) && called == (phrase.gender() == Gender.UNKNOWN);
                String bearer = mixed ? lastOfWords.getOrDefault(one.plainKey(), plain) : plain;
                if (mixed) {
                    lastOfWords.put(one.plainKey(), bearer);
                }
                if (called) {
                    titled.add(name);
                }
                lastKeys.put(name, bearer);
                // "There was another Tito in the Fourth Front"
                List<NamedPhrase> group = groups.computeIfAbsent(isAnother(scene, phrase) ? bearer + " another " + phrase.index() : bearer, key -> new ArrayList<>());
                group.add(one);
                scene.join(group.getFirst().phrase(), phrase);
            }
        }
        joinPlaces(scene);
        joinDefinitions(scene, named);
        joinShortForms(scene, groups, placed(scene));
        joinTitled(scene, groups);
        joinOffices(scene, groups);
        joinHeads(scene, groups);
    }

    // "Mr. Wilcox left. Wilcox was angry": the only one of this surname who has a form of address, where nobody bears it in full.
    private static void joinTitled(Scene scene, Map<String, List<NamedPhrase>> groups) {
        Map<String, List<NamedPhrase>> titled = groups.values().stream().map(List::getFirst).filter(name -> name.words().size() == 1 && name.phrase().mayBe(Chain.Kind.PERSON) && !name.plainKey().equals(name.exactKey()))
                .collect(Collectors.groupingBy(NamedPhrase::plainKey));
        for (List<NamedPhrase> group : groups.values()) {
            NamedPhrase bare = group.getFirst();
            List<NamedPhrase> called = bare.exactKey().equals(bare.plainKey()) ? titled.getOrDefault(bare.plainKey(), List.of()) : List.of();
            boolean alone = scene.thing(bare.phrase()).phrases().size() == group.size();
            if (called.size() == 1 && alone && !isOfKin(scene, bare.phrase()) && !scene.areApart(scene.thing(called.getFirst().phrase()), scene.thing(bare.phrase()))) {
                scene.join(called.getFirst().phrase(), bare.phrase());
            }
        }
    }

    private static boolean isAnother(Scene scene, Phrase phrase) {
        int before = phrase.name().orElseThrow().firstToken() - 1;
        return before >= 0 && phrase.mayBe(Chain.Kind.PERSON) && scene.text().token(before).word().equalsIgnoreCase("another");
    }

    // "The Commission", read as a name, is the only body spoken of before whose name ends so, or begins so as "Centre for Records" does.
    private static void joinHeads(Scene scene, Map<String, List<NamedPhrase>> groups) {
        List<NamedPhrase> bodies = groups.values().stream().map(List::getFirst).filter(name -> name.kind() == NameKind.ORGANIZATION).toList();
        for (NamedPhrase noun : bodies) {
            if (noun.words().size() == 1 && scene.text().token(noun.phrase().first()).word().equalsIgnoreCase("the")) {
                List<NamedPhrase> fuller = bodies.stream().filter(body -> body.phrase().index() < noun.phrase().index() && body.isHeadedBy(noun.words().getFirst())).toList();
                if (fuller.size() == 1) {
                    scene.join(fuller.getFirst().phrase(), noun.phrase());
                }
            }
        }
    }

    // "My son Anselmo" after "Father Anselmo": whoever is somebody's kin is not the one with the title.
    private static boolean isOfKin(Scene scene, Phrase phrase) {
        int noun = phrase.name().orElseThrow().firstToken() - 1;
        return noun > 0 && scene.nouns().isKin(scene.text().token(noun).word()) && scene.text().token(noun - 1).tag().equals("PRP$") && phrase.mayBe(Chain.Kind.PERSON);
    }

    // "the Secretary" is whoever is called "Secretary Cardona" in the same text, if only one is.
    private static void joinOffices(Scene scene, Map<String, List<NamedPhrase>> groups) {
        for (List<NamedPhrase> group : groups.values()) {
            NamedPhrase office = group.getFirst();
            String title = String.join(" ", office.words());
            if (office.kind() == NameKind.PERSON && scene.nouns().isTitle(title)) {
                Map<Thing, Phrase> bearers = new LinkedHashMap<>();
                groups.values().stream().flatMap(List::stream).map(NamedPhrase::phrase).filter(other -> isCalled(scene, other, title))
                        .forEach(other -> bearers.putIfAbsent(scene.thing(other), other));
                if (bearers.size() == 1) {
                    scene.join(bearers.values().iterator().next(), office.phrase());
                }
            }
        }
    }

    private static boolean isCalled(Scene scene, Phrase phrase, String title) {
        int first = phrase.name().orElseThrow().firstToken();
        return phrase.first() < first && phrase.name().orElseThrow().kind() == NameKind.PERSON
                && scene.text().textOf(scene.text().spanOf(phrase.first(), first)).toLowerCase(Locale.ROOT).endsWith(title);
    }

    private static void joinPlaces(Scene scene) {
        Map<Integer, Phrase> byFirstToken = new LinkedHashMap<>();
        scene.phrases().forEach(phrase -> phrase.name().filter(name -> name.kind() == NameKind.PLACE).ifPresent(name -> byFirstToken.put(name.firstToken(), phrase)));
        Map<String, Phrase> byPlace = new LinkedHashMap<>();
        for (Toponym toponym : scene.text().get(Layer.TOPONYMS)) {
            Phrase phrase = byFirstToken.get(toponym.name().firstToken());
            if (phrase != null) {
                Phrase known = byPlace.putIfAbsent(toponym.place().key(), phrase);
                if (known != null) {
                    scene.join(known, phrase);
                }
            }
        }
    }

    // "National Iodine Project (NIP)": what stands in brackets right after a name and begins as it does is its abbreviation.
    private static void joinDefinitions(Scene scene, List<NamedPhrase> named) {
        for (int i = 1; i < named.size(); i++) {
            NamedPhrase longer = named.get(i - 1);
            NamedPhrase shorter = named.get(i);
            int between = longer.phrase().end();
            boolean bracket = shorter.phrase().first() == between + 1 && isBracket(scene, between);
            boolean second = i > 1 && scene.text().token(between).word().equals("or") && shorter.phrase().first() == between + 1
                    && scene.areOne(named.get(i - 2).phrase(), longer.phrase()) && isBracket(scene, longer.phrase().first() - 1);
            if (second) {
                scene.join(longer.phrase(), shorter.phrase());
            }
            String word = scene.text().textOf(shorter.phrase().name().orElseThrow().span());
            if (bracket && i > 1 && isBracketEnd(scene, shorter.phrase().end()) && isSeated(scene, named.get(i - 2), longer, word)) {
                scene.join(named.get(i - 2).phrase(), shorter.phrase());
            }
            boolean bodies = longer.kind() == NameKind.ORGANIZATION && shorter.kind() == NameKind.ORGANIZATION && shorter.words().size() == 1
                    && word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT)) && longer.words().size() > 1;
            if (bodies && (bracket && isBracketEnd(scene, shorter.phrase().end()) || isOtherwise(scene, longer.phrase().name().orElseThrow().endToken(), shorter) || isSpelt(scene, longer, shorter, word))) {
                scene.join(longer.phrase(), shorter.phrase());
            }
            if (bracket && word.equals(word.toUpperCase(Locale.ROOT)) && shorter.words().size() == 1 && longer.words().size() > 1
                    && longer.words().stream().anyMatch(part -> part.charAt(0) == shorter.words().getFirst().charAt(0))) {
                scene.join(longer.phrase(), shorter.phrase());
            }
        }
    }

    // "The United Nations Mission in Kosovo (UNMIK)": the letters are those of the body, of the word between and of its place, some left out.
    private static boolean isSeated(Scene scene, NamedPhrase body, NamedPhrase place, String letters) {
        boolean one = body.kind() == NameKind.ORGANIZATION && place.kind() == NameKind.PLACE && place.phrase().first() == body.phrase().end() + 1
                && letters.length() > 2 && letters.equals(letters.toUpperCase(Locale.ROOT));
        String all = one ? body.initials() + scene.text().token(body.phrase().end()).word().charAt(0) + place.initials() : "";
        String wanted = letters.toLowerCase(Locale.ROOT);
        boolean spelt = all.endsWith(wanted.substring(wanted.length() - 1)) && isWithin(wanted, all);
        // "The United Nations Assistance Mission in Somalia (UNSOM)"
        boolean beginsPlace = IntStream.range(LEAST_OF_PLACE, wanted.length()).anyMatch(length -> place.words().getFirst().startsWith(wanted.substring(wanted.length() - length)));
        return one && all.startsWith(wanted.substring(0, 2)) && (spelt || beginsPlace);
    }

    // True where the letters come in this order.
    private static boolean isWithin(String letters, String all) {
        int at = 0;
        for (int i = 0; i < all.length() && at < letters.length(); i++) {
            at += all.charAt(i) == letters.charAt(at) ? 1 : 0;
        }
        return at == letters.length();
    }

    private static boolean isBracketEnd(Scene scene, int token) {
        return token < scene.text().tokens().size() && Set.of(")", "-RRB-").contains(scene.text().token(token).word());
    }

    // "the National Liberation Front, or NLF", "the State Committee, known by its Russian initials as the GKNB"
    private static boolean isOtherwise(Scene scene, int from, NamedPhrase shorter) {
        int to = shorter.phrase().name().orElseThrow().firstToken();
        return to > from && to - from < ALIAS && ALIASES.matcher(scene.text().textOf(scene.text().spanOf(from, to)) + " ").matches();
    }

    /** "The Lord's Resistance Army, the LRA, came": the letters of the name before the comma. */
    private static boolean isSpelt(Scene scene, NamedPhrase longer, NamedPhrase shorter, String letters) {
        int comma = longer.phrase().name().orElseThrow().endToken();
        int first = shorter.phrase().name().orElseThrow().firstToken();
        boolean aside = comma < first && scene.text().token(comma).word().equals(",") && (first == comma + 1 || first == comma + 2 && scene.text().token(comma + 1).word().equalsIgnoreCase("the"));
        String capitals = scene.text().tokens().subList(longer.phrase().name().orElseThrow().firstToken(), comma).stream().map(token -> token.word().substring(0, 1))
                .filter(letter -> Character.isUpperCase(letter.charAt(0))).collect(Collectors.joining());
        return aside && capitals.equals(letters);
    }

    private static boolean isBracket(Scene scene, int token) {
        return token >= 0 && (scene.text().token(token).word().equals("(") || scene.text().token(token).word().equals("-LRB-"));
    }

    // Where names are sure to be towns, of a country that the text is about: "Romblon" is not short for its hospital.
    private static Set<Integer> placed(Scene scene) {
        Map<String, Integer> counts = new TreeMap<>();
        List<Toponym> toponyms = scene.text().get(Layer.TOPONYMS);
        toponyms.forEach(toponym -> counts.merge(toponym.place().countryCode(), 1, Integer::sum));
        int most = counts.values().stream().max(Integer::compare).orElse(0);
        return toponyms.stream().filter(toponym -> counts.get(toponym.place().countryCode()) == most).map(toponym -> toponym.name().firstToken()).collect(Collectors.toSet());
    }

    private static void joinShortForms(Scene scene, Map<String, List<NamedPhrase>> groups, Set<Integer> placed) {
        Map<String, List<List<NamedPhrase>>> byShortForm = new LinkedHashMap<>();
        for (List<NamedPhrase> group : groups.values()) {
            for (String key : group.getFirst().shortKeys()) {
                byShortForm.computeIfAbsent(key, word -> new ArrayList<>()).add(group);
            }
        }
        // First those whom only one can be, so that who is spoken of most is known when several could be meant.
        for (boolean sure : new boolean[] {true, false}) {
            for (List<NamedPhrase> group : groups.values()) {
                if (placed.contains(group.getFirst().phrase().name().orElseThrow().firstToken())) {
                    continue;
                }
                List<List<NamedPhrase>> candidates = possible(scene, byShortForm.getOrDefault(group.getFirst().askedKey(), List.of()), group);
                if (!sure || candidates.size() == 1) {
                    bearer(scene, candidates, group.getFirst()).ifPresent(longer -> scene.join(longer.phrase(), group.getFirst().phrase()));
                }
            }
        }
    }

    private static List<List<NamedPhrase>> possible(Scene scene, List<List<NamedPhrase>> candidates, List<NamedPhrase> shorts) {
        NamedPhrase shorter = shorts.getFirst();
        List<List<NamedPhrase>> fitting = candidates.stream().filter(candidate -> candidate != shorts && candidate.getFirst().mayBeCalled(shorter)
                && !scene.areOne(candidate.getFirst().phrase(), shorter.phrase()) && !isOfTheirFamily(scene, candidate.getFirst(), shorter)
                && !contradict(scene, candidate.getFirst(), shorter)).toList();
        // A surname is asked for before a middle name, and nobody is called by the middle of a name that comes up only later.
        List<List<NamedPhrase>> ends = fitting.stream().filter(candidate -> !candidate.getFirst().hasWithin(shorter)).toList();
        return !ends.isEmpty() ? ends : fitting.stream().filter(candidate -> candidate.getFirst().phrase().index() < shorter.phrase().index()).toList();
    }

    // A surname alone tells no gender, though it may be a given name elsewhere.
    private static boolean contradict(Scene scene, NamedPhrase longer, NamedPhrase shorter) {
        boolean surname = shorter.words().size() == 1 && !isTitled(shorter) && !longer.words().getFirst().equals(shorter.words().getFirst());
        return !surname && scene.thing(longer.phrase()).gender().contradicts(scene.thing(shorter.phrase()).gender());
    }

    private static boolean isTitled(NamedPhrase name) {
        return name.phrase().first() < name.phrase().name().orElseThrow().firstToken();
    }

    // "Khaled … his father, Abu Khaled", "Quilapan … Juana Quilapan, his aunt": who is named first is kin of the other, who is named after them or bears the same surname.
    private static boolean isOfTheirFamily(Scene scene, NamedPhrase longer, NamedPhrase shorter) {
        boolean before = shorter.phrase().index() < longer.phrase().index();
        return longer.isKunya() && (before || isOfKin(scene, shorter.phrase())) || before && isKinOfAnother(scene, longer.phrase());
    }

    // "Juana Quilapan, his aunt"
    private static boolean isKinOfAnother(Scene scene, Phrase name) {
        int comma = name.end();
        return comma + 2 < scene.text().tokens().size() && scene.text().token(comma).word().equals(",") && scene.text().token(comma + 1).tag().equals("PRP$")
                && scene.nouns().isKin(scene.text().token(comma + 2).word());
    }

    // The one most spoken of; of several equally often named, the first. Whoever comes up only later cannot be meant where somebody came up before.
    private static Optional<NamedPhrase> bearer(Scene scene, List<List<NamedPhrase>> possible, NamedPhrase shorter) {
        List<List<NamedPhrase>> known = possible.stream().filter(candidate -> candidate.getFirst().phrase().index() < shorter.phrase().index()).toList();
        List<List<NamedPhrase>> candidates = known.isEmpty() ? possible : known;
        NamedPhrase best = null;
        int most = 0;
        for (List<NamedPhrase> candidate : candidates) {
            NamedPhrase longer = candidate.getFirst();
            int weight = 2 * scene.thing(longer.phrase()).phrases().size() + (longer.phrase().index() < shorter.phrase().index() ? 1 : 0);
            if (weight > most) {
                best = longer;
                most = weight;
            }
        }
        return Optional.ofNullable(best);
    }
}
