package org.attest.annotation.time;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.regex.Pattern;

/**
 * Turns a pattern of the grammar into a regular expression over encoded atoms. Words separated by spaces: {@code MONTH} an atom of that class,
 * its value bound to {@code month}; {@code from/since} one of these words; {@code label:X} the same bound to {@code label}; {@code %NN} an atom
 * whose tag begins so; {@code $name} a macro; {@code !x} no such atom follows; {@code <!x} no such atom precedes; {@code >>} what comes after
 * must follow but is not part of the match; {@code ^} the sentence begins here; {@code ( | )} and {@code ?} as in regular expressions.
 */
final class PatternWriter {

    private static final Pattern LABEL = Pattern.compile("\\(\\?<[a-z]+\\d+>");
    private static final Pattern UNBOUNDED = Pattern.compile("\\]\\*");

    private final Map<String, String> macros;
    private int labels;

    PatternWriter(Map<String, String> macros) {
        this.macros = macros;
    }

    String write(String pattern) {
        StringBuilder out = new StringBuilder();
        boolean ahead = false;
        for (String word : pattern.split(" ")) {
            if (word.isEmpty()) {
                continue;
            }
            switch (word) {
                case "(" -> out.append("(?:");
                case ")", "|", ")?" -> out.append(word);
                case ">>" -> {
                    out.append("(?=");
                    ahead = true;
                }
                case "^" -> out.append("(?<=\\^)");
                default -> out.append(item(word));
            }
        }
        return ahead ? out.append(')').toString() : out.toString();
    }

    private String item(String word) {
        if (word.length() > 1 && word.endsWith("?")) {
            return "(?:" + item(word.substring(0, word.length() - 1)) + ")?";
        }
        if (word.startsWith("<!")) {
            return "(?<!" + UNBOUNDED.matcher(unlabelled(word.substring(2))).replaceAll("]{0,60}") + ")";
        }
        if (word.startsWith("!") && word.length() > 1) {
            return "(?!" + unlabelled(word.substring(1)) + ")";
        }
        if (word.startsWith("$")) {
            String macro = macros.get(word);
            if (macro == null) {
                throw new IllegalArgumentException("no macro " + word);
            }
            return "(?:" + write(macro) + ")";
        }
        int colon = word.indexOf(':');
        return colon > 0 && colon < word.length() - 1 ? atom(word.substring(0, colon), word.substring(colon + 1)) : atom("", word);
    }

    private String unlabelled(String word) {
        return LABEL.matcher(atom("", word)).replaceAll("(?:");
    }

    private String atom(String label, String word) {
        if (word.startsWith("%")) {
            return "<[^>|]*\\|(?:" + Arrays.stream(word.substring(1).split("/")).map(Pattern::quote).collect(Collectors.joining("|")) + ")[^>]*>";
        }
        if (word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) && Character.isLetter(word.charAt(0))) {
            String name = label.isEmpty() ? word.toLowerCase(Locale.ROOT) : label;
            return "<[^>]*;" + word + "=" + group(name, "[^;>]*") + ";[^>]*>";
        }
        String words = word.equals("/") ? "/" : Arrays.stream(word.split("/")).map(Pattern::quote).collect(Collectors.joining("|"));
        return "<" + group(label, words) + "\\|[^>]*>";
    }

    /** Each label gets a number of its own: a regular expression may not name two groups alike. */
    private String group(String label, String inner) {
        return label.isEmpty() ? "(?:" + inner + ")" : "(?<" + label + labels++ + ">" + inner + ")";
    }
}
