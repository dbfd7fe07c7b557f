package org.attest.rdf;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.attest.fact.ThingFamily;
import org.attest.gazetteer.Place;

/** What the gazetteer knows of a place: where it lies and within what. */
record PlaceRecord(Iris iris, QuadSink sink, Function<String, Optional<Place>> gazetteer) {

    void write(Node node, Place place) {
        Node point = iris.point(node);
        sink.background(node, Vocabulary.Geo.HAS_GEOMETRY, point);
        sink.background(point, Vocabulary.Rdf.TYPE, Vocabulary.Geo.GEOMETRY);
        String coordinates = String.format(Locale.ROOT, "POINT(%.4f %.4f)", place.longitude(), place.latitude());
        sink.background(point, Vocabulary.Geo.AS_WKT, NodeFactory.createLiteralDT(coordinates,
                org.apache.jena.datatypes.TypeMapper.getInstance().getSafeTypeByName(Vocabulary.Geo.WKT_LITERAL.getURI())));
        place.geonames().ifPresent(number ->
                sink.background(node, Vocabulary.Owl.SAME_AS, NodeFactory.createURI("https://sws.geonames.org/" + number + "/")));
        // The chain upward, so that what happened "within Syria" finds what happened in Aleppo.
        Node inner = node;
        for (String key : place.within()) {
            Optional<Place> outer = gazetteer.apply(key);
            if (outer.isPresent()) {
                Node holder = iris.globalThing(ThingFamily.PLACE.slug(), key);
                sink.background(inner, Vocabulary.Property.WITHIN, holder);
                sink.background(holder, Vocabulary.Rdfs.LABEL, Literals.text(outer.get().name()));
                Node type = type(outer.get());
                sink.background(holder, Vocabulary.Rdf.TYPE, type);
                sink.typesAbove(holder, type);
                inner = holder;
            }
        }
    }

    private static Node type(Place place) {
        return switch (place.kind()) {
            case COUNTRY -> Vocabulary.Type.COUNTRY;
            case REGION, MACRO_REGION -> Vocabulary.Type.REGION;
            case SETTLEMENT -> Vocabulary.Type.SETTLEMENT;
            case FACILITY -> Vocabulary.Type.FACILITY;
            case NATURAL_FEATURE -> Vocabulary.Type.NATURAL_FEATURE;
        };
    }
}
