package org.attest.annotation.speech;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.attest.lexicon.Table;

/** The small sets of words that decide who says what. */
final class SpeechWords {

    enum Use { PERCEPTION, PARTNER, OPINION_VERB, CONTACT, ADDRESSING, FORM_OF_ADDRESS, ENDEARING, QUOTING, HEARING, NAMING, LETTER, LETTER_COMING, ACCUSATION }

    private static final SpeechWords STANDARD = new SpeechWords(Table.ofResource("data/lexicon/speech-words.tsv"));

    private final Map<Use, Set<String>> words = new EnumMap<>(Use.class);

    SpeechWords(Table table) {
        for (Table.Row row : table.rows()) {
            Set<String> set = words.computeIfAbsent(row.constant("use", Use.class), use -> new LinkedHashSet<>());
            if (!set.add(row.get("word"))) {
                throw row.wrong("'%s' stands here twice for the same use".formatted(row.get("word")));
            }
        }
    }

    /** In any case. */
    static boolean is(Use use, String word) {
        return STANDARD.words.getOrDefault(use, Set.of()).contains(word.toLowerCase(Locale.ROOT));
    }
}
