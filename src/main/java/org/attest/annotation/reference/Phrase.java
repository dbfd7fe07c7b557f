package org.attest.annotation.reference;

import java.util.Optional;
import java.util.Set;

import org.attest.annotation.Chain;
import org.attest.annotation.Mention;
import org.attest.annotation.Name;

/**
 * Words that may mention something, with what they tell of it.
 *
 * @param index its place among the text's phrases, in the order of their heads
 * @param first the first token
 * @param end the token after the last
 * @param head the syntactic head
 * @param sentence the index of its sentence
 * @param sorts what it may be; never empty
 * @param name the name that it is, where it is one
 * @param word the head's lemma in lower case; the pronoun itself for pronouns
 * @param article how it is introduced
 * @param function what it does in its clause
 */
record Phrase(int index, int first, int end, int head, Mention.Kind kind, int sentence, Gender gender, Quantity quantity,
              Set<Chain.Kind> sorts, Optional<Name> name, String word, Article article, Function function) {

    /** How a noun phrase is introduced. */
    enum Article { THE, A, THIS, POSSESSIVE, QUANTIFIER, NONE }

    /** What a phrase does in its clause, the most prominent first. */
    enum Function { SUBJECT, OBJECT, OBLIQUE, POSSESSOR, OTHER }

    boolean isPronoun() {
        return kind == Mention.Kind.PRONOUN;
    }

    boolean isName() {
        return kind == Mention.Kind.NAME;
    }

    boolean isNominal() {
        return kind == Mention.Kind.NOMINAL;
    }

    boolean contains(Phrase other) {
        return first <= other.first && other.end <= end;
    }

    boolean mayBe(Chain.Kind sort) {
        return sorts.contains(sort);
    }
}
