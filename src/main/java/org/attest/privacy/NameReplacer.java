package org.attest.privacy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces names in any text, word by word: the same word always by the same pseudonym, so that who is called by a part of a name is still known for the same
 * person, and so that two texts that differ still do. Addresses and telephone numbers go as a whole.
 */
final class NameReplacer {

    private static final Pattern ADDRESS = Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,8}|(?<![\\p{L}\\p{N}])@[\\p{L}\\p{N}_]{2,30}"
            + "|(?<![\\p{N}.])(?:\\+|00)[0-9][0-9 ()/-]{7,18}[0-9]");
    private static final String CONSONANTS = "bdfgklmnprstvzjh";
    private static final String VOWELS = "aeiou";
    private static final int SYLLABLES = 6;
    private static final int SHORTEST_INSIDE = 5;
    private static final int FARTHEST = 3;

    private final Identifiers identifiers;
    private final PseudonymKey key;
    private final SortedMap<String, String> used = new TreeMap<>();
    private final Set<String> addresses = new HashSet<>();

    NameReplacer(Identifiers identifiers, PseudonymKey key) {
        this.identifiers = identifiers;
        this.key = key;
    }

    /** A stretch to replace, in UTF-16 code units. */
    private record Change(int begin, int end, String by) {}

    /** Pseudonyms that were used, with the words they stand for. */
    SortedMap<String, String> used() {
        return used;
    }

    int addresses() {
        return addresses.size();
    }

    String text(String old) {
        return replace(old).text();
    }

    ReplacedText replace(String old) {
        StringBuilder text = new StringBuilder();
        List<ReplacedText.Stretch> stretches = new ArrayList<>();
        int done = 0;
        int oldPoints = 0;
        int newPoints = 0;
        for (Change change : changes(old)) {
            text.append(old, done, change.begin());
            int between = old.codePointCount(done, change.begin());
            oldPoints += between;
            newPoints += between;
            text.append(change.by());
            int oldEnd = oldPoints + old.codePointCount(change.begin(), change.end());
            int newEnd = newPoints + change.by().codePointCount(0, change.by().length());
            stretches.add(new ReplacedText.Stretch(oldPoints, oldEnd, newPoints, newEnd));
            oldPoints = oldEnd;
            newPoints = newEnd;
            done = change.end();
        }
        return new ReplacedText(text.append(old, done, old.length()).toString(), stretches);
    }

    private List<Change> changes(String text) {
        List<Change> changes = new ArrayList<>();
        Matcher address = ADDRESS.matcher(text);
        while (address.find()) {
            changes.add(new Change(address.start(), address.end(), "address-" + key.hex("address", address.group(), 12)));
            addresses.add(address.group());
        }
        List<Words.Word> words = Words.of(text);
        int addressed = 0;
        List<Change> all = new ArrayList<>();
        for (int i = 0; i < words.size();) {
            Words.Word word = words.get(i);
            while (addressed < changes.size() && changes.get(addressed).end() <= word.begin()) {
                all.add(changes.get(addressed++));
            }
            if (addressed < changes.size() && changes.get(addressed).begin() < word.end()) {
                i++;
                continue;
            }
            int length = nameAt(words, i, text);
            for (int j = i; j < i + length; j++) {
                all.add(change(words.get(j)));
            }
            if (length == 0 && isName(word)) {
                all.add(change(word));
            }
            i += Math.max(1, length);
        }
        all.addAll(changes.subList(addressed, changes.size()));
        return all;
    }

    /** How many words of a whole name stand here, of which some would be no names alone. */
    private int nameAt(List<Words.Word> words, int at, String text) {
        if (!words.get(at).startsUpper()) {
            return 0;
        }
        for (List<String> name : identifiers.names().getOrDefault(words.get(at).key(), List.of())) {
            if (at + name.size() <= words.size() && matches(words.subList(at, at + name.size()), name, text)) {
                return name.size();
            }
        }
        return 0;
    }

    private static boolean matches(List<Words.Word> words, List<String> name, String text) {
        for (int i = 0; i < name.size(); i++) {
            if (!words.get(i).key().equals(name.get(i)) || i > 0 && !isGap(text, words.get(i - 1).end(), words.get(i).begin())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isGap(String text, int begin, int end) {
        return end - begin <= FARTHEST && text.substring(begin, end).chars().noneMatch(unit -> unit == '\n' || Character.isDigit(unit));
    }

    boolean isName(Words.Word word) {
        String folded = word.key();
        return identifiers.tokens().contains(folded) || word.startsUpper() && identifiers.capitalised().contains(folded) || holdsName(folded);
    }

    /** A longer word that holds a name, such as "assadist" or a joined one in the name of a file. */
    private boolean holdsName(String folded) {
        if (folded.length() <= SHORTEST_INSIDE || Words.isCommon(folded)) {
            return false;
        }
        for (int begin = 0; begin + SHORTEST_INSIDE <= folded.length(); begin++) {
            for (int end = begin + SHORTEST_INSIDE; end <= folded.length(); end++) {
                if (identifiers.tokens().contains(folded.substring(begin, end))) {
                    return true;
                }
            }
        }
        return false;
    }

    private Change change(Words.Word word) {
        String pseudonym = pseudonym(word.key());
        used.put(pseudonym, word.key());
        return new Change(word.begin(), word.end(), cased(pseudonym, word.text()));
    }

    private String pseudonym(String folded) {
        byte[] digest = key.of("name", folded);
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < SYLLABLES; i++) {
            int value = (digest[2 * i] & 0xff) << 8 | digest[2 * i + 1] & 0xff;
            name.append(CONSONANTS.charAt(value % CONSONANTS.length())).append(VOWELS.charAt(value / CONSONANTS.length() % VOWELS.length()));
        }
        return name.toString();
    }

    private static String cased(String pseudonym, String like) {
        if (like.codePointCount(0, like.length()) > 1 && like.equals(like.toUpperCase(Locale.ROOT)) && !like.equals(like.toLowerCase(Locale.ROOT))) {
            return pseudonym.toUpperCase(Locale.ROOT);
        }
        return Character.isLowerCase(like.codePointAt(0)) ? pseudonym : pseudonym.substring(0, 1).toUpperCase(Locale.ROOT) + pseudonym.substring(1);
    }

    /** True where a name stands in the text: what would be replaced. */
    boolean touches(String text) {
        return !changes(text).isEmpty();
    }
}
