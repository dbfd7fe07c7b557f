package org.attest.privacy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.ibm.icu.text.Normalizer2;
import org.attest.lexicon.Table;

/** Words of a text, and which of them are no names: titles, kinship, occupations, peoples, days, particles. */
final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Set<String> DESCRIBING = describing();
    private static final Set<String> COMMON = common();

    private Words() {}

    /** A word where it stands, in UTF-16 code units. */
    record Word(int begin, int end, String text) {

        String key() {
            return Words.key(text);
        }

        boolean startsUpper() {
            int first = text.codePointAt(0);
            return !Character.isLowerCase(first);
        }
    }

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Word(matcher.start(), matcher.end(), matcher.group()));
        }
        return words;
    }

    /** The same for all ways of writing a word: whatever its case and accents. */
    static String key(String word) {
        return MARKS.matcher(Normalizer2.getNFKDInstance().normalize(Normalizer2.getNFKCCasefoldInstance().normalize(word))).replaceAll("");
    }

    /** Says what somebody is, not who: never replaced on its own. */
    static boolean isDescribing(String key) {
        return DESCRIBING.contains(key);
    }

    /** A word of every text that may also be a name, such as May: replaced on its own only where somebody is called by it alone. */
    static boolean isCommon(String key) {
        return key.codePointCount(0, key.length()) < 3 || DESCRIBING.contains(key) || COMMON.contains(key);
    }

    private static Set<String> describing() {
        Set<String> words = new LinkedHashSet<>();
        add(words, "titles", "title");
        add(words, "person-nouns", "noun");
        add(words, "kin", "noun");
        add(words, "peoples", "name");
        return Set.copyOf(words);
    }

    private static Set<String> common() {
        Set<String> words = new LinkedHashSet<>();
        add(words, "capitalised-words", "word");
        add(words, "common-short-words", "word");
        return Set.copyOf(words);
    }

    private static void add(Set<String> words, String table, String column) {
        Table.ofResource("data/lexicon/" + table + ".tsv").words(column).forEach(cell -> of(cell.toLowerCase(Locale.ROOT)).forEach(word -> words.add(word.key())));
    }
}
