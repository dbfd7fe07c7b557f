package org.attest.annotation.name;

import java.util.List;
import java.util.Set;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Annotator;
import org.attest.annotation.Layer;
import org.attest.annotation.Name;
import org.attest.gazetteer.Gazetteer;
import org.attest.gazetteer.PlaceLikelihood;

/** Repairs the names that the statistical model found, adds those that it missed, and finds the places among them in the gazetteer. */
public final class NameAnnotator implements Annotator {

    private static final List<NameStep> STEPS = List.of(new Trimming(), new KnownOrganizations(), new CapitalRuns(), new Trimming(),
            new PlaceChecking(), new Demonyms(), new Abbreviations(), new Surroundings(), new Enumerations(), new NamedGroups(), new PartsOfBodies(), new Towns(), new MissedTowns(), new StrangePlaces(), new StrangePeoples(), new Announced(), new Described(), new Called(), new ShortNames(), new JoinedNames(), new WholeNames(), new Consistency(), new Rulers(), new Things(), new Pieces(), new CompoundCountries(),
            new Offices(), new Governments(), new Teams(), new CommonWords(), new Mastheads(), new CodedPeople());

    private final Gazetteer gazetteer;
    private final PlaceLikelihood likelihood;
    private final Toponyms toponyms;

    public NameAnnotator(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.likelihood = new PlaceLikelihood(gazetteer);
        this.toponyms = new Toponyms(gazetteer);
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(Layer.TOKENS, Layer.SENTENCES, Layer.TREES, Layer.RAW_NAMES);
    }

    @Override
    public Set<Layer<?>> provides() {
        return Set.of(Layer.NAMES, Layer.TOPONYMS);
    }

    @Override
    public AnnotatedText annotate(AnnotatedText text) {
        NameContext context = new NameContext(text, NameLexicon.standard(), gazetteer, likelihood, toponyms);
        List<Name> names = text.get(Layer.RAW_NAMES);
        for (NameStep step : STEPS) {
            names = step.apply(context, names);
        }
        return text.with(Layer.NAMES, List.copyOf(names)).with(Layer.TOPONYMS, List.copyOf(toponyms.find(text.document().text(), names)));
    }
}
