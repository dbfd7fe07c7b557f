package org.attest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.attest.annotation.TestTexts;
import org.attest.build.Standard;
import org.attest.fact.Attribute;
import org.attest.fact.Entity;
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

    private static Set<String> labels(String text) {
        return new EntityExtractor().extract(Standard.reader().reading(TestTexts.annotate(text))).stream()
                .filter(fact -> fact instanceof Fact.Named named && named.preferred()).map(fact -> ((Fact.Named) fact).name()).collect(Collectors.toSet());
    }

    private static Set<Object> types(String label, String text) {
        List<Fact> all = new EntityExtractor().extract(Standard.reader().reading(TestTexts.annotate(text)));
        Set<Referent> called = all.stream().filter(fact -> fact instanceof Fact.Named named && named.name().equals(label)).map(Fact::subject).collect(Collectors.toSet());
        return all.stream().filter(fact -> fact instanceof Fact.IsA isA && called.contains(isA.subject())).map(fact -> ((Fact.IsA) fact).type()).collect(Collectors.toSet());
    }

    @Test
    void takesNobodyFromThoseWhomSomethingIsStillToHappenTo() {
        assertThat(labels("The army is using rockets to kill unarmed villagers. Ana Petrova hopes to train young nurses.")).doesNotContain("unarmed villagers", "young nurses");
        assertThat(labels("The users of private schools pay a fee.")).doesNotContain("The users", "The users of private schools");
        assertThat(labels("The army managed to free captured villagers. Ana Petrova met young nurses.")).contains("captured villagers", "young nurses");
        assertThat(labels("They mean to fight armed miners who crossed the river in May.")).contains("armed miners");
    }

    @Test
    void takesNoPieceOfANameNorEntryOfAListForSomebody() {
        assertThat(labels("Ana Petrova was the Ferris Professor of Music in Oran.")).contains("Ana Petrova").noneMatch(label -> label.equals("Ferris"));
        assertThat(labels("Sights of the islands\n\nStrandby Brovej 12, phone 204060.\n\nAna Petrova kept the harbour.")).contains("Ana Petrova").doesNotContain("Strandby Brovej");
        assertThat(labels("Present: Commissioner Domingo Faria, chair.")).contains("Domingo Faria");
    }

    @Test
    void callsPeopleByWhatTheyArePartOf() {
        assertThat(labels("Ana Petrova met members of the northern guard who had fled to Oran.")).contains("members of the northern guard");
        assertThat(types("A group of tourists", "A group of tourists was robbed near Oran.")).containsExactly(ThingType.GROUP);
    }

    @Test
    void takesNobodyFromWhatIsSaidOfAKindOfPeople() {
        assertThat(labels("Teachers earn little. Nurses should rest before a shift. It helps to show a monk respect, and some drivers like coins.")).noneMatch(label ->
                label.matches("(?i).*(teacher|nurse|monk|driver).*"));
    }

    @Test
    void takesThoseOfWhomSomethingHappenedThoughTheyAreIndefinite() {
        assertThat(labels("Soldiers came to the farm at night. A monk opened the gate and hid two boys.")).contains("Soldiers", "A monk", "two boys");
    }

    @Test
    void keepsWhoeverSaysSomething() {
        assertThat(labels("Analysts say that the bank will fail.")).contains("Analysts");
    }

    @Test
    void takesNoHouseFromAnInstitution() {
        assertThat(labels("Irina Vasile left school in 1998 and went to church on Sundays.")).noneMatch(label -> label.equals("school") || label.equals("church"));
    }

    @Test
    void knowsARiverByItsArticleOrItsNoun() {
        String text = "They waded through the Orbela at dusk. The Zemka river was too deep for the mules.";
        assertThat(types("Orbela", text)).containsExactly(ThingType.NATURAL_FEATURE);
    }

    @Test
    void readsTheKindOfABodyFromItsDescription() {
        assertThat(types("Norvik Trading", "In 2004 she joined Norvik Trading, a company from Bergen, as a clerk.")).containsExactly(ThingType.COMPANY);
    }

    @Test
    void countsPeopleWithoutANoun() {
        List<Fact> all = new EntityExtractor().extract(Standard.reader().reading(TestTexts.annotate(
                "The shelling left nine dead and fourteen wounded. Later a patrol killed four near the mill. The wounded were carried to the church.")));
        Set<String> sizes = all.stream().filter(fact -> fact instanceof Fact.HasAttribute has && has.attribute() == Attribute.SIZE).map(fact -> ((Fact.HasAttribute) fact).value())
                .collect(Collectors.toSet());
        assertThat(sizes).contains("9", "14", "4");
    }

    @Test
    void countsPeopleWithoutANounByTheirWholeNumber() {
        List<Fact> all = new EntityExtractor().extract(Standard.reader().reading(TestTexts.annotate(
                "They say sixty-eight dead and about two hundred wounded. Three hundred and forty fled. Later a patrol killed twenty-three near the mill.")));
        Set<String> names = all.stream().filter(Fact.Named.class::isInstance).map(fact -> ((Fact.Named) fact).name()).collect(Collectors.toSet());
        Set<String> sizes = all.stream().filter(fact -> fact instanceof Fact.HasAttribute has && has.attribute() == Attribute.SIZE).map(fact -> ((Fact.HasAttribute) fact).value())
                .collect(Collectors.toSet());
        assertThat(names).contains("sixty-eight dead", "two hundred wounded", "Three hundred and forty", "twenty-three").noneMatch(name -> name.startsWith("eight") || name.startsWith("hundred"));
        assertThat(sizes).contains("68", "200", "340", "23");
    }

    @Test
    void countsGroupsByTheirWholeNumber() {
        List<Fact> all = new EntityExtractor().extract(Standard.reader().reading(TestTexts.annotate(
                "Three hundred of us walked to the harbour. Forty-two of them turned back. The trawler had a crew of nine.")));
        Set<String> sizes = all.stream().filter(fact -> fact instanceof Fact.HasAttribute has && has.attribute() == Attribute.SIZE).map(fact -> ((Fact.HasAttribute) fact).value())
                .collect(Collectors.toSet());
        assertThat(sizes).containsExactlyInAnyOrder("300", "42", "9");
    }

    private static Set<String> found(String text) {
        return Standard.reader().read(TestTexts.annotate(text)).entities().stream().map(Entity::label).collect(Collectors.toSet());
    }

    @Test
    void whatIsSaidOfAnotherIsNoThingOfItsOwn() {
        assertThat(found("Sarvan is a city in Georgia. Ruth Adler became a novelist.")).contains("Sarvan", "Ruth Adler").doesNotContain("a city", "a novelist");
    }

    @Test
    void whoIsOnlySupposedIsNobody() {
        assertThat(found("If a guard arrests a trader, the gates stay shut. Ruth Adler arrested a smuggler in Oslo.")).contains("a smuggler").doesNotContain("a guard", "a trader");
    }

    @Test
    void anOfficeWithoutAnArticleIsNobodysName() {
        assertThat(found("Paul Ritter was elected a Fellow of the Royal Society. He met Minister Anna Zych in Oslo.")).contains("Paul Ritter", "Anna Zych").doesNotContain("Fellow", "Minister");
    }

    @Test
    void aLabelIsNoClause() {
        assertThat(found("The union informed angry council members today. After hearing of the decision, the old man left for Oslo."))
                .noneMatch(label -> label.contains("informed") || label.contains("hearing"));
    }

    @Test
    void theTownOfANameIsThatTown() {
        assertThat(found("Troops marched to the town of Zugdidi. Ruth Adler lived in the city of Batumi.")).contains("Zugdidi", "Batumi").doesNotContain("the town", "the city");
    }

    @Test
    void theShortNameOfABuildingIsNotThePlaceItIsCalledAfter() {
        Reading read = Standard.reader().reading(TestTexts.annotate("Ruth Adler worked at Leinster Hospital in Freetown, Sierra Leone. She hopes to return to Leinster."));
        assertThat(read.cast().entities().stream().filter(entity -> entity.type() == ThingType.FACILITY)).isNotEmpty().allMatch(entity -> entity.placeKey().isEmpty());
    }

    @Test
    void whoIsKnownAndDoesTheUsualIsSomebody() {
        assertThat(found("Ruth Adler was a prisoner in Oslo. The warders beat her every night.")).contains("The warders");
    }

    @Test
    void leavesOutWhoIsAnybodys() {
        Reading advice = Standard.reader().reading(TestTexts.annotate("Teach your friends to swim. My friends came to the lake in May."));
        assertThat(advice.cast().entities()).extracting(Entity::label).doesNotContain("your friends").contains("My friends");
    }

    @Test
    void takesThePoliceForABodyAndAPartyOfTenForPeople() {
        Reading told = Standard.reader().reading(TestTexts.annotate("The police came to Bergen at noon. A party of ten climbers left the town. The guards waved."));
        assertThat(told.cast().entities()).filteredOn(entity -> entity.label().equals("The guards")).extracting(Entity::type).containsExactly(ThingType.GROUP);
        assertThat(told.cast().entities()).filteredOn(entity -> entity.label().equals("The police")).extracting(Entity::type).containsExactly(ThingType.GOVERNMENT_BODY);
        assertThat(told.cast().entities()).filteredOn(entity -> entity.label().startsWith("A party")).extracting(Entity::type).containsExactly(ThingType.GROUP);
    }

    @Test
    void whatAnOfficeIsOfAndWhoABuildingIsCalledAfterAreNobody() {
        assertThat(found("She met the Minister of Foreign Affairs, Ana Silva. Soldiers burned the Rossi bakery.")).contains("Ana Silva", "the Rossi bakery")
                .doesNotContain("Foreign Affairs", "Rossi");
        assertThat(found("Soldiers burned the Rossi bakery. Rossi fled to Bergen.")).contains("Rossi");
    }

    @Test
    void anArticleBeginsAPhrase() {
        assertThat(found("The fifth, Walter Engebretson, a brewmaster, was in the hospital in Bergen.")).noneMatch(label -> label.contains("Walter") && label.contains("hospital"));
    }

    @Test
    void aNounSaysMoreThanOneOfThem() {
        assertThat(found("Two witnesses spoke. One of them, a woman who kept the accounts, was beaten.")).doesNotContain("One of them");
    }

    @Test
    void worksOnTheFarmAreSites() {
        assertThat(found("Rebels burned the greenhouse and the sawmill.")).contains("the greenhouse", "the sawmill");
    }

    @Test
    void somebodyWhoDidSomethingIsSomebody() {
        assertThat(found("Somebody shot the mayor in May.")).contains("Somebody");
        assertThat(found("Twelve women were taken from the bus. Others were deported.")).contains("Others");
        assertThat(found("If somebody comes, hide in the barn. Did someone see you?")).noneMatch(label -> label.matches("(?i)some(?:body|one)"));
    }
}
