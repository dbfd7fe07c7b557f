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
    private static final Set<String> KIN_AND_PEOPLES = words("kin", "noun", "peoples", "name");
    private static final Set<String> DESCRIBING = union(KIN_AND_PEOPLES, words("titles", "title", "person-nouns", "noun"));
    private static final Set<String> COMMON = words("capitalised-words", "word", "common-short-words", "word");

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

    /** Says whose kin or of which people somebody is. */
    static boolean tellsOfKinOrPeople(String key) {
        return KIN_AND_PEOPLES.contains(key);
    }

    /** @param tables names of lexicons, each with its column after it */
    private static Set<String> words(String... tables) {
        Set<String> words = new LinkedHashSet<>();
        for (int i = 0; i < tables.length; i += 2) {
            Table.ofResource("data/lexicon/" + tables[i] + ".tsv").words(tables[i + 1])
                    .forEach(cell -> of(cell.toLowerCase(Locale.ROOT)).forEach(word -> words.add(word.key())));
        }
        return Set.copyOf(words);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return Set.copyOf(both);
    }
}
