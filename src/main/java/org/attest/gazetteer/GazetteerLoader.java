package org.attest.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attest.lexicon.Table;

/** Reads the tables of {@code data/gazetteer} into columns and indexes. */
final class GazetteerLoader {

    private final NameIndex index = new NameIndex();
    private final Map<String, List<Integer>> abbreviations = new HashMap<>();
    private final Map<String, Integer> demonyms = new HashMap<>();
    private final Map<String, Integer> byCode = new HashMap<>();
    private final Map<String, Integer> byOwnKey = new HashMap<>();
    private final Map<String, String> capitals = new HashMap<>();
    private final RegionTypes regionTypes = new RegionTypes();
    private PlaceTable table;

    Gazetteer load() {
        var settlements = new TableFile("settlements.tsv.gz");
        var regions = new TableFile("regions.tsv.gz");
        table = new PlaceTable(settlements.rows() + regions.rows() + 2_000);
        Map<Integer, String> parents = new HashMap<>();
        rows("places").forEach(row -> readOwnPlace(row, parents));
        rows("countries").forEach(this::readCountry);
        rows("country-names").forEach(this::readCountryNames);
        readRegions(regions);
        parents.forEach((row, parent) -> table.setParent(row, byOwnKey.getOrDefault(parent, byCode.getOrDefault(parent, PlaceTable.NONE))));
        rows("region-names").forEach(row -> addNames(row.list("names"), byCode.get(row.get("code"))));
        readSettlements(settlements);
        var gazetteer = new Gazetteer(table, index, abbreviations, demonyms, capitals);
        rows("aliases").forEach(row -> readAlias(row, gazetteer));
        return gazetteer;
    }

    private static List<Table.Row> rows(String name) {
        return Table.ofResource("data/gazetteer/" + name + ".tsv").rows();
    }

    private void readOwnPlace(Table.Row cells, Map<Integer, String> parents) {
        String key = cells.get("key");
        String name = cells.get("name");
        int row = table.add(cells.constant("kind", Place.Kind.class), "", name, Double.parseDouble(cells.get("latitude")),
                Double.parseDouble(cells.get("longitude")), 0, PlaceTable.NONE, 0);
        table.setKey(row, key);
        byOwnKey.put(key, row);
        addName(name, row);
        addNames(cells.list("other names"), row);
        parents.put(row, cells.get("within"));
        table.setCountries(row, cells.list("countries"));
        addDemonyms(cells.list("demonyms"), row);
    }

    private void readCountry(Table.Row cells) {
        String code = cells.get("code");
        String name = cells.get("name");
        int row = table.add(Place.Kind.COUNTRY, "", name, Double.parseDouble(cells.get("latitude")), Double.parseDouble(cells.get("longitude")),
                Long.parseLong(cells.get("population")), byOwnKey.getOrDefault(cells.get("within"), PlaceTable.NONE), 0);
        table.setKey(row, PlaceNames.slug(name));
        table.setCountries(row, List.of(code));
        byCode.put(code, row);
        capitals.put(code, cells.get("capital"));
        addName(name, row);
        addNames(cells.list("other names"), row);
        addDemonyms(cells.list("demonyms"), row);
    }

    private void readCountryNames(Table.Row cells) {
        int row = byCode.get(cells.get("code"));
        table.setId(row, cells.get("geonames"));
        addNames(cells.list("names"), row);
        addDemonyms(cells.list("demonyms"), row);
    }

    private void readRegions(TableFile file) {
        while (file.next()) {
            String code = file.text(0);
            String above = code.substring(0, code.lastIndexOf('.'));
            int parent = byCode.getOrDefault(above, byCode.getOrDefault(code.substring(0, 2), PlaceTable.NONE));
            int row = table.add(Place.Kind.REGION, code, file.text(1), file.decimal(3), file.decimal(4), file.number(5), parent, (int) file.number(6));
            byCode.put(code, row);
            index.add(PlaceNames.lookupKey(file.text(1)), row);
            if (!file.isEmpty(2)) {
                table.setShortName(row, file.text(2));
                index.add(PlaceNames.lookupKey(file.text(2)), row);
            } else {
                bareName(file.text(1)).ifPresent(bare -> index.add(bare, row));
            }
        }
    }

    /** "Palawan" for "Province of Palawan". */
    private Optional<String> bareName(String name) {
        return name.contains(" of ") ? regionTypes.stripped(PlaceNames.lookupKey(name)).filter(bare -> bare.kinds().contains(Place.Kind.REGION)).map(RegionTypes.Bare::key)
                : Optional.empty();
    }

    private void readSettlements(TableFile file) {
        int parent = PlaceTable.NONE;
        while (file.next()) {
            if (!file.repeats(3, 5)) {
                parent = nearest(file.text(3), file.text(4), file.text(5));
            }
            String name = file.text(1);
            int row = table.add(Place.Kind.SETTLEMENT, file.text(0), name, file.decimal(6), file.decimal(7), file.number(8), parent, (int) file.number(9));
            index.add(PlaceNames.lookupKey(name), row);
            if (!file.isEmpty(2)) {
                index.add(PlaceNames.lookupKey(file.text(2)), row);
            }
            int bracket = name.indexOf(" (");
            if (bracket > 0) {
                index.add(PlaceNames.lookupKey(name.substring(0, bracket)), row);
            }
        }
    }

    private int nearest(String country, String firstLevel, String secondLevel) {
        String region = country + '.' + firstLevel;
        return byCode.getOrDefault(region + '.' + secondLevel, byCode.getOrDefault(region, byCode.getOrDefault(country, PlaceTable.NONE)));
    }

    private void readAlias(Table.Row cells, Gazetteer gazetteer) {
        int row = gazetteer.rowOfKey(cells.get("key"));
        if (row == PlaceTable.NONE) {
            throw cells.wrong("no place has the key '" + cells.get("key") + "'");
        }
        addNames(cells.list("names"), row);
    }

    private void addNames(List<String> names, int row) {
        names.forEach(name -> addName(name, row));
    }

    private void addName(String name, int row) {
        if (Gazetteer.isAbbreviation(name)) {
            abbreviations.computeIfAbsent(name.replace(".", ""), absent -> new ArrayList<>()).add(row);
        } else {
            index.add(PlaceNames.lookupKey(name), row);
        }
    }

    /** "American" and "Dutch" are said of several countries: the most populous is meant. What the project's own table says comes first. */
    private void addDemonyms(List<String> names, int row) {
        names.forEach(name -> demonyms.merge(PlaceNames.fold(name), row,
                (known, added) -> isCountryWithCode(known) && table.population(added) > table.population(known) ? added : known));
    }

    private boolean isCountryWithCode(int row) {
        return table.kind(row) == Place.Kind.COUNTRY && !table.countryCode(row).isEmpty();
    }
}
