package org.attest.annotation.reference;

import java.util.List;
import java.util.Set;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Annotator;
import org.attest.annotation.Layer;
import org.attest.annotation.Utterance;

/** Finds who is who in a text. */
public final class ReferenceAnnotator implements Annotator {

    private final Weights weights;

    public ReferenceAnnotator() {
        this(Weights.standard());
    }

    ReferenceAnnotator(Weights weights) {
        this.weights = weights;
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(Layer.TOKENS, Layer.SENTENCES, Layer.TREES, Layer.NAMES, Layer.TOPONYMS, Layer.SPEECH);
    }

    @Override
    public Set<Layer<?>> provides() {
        return Set.of(Layer.CHAINS);
    }

    @Override
    public AnnotatedText annotate(AnnotatedText text) {
        Nouns nouns = Nouns.standard();
        Scene scene = new Scene(text, nouns, PhraseFinder.find(text, nouns));
        new NameSieve().apply(scene);
        new ConstructionSieve().apply(scene);
        new SameAgain().apply(scene);
        new NamingSieve().apply(scene);
        new OtherNameSieve().apply(scene);
        new IntroductionSieve().apply(scene);
        new NameIsSieve(true).apply(scene);
        new SelfNameSieve().apply(scene);
        new FormSieve().apply(scene);
        Segments segments = Segments.of(text);
        List<Utterance> quotes = text.get(Layer.SPEECH);
        // Who "he" is in "he said" must be known before what is said can have a speaker.
        new OwnNameSieve(quotes).apply(scene);
        Floor narration = FloorFinder.find(scene, quotes);
        new SpeakerSieve(narration, narration::isNarration).apply(scene);
        new NarratorNameSieve(narration, quotes).apply(scene);
        new SalutationSieve(narration).apply(scene);
        new LeadSieve(segments, narration).apply(scene);
        new NominalSieve().apply(scene);
        new RoleSieve().apply(scene);
        new CaseSieve().apply(scene);
        new ProtagonistSieve(narration).apply(scene);
        new NextPronounSieve(narration).apply(scene);
        new CueSieve(quotes).apply(scene);
        new CoupleSieve(narration).apply(scene);
        new TwoSieve().apply(scene);
        new BothSieve(narration, false).apply(scene);
        new OwnerSieve().apply(scene);
        new AlsoSieve(narration).apply(scene);
        new PronounSieve(narration, segments, weights, narration::isNarration).apply(scene);
        Floor floor = FloorFinder.find(scene, quotes);
        new SpeakerSieve(floor, token -> true).apply(scene);
        new PronounSieve(floor, segments, weights, token -> true).apply(scene);
        new BothSieve(floor, true).apply(scene);
        new EpithetSieve(floor, segments, weights).apply(scene);
        new NameIsSieve(false).apply(scene);
        new CalledSieve().apply(scene);
        // Once more, for what belongs to those who are known by now: "his mother".
        new NominalSieve().apply(scene);
        new KinSieve(floor).apply(scene);
        new KinSieve(floor).apply(scene);
        new CompanySieve(floor).apply(scene);
        return text.with(Layer.CHAINS, new ChainBuilder(scene, floor).chains());
    }
}
