package org.attest.source;

import java.util.Locale;

import com.ibm.icu.text.Transliterator;

/** Short readable names for IRIs: lower-case ASCII letters, digits and single hyphens. */
final class Slug {

    private static final int LONGEST = 60;
    private static final String FALLBACK = "x";

    private Slug() {}

    /** {@code "Gespräche mit Milād (2018)"} becomes {@code gesprache-mit-milad-2018}; what has no letter at all becomes {@code x}. */
    static String of(String name) {
        // Made for each call: a Transliterator is not safe for use by several threads.
        String ascii = Transliterator.getInstance("Any-Latin; Latin-ASCII").transliterate(name);
        String slug = trimHyphens(ascii.toLowerCase(Locale.ROOT).replaceAll("['\u02b9\u02bb\u02bc\u02be\u02bf]", "").replaceAll("[^a-z0-9]+", "-"));
        if (slug.length() > LONGEST) {
            int cut = slug.lastIndexOf('-', LONGEST);
            slug = trimHyphens(slug.substring(0, cut > LONGEST / 2 ? cut : LONGEST));
        }
        return slug.isEmpty() ? FALLBACK : slug;
    }

    private static String trimHyphens(String slug) {
        return slug.replaceAll("^-+|-+$", "");
    }
}
