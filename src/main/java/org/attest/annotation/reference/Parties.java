package org.attest.annotation.reference;

import java.util.List;
import java.util.Optional;

import org.attest.annotation.DependencyTree;

/** Which of those who are told of together "they" may stand for, against everything else that is many. */
final class Parties {

    private final Scene scene;
    private final Floor floor;
    private final Segments segments;
    private final Weights weights;
    private final List<Party> all;

    Parties(Scene scene, Floor floor, Segments segments, Weights weights) {
        this.scene = scene;
        this.floor = floor;
        this.segments = segments;
        this.weights = weights;
        all = Party.of(scene);
    }

    /** @param least what the party must reach to count for more than the best single candidate */
    Optional<Party> best(Phrase pronoun, Pronoun meaning, double least) {
        Party best = null;
        double highest = least;
        for (Party party : all.reversed()) {
            if (party.last().index() >= pronoun.index()) {
                continue;
            }
            double distance = scene.distance(party.last(), pronoun);
            if (distance > weights.reach(meaning)) {
                break;
            }
            boolean sameVoice = floor.voiceOf()[party.first().head()] == floor.voiceOf()[pronoun.head()];
            double score = weights.mention(party.first(), pronoun, distance, sameVoice) + weights.party();
            if (score > highest && isPossible(party, pronoun, meaning)) {
                highest = score;
                best = party;
            }
        }
        return Optional.ofNullable(best);
    }

    // "Ana and Luis told them": not themselves; who says "they" is not one of them.
    private boolean isPossible(Party party, Phrase pronoun, Pronoun meaning) {
        boolean speaks = party.members().stream().anyMatch(member -> member.isPronoun() && Pronoun.of(member.word()).orElseThrow().person() != 3);
        DependencyTree tree = scene.tree(pronoun);
        boolean shared = meaning.form() != Pronoun.Form.POSSESSIVE && meaning.form() != Pronoun.Form.REFLEXIVE && party.first().sentence() == pronoun.sentence()
                && tree.head(party.first().head()).equals(tree.head(pronoun.head()));
        boolean holds = party.members().stream().anyMatch(member -> member.contains(pronoun));
        return !speaks && !shared && !holds && segments.share(party.first(), pronoun);
    }
}
