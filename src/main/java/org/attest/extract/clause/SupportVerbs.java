package org.attest.extract.clause;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.attest.lexicon.Table;

/** Verbs that lend their arguments to a noun, from {@code data/lexicon/support-verbs.tsv}. */
final class SupportVerbs {

    /**
     * What the verb's subject is to the event that the noun tells; an accuser says of the verb's object that it is the doer; an author announces or orders a deed:
     * whoever "announced an offensive" leads it, but "announced the death" tells of somebody else's.
     */
    enum Subject { DOER, AUTHOR, UNDERGOER, PARTICIPANT, ACCUSER, NONE }

    private record Key(String verb, String noun) {}

    private static final SupportVerbs STANDARD = new SupportVerbs(Table.ofResource("data/lexicon/support-verbs.tsv"));

    private final Map<Key, Subject> subjects = new LinkedHashMap<>();

    private SupportVerbs(Table table) {
        for (Table.Row row : table.rows()) {
            if (subjects.put(new Key(row.get("verb"), row.get("noun")), row.constant("subject", Subject.class)) != null) {
                throw row.wrong("'%s' with the noun as %s stands twice".formatted(row.get("verb"), row.get("noun")));
            }
        }
    }

    static SupportVerbs standard() {
        return STANDARD;
    }

    Optional<Subject> subject(String verb, String noun) {
        return Optional.ofNullable(subjects.get(new Key(verb, noun)));
    }
}
