package org.attest.annotation.time;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attest.lexicon.Table;

/** Words that speak of time, and the shapes of numbers and dates. */
final class TimeLexicon {

    private static final Pattern SHAPES = Pattern.compile("""
            (?<iso>\\d{4}-\\d{2}-\\d{2})(?:T\\d{2}:\\d{2}.*)?|(?<slash>\\d{1,2}[/.]\\d{1,2}[/.](?:\\d{4}|\\d{2}))\
            |(?<fraction>(?:\\d{1,3}[ \u00a0])?[1-9]/[2-9])|(?<clock>\\d{1,2}:\\d{2})(?::\\d{2})?|(?<dotted>\\d{1,2}\\.\\d{2})|(?<decimal>\\d{1,3}\\.\\d)|(?<number>\\d{1,9}|\\d{1,3}(?:,\\d{3}){1,2})\
            |(?<ordinal>\\d{1,3})(?:st|nd|rd|th)|(?<decade>\\d{3}0)['’]?s|['’]?(?<tens>\\d0)['’]?s|['’](?<short>\\d{2})""");
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2199;

    private final Map<String, Map<String, String>> words = new TreeMap<>();
    private final Map<String, Map<List<String>, String>> phrasesByFirst = new TreeMap<>();

    TimeLexicon() {
        for (Table.Row row : Table.ofResource("data/time/words.tsv").rows()) {
            if (words.computeIfAbsent(row.get("word"), word -> new TreeMap<>()).put(row.get("class"), row.get("value")) != null) {
                throw row.wrong("'%s' is %s already".formatted(row.get("word"), row.get("class")));
            }
        }
        for (Table.Row row : Table.ofResource("data/time/holidays.tsv").rows()) {
            Holiday.parse(row);
            List<String> phrase = List.of(row.get("name").replaceAll("(?=['’]s\\b)|(?<=s)(?=['’] )|(?<=[a-z])(?=-)|(?<=-)", " ").split(" +"));
            phrasesByFirst.computeIfAbsent(phrase.getFirst(), first -> new LinkedHashMap<>()).put(phrase, row.get("rule"));
        }
    }

    /** What a word or number may be to the grammar. */
    Map<String, String> classes(String text, String tag) {
        Map<String, String> found = new TreeMap<>();
        String key = text.length() > 2 && text.equals(text.toUpperCase(Locale.ROOT)) && !Character.isDigit(text.charAt(0))
                ? text.charAt(0) + text.substring(1).toLowerCase(Locale.ROOT) : text;
        found.putAll(words.getOrDefault(key, Map.of()));
        found.putAll(words.getOrDefault(text.toLowerCase(Locale.ROOT), Map.of()));
        Matcher shape = SHAPES.matcher(text);
        if (shape.matches()) {
            shapes(shape, found);
        }
        if (found.containsKey("ORD") && Integer.parseInt(found.get("ORD")) <= 31) {
            found.put("DAYORD", found.get("ORD"));
            if (Character.isDigit(text.charAt(0))) {
                found.put("DAYTH", found.get("ORD"));
            }
        }
        if (found.containsKey("SEASON") && !text.equals("spring") && !text.equals("Spring") && !text.equalsIgnoreCase("fall") && tag.startsWith("NN")) {
            found.put("WARM", found.get("SEASON"));
        }
        if (tag.startsWith("NN")) {
            found.remove("PERIODIC");
        }
        if (found.containsKey("MONTH") && (tag.startsWith("V") || tag.equals("MD"))) {
            found.put("UNSURE", "verb");
        }
        return found;
    }

    private static void shapes(Matcher shape, Map<String, String> found) {
        putGroup(shape, "iso", "ISO", found);
        putGroup(shape, "slash", "SLASH", found);
        putGroup(shape, "clock", "CLOCK", found);
        putGroup(shape, "dotted", "DOTTED", found);
        putGroup(shape, "decimal", "DECIMAL", found);
        putGroup(shape, "ordinal", "ORD", found);
        if (shape.group("fraction") != null) {
            found.put("DECIMAL", decimal(shape.group("fraction")));
        }
        putGroup(shape, "decade", "DECADE", found);
        putGroup(shape, "tens", "TENS", found);
        putGroup(shape, "short", "YY", found);
        String number = shape.group("number");
        if (number != null) {
            int value = Integer.parseInt(number.replace(",", ""));
            found.put("NUM", String.valueOf(value));
            boolean comma = number.contains(",");
            if (number.length() == 2 && value >= 30) {
                found.put("TWODIGITS", number);
            }
            if (!comma && number.length() == 4 && value <= 2400 && value % 100 < 60) {
                found.put("MILITARY", number.substring(0, 2) + ":" + number.substring(2));
            }
            if (value >= 1 && value <= 31 && number.length() <= 2) {
                found.put("DAY", String.valueOf(value));
            }
            if (value <= 24 && number.length() <= 2) {
                found.put("HOUR", String.valueOf(value));
            }
            if (!comma && number.length() == 4 && value >= FIRST_YEAR && value <= LAST_YEAR) {
                found.put("YEAR", number);
                if (value % 10 == 0) {
                    found.put("ROUND", number);
                }
            }
        }
    }

    /** "4 1/2" is 4.5. */
    private static String decimal(String fraction) {
        String[] parts = fraction.split("[ \u00a0/]");
        double part = Double.parseDouble(parts[parts.length - 2]) / Double.parseDouble(parts[parts.length - 1]);
        double whole = parts.length == 3 ? Double.parseDouble(parts[0]) : 0;
        return String.format(Locale.ROOT, "%.2f", whole + part).replaceFirst("0$", "");
    }

    private static void putGroup(Matcher shape, String group, String name, Map<String, String> found) {
        if (shape.group(group) != null) {
            found.put(name, shape.group(group));
        }
    }

    /** The longest name of a holiday that these words begin with. */
    Optional<Map.Entry<List<String>, String>> holiday(List<String> following) {
        if (following.isEmpty()) {
            return Optional.empty();
        }
        return phrasesByFirst.getOrDefault(following.getFirst(), Map.of()).entrySet().stream()
                .filter(phrase -> phrase.getKey().size() <= following.size() && phrase.getKey().equals(following.subList(0, phrase.getKey().size())))
                .max((a, b) -> Integer.compare(a.getKey().size(), b.getKey().size()));
    }
}
