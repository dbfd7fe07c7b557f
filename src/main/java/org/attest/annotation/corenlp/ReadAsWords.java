package org.attest.annotation.corenlp;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attest.lexicon.Table;

/**
 * Words that the engine is shown in another form, as it would misread them: the first part of compounds ({@link Compounds}), and
 * abbreviations that a text defines and a tagger would read as common words: after "the Islamic State (ISIS or IS)" each "IS" is shown to the engine as "ISIS", so that
 * it is tagged as a name and not as a verb. Offsets and words of the layers stay those of the text.
 */
final class ReadAsWords {

    private static final Pattern DEFINITION = Pattern.compile("(\\p{Lu}[\\p{L}'’-]{1,60})[\"”’']? \\(([^()\\n]{2,60})\\)");
    private static final Pattern BETWEEN = Pattern.compile(",? or |,? and |, |; |/|[\"“”‘’]");
    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}{2,6}");
    private static final Set<String> COMMON = Table.ofResource("data/lexicon/common-short-words.tsv").words("word");

    private ReadAsWords() {}

    /** What to show the engine instead of a word, by word; mostly nothing. */
    static Map<String, String> of(String text) {
        Map<String, String> shown = new TreeMap<>(Compounds.of(text));
        Matcher definition = DEFINITION.matcher(text);
        while (definition.find()) {
            List<String> names = Arrays.stream(BETWEEN.split(definition.group(2))).map(String::strip).filter(word -> ABBREVIATION.matcher(word).matches()).toList();
            Optional<String> safe = names.stream().filter(word -> !isCommon(word)).findFirst();
            names.stream().filter(ReadAsWords::isCommon).forEach(word -> shown.putIfAbsent(word, safe.orElse(definition.group(1))));
        }
        return shown;
    }

    private static boolean isCommon(String word) {
        return COMMON.contains(word.toLowerCase(Locale.ROOT));
    }
}
