package org.attest.extract.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.attest.fact.Referent;
import org.attest.fact.Role;
import org.attest.lexicon.Table;

/**
 * Which role each syntactic slot of a predicate has.
 *
 * @param places tried in order; the first whose slot and kind fit counts
 */
record Frame(String name, List<Place> places) {

    /** One slot, the kind of filler it asks for, and the role it gives; none where whoever fills it has no part in the event. */
    record Place(String slot, Filler filler, Optional<Role> role) {}

    Frame {
        places = List.copyOf(places);
    }

    Optional<Role> role(String slot, Referent.Thing filler) {
        return places.stream().filter(place -> place.slot().equals(slot) && place.filler().fits(filler)).map(Place::role).findFirst().flatMap(role -> role);
    }

    /** This frame, and where it says nothing the other. */
    Frame or(Frame other) {
        List<Place> all = new ArrayList<>(places);
        all.addAll(other.places);
        return new Frame(name, all);
    }

    static Map<String, Frame> read(Table table) {
        Map<String, Frame> frames = new LinkedHashMap<>();
        for (Table.Row row : table.rows()) {
            List<Place> places = row.list("roles").stream().map(cell -> place(row, cell)).toList();
            if (frames.put(row.get("frame"), new Frame(row.get("frame"), places)) != null) {
                throw row.wrong("the frame '%s' stands twice".formatted(row.get("frame")));
            }
        }
        return frames;
    }

    private static Place place(Table.Row row, String cell) {
        String[] sides = cell.split("=");
        String[] value = sides.length == 2 ? sides[1].split(":") : new String[0];
        if (value.length == 0 || value.length > 2) {
            throw row.wrong("'%s' is not slot=role or slot=role:filler".formatted(cell));
        }
        try {
            Filler filler = value.length == 2 ? Filler.valueOf(value[1].toUpperCase(Locale.ROOT)) : Filler.ANY;
            return new Place(sides[0], filler, value[0].equals("none") ? Optional.empty() : Optional.of(Role.valueOf(value[0].toUpperCase(Locale.ROOT))));
        } catch (IllegalArgumentException e) {
            throw row.wrong("'%s' names no role or filler".formatted(cell));
        }
    }
}
