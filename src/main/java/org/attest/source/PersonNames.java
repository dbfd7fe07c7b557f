package org.attest.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of persons as they stand in bylines, labels and signatures. */
final class PersonNames {

    private static final int MOST_WORDS = 6;
    private static final Pattern SEPARATOR = Pattern.compile("(?!(?<=\\s)\\s)\\s*(?:,? and |,? & |[;,/])\\s*+");
    /** What follows is a place, a day or an employer. */
    private static final Pattern END = Pattern.compile("(?!(?<=\\s)\\s)\\s*[|•·\\n]|\\s[–—-]\\s|\\s(?:in|for|at|on|from|with|of)\\s");
    private static final Pattern SURNAME_FIRST = Pattern.compile("\"?(\\p{Lu}[\\p{L}'’-]{1,60}+), (\\p{Lu}[\\p{L}'’. -]{1,100}?)\"?\\s{0,20}+<.*");
    private static final Pattern WORD = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’.-]*|(?:al|el|d|l|o)[-'’]\\p{Lu}[\\p{L}\\p{M}'’-]*");
    /** "And I'm Sahar" is a sentence. */
    private static final Pattern SPEAKING = Pattern.compile("I(?:['’]\\p{L}{1,4})?|And|But|We(?:['’]\\p{L}{1,4})?");
    private static final Patterns PATTERNS = Patterns.standard();

    private PersonNames() {}

    /**
     * The names that a byline begins with, without titles and without what follows them ("Staff writer", places, dates). Empty where
     * it does not begin with a name.
     */
    static List<String> list(String byline) {
        Matcher surnameFirst = SURNAME_FIRST.matcher(byline.strip());
        String ordered = surnameFirst.matches() ? surnameFirst.group(2) + " " + surnameFirst.group(1) : byline.strip();
        List<String> names = new ArrayList<>();
        for (String piece : SEPARATOR.split(END.split(ordered, 2)[0].strip())) {
            if (PATTERNS.isListed("role", piece) || PATTERNS.isListed("nobody", piece) && !names.isEmpty()) {
                continue;
            }
            Optional<String> name = one(piece);
            // After a full name a single word is a rank or a place.
            if (name.isEmpty() || !names.isEmpty() && isFull(names.getFirst()) && !isFull(name.get())) {
                break;
            }
            if (!names.contains(name.get())) {
                names.add(name.get());
            }
        }
        return names;
    }

    /** The person whom this string, and nothing else in it, names; without titles, and not in capitals throughout. */
    static Optional<String> one(String text) {
        List<String> words = new ArrayList<>(List.of(text.strip().replaceAll("[*_\"]++|(?!(?<=\\s)\\s)\\s*+(?:<[^>]{0,100}>|\\([^)]{0,100}\\))|[,:]$", "").replaceAll("(?<=\\p{Ll}{2})\\.$", "").split("\\s+")));
        while (words.size() > 1 && PATTERNS.isListed("honorific", words.getFirst())) {
            words.removeFirst();
        }
        boolean shaped = !words.isEmpty() && words.size() <= MOST_WORDS && WORD.matcher(words.getLast()).matches()
                && words.stream().allMatch(word -> WORD.matcher(word).matches() || PATTERNS.isListed("particle", word));
        String name = String.join(" ", words);
        // "Elmer Executive Office Building", below the title of a speech: where it was given.
        if (!shaped || words.stream().anyMatch(word -> SPEAKING.matcher(word).matches()) || PATTERNS.isListed("nobody", name) || words.size() > 1 && PATTERNS.isListed("building", words.getLast()) || name.codePoints().filter(Character::isLetter).count() < 2) {
            return Optional.empty();
        }
        return Optional.of(isShouted(name) ? capitalized(name) : name);
    }

    /** A name of at least two words. */
    static boolean isFull(String name) {
        return name.contains(" ");
    }

    /** The letters that a label in initials would have: {@code ML} for Mara Levin. */
    static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split("[\\s-]+")) {
            if (!word.isEmpty() && Character.isUpperCase(word.codePointAt(0))) {
                initials.appendCodePoint(word.codePointAt(0));
            }
        }
        return initials.toString();
    }

    static boolean isShouted(String name) {
        long letters = name.codePoints().filter(Character::isLetter).count();
        return letters > 3 && name.codePoints().noneMatch(Character::isLowerCase);
    }

    /** {@code MARA O'LEVIN-ROE} as Mara O'Levin-Roe. */
    private static String capitalized(String shouted) {
        StringBuilder name = new StringBuilder();
        boolean inWord = false;
        for (int c : shouted.codePoints().toArray()) {
            String letter = Character.toString(c);
            name.append(inWord ? letter.toLowerCase(Locale.ROOT) : letter);
            inWord = Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
        }
        return name.toString();
    }
}
