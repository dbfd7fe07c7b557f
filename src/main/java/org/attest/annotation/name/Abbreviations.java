package org.attest.annotation.name;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.attest.annotation.Name;
import org.attest.annotation.NameKind;

/** Reads definitions such as "Islamic State (ISIS or IS)" and takes every later use for a name of the same kind, whatever its tag. */
final class Abbreviations implements NameStep {

    @Override
    public List<Name> apply(NameContext context, List<Name> names) {
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
        return defined;
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
