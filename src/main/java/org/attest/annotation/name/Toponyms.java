package org.attest.annotation.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.annotation.Toponym;
import org.attest.gazetteer.Gazetteer;
import org.attest.gazetteer.Place;
import org.attest.gazetteer.PlaceMentionReader;
import org.attest.gazetteer.ToponymResolver;
import org.attest.text.TextSpan;

/** Finds for the places among a document's names what they are in the gazetteer. */
final class Toponyms {

    private final PlaceMentionReader reader;
    private final ToponymResolver resolver;

    Toponyms(Gazetteer gazetteer) {
        reader = new PlaceMentionReader(gazetteer);
        resolver = new ToponymResolver(gazetteer);
    }

    List<Toponym> find(String text, List<Name> names) {
        List<Name> places = names.stream().filter(name -> name.kind() == NameKind.PLACE).toList();
        List<TextSpan> spans = places.stream().map(Name::span).toList();
        List<Optional<Place>> resolved = resolver.resolve(reader.read(text, spans), reader.demonyms(text));
        List<Toponym> toponyms = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Name name = places.get(i);
            resolved.get(i).ifPresent(place -> toponyms.add(new Toponym(name, place)));
        }
        return toponyms;
    }
}
