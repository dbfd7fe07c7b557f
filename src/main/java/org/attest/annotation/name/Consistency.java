package org.attest.annotation.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.attest.annotation.DependencyTree;
import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.gazetteer.Place;

/** One document means one thing by one name: the kind seen most often holds for all, and uses that were missed are added. */
final class Consistency implements NameStep {

    private static final Set<String> WITHIN = Set.of("in", "near", "at", "outside", "into", "to", "from");
    private static final int TITLED = 12;
    private static final long GREAT = 50_000;

    @Override
    public List<Name> apply(NameContext context, List<Name> names) {
        Map<String, Map<NameKind, Integer>> votes = new LinkedHashMap<>();
        Set<String> surnames = new HashSet<>();
        for (Name name : names) {
            votes.computeIfAbsent(context.words(name), words -> new TreeMap<>()).merge(name.kind(), weight(context, name), Integer::sum);
            if (isFullName(context, name)) {
                surnames.add(context.word(name.endToken() - 1));
                if (name.endToken() - name.firstToken() > 2) {
                    surnames.add(context.words(name.firstToken() + 1, name.endToken()));
                }
            }
        }
        Set<String> acting = new HashSet<>();
        Set<String> placed = new HashSet<>();
        for (Name name : names) {
            if (surnames.contains(context.words(name)) && acts(context, name)) {
                acting.add(context.words(name));
            } else if (isPlaced(context, name)) {
                placed.add(context.words(name));
            }
        }
        Map<String, NameKind> decided = new HashMap<>();
        Map<String, Integer> lengths = new HashMap<>();
        names.forEach(name -> lengths.put(context.words(name), name.endToken() - name.firstToken()));
        votes.forEach((words, kinds) -> {
            boolean obscure = surnames.contains(words) && kinds.containsKey(NameKind.PLACE)
                    && context.place(words).filter(place -> place.kind() == Place.Kind.COUNTRY || place.population() > GREAT).isEmpty();
            boolean somebody = acting.contains(words) && !placed.contains(words);
            if (obscure || somebody || surnames.contains(words) && !kinds.containsKey(NameKind.PLACE) || surnames.contains(words) && kinds.containsKey(NameKind.PERSON)) {
                kinds.merge(NameKind.PERSON, 3, Integer::sum);
            }
            decided.put(words, kinds.keySet().stream().max(Comparator.comparingInt(kinds::get)).orElseThrow());
        });
        List<Name> result = new ArrayList<>();
        for (Name name : names) {
            result.add(context.name(name.firstToken(), name.endToken(), decided.get(context.words(name))));
        }
        surnames.forEach(surname -> decided.putIfAbsent(surname, NameKind.PERSON));
        Set<String> given = givenNames(context, names);
        given.forEach(name -> decided.putIfAbsent(name, NameKind.PERSON));
        surnames.addAll(given);
        return context.withoutOverlap(result, missed(context, decided, lengths, surnames));
    }

    // "Odette Kasongo … Kasongo says", though a city is called so too.
    private static boolean acts(NameContext context, Name name) {
        DependencyTree tree = context.text().treeOf(name.firstToken());
        int head = name.endToken() - 1;
        return tree.is(head, "nsubj") && tree.head(head).filter(verb -> context.token(verb).isVerb() && Surroundings.PERSONAL.contains(context.token(verb).lemma())).isPresent();
    }

    private static boolean isPlaced(NameContext context, Name name) {
        return name.firstToken() > 0 && WITHIN.contains(context.word(name.firstToken() - 1).toLowerCase(Locale.ROOT));
    }

    /** What those whom the text names in full may be called for short. */
    private static Set<String> givenNames(NameContext context, List<Name> names) {
        Set<String> given = new TreeSet<>();
        for (Name name : names) {
            String first = context.word(name.firstToken());
            if (isFullName(context, name) && first.length() > 2 && first.chars().allMatch(Character::isLetter) && context.place(first).isEmpty()) {
                given.add(first);
            }
        }
        return given;
    }

    // "Foreign Secretary" is none.
    private static boolean isFullName(NameContext context, Name name) {
        return name.kind() == NameKind.PERSON && name.endToken() - name.firstToken() > 1 && !context.lexicon().isTitle(context.words(name));
    }

    private static int weight(NameContext context, Name name) {
        if (name.kind() == NameKind.PERSON && context.isTitled(name)) {
            return TITLED;
        }
        return name.kind() == NameKind.OTHER ? 1 : context.isShouted(name.firstToken()) ? 1 : 2;
    }

    private static List<Name> missed(NameContext context, Map<String, NameKind> decided, Map<String, Integer> lengths, Set<String> surnames) {
        Map<String, List<String>> byFirstWord = new HashMap<>();
        decided.keySet().forEach(words -> byFirstWord.computeIfAbsent(words.split("[ -]")[0], first -> new ArrayList<>()).add(words));
        byFirstWord.values().forEach(list -> list.sort(Comparator.comparingInt((String words) -> -words.length()).thenComparing(words -> words)));
        List<Name> missed = new ArrayList<>();
        for (int token = 0; token < context.size(); token++) {
            boolean person = decided.get(context.word(token)) == NameKind.PERSON && context.token(token).isNoun()
                    && (context.token(token).isProperNoun() || !context.startsSentence(token)) && (token + 1 == context.size() || !context.isCapital(token + 1));
            if (!context.isCapital(token) || context.lexicon().isTitle(context.word(token)) && !person) {
                continue;
            }
            for (String words : byFirstWord.getOrDefault(context.word(token), List.of())) {
                int end = token + lengths.getOrDefault(words, 1);
                boolean single = end == token + 1;
                boolean fits = end <= context.size() && context.words(token, end).equals(words);
                boolean plain = single && (context.startsSentence(token) || context.isShouted(token)) && !context.token(token).isProperNoun()
                        && !(surnames.contains(words) && context.token(token).isNoun());
                if (fits && !plain) {
                    missed.add(context.name(token, end, decided.get(words)));
                    break;
                }
            }
        }
        return missed;
    }
}
