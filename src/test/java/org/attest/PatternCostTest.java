package org.attest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

import org.attest.lexicon.Table;
import org.junit.jupiter.api.Test;

/**
 * No shipped pattern takes more than some hundred looks at each character of a text made against it, which is well below 100 ms for 100 KB, and none needs more
 * stack for a longer text. Looks are counted, not time, so that a busy machine makes no difference. {@code -Dattest.checks=long} does it with 100 KB.
 */
class PatternCostTest {

    private static final int LENGTH = "long".equals(System.getProperty("attest.checks")) ? 100_000 : 20_000;
    private static final int LOOKS = 250;
    /** What {@code org.attest.source.Patterns} cuts paragraphs to. */
    private static final int PARAGRAPH = 700;
    private static final Pattern CALL = Pattern.compile("\\.(matches|replaceAll|replaceFirst|split)\\(\"((?:[^\"\\\\]|\\\\.)*+)\"");
    private static final Pattern FIELD = Pattern.compile("(?:([A-Z_]+) = )?Pattern\\.compile\\(((?:\\s*\\+?\\s*\"(?:[^\"\\\\]|\\\\.)*+\")+)\\s*[,)]");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"");

    /** @param longest text that it is ever given */
    private record Shipped(String where, String regex, boolean whole, int longest) {}

    @Test
    void noneIsSlowOnTextMadeAgainstIt() throws IOException {
        List<Shipped> all = shipped();
        assertThat(all).hasSizeGreaterThan(150);
        List<String> slow = new ArrayList<>();
        for (Shipped shipped : all) {
            worst(shipped).ifPresent(text -> slow.add(shipped.where() + "  " + shipped.regex() + "  on '" + text + "'"));
        }

        assertThat(slow).isEmpty();
    }

    @Test
    void wouldFindASlowOne() {
        assertThat(worst(new Shipped("here", "(a+)+b", true, LENGTH))).isPresent();
        assertThat(worst(new Shipped("here", "\\s+$", false, LENGTH))).isPresent();
        assertThat(worst(new Shipped("here", "\\s+", false, LENGTH))).isEmpty();
    }

    private static List<Shipped> shipped() throws IOException {
        List<Shipped> all = new ArrayList<>();
        for (Table.Row row : Table.ofResource("data/structure/patterns.tsv").rows()) {
            all.add(new Shipped("patterns.tsv:" + row.line(), row.get("pattern"), !row.get("match").equals("part"), PARAGRAPH));
        }
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
                String source = Files.readString(file);
                CALL.matcher(source).results().filter(call -> isPattern(translated(call.group(2)))).forEach(call -> all.add(new Shipped(file.getFileName().toString(), translated(call.group(2)), call.group(1).equals("matches"), LENGTH)));
                // What is put together from other parts is not a pattern as it stands in the source.
                FIELD.matcher(source).results().filter(field -> isPattern(literals(field.group(2)))).forEach(field -> all.add(new Shipped(file.getFileName().toString(), literals(field.group(2)), isWhole(source, field.group(1)), LENGTH)));
            }
        }
        return all;
    }

    private static boolean isPattern(String regex) {
        try {
            Pattern.compile(regex);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private static String literals(String source) {
        StringBuilder text = new StringBuilder();
        LITERAL.matcher(source).results().forEach(literal -> text.append(literal.group(1)));
        return translated(text.toString());
    }

    /** As the compiler reads it, where a backslash that is not itself escaped may begin a Unicode escape. */
    private static String translated(String literal) {
        Matcher unicode = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u([0-9a-fA-F]{4})").matcher(literal);
        return unicode.replaceAll(found -> Matcher.quoteReplacement(found.group(1) + (char) Integer.parseInt(found.group(2), 16))).translateEscapes();
    }

    /** True where the pattern is held against whole texts or their beginnings only. */
    private static boolean isWhole(String source, String field) {
        if (field == null) {
            return false;
        }
        long uses = Pattern.compile("\\b" + field + "\\b").matcher(source).results().count() - 1;
        Pattern whole = Pattern.compile("\\b" + field + "\\.matcher\\([^;{]*?\\)\\.(?:matches|lookingAt)\\(\\)|check\\(" + field + ",");
        return whole.matcher(source).results().count() == uses;
    }

    /** The beginning of a text that it is slow on. */
    private static java.util.Optional<String> worst(Shipped shipped) {
        Pattern pattern = Pattern.compile(shipped.regex());
        for (String piece : pieces(shipped.regex())) {
            StringBuilder text = new StringBuilder();
            while (text.length() < shipped.longest()) {
                text.append(piece);
            }
            Watched watched = new Watched(text.append('\u0001').toString(), new long[] {(long) LOOKS * Math.max(shipped.longest(), LENGTH / 10)});
            try {
                Matcher matcher = pattern.matcher(watched);
                if (shipped.whole()) {
                    matcher.matches();
                    matcher.reset();
                    matcher.lookingAt();
                } else {
                    while (matcher.find()) {
                        // To the end.
                    }
                }
            } catch (TooManyLooks e) {
                return java.util.Optional.of(piece);
            } catch (StackOverflowError e) {
                return java.util.Optional.of("stack overflow on " + piece);
            }
        }
        return java.util.Optional.empty();
    }

    /** What to repeat: each character that the pattern names or that its classes may hold, alone, doubled and beside the next; and its own words. */
    private static Set<String> pieces(String regex) {
        Set<String> singles = new LinkedHashSet<>(List.of("a", "A", "1", " ", "\n", "\t", ".", "-", "'", "\"", "é", "["));
        regex.chars().filter(c -> !Character.isLetterOrDigit(c) && c >= ' ').forEach(c -> singles.add(Character.toString(c)));
        Set<String> pieces = new LinkedHashSet<>(singles);
        for (String single : singles) {
            pieces.add("a" + single);
            pieces.add("A " + single);
            pieces.add("1" + single);
            pieces.add("Aa" + single + " ");
            pieces.add(" " + single);
        }
        Pattern.compile("[A-Za-z]{2,}").matcher(regex).results().limit(8).forEach(word -> {
            pieces.add(word.group());
            pieces.add(word.group() + " ");
        });
        return pieces;
    }

    private static final class TooManyLooks extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Counts how often a character is looked at. */
    private record Watched(String text, long[] left) implements CharSequence {

        @Override
        public char charAt(int index) {
            if (left[0]-- <= 0) {
                throw new TooManyLooks();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Watched(text.substring(start, end), left);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
