package org.attest.gazetteer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attest.lexicon.Table;

/** Words for kinds of places that stand before or after a name: "province", "city of". */
final class RegionTypes {

    private final Map<String, Place.Kind> words = new HashMap<>();

    RegionTypes() {
        for (Table.Row row : Table.ofResource("data/gazetteer/place-types.tsv").rows()) {
            words.put(PlaceNames.fold(row.get("word")), row.constant("kind", Place.Kind.class));
        }
    }

    /** A name without its word for a kind, and the kinds of place that it can then be. */
    record Bare(String key, Set<Place.Kind> kinds) {}

    /** The kind that a word for a kind of place stands for. */
    Optional<Place.Kind> kind(String word) {
        return Optional.ofNullable(words.get(PlaceNames.fold(word)));
    }

    Optional<Bare> stripped(String key) {
        int last = key.lastIndexOf(' ');
        Place.Kind after = last < 0 ? null : words.get(key.substring(last + 1));
        if (after != null) {
            return Optional.of(new Bare(key.substring(0, last), Set.of(after)));
        }
        int of = key.indexOf(" of ");
        Place.Kind before = of < 0 ? null : words.get(key.substring(0, of));
        return before == null ? Optional.empty() : Optional.of(new Bare(PlaceNames.lookupKey(key.substring(of + 4)), Set.of(before)));
    }
}
