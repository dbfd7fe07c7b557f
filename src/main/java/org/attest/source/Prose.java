package org.attest.source;

import java.util.regex.Pattern;

/** Tells running prose from the short lines around it, and what it tells from what it quotes. */
final class Prose {

    private static final int SHORTEST = 80;
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…]\\s*[\"'”’»)\\]*_]{0,3}\\s*(?:\\[\\d{1,3}\\]\\s*){0,5}$");
    private static final Pattern FINAL_PUNCTUATION = Pattern.compile("[.!?…,;:—–-]\\s*[\"'”’»)\\]*_]{0,3}\\s*$");

    // No opening mark inside, so that a text of nothing but such marks is read once.
    private static final Pattern QUOTATION = Pattern.compile("[\"“«][^\"“”«»]*[\"”»]");

    private Prose() {}

    /** What is left where quotations are taken out: what the teller of the text says. */
    static String unquoted(String paragraph) {
        return QUOTATION.matcher(paragraph).replaceAll("");
    }

    /** True for a paragraph of at least a full line that ends as sentences end, or one too long to be anything else. */
    static boolean isProse(String paragraph) {
        return paragraph.length() >= SHORTEST && endsSentence(paragraph) || paragraph.length() > 3 * SHORTEST;
    }

    static boolean endsSentence(String paragraph) {
        return SENTENCE_END.matcher(tail(paragraph)).find();
    }

    static boolean endsInPunctuation(String paragraph) {
        return FINAL_PUNCTUATION.matcher(tail(paragraph)).find();
    }

    static boolean asks(String paragraph) {
        return tail(paragraph).stripTrailing().matches("(?s).*\\?[\"'”’)\\]*_]{0,3}");
    }

    static int words(String paragraph) {
        return paragraph.strip().split("\\s+").length;
    }

    /** True where nearly all longer words begin with a capital. */
    static boolean isTitleCase(String line) {
        int longer = 0;
        int capital = 0;
        for (String word : line.strip().split("[\\s—–-]+")) {
            String letters = word.replaceAll("^[^\\p{L}]+", "");
            if (letters.length() > 4) {
                longer++;
                capital += Character.isUpperCase(letters.codePointAt(0)) ? 1 : 0;
            }
        }
        return longer > 0 && capital * 10 >= longer * 8;
    }

    private static String tail(String paragraph) {
        return paragraph.length() > 60 ? paragraph.substring(paragraph.length() - 60) : paragraph;
    }
}
