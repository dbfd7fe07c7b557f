package org.attest.annotation.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds who "we" are where the one who speaks has just told: "my husband and I … we". Holds as long as they go on saying "we", and until another company is
 * told of.
 */
final class CompanySieve implements Sieve {

    /** After so many sentences without "we" nothing is known of the company any more. */
    private static final double LASTING = 2;

    private final Floor floor;

    CompanySieve(Floor floor) {
        this.floor = floor;
    }

    private record Company(Party party, Phrase last) {}

    @Override
    public void apply(Scene scene) {
        List<Party> parties = Party.of(scene).stream().filter(party -> isOfSpeaker(party)).toList();
        Map<String, Company> known = new HashMap<>();
        int next = 0;
        for (Phrase phrase : scene.phrases()) {
            while (next < parties.size() && parties.get(next).first().sentence() <= phrase.sentence()) {
                Party party = parties.get(next++);
                known.put(speaker(party.first()), new Company(party, party.last()));
            }
            if (person(phrase) == 1 && phrase.quantity() == Quantity.MANY) {
                Optional.ofNullable(known.get(speaker(phrase))).filter(company -> scene.distance(company.last(), phrase) <= LASTING).ifPresent(company -> {
                    scene.stand(phrase, company.party());
                    known.put(speaker(phrase), new Company(company.party(), phrase));
                });
            }
        }
    }

    // "You and I" is often everybody.
    private static boolean isOfSpeaker(Party party) {
        return party.members().stream().anyMatch(member -> person(member) == 1 && member.quantity() == Quantity.ONE)
                && party.members().stream().noneMatch(member -> person(member) == 2);
    }

    private static int person(Phrase phrase) {
        return phrase.isPronoun() ? Pronoun.of(phrase.word()).orElseThrow().person() : 3;
    }

    private String speaker(Phrase phrase) {
        return floor.at(phrase.head()).speaker();
    }
}
