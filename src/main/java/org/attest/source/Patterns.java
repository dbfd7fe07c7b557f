package org.attest.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attest.lexicon.Table;

/** The patterns and word lists of {@code data/structure}, by the rule they serve. */
final class Patterns {

    /** Longer paragraphs are prose, whatever they begin with. */
    static final int LONGEST = 700;

    private static final Patterns STANDARD = load();

    private enum Match { WHOLE, START, PART }

    private record Rule(Match match, Pattern pattern) {

        Optional<Matcher> on(CharSequence text) {
            Matcher matcher = pattern.matcher(text);
            boolean matched = switch (match) {
                case WHOLE -> matcher.matches();
                case START -> matcher.lookingAt();
                case PART -> matcher.find();
            };
            return matched ? Optional.of(matcher) : Optional.empty();
        }
    }

    private final Map<String, List<Rule>> rules;
    private final Map<String, Set<String>> words;

    private Patterns(Map<String, List<Rule>> rules, Map<String, Set<String>> words) {
        this.rules = rules;
        this.words = words;
    }

    static Patterns standard() {
        return STANDARD;
    }

    private static Patterns load() {
        Map<String, List<Rule>> rules = new LinkedHashMap<>();
        for (Table.Row row : Table.ofResource("data/structure/patterns.tsv").rows()) {
            rules.computeIfAbsent(row.get("rule"), key -> new ArrayList<>())
                    .add(new Rule(row.constant("match", Match.class), Pattern.compile(row.get("pattern"))));
        }
        Map<String, Set<String>> words = new TreeMap<>();
        for (Table.Row row : Table.ofResource("data/structure/words.tsv").rows()) {
            words.computeIfAbsent(row.get("list"), key -> new TreeSet<>()).add(row.get("word").toLowerCase(Locale.ROOT));
        }
        return new Patterns(rules, words);
    }

    /** The first pattern of this rule that matches. */
    Optional<Matcher> match(String rule, String text) {
        List<Rule> candidates = rules.get(rule);
        if (candidates == null) {
            throw new IllegalArgumentException("no rule is called '" + rule + "'");
        }
        CharSequence read = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        if (read.length() < text.length() && candidates.getFirst().match() == Match.WHOLE) {
            return Optional.empty();
        }
        return candidates.stream().map(candidate -> candidate.on(read)).flatMap(Optional::stream).findFirst();
    }

    boolean matches(String rule, String text) {
        return match(rule, text).isPresent();
    }

    /** True where the list has this word, in any case and with or without a final stop. */
    boolean isListed(String list, String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT).replace('’', '\'');
        Set<String> listed = words.get(list);
        return listed.contains(plain) || plain.endsWith(".") && listed.contains(plain.substring(0, plain.length() - 1));
    }
}
