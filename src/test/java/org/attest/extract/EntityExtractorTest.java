package org.attest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.attest.annotation.TestTexts;
import org.attest.build.Standard;
import org.attest.fact.Attribute;
import org.attest.fact.Fact;
import org.attest.fact.Factuality;
import org.attest.fact.Referent;
import org.attest.fact.ThingFamily;
import org.attest.fact.ThingType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EntityExtractorTest {

    private static Reading reading;
    private static List<Fact> facts;

    @BeforeAll
    static void read() {
        reading = Standard.reader().reading(TestTexts.annotate("""
                Mara Levin lives in Aleppo. Levin works for Gulf Bank. About 800 foreign fighters came, and twenty-two women followed them.
                """));
        facts = new EntityExtractor().extract(reading);
    }

    private static Optional<Referent> called(String label) {
        return facts.stream().filter(fact -> fact instanceof Fact.Named named && named.preferred() && named.name().equals(label)).map(Fact::subject).findFirst();
    }

    private static Set<Object> types(String label) {
        return facts.stream().filter(fact -> fact instanceof Fact.IsA isA && Optional.of(isA.subject()).equals(called(label))).map(fact -> ((Fact.IsA) fact).type()).collect(Collectors.toSet());
    }

    @Test
    void givesEachThingItsMostSpecificClass() {
        assertThat(types("Mara Levin")).containsExactly(ThingType.PERSON);
        assertThat(types("Aleppo")).containsExactly(ThingType.SETTLEMENT);
        assertThat(types("Gulf Bank")).containsExactly(ThingType.COMPANY);
    }

    @Test
    void tellsOtherNamesWhereTheyStand() {
        Fact.Named other = facts.stream().filter(fact -> fact instanceof Fact.Named named && !named.preferred()).map(Fact.Named.class::cast).findFirst().orElseThrow();

        assertThat(other.name()).isEqualTo("Levin");
        assertThat(Optional.of(other.subject())).isEqualTo(called("Mara Levin"));
        assertThat(reading.text().textOf(other.attestation().evidence())).contains("Levin");
    }

    @Test
    void readsTheSizeOfAGroupInFiguresAndWords() {
        Set<String> sizes = facts.stream().filter(fact -> fact instanceof Fact.HasAttribute has && has.attribute() == Attribute.SIZE).map(fact -> ((Fact.HasAttribute) fact).value())
                .collect(Collectors.toSet());

        assertThat(sizes).containsExactlyInAnyOrder("800", "22");
    }

    @Test
    void standsOnTheWordsThatMentionTheThing() {
        assertThat(facts).allSatisfy(fact -> {
            assertThat(fact.attestation().factuality()).isEqualTo(Factuality.FACTUAL);
            assertThat(fact.attestation().extractor()).isEqualTo("entities");
        });
        assertThat(facts.stream().filter(fact -> Optional.of(fact.subject()).equals(called("Gulf Bank"))).map(fact -> reading.text().textOf(fact.attestation().evidence())))
                .containsOnly("Gulf Bank");
    }

    @Test
    void namesTheAuthorOfATextThatNamesNone() {
        Referent.Thing author = reading.cast().author();

        assertThat(author.family()).isEqualTo(ThingFamily.ACTOR);
        assertThat(facts).anyMatch(fact -> fact instanceof Fact.Named named && named.subject().equals(author) && named.name().startsWith("author of "));
    }
}
