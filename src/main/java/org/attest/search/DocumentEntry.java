package org.attest.search;

import java.util.List;
import java.util.Map;

/**
 * A document and how much was read from it.
 *
 * @param date as YYYY-MM-DD; empty where unknown
 * @param things how many of each kind it tells of
 */
public record DocumentEntry(String iri, String title, List<Author> authors, String date, String fileName, String mediaType, int statements, Map<String, Integer> things) {

    public record Author(String iri, String label) {}
}
