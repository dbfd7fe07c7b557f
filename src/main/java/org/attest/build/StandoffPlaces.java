package org.attest.build;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.attest.text.TextSpan;

/** Where things stand in a text, in code points with the end exclusive. */
record StandoffPlaces(int[] codePoint) {

    static StandoffPlaces of(String words) {
        int[] codePoint = new int[words.length() + 1];
        for (int i = 0; i < words.length(); i++) {
            boolean second = i > 0 && Character.isLowSurrogate(words.charAt(i)) && Character.isHighSurrogate(words.charAt(i - 1));
            codePoint[i + 1] = codePoint[i] + (second ? 0 : 1);
        }
        return new StandoffPlaces(codePoint);
    }

    int at(int codeUnit) {
        return codePoint[codeUnit];
    }

    /** A new object of a list with its place. */
    ObjectNode add(ArrayNode list, TextSpan span) {
        return list.addObject().put("start", at(span.begin())).put("end", at(span.end()));
    }
}
