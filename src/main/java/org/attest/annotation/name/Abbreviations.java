package org.attest.annotation.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.attest.annotation.Name;
import org.attest.annotation.NameKind;

/** Reads definitions such as "Islamic State (ISIS or IS)" and takes every later use for a name of the same kind, whatever its tag. */
final class Abbreviations implements NameStep {

    private static final int LEAST_INITIALS = 3;

    @Override
    public List<Name> apply(NameContext context, List<Name> names) {
        Set<String> common = commonTerms(context);
        return defined(context, names.stream().filter(name -> !common.contains(context.words(name))).toList());
    }

    /** "Improvised explosive devices (IEDs)": short for words that are written small, and so no name; a body's words ("the rescue service (RS)") may be. */
    private static Set<String> commonTerms(NameContext context) {
        Set<String> common = new HashSet<>();
        for (int open = 2; open + 2 < context.size(); open++) {
            String word = context.word(open + 1);
            String letters = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
            if (isOpen(context.word(open)) && isClose(context.word(open + 2)) && isAbbreviation(letters) && open >= letters.length()
                    && !context.lexicon().isOrganizationHead(context.token(open - 1).lemma()) && spells(context, open, letters)) {
                common.add(word);
                common.add(letters);
                common.add(letters + "s");
            }
        }
        return common;
    }

    /** The letters come in this order in the words before, the first of them first, all written small. */
    private static boolean spells(NameContext context, int end, String letters) {
        String wanted = letters.toLowerCase(Locale.ROOT);
        for (int first = end - 2; first >= end - letters.length() && isSmall(context.word(first + 1)) && isSmall(context.word(first)); first--) {
            if (context.word(first).charAt(0) == wanted.charAt(0) && isWithin(wanted, context.words(first, end).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSmall(String word) {
        return word.length() > 1 && Character.isLowerCase(word.charAt(0));
    }

    private static boolean isWithin(String letters, String words) {
        int at = 0;
        for (int i = 0; i < words.length() && at < letters.length(); i++) {
            at += words.charAt(i) == letters.charAt(at) ? 1 : 0;
        }
        return at == letters.length();
    }

    private static List<Name> defined(NameContext context, List<Name> names) {
        Map<String, NameKind> defined = definitions(context, names);
        if (defined.isEmpty()) {
            return names;
        }
        List<Name> result = new ArrayList<>();
        for (Name name : names) {
            NameKind kind = defined.get(context.words(name));
            result.add(kind == null ? name : context.name(name.firstToken(), name.endToken(), kind));
        }
        List<Name> added = new ArrayList<>();
        for (int token = 0; token < context.size(); token++) {
            NameKind kind = defined.get(context.word(token));
            if (kind != null && !context.isShouted(token)) {
                added.add(context.name(token, token + 1, kind));
            }
        }
        return context.withoutOverlap(result, added);
    }

    private static Map<String, NameKind> definitions(NameContext context, List<Name> names) {
        Map<String, NameKind> defined = new LinkedHashMap<>();
        for (Name name : names) {
            int token = name.endToken();
            if (token >= context.size() || !isOpen(context.word(token))) {
                continue;
            }
            for (token++; token < Math.min(context.size(), name.endToken() + 8) && !isClose(context.word(token)); token++) {
                String word = context.word(token);
                if (isAbbreviation(word) && fits(word, context.words(name))) {
                    defined.putIfAbsent(word, name.kind());
                }
            }
        }
        undefined(context, names).forEach(word -> defined.putIfAbsent(word, NameKind.ORGANIZATION));
        return defined;
    }

    /** Letters that a text gives no reading of, but that a body named in full before begins its words with: "the Northern League of Teachers … The NLT". */
    private static Set<String> undefined(NameContext context, List<Name> names) {
        Set<String> found = new HashSet<>();
        Map<String, Integer> firsts = new HashMap<>();
        for (Name name : names) {
            String initials = Arrays.stream(context.words(name).split("[ -]")).filter(word -> !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)))
                    .map(word -> word.substring(0, 1)).collect(Collectors.joining());
            if (name.kind() == NameKind.ORGANIZATION && initials.length() >= LEAST_INITIALS && !context.isShouted(name.firstToken())) {
                firsts.putIfAbsent(initials, name.firstToken());
            }
        }
        // "The United Students Association" is not what somebody "fled to the USA" of.
        names.stream().filter(name -> name.kind() != NameKind.ORGANIZATION && name.kind() != NameKind.OTHER).map(context::words).forEach(firsts::remove);
        for (int token = 0; token < context.size() && !firsts.isEmpty(); token++) {
            if (firsts.getOrDefault(context.word(token), context.size()) < token) {
                found.add(context.word(token));
            }
        }
        return found;
    }

    private static boolean isOpen(String word) {
        return word.equals("(") || word.equals("-LRB-") || word.equals("[");
    }

    private static boolean isClose(String word) {
        return word.equals(")") || word.equals("-RRB-") || word.equals("]");
    }

    private static boolean isAbbreviation(String word) {
        return word.length() >= 2 && word.length() <= 8 && word.equals(word.toUpperCase(java.util.Locale.ROOT))
                && word.chars().allMatch(Character::isLetter);
    }

    // The abbreviation begins as the name does, or as its first great word does.
    private static boolean fits(String abbreviation, String name) {
        char first = abbreviation.charAt(0);
        for (String word : name.split(" ")) {
            if (Character.isUpperCase(word.charAt(0)) && word.charAt(0) == first) {
                return true;
            }
        }
        return false;
    }
}
