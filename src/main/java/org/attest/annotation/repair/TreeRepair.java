package org.attest.annotation.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Annotator;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Layer;
import org.attest.annotation.Sentence;

/** Mends the trees of a text, sentence by sentence. */
public final class TreeRepair implements Annotator {

    private static final List<Mend> MENDS = List.of(new OwnedAdjective(), new CutOffSubject(), new SwallowedSubject(), new NamedInPassing(), new DoubledSubject(), new TimedApposition(), new TrailingApposition(), new StrandedNominal(),
            new ReducedRelative(), new DeedAsSubject(), new ThoseWho(), new VerbBesideNoun(), new BeenTo(), new UnclosedList(), new PronounObject(), new ChargeOfObject(), new AdjectiveForNoun(), new InsertedSaying(),
            new ClosedRelative(), new QuotedRemainder(), new NominalParticiple(), new LedParticiple(), new OutOfSomewhere(), new StandsAccused(), new LedSubject(), new InvertedPassive(), new ThoseDone());

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(Layer.TOKENS, Layer.SENTENCES, Layer.TREES);
    }

    @Override
    public Set<Layer<?>> provides() {
        return Set.of(Layer.TREES);
    }

    @Override
    public AnnotatedText annotate(AnnotatedText text) {
        List<DependencyTree> mended = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            Branches branches = new Branches(text.get(Layer.TREES).get(sentence.index()), text.tokens().subList(sentence.firstToken(), sentence.endToken()));
            for (Mend mend : MENDS) {
                for (int token = 0; token < branches.size(); token++) {
                    mend.at(token, branches);
                }
            }
            mended.add(branches.tree());
        }
        return text.with(Layer.TREES, List.copyOf(mended));
    }
}
