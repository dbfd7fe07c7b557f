package org.attest.annotation.time;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attest.lexicon.Table;

/**
 * The grammar of time expressions, {@code data/time/grammar.tsv}: each rule is a pattern over atoms with a meaning. At each place the longest
 * match wins, of equally long ones the rule that stands first.
 */
final class Grammar {

    private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-z]+\\d+)>");

    /** What a rule makes of what it matches; one resolver each. */
    enum Meaning { DATE, WHICH, SHIFT, DURATION, SET, REFERENCE, ADJACENT }

    /** A stretch of atoms, {@code [first, end)}, and what stands in it. */
    record Match(Meaning meaning, int first, int end, Map<String, String> bindings) {}

    private static final int MOST_KEPT = 50_000;

    private record Rule(Meaning meaning, Pattern pattern, Optional<Pattern> before, List<String> names, Map<String, String> constants) {}

    private final Map<String, String> macros = new LinkedHashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    /** By an atom as the patterns read it: the rules that may match from there on. Most words are nothing to any. */
    private final Map<String, List<Rule>> beginning = new ConcurrentHashMap<>();

    Grammar() {
        for (Table.Row row : Table.ofResource("data/time/grammar.tsv").rows()) {
            if (row.get("meaning").startsWith("$")) {
                if (macros.put(row.get("meaning"), row.get("pattern")) != null) {
                    throw row.wrong(row.get("meaning") + " is defined already");
                }
            } else {
                rules.add(rule(row));
            }
        }
    }

    private Rule rule(Table.Row row) {
        try {
            PatternWriter writer = new PatternWriter(macros);
            String pattern = writer.write(row.get("pattern"));
            String before = writer.write(row.get("before"));
            TreeSet<String> names = new TreeSet<>();
            Matcher groups = GROUP.matcher(pattern + before);
            while (groups.find()) {
                names.add(groups.group(1));
            }
            Map<String, String> constants = new TreeMap<>();
            for (String pair : row.get("with").split(" ")) {
                if (!pair.isEmpty()) {
                    constants.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
                }
            }
            return new Rule(row.constant("meaning", Meaning.class), Pattern.compile(pattern),
                    before.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(before)), List.copyOf(names), constants);
        } catch (IllegalArgumentException e) {
            throw row.wrong("the pattern cannot be read: " + e.getMessage());
        }
    }

    /** All matches of a sentence: from left to right, not overlapping. */
    List<Match> matches(List<Atom> atoms) {
        StringBuilder encoded = new StringBuilder("^");
        int[] begins = new int[atoms.size() + 1];
        for (int i = 0; i < atoms.size(); i++) {
            begins[i] = encoded.length();
            atoms.get(i).encode(encoded);
        }
        begins[atoms.size()] = encoded.length();
        encoded.append('$');
        List<Match> found = new ArrayList<>();
        int i = 0;
        while (i < atoms.size()) {
            Optional<Match> longest = longest(encoded, begins, i);
            longest.ifPresent(found::add);
            i = longest.map(Match::end).orElse(i + 1);
        }
        return found;
    }

    private List<Rule> beginningWith(String atom) {
        if (beginning.size() > MOST_KEPT) {
            beginning.clear();
        }
        return beginning.computeIfAbsent(atom, first -> rules.stream().filter(rule -> mayBegin(rule, first)).toList());
    }

    /** False where the rule fails on this atom whatever follows it. A pattern that looks back needs what stands before. */
    private static boolean mayBegin(Rule rule, String atom) {
        Matcher matcher = rule.pattern.matcher(atom);
        return rule.pattern.pattern().contains("(?<=") || rule.pattern.pattern().contains("(?<!") || matcher.lookingAt() || matcher.hitEnd();
    }

    private Optional<Match> longest(CharSequence encoded, int[] begins, int first) {
        Optional<Match> best = Optional.empty();
        for (Rule rule : beginningWith(encoded.subSequence(begins[first], begins[first + 1]).toString())) {
            Matcher matcher = rule.pattern.matcher(encoded).region(begins[first], encoded.length()).useTransparentBounds(true);
            if (!matcher.lookingAt() || matcher.end() == begins[first]) {
                continue;
            }
            int end = java.util.Arrays.binarySearch(begins, matcher.end());
            if (best.isPresent() && best.get().end >= end) {
                continue;
            }
            Map<String, String> bindings = new TreeMap<>(rule.constants);
            if (bind(rule, matcher, bindings) && precedes(rule, encoded, begins, first, bindings)) {
                best = Optional.of(new Match(rule.meaning, first, end, bindings));
            }
        }
        return best;
    }

    private static boolean bind(Rule rule, Matcher matcher, Map<String, String> bindings) {
        for (String name : rule.names) {
            if (matcher.pattern().namedGroups().containsKey(name) && matcher.group(name) != null) {
                bindings.putIfAbsent(name.replaceAll("\\d", ""), matcher.group(name));
            }
        }
        return true;
    }

    /** True where what the rule wants before it stands there: the nearest stretch that ends where the match begins. */
    private static boolean precedes(Rule rule, CharSequence encoded, int[] begins, int first, Map<String, String> bindings) {
        if (rule.before.isEmpty()) {
            return true;
        }
        for (int from = first; from >= Math.max(0, first - 7); from--) {
            Matcher matcher = rule.before.get().matcher(encoded).region(begins[from], begins[first]).useTransparentBounds(true);
            if (matcher.matches()) {
                return bind(rule, matcher, bindings);
            }
        }
        return false;
    }

}
