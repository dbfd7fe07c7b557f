package org.attest.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Undoes what pages do to a text: words broken at line ends, paragraphs broken at page ends, heads and feet on every page. */
final class Pages {

    private static final int LONGEST_HEAD = 100;
    private static final int MOST_OFTEN_IN_PROSE = 2;
    private static final Pattern BROKEN_WORD = Pattern.compile("(?<!\\p{L})(\\p{L}{2,}+)-\n(\\p{Ll}{2,}+)");

    private Pages() {}

    static List<Block> undo(List<Block> blocks) {
        Map<String, Integer> repeated = new TreeMap<>();
        blocks.forEach(block -> repeated.merge(withoutNumbers(block.text()), 1, Integer::sum));
        Set<String> words = blocks.stream().flatMap(block -> Pattern.compile("[^\\p{L}-]+").splitAsStream(block.text()))
                .collect(Collectors.toCollection(TreeSet::new));
        List<Block> whole = new ArrayList<>();
        for (Block block : blocks) {
            boolean head = block.text().length() <= LONGEST_HEAD && repeated.get(withoutNumbers(block.text())) > MOST_OFTEN_IN_PROSE;
            add(whole, head ? new Block(Hint.FURNITURE, block.text()) : new Block(block.hint(), joined(block.text(), words)));
        }
        return whole;
    }

    /** Where the last paragraph stops in mid-sentence and this one goes on in lower case, the two are one. */
    private static void add(List<Block> whole, Block block) {
        int before = whole.size() - 1;
        while (before >= 0 && (whole.get(before).hint() == Hint.FURNITURE || whole.get(before).text().strip().matches("[-–— \\d]{1,8}"))) {
            before--;
        }
        boolean goesOn = before >= 0 && block.hint() == Hint.NONE && Character.isLowerCase(block.text().codePointAt(0))
                && whole.get(before).hint() == Hint.NONE && !Prose.endsSentence(whole.get(before).text());
        if (goesOn) {
            whole.set(before, new Block(Hint.NONE, whole.get(before).text() + "\n" + block.text()));
        } else {
            whole.add(block);
        }
    }

    /** A word broken by a hyphen is joined, unless the text has it with the hyphen elsewhere and never without. */
    private static String joined(String text, Set<String> words) {
        Matcher broken = BROKEN_WORD.matcher(text);
        return broken.replaceAll(match -> {
            String hyphenated = match.group(1) + "-" + match.group(2);
            boolean keeps = words.contains(hyphenated) && !words.contains(match.group(1) + match.group(2));
            return Matcher.quoteReplacement(keeps ? hyphenated : match.group(1) + match.group(2));
        });
    }

    private static String withoutNumbers(String text) {
        return text.strip().replaceAll("\\d+", "#");
    }
}
