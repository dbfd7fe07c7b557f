package org.attest.search;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.snowball.SnowballFilter;

/** Questions as people put them: who, of and the stand in every second sentence and say nothing of what is looked for. */
final class Asking {

    private static final Set<String> COMMON = common();

    private Asking() {}

    /** The list of the Snowball project, as it comes with the index. */
    private static Set<String> common() {
        try (Reader list = new InputStreamReader(SnowballFilter.class.getResourceAsStream("english_stop.txt"), StandardCharsets.UTF_8)) {
            return WordlistLoader.getSnowballWordSet(list).stream().map(word -> new String((char[]) word)).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is left without common words; all of it where nothing is left. */
    static String withoutCommonWords(String words) {
        String rest = Analyzers.words(Analyzers.NAME, words).stream().map(word -> words.substring(word.begin(), word.end())).filter(word -> !isCommon(word)).collect(Collectors.joining(" "));
        return rest.isEmpty() ? words : rest;
    }

    static boolean isCommon(String word) {
        return COMMON.contains(word.toLowerCase(Locale.ROOT));
    }
}
