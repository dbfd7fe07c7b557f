package org.attest.rdf;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of any script as readable ASCII that can stand in an IRI. */
public final class Slug {

    private static final Pattern PLAIN = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");
    private static final Pattern ASCII_SEPARATORS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final int LONGEST = 80;
    private static final int DIGITS = 12;

    private Slug() {}

    /**
     * A key under which names that differ only in case, spacing, punctuation or Unicode form are the same: {@code giorgio-cafiero} for
     * "Giorgio  CAFIERO", {@code müller} for "Müller". Accents and scripts stay. Empty where the name has no letter or digit.
     */
    public static String fold(String name) {
        String folded = Normalizer2.getNFKCCasefoldInstance().normalize(name);
        return trim(SEPARATORS.matcher(folded).replaceAll("-"));
    }

    /**
     * A slug that no other key has: the key itself where it consists of lower-case ASCII words joined by hyphens and is no longer than
     * {@value #LONGEST} characters, else its transliteration, {@code _} and a digest of the key.
     */
    public static String of(String key) {
        if (key.length() <= LONGEST && PLAIN.matcher(key).matches()) {
            return key;
        }
        String readable = readable(key);
        return (readable.isEmpty() ? "x" : readable) + "_" + Digest.of(DIGITS, List.of(key));
    }

    private static String readable(String key) {
        boolean ascii = key.chars().allMatch(unit -> unit < 128);
        String latin = ascii ? key : ToAscii.TRANSLITERATOR.transliterate(key);
        String slug = trim(ASCII_SEPARATORS.matcher(latin.toLowerCase(Locale.ROOT)).replaceAll("-"));
        return slug.length() <= LONGEST ? slug : trim(slug.substring(0, LONGEST));
    }

    private static String trim(String hyphenated) {
        int begin = hyphenated.startsWith("-") ? 1 : 0;
        int end = hyphenated.endsWith("-") ? hyphenated.length() - 1 : hyphenated.length();
        return begin < end ? hyphenated.substring(begin, end) : "";
    }

    /** Its rules take a moment to load, so only the first name that is not ASCII loads them. */
    private static final class ToAscii {
        static final Transliterator TRANSLITERATOR = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    }
}
