package org.attest.fact;

/** A class of the vocabulary. */
public sealed interface TypeTerm permits ThingType, EventType {

    /** The class's local name, such as {@code ArmedGroup}. */
    String term();

    /** The constant's name in the vocabulary's spelling: {@code ARMED_GROUP} is {@code ArmedGroup}. */
    static String camelCase(String constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.split("_")) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
        }
        return name.toString();
    }
}
