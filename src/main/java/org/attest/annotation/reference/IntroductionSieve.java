package org.attest.annotation.reference;

import java.util.Optional;
import java.util.Set;

import org.attest.annotation.Chain;
import org.attest.annotation.Sentence;
import org.attest.annotation.Token;
import org.attest.lexicon.Table;

/**
 * Joins a description with the full name right behind it by which somebody enters the text, however the tree has it: "a dealer from Taro, Ibrahim Sello,",
 * "a builder named Igor Blau".
 */
final class IntroductionSieve implements Sieve {

    /** A name further from its noun, in tokens, is of somebody else. */
    private static final int REACH = 5;
    /** Words of a name that tells by itself who enters. */
    private static final int FULL_NAME = 2;
    private static final Set<String> NAMING = Table.ofResource("data/lexicon/naming-verbs.tsv").words("verb");
    /** "A man called Igor" is somebody who rang him up, unless he does something else yet. */
    private static final String CALLED = "called";

    @Override
    public void apply(Scene scene) {
        for (Phrase noun : scene.phrases()) {
            if (noun.isNominal() && isSomebody(noun) && !scene.thing(noun).isNamed()) {
                nameBehind(scene, noun).or(() -> nameAtTheEnd(scene, noun)).filter(name -> scene.mayJoin(noun, name)).ifPresent(name -> scene.join(noun, name));
            }
        }
    }

    private static boolean isSomebody(Phrase noun) {
        boolean introduced = switch (noun.article()) {
            case A, THE, POSSESSIVE -> true;
            case THIS, QUANTIFIER, NONE -> false;
        };
        return introduced && noun.quantity() == Quantity.ONE && noun.mayBe(Chain.Kind.PERSON);
    }

    private static Optional<Phrase> nameBehind(Scene scene, Phrase noun) {
        for (int i = noun.index() + 1; i < scene.phrases().size() && scene.phrases().get(i).first() - noun.head() <= REACH + 1; i++) {
            Phrase name = scene.phrases().get(i);
            if (name.first() <= noun.head() + 1 || name.sentence() != noun.sentence()) {
                continue;
            }
            Token before = scene.text().token(name.first() - 1);
            // "A boy named Opio": a single name will do where it is said to be one.
            if (isNewPerson(scene, name, NAMING.contains(before.lemma()) ? 1 : FULL_NAME)) {
                boolean plain = scene.text().tokens().subList(noun.head() + 1, name.first() - 1).stream().noneMatch(IntroductionSieve::breaksOff);
                boolean told = before.word().equals(",") ? isApposed(scene, noun, name) : NAMING.contains(before.lemma()) && isCalledSo(scene, noun, name, before);
                return plain && told ? Optional.of(name) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "Then a man came to the shop, an agent, Milo Harker.": with this name the sentence ends. */
    private static Optional<Phrase> nameAtTheEnd(Scene scene, Phrase noun) {
        if (noun.article() != Phrase.Article.A || noun.function() != Phrase.Function.SUBJECT || scene.tree(noun).is(noun.head(), "conj")) {
            return Optional.empty();
        }
        Sentence sentence = scene.text().sentences().get(noun.sentence());
        Phrase last = null;
        int persons = 0;
        for (int i = noun.index() + 1; i < scene.phrases().size() && scene.phrases().get(i).sentence() == noun.sentence(); i++) {
            last = scene.phrases().get(i);
            persons += last.isName() && last.mayBe(Chain.Kind.PERSON) ? 1 : 0;
        }
        boolean closes = last != null && persons == 1 && isNewPerson(scene, last, FULL_NAME) && last.end() == sentence.endToken() - 1 && last.first() > 0
                && scene.text().token(last.first() - 1).word().equals(",");
        boolean spoken = scene.text().tokens().subList(noun.head() + 1, sentence.endToken()).stream().anyMatch(token -> token.word().matches("[\"“”:;]|``|''"));
        return closes && !spoken ? Optional.of(last) : Optional.empty();
    }

    private static boolean isNewPerson(Scene scene, Phrase phrase, int fewestWords) {
        return phrase.isName() && phrase.mayBe(Chain.Kind.PERSON) && phrase.end() - phrase.first() >= fewestWords && scene.thing(phrase).first() == phrase;
    }

    private static boolean breaksOff(Token token) {
        return !Character.isLetterOrDigit(token.word().charAt(0)) || token.isVerb() || token.tag().equals("CC") || token.tag().startsWith("W");
    }

    // Between marks, no subject of what follows ("according to the nurse, Milo Harker left"), no member of a list.
    private static boolean isApposed(Scene scene, Phrase noun, Phrase name) {
        Sentence sentence = scene.text().sentences().get(name.sentence());
        boolean listed = noun.first() > sentence.firstToken() && scene.text().token(noun.first() - 1).word().equals(",") || scene.tree(noun).is(noun.head(), "conj");
        boolean closed = name.end() < sentence.endToken() && scene.text().token(name.end()).word().matches("[,.;)]");
        // "The driver, Milo Harker, and two others" are a list; "the driver, Milo Harker, and asked him" is none.
        boolean goesOn = name.end() + 2 < sentence.endToken() && scene.text().token(name.end() + 1).tag().equals("CC") && !scene.text().token(name.end() + 2).tag().matches("VB[DPZ]?");
        return closed && !goesOn && !listed && name.function() != Phrase.Function.SUBJECT;
    }

    private static boolean isCalledSo(Scene scene, Phrase noun, Phrase name, Token verb) {
        Sentence sentence = scene.text().sentences().get(name.sentence());
        boolean acts = scene.text().tokens().subList(name.end(), sentence.endToken()).stream().anyMatch(Token::isVerb);
        return verb.tag().equals("VBN") && noun.article() == Phrase.Article.A && (acts || noun.function() != Phrase.Function.SUBJECT || !verb.word().equals(CALLED));
    }
}
