package org.attest.gazetteer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Spellings of names, places' above all, brought to a common form. */
public final class PlaceNames {

    private static final Map<Character, String> LETTERS = Map.ofEntries(Map.entry('ß', "ss"), Map.entry('æ', "ae"), Map.entry('œ', "oe"),
            Map.entry('ø', "o"), Map.entry('đ', "d"), Map.entry('ð', "d"), Map.entry('þ', "th"), Map.entry('ł', "l"), Map.entry('ı', "i"),
            Map.entry('ħ', "h"), Map.entry('ŧ', "t"), Map.entry('ŋ', "n"), Map.entry('ə', "a"), Map.entry('ǝ', "a"), Map.entry('ɓ', "b"), Map.entry('ɗ', "d"),
            Map.entry('ƙ', "k"), Map.entry('ƴ', "y"), Map.entry('ɛ', "e"), Map.entry('ɔ', "o"));
    private static final String DROPPED = "'’‘ʼʻʿʾ`´ʹʺ′.·";
    private static final Map<String, String> LONG_FORMS = Map.of("st", "saint", "ste", "sainte", "mt", "mount", "ft", "fort");
    private static final Set<String> ARTICLES = Set.of("al", "el", "ar", "as", "ash", "an", "at", "ad", "adh", "az", "ath", "es", "er", "ed",
            "ez", "et", "en", "ul", "the");

    private static final int FIRST_FOREIGN = 128;
    private static final String[] FOREIGN = new String[0x250];

    static {
        for (int i = 0; i < FOREIGN.length; i++) {
            FOREIGN[i] = asciiLetters((char) i);
        }
    }

    private PlaceNames() {
    }

    /** Lower case, ASCII letters and digits, single spaces: accents, apostrophes and full stops vanish, all else separates words. */
    public static String fold(String name) {
        StringBuilder folded = new StringBuilder(name.length() + 4);
        boolean gap = false;
        for (int i = 0; i < name.length(); i++) {
            char character = name.charAt(i);
            if (character >= 'A' && character <= 'Z') {
                character += 32;
            }
            boolean plain = character >= 'a' && character <= 'z' || character >= '0' && character <= '9';
            String letters = plain || character < FIRST_FOREIGN ? "" : foreign(character);
            if (!plain && letters.isEmpty()) {
                gap |= character < FIRST_FOREIGN ? DROPPED.indexOf(character) < 0 : !vanishes(character);
                continue;
            }
            if (gap && !folded.isEmpty()) {
                folded.append(' ');
            }
            gap = false;
            if (plain) {
                folded.append(character);
            } else {
                folded.append(letters);
            }
        }
        return folded.toString();
    }

    private static String foreign(char character) {
        return character < FOREIGN.length ? FOREIGN[character] : asciiLetters(character);
    }

    /** The ASCII letters that stand for another character; empty for what is none. */
    private static String asciiLetters(char character) {
        StringBuilder letters = new StringBuilder();
        String parts = Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        for (char part : Normalizer.normalize(parts, Normalizer.Form.NFD).toCharArray()) {
            if (part >= 'a' && part <= 'z' || part >= '0' && part <= '9') {
                letters.append(part);
            } else {
                letters.append(LETTERS.getOrDefault(part, ""));
            }
        }
        return letters.toString();
    }

    private static boolean vanishes(char character) {
        return character >= '\u0300' && character <= '\u036f' || DROPPED.indexOf(character) >= 0;
    }

    static String slug(String name) {
        return fold(name).replace(' ', '-');
    }

    /** The form under which names are looked up: folded, without a leading "the", and "St." written out. */
    static String lookupKey(String name) {
        String folded = fold(name);
        if (folded.startsWith("the ")) {
            folded = folded.substring(4);
        }
        if (folded.indexOf("st") < 0 && folded.indexOf("mt") < 0 && folded.indexOf("ft") < 0) {
            return folded;
        }
        StringBuilder key = new StringBuilder(folded.length() + 4);
        for (String word : folded.split(" ")) {
            key.append(key.isEmpty() ? "" : " ").append(LONG_FORMS.getOrDefault(word, word));
        }
        return key.toString();
    }

    /**
     * A form that different transliterations of one Arabic, Kurdish, Turkish or Persian name share: no articles, no spaces, all vowels
     * alike, no doubled letters, no final h. Different names share it too, so it is for one country at a time.
     */
    static String looseKey(String name) {
        StringBuilder key = new StringBuilder();
        String folded = fold(name);
        for (String word : folded.split(" ")) {
            if (!ARTICLES.contains(word) || folded.equals(word)) {
                append(word.length() > 2 && word.endsWith("h") && vowel(word.charAt(word.length() - 2)) ? word.substring(0, word.length() - 1) : word, key);
            }
        }
        return key.toString();
    }

    private static void append(String word, StringBuilder key) {
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            char before = key.isEmpty() ? ' ' : key.charAt(key.length() - 1);
            char common = vowel(letter) || letter == 'w' && before == '.' ? '.' : letter == 'q' ? 'k' : letter == 'v' ? 'w' : letter;
            if (before != common) {
                key.append(common);
            }
        }
    }

    private static boolean vowel(char letter) {
        return "aeiouy".indexOf(letter) >= 0;
    }
}
