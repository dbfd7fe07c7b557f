package org.attest.annotation.speech;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.attest.annotation.Token;
import org.attest.annotation.Utterance.Attitude;
import org.attest.annotation.Utterance.Manner;
import org.attest.lexicon.Table;

/** The words that tell of saying, by kind and lemma. */
final class CueLexicon {

    private final Map<Cue.Kind, Map<String, List<Cue>>> cues = new EnumMap<>(Cue.Kind.class);

    private final Set<String> features;

    CueLexicon(Table table, Table features) {
        this.features = features.words("word");
        Set<String> seen = new HashSet<>();
        for (Table.Row row : table.rows()) {
            Cue cue = cue(row);
            if (!seen.add(cue.kind() + " " + cue.word() + " " + cue.frames())) {
                throw row.wrong("'%s' stands here twice with the same content".formatted(cue.word()));
            }
            cues.computeIfAbsent(cue.kind(), kind -> new HashMap<>()).computeIfAbsent(cue.word(), word -> new ArrayList<>()).add(cue);
        }
    }

    static CueLexicon standard() {
        return new CueLexicon(Table.ofResource("data/lexicon/speech-cues.tsv"), Table.ofResource("data/lexicon/features.tsv"));
    }

    private static Cue cue(Table.Row row) {
        try {
            return new Cue(row.get("word"), row.constant("kind", Cue.Kind.class), row.constant("attitude", Attitude.class),
                    row.list("content").stream().map(Cue.Frame::ofWritten).toList(), row.constant("manner", Manner.class),
                    row.constant("quotation", Cue.Quotation.class));
        } catch (IllegalArgumentException e) {
            throw row.wrong(e.getMessage());
        }
    }

    /** The readings of a single word, in the order of the table. */
    List<Cue> readings(Token token) {
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        String word = token.word().toLowerCase(Locale.ROOT);
        if (token.isVerb()) {
            List<Cue> adjectives = token.tag().equals("VBN") ? readings(Cue.Kind.ADJECTIVE, word) : List.of();
            List<Cue> both = new ArrayList<>(adjectives);
            both.addAll(readings(Cue.Kind.VERB, lemma));
            return both;
        }
        if (token.isNoun() && !token.isProperNoun()) {
            return readings(Cue.Kind.NOUN, lemma);
        }
        if (token.tag().startsWith("JJ")) {
            return readings(Cue.Kind.ADJECTIVE, word);
        }
        return token.tag().startsWith("RB") ? readings(Cue.Kind.ADVERB, word) : List.of();
    }

    /** The readings of a word with those that it has together with the next ("point out") first. */
    List<Cue> readings(Token token, Token next) {
        List<Cue> both = new ArrayList<>(token.isVerb() ? readings(Cue.Kind.VERB, (token.lemma() + " " + next.word()).toLowerCase(Locale.ROOT)) : List.of());
        both.addAll(readings(token));
        return both;
    }

    List<Cue> readings(Cue.Kind kind, String word) {
        return cues.getOrDefault(kind, Map.of()).getOrDefault(word, List.of());
    }

    /** The verb that introduces a quotation, with its particle ("broke in") where it needs one. */
    List<Cue> quotationVerbs(Token verb, String next) {
        if (!verb.isVerb()) {
            return List.of();
        }
        String lemma = verb.lemma().toLowerCase(Locale.ROOT);
        List<Cue> both = new ArrayList<>(readings(Cue.Kind.VERB, lemma + " " + next.toLowerCase(Locale.ROOT)));
        both.addAll(readings(Cue.Kind.VERB, lemma));
        return both.stream().filter(Cue::introducesQuotations).toList();
    }

    /** "Eyes", "voice": what belongs to somebody and acts for them. */
    boolean isFeature(Token token) {
        return features.contains(token.lemma().toLowerCase(Locale.ROOT));
    }
}
