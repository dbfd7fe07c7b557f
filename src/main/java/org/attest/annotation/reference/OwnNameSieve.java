package org.attest.annotation.reference;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.Chain;
import org.attest.annotation.Utterance;
import org.attest.lexicon.Table;
import org.attest.text.TextSpan;

/** Keeps "he" apart from whoever is named or described in what he says ("the premier, he says, promised it"): nobody speaks of himself by name, but to say what he is called. "By her own account, Miss Roe left" is no saying of hers. */
final class OwnNameSieve implements Sieve {

    private static final Set<String> NAMING = Table.ofResource("data/lexicon/naming-verbs.tsv").words("verb");
    private static final int NEAR = 4;

    private final List<Utterance> said;

    OwnNameSieve(List<Utterance> said) {
        this.said = said;
    }

    @Override
    public void apply(Scene scene) {
        for (Utterance utterance : said) {
            utterance.source().filter(source -> source.end() - source.first() == 1).flatMap(source -> scene.atHead(source.first())).filter(OwnNameSieve::isHeOrShe)
                    .ifPresent(speaker -> keepApart(scene, speaker, utterance.content()));
        }
    }

    private static boolean isHeOrShe(Phrase phrase) {
        return phrase.isPronoun() && Pronoun.of(phrase.word()).filter(pronoun -> pronoun.person() == 3 && pronoun.quantity() == Quantity.ONE && pronoun.form() == Pronoun.Form.SUBJECT).isPresent();
    }

    private void keepApart(Scene scene, Phrase speaker, TextSpan content) {
        for (int token = scene.text().tokenFrom(content.begin()); token < scene.text().tokens().size() && scene.text().token(token).span().begin() < content.end(); token++) {
            Optional<Phrase> name = scene.atHead(token).filter(phrase -> phrase.mayBe(Chain.Kind.PERSON) && (phrase.isName() || phrase.isNominal() && phrase.article() != Phrase.Article.NONE));
            name.filter(phrase -> phrase.function() == Phrase.Function.SUBJECT && !saysWhoHeIs(scene, phrase)).ifPresent(phrase -> scene.keepApart(speaker, phrase));
        }
    }

    /** "I am Omar Haddad", "my name is Omar", "they call me Omar". */
    private static boolean saysWhoHeIs(Scene scene, Phrase name) {
        for (int token = Math.max(0, name.first() - NEAR); token < name.first(); token++) {
            String lemma = scene.text().token(token).lemma();
            if (lemma.equals("I") || lemma.equals("be") || NAMING.contains(lemma) || NamingSieve.NAMES.contains(lemma)) {
                return true;
            }
        }
        return false;
    }
}
