package org.attest.server;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.attest.search.Hit;
import org.attest.search.Hits;
import org.attest.server.DocumentStory.Figure;

/** Finds names in what was read of the documents by now, while the first search index is being made: each word as the beginning of a word of a name. */
final class FirstNames {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String ALL = "names";

    private FirstNames() {}

    static Hits find(Scene scene, String words, String kind, int offset, int limit) {
        List<String> wanted = words(words);
        if (wanted.isEmpty()) {
            return Hits.NONE;
        }
        List<Figure> fitting = scene.things().values().stream().filter(figure -> !figure.kind().isEmpty() && fits(words(figure.label()), wanted))
                .sorted(Comparator.comparing((Figure figure) -> figure.kind().equals(Kind.EVENT.word())).thenComparing(figure -> figure.label().length()).thenComparing(Figure::label).thenComparing(Figure::iri)).toList();
        Map<String, Integer> counts = new TreeMap<>();
        fitting.forEach(figure -> counts.merge(figure.kind(), 1, Integer::sum));
        Set<String> kinds = Set.of(kind.split(","));
        return new Hits(Hits.Fit.WRITTEN, fitting.stream().filter(figure -> kind.isEmpty() || kind.equals(ALL) || kinds.contains(figure.kind())).skip(offset).limit(limit).map(FirstNames::hit).toList(), counts, List.of());
    }

    private static boolean fits(List<String> name, List<String> wanted) {
        return wanted.stream().allMatch(word -> name.stream().anyMatch(part -> part.startsWith(word)));
    }

    private static List<String> words(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
        return BETWEEN.splitAsStream(plain).filter(word -> !word.isEmpty()).toList();
    }

    private static Hit hit(Figure figure) {
        return new Hit(figure.kind(), figure.iri(), figure.label(), figure.type(), figure.label(), 0, 0, "", "", "", "", 0, 0, "", List.of());
    }
}
