package org.attest.build;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Chain;
import org.attest.annotation.Chains;
import org.attest.annotation.Layer;
import org.attest.annotation.Mention;
import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.annotation.name.Metonymy;

/** The mentions of a text: which thing each is of, of which kind, and whether it is a name, a noun phrase or a pronoun. */
record StandoffMentions(AnnotatedText text, StandoffPlaces places) {

    void write(ArrayNode list) {
        Chains chains = text.get(Layer.CHAINS);
        Map<Integer, Name> names = new HashMap<>();
        Metonymy metonymy = new Metonymy(text);
        text.get(Layer.NAMES).forEach(name -> names.put(name.endToken(), name));
        for (Mention mention : chains.mentions()) {
            Chain chain = chains.of(mention);
            String type = Optional.ofNullable(names.get(mention.endToken())).filter(name -> mention.kind() == Mention.Kind.NAME).map(name -> type(name, metonymy))
                    .orElseGet(() -> type(chain.kind()));
            places.add(list, mention.span()).put("id", "m" + mention.index()).put("type", type).put("entity", "e" + chain.index())
                    .put("name", mention.kind() == Mention.Kind.NAME).put("kind", switch (mention.kind()) {
                        case NAME -> "NAM";
                        case NOMINAL -> "NOM";
                        case PRONOUN -> "PRO";
                    });
        }
    }

    // Annotators count "the Syrians" as persons and leave NORP to adjectives and beliefs.
    private String type(Name name, Metonymy metonymy) {
        boolean people = name.kind() == NameKind.PEOPLE && text.token(name.endToken() - 1).tag().endsWith("S");
        boolean theMany = name.kind() == NameKind.PEOPLE && name.firstToken() > 0 && text.token(name.firstToken() - 1).word().equalsIgnoreCase("the")
                && text.treeOf(name.firstToken()).headOf(name.firstToken(), name.endToken()) == name.endToken() - 1 && stands(name);
        return people || theMany ? "PER" : metonymy.isGovernment(name) ? "ORG" : type(name.kind());
    }

    // "The Japanese": the head of its phrase, no adjective before another noun.
    private boolean stands(Name name) {
        String relation = text.treeOf(name.firstToken()).relation(name.endToken() - 1);
        return !relation.equals("amod") && !relation.equals("compound");
    }

    private static String type(NameKind kind) {
        return switch (kind) {
            case PERSON -> "PER";
            case ORGANIZATION -> "ORG";
            case PLACE -> "LOC";
            case FACILITY -> "FAC";
            case PEOPLE -> "NORP";
            case OTHER -> "OTHER";
        };
    }

    private static String type(Chain.Kind kind) {
        return switch (kind) {
            case PERSON, GROUP -> "PER";
            case ORGANIZATION -> "ORG";
            case PLACE -> "LOC";
            case FACILITY -> "FAC";
            case PEOPLE -> "NORP";
            case THING -> "OTHER";
        };
    }
}
