package org.attest.build;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attest.text.Document;
import org.attest.text.InputException;

/**
 * How much one document may cost, so that none holds up the others. How large a file may be and how long its parsing may take is
 * {@link org.attest.source.ReadingLimits}'.
 *
 * @param leastTime wall clock that every document may take
 * @param timePerCharacter what a longer one may take besides
 * @param sentence the longest stretch without the end of a sentence, in UTF-16 code units
 * @param chains how many people and things a text may speak of
 */
public record BuildLimits(Duration leastTime, Duration timePerCharacter, int sentence, int chains) {

    /** Five minutes and 4 ms per character, several times what the slowest texts take; 30,000 characters; 50,000 chains. */
    public static final BuildLimits STANDARD = new BuildLimits(Duration.ofMinutes(5), Duration.ofMillis(4), 30_000, 50_000);

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…][\"'”’)\\]]*+\\s|\\n\\s*\\n");

    public BuildLimits {
        if (leastTime.isNegative() || leastTime.isZero() || timePerCharacter.isNegative() || sentence < 1 || chains < 1) {
            throw new IllegalArgumentException("limits need to be positive, got %s, %s, %d characters, %d chains".formatted(leastTime, timePerCharacter, sentence, chains));
        }
    }

    Duration time(int characters) {
        return leastTime.plus(timePerCharacter.multipliedBy(characters));
    }

    /** @throws InputException where a sentence is longer than the limit */
    void checkSentences(String where, Document document) {
        String text = document.text();
        Matcher ends = SENTENCE_END.matcher(text);
        int begin = 0;
        while (begin < text.length()) {
            int end = ends.find() ? ends.end() : text.length();
            if (end - begin > sentence) {
                throw new InputException(where, "has a sentence of %d characters at character %d, more than %d".formatted(end - begin, begin, sentence),
                        "If it is a table or a list, leave it out; else put full stops or empty lines where sentences end");
            }
            begin = end;
        }
    }

    /** @throws InputException where there are more chains than the limit */
    void checkChains(String where, int number) {
        if (number > chains) {
            throw new InputException(where, "speaks of %d people and things, more than %d".formatted(number, chains), "Split it into the texts that it is made of");
        }
    }
}
