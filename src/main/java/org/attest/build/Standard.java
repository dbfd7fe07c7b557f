package org.attest.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.attest.annotation.Annotator;
import org.attest.annotation.Pipeline;
import org.attest.annotation.corenlp.CachedEngine;
import org.attest.annotation.corenlp.CoreNlpAnnotator;
import org.attest.annotation.name.NameAnnotator;
import org.attest.annotation.reference.ReferenceAnnotator;
import org.attest.annotation.repair.TreeRepair;
import org.attest.annotation.speech.SpeechAnnotator;
import org.attest.annotation.time.TimeAnnotator;
import org.attest.extract.EntityExtractor;
import org.attest.extract.ClockTimes;
import org.attest.extract.EventDating;
import org.attest.extract.EventOrder;
import org.attest.extract.FactReader;
import org.attest.extract.speech.SpeechExtractor;
import org.attest.extract.speech.SpeechVoices;
import org.attest.extract.event.EventExtractor;
import org.attest.extract.event.LexiconHappenings;
import org.attest.extract.relation.RelationExtractor;
import org.attest.gazetteer.Gazetteer;
import org.attest.rdf.FactMapper;
import org.attest.rdf.Ontology;
import org.attest.source.DocumentReader;
import org.attest.store.GraphStore;

/** The standard annotators and extractors, in their order. */
public final class Standard {

    private Standard() {}

    /**
     * All layers, from tokens to chains.
     *
     * @param cache a folder that keeps the engine's layers between runs, for work on the extractors
     */
    public static Pipeline pipeline(Optional<Path> cache) {
        return new Pipeline(List.of(engine(cache), new TreeRepair(), new NameAnnotator(Gazetteer.standard()), new TimeAnnotator(), new SpeechAnnotator(), new ReferenceAnnotator()));
    }

    /** The folder that keeps the engine's layers between runs, where {@code ATTEST_ANNOTATION_CACHE} names one. */
    public static Optional<Path> cache() {
        return Optional.ofNullable(System.getenv("ATTEST_ANNOTATION_CACHE")).filter(folder -> !folder.isBlank()).map(Path::of);
    }

    private static Annotator engine(Optional<Path> cache) {
        return cache.<Annotator>map(folder -> new CachedEngine(folder, CoreNlpAnnotator::new)).orElseGet(CoreNlpAnnotator::new);
    }

    /** The whole way from files to this store. */
    public static KnowledgeGraphBuilder builder(GraphStore store, int threads) {
        return builder(store, threads, new Once<>(() -> pipeline(cache())));
    }

    /** The same over texts that this pipeline annotates. */
    public static KnowledgeGraphBuilder builder(GraphStore store, int threads, Supplier<Pipeline> pipeline) {
        String configuration = Configuration.digest();
        FactMapper mapper = new FactMapper(store.iris(), Ontology.load(), Gazetteer.standard()::byKey, Configuration.VERSION, configuration);
        return new KnowledgeGraphBuilder(store, new DocumentReader(), pipeline, reader(), mapper, configuration, threads);
    }

    /** All extractors. */
    public static FactReader reader() {
        return new FactReader(SpeechVoices::new, new LexiconHappenings(),
                List.of(new EntityExtractor(), new EventExtractor(), new RelationExtractor(), new SpeechExtractor(), new EventDating(), new ClockTimes(), new EventOrder()));
    }
}
