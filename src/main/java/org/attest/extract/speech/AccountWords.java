package org.attest.extract.speech;

import java.util.Set;
import java.util.stream.Collectors;

import org.attest.lexicon.Table;

/** Words by which an account is given, from {@code data/lexicon/account-words.tsv}. */
final class AccountWords {

    private static final Table WORDS = Table.ofResource("data/lexicon/account-words.tsv");

    private AccountWords() {}

    static Set<String> of(String use) {
        return WORDS.rows().stream().filter(row -> row.get("use").equals(use)).map(row -> row.get("word")).collect(Collectors.toUnmodifiableSet());
    }
}
