package org.attest.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What looks like somebody's full name in a text, found once for all who ask. */
final class FullNames {

    private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}'’-]{1,40}+";
    static final Pattern PATTERN = Pattern.compile(WORD + "(?: \\p{Lu}\\.)?(?: (?:al|el|de|da|van|von|bin|ibn|der|den))*(?: " + WORD + "){1,2}");
    private static final Pattern AFTER_ARTICLE = Pattern.compile("\\b[Tt]he ['\"‘“]?$");
    private static final Patterns PATTERNS = Patterns.standard();

    private record Found(String name, int end) {}

    private final Set<String> lowerCaseWords = new TreeSet<>();
    private final List<Found> all;

    FullNames(String text) {
        Matcher words = Pattern.compile("\\b\\p{Ll}{2,}").matcher(text);
        while (words.find()) {
            lowerCaseWords.add(words.group());
        }
        all = found(text);
    }

    /** Names of two words and more, without a word before them that the text also has in lower case ("When Mara Levin"). */
    List<String> in(String words) {
        return found(words).stream().map(Found::name).toList();
    }

    /** The last one above this place of the text that fits. */
    Optional<String> lastBefore(int end, Predicate<String> fits) {
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).end() <= end && fits.test(all.get(i).name())) {
                return Optional.of(all.get(i).name());
            }
        }
        return Optional.empty();
    }

    private List<Found> found(String text) {
        List<Found> names = new ArrayList<>();
        Matcher m = PATTERN.matcher(text);
        int from = 0;
        while (m.find(from)) {
            int space = m.group().indexOf(' ');
            String first = m.group().substring(0, space);
            if (lowerCaseWords.contains(first.toLowerCase(Locale.ROOT)) || PATTERNS.isListed("honorific", first)) {
                from = m.start() + space + 1;
                continue;
            }
            String name = withoutOffice(m.group());
            boolean cut = text.startsWith(" ", m.end()) && m.end() + 1 < text.length() && Character.isUpperCase(text.codePointAt(m.end() + 1));
            if (PersonNames.isFull(name) && !cut && !AFTER_ARTICLE.matcher(text.substring(Math.max(0, m.start() - 6), m.start())).find()) {
                names.add(new Found(name, m.end()));
            }
            from = m.end();
        }
        return names;
    }

    /** {@code Peruvian President Garcia} as Garcia, {@code Ann Roe Sunday} as Ann Roe. */
    private static String withoutOffice(String name) {
        List<String> words = new ArrayList<>(List.of(name.split(" ")));
        for (int i = words.size() - 1; i >= 0; i--) {
            if (PATTERNS.isListed("honorific", words.get(i))) {
                words.subList(0, i + 1).clear();
                break;
            }
        }
        words.removeIf(word -> word.matches("(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"));
        return String.join(" ", words).replaceAll("['’](?:s)?$", "");
    }
}
