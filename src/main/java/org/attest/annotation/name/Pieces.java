package org.attest.annotation.name;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.lexicon.Table;

/**
 * Knows names that are pieces of something longer and mean nobody: of codes ("BRAK-22-368"), of the title of a work in quotation marks ("The Ghost of Tom Joad"), and a
 * common word cut off the word before it ("Burning Man").
 */
final class Pieces implements NameStep {

    private static final Set<String> COMMON = Table.ofResource("data/lexicon/common-words.tsv").words("word");
    private static final Set<String> OPENING = Set.of("``", "“", "\"", "«");
    private static final Set<String> CLOSING = Set.of("''", "”", "\"", "»");
    private static final Set<String> JOINTS = Set.of("of", "the", "a", "an", "in", "on", "for", "to", "from", "with", "at", "into", "by");
    private static final int LONGEST_TITLE = 8;

    @Override
    public List<Name> apply(NameContext context, List<Name> names) {
        int[] cover = context.cover(names);
        return names.stream().map(name -> isGuessed(name) && (isCode(context, name) || isCutOff(context, name, cover) || isInTitle(context, name))
                ? context.name(name.firstToken(), name.endToken(), NameKind.OTHER) : name).toList();
    }

    private static boolean isGuessed(Name name) {
        return switch (name.kind()) {
            case PERSON, PLACE, ORGANIZATION, FACILITY -> true;
            case PEOPLE, OTHER -> false;
        };
    }

    // "BRAK-22", "CC BY-SA": capitals with a number or other capitals behind their hyphen.
    private static boolean isCode(NameContext context, Name name) {
        boolean capitals = name.endToken() - name.firstToken() == 1 && context.word(name.firstToken()).matches("\\p{Lu}{2,6}");
        if (!capitals) {
            return false;
        }
        int next = name.endToken();
        boolean numbered = next + 1 < context.size() && isHyphen(context, next) && joined(context, next) && Character.isDigit(context.word(next + 1).charAt(0));
        boolean glued = next < context.size() && context.word(next).matches("[-–]\\d.*") && context.token(next - 1).span().end() == context.token(next).span().begin();
        int before = name.firstToken() - 2;
        boolean suffix = before >= 0 && isHyphen(context, before + 1) && joined(context, before + 1) && context.word(before).matches("\\p{Lu}{2,4}") && context.word(name.firstToken()).length() < 4;
        return numbered || glued || suffix;
    }

    private static boolean isHyphen(NameContext context, int token) {
        return context.word(token).equals("-") || context.word(token).equals("–");
    }

    private static boolean joined(NameContext context, int token) {
        return context.token(token - 1).span().end() == context.token(token).span().begin() && context.token(token).span().end() == context.token(token + 1).span().begin();
    }

    // "The drama Burning Man", "in Chasing Liberty"; "Senator Wood" and "Detective Banks" are people.
    private static boolean isCutOff(NameContext context, Name name, int[] cover) {
        int first = name.firstToken();
        int before = first - 1;
        boolean common = name.endToken() - first == 1 && COMMON.contains(context.word(first).toLowerCase(Locale.ROOT)) && !context.isShouted(first);
        if (!common || before < 0 || context.startsSentence(first) || context.startsSentence(before) || cover[before] >= 0) {
            return false;
        }
        String word = context.word(before);
        return Character.isUpperCase(word.charAt(0)) && word.length() > 2 && word.chars().allMatch(Character::isLetter) && !word.equals(word.toUpperCase(Locale.ROOT)) && !context.lexicon().isTitle(word)
                && !context.lexicon().isPersonNoun(word.toLowerCase(Locale.ROOT)) && !context.lexicon().isGivenName(word) && !context.isDemonym(word) && !context.lexicon().isNoName(word);
    }

    /** Between quotation marks are capitals and small joints alone, and more of them than the name. */
    private static boolean isInTitle(NameContext context, Name name) {
        // "Protector of Mexico", "The Norton Bridge": places are meant in titles too.
        if (name.kind() == NameKind.FACILITY || name.kind() == NameKind.PLACE && context.place(context.words(name)).isPresent()) {
            return false;
        }
        int open = name.firstToken() - 1;
        while (open >= 0 && name.firstToken() - open < LONGEST_TITLE && isOfTitle(context, open)) {
            open--;
        }
        int close = name.endToken();
        while (close < context.size() && close - open <= LONGEST_TITLE && isOfTitle(context, close)) {
            close++;
        }
        if (open < 0 || close >= context.size() || !OPENING.contains(context.word(open))) {
            return false;
        }
        boolean comma = context.word(close).equals(",") && close + 1 < context.size() && CLOSING.contains(context.word(close + 1));
        boolean closed = CLOSING.contains(context.word(close)) || comma;
        boolean joint = IntStream.range(open + 1, close).anyMatch(token -> JOINTS.contains(context.word(token).toLowerCase(Locale.ROOT)) && (token < name.firstToken() || token >= name.endToken()));
        return closed && close - open - 1 > name.endToken() - name.firstToken() && (joint || close - name.endToken() + name.firstToken() - open > 2);
    }

    private static boolean isOfTitle(NameContext context, int token) {
        String word = context.word(token);
        return Character.isUpperCase(word.charAt(0)) || JOINTS.contains(word);
    }
}
