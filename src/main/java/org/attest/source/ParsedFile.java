package org.attest.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a parser got out of a file.
 *
 * @param metadata by the parser's own keys; several values of one key are joined by line breaks
 */
record ParsedFile(List<Block> blocks, Map<String, String> metadata) {

    ParsedFile {
        blocks = List.copyOf(blocks);
        metadata = Collections.unmodifiableMap(new TreeMap<>(metadata));
    }

    /** The values of the first of these keys that has any. */
    List<String> values(String... keys) {
        for (String key : keys) {
            String joined = metadata.getOrDefault(key, "");
            List<String> values = new ArrayList<>(joined.lines().map(String::strip).filter(value -> !value.isEmpty()).toList());
            if (!values.isEmpty()) {
                return values;
            }
        }
        return List.of();
    }
}
