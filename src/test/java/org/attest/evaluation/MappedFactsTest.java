package org.attest.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.attest.fact.Attestation;
import org.attest.fact.DocumentFacts;
import org.attest.fact.Entity;
import org.attest.fact.EventType;
import org.attest.fact.Fact;
import org.attest.fact.Factuality;
import org.attest.fact.Referent;
import org.attest.fact.Role;
import org.attest.fact.ThingFamily;
import org.attest.fact.ThingType;
import org.attest.fact.When;
import org.attest.rdf.FactMapper;
import org.attest.rdf.Iris;
import org.attest.rdf.Ontology;
import org.attest.text.Document;
import org.attest.text.DocumentMetadata;
import org.attest.text.Part;
import org.attest.text.PartKind;
import org.attest.text.TextSpan;
import org.attest.timeline.TimeBounds;
import org.junit.jupiter.api.Test;

/** What the program's own mapper writes is what the evaluation reads. */
class MappedFactsTest {

    private static final String TEXT = "On 3 May 2018 the police arrested Mara Levin, Milad said.";
    private static final Ontology ONTOLOGY = Ontology.load();
    private static final Referent.Thing AUTHOR = new Referent.Thing(ThingFamily.ACTOR, "author");
    private static final Referent.Thing MILAD = new Referent.Thing(ThingFamily.PERSON, "Milad");
    private static final Referent.Thing MARA = new Referent.Thing(ThingFamily.PERSON, "Mara Levin");

    private static TextSpan span(String words) {
        return new TextSpan(TEXT.indexOf(words), TEXT.indexOf(words) + words.length());
    }

    private static Attestation by(Referent.Thing source, String words) {
        return new Attestation(span(words), source, source.equals(AUTHOR) ? List.of() : List.of(AUTHOR), Factuality.FACTUAL, 0.9, "events", Optional.empty());
    }

    private static DatasetGraph mapped() {
        var document = new Document("letter", "0a1b2c3d".repeat(8), TEXT,
                new DocumentMetadata("A letter", List.of(), Optional.empty(), "text/plain", "letter.txt"),
                List.of(new Part(PartKind.BODY, new TextSpan(0, TEXT.length()))));
        var arrest = new Referent.Event(span("arrested"));
        var when = new When(Optional.of("2018-05-03"), TimeBounds.within(LocalDate.of(2018, 5, 3), LocalDate.of(2018, 5, 3)), Optional.empty());
        var facts = new DocumentFacts(document, AUTHOR, List.of(
                new Entity(AUTHOR, ThingType.ACTOR, "author of A letter", List.of(), false, Optional.empty()),
                new Entity(MILAD, ThingType.PERSON, "Milad", List.of(), true, Optional.empty()),
                new Entity(MARA, ThingType.PERSON, "Mara Levin", List.of(), true, Optional.empty())), List.of(
                new Fact.IsA(MILAD, ThingType.PERSON, by(AUTHOR, "Milad")),
                new Fact.Named(MILAD, "Milad", true, by(AUTHOR, "Milad")),
                new Fact.IsA(MARA, ThingType.PERSON, by(AUTHOR, "Mara Levin")),
                new Fact.Named(MARA, "Mara Levin", true, by(AUTHOR, "Mara Levin")),
                new Fact.IsA(arrest, EventType.ARREST, by(MILAD, "the police arrested Mara Levin")),
                new Fact.HasRole(arrest, Role.PATIENT, MARA, by(MILAD, "the police arrested Mara Levin")),
                new Fact.Happens(arrest, when, by(MILAD, "On 3 May 2018 the police arrested Mara Levin"))), List.of());
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        new FactMapper(new Iris(), ONTOLOGY, key -> Optional.empty(), "0.1.0", "1a2b3c4d").map(facts).quads().forEach(dataset::add);
        return dataset;
    }

    @Test
    void isReadWithoutLoss() {
        var evaluation = Evaluation.of(mapped(), Gold.parse("""
                PREFIX att:  <https://w3id.org/attest/ns#>
                PREFIX gold: <https://w3id.org/attest/gold#>
                PREFIX prov: <http://www.w3.org/ns/prov#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                PREFIX : <https://attest.example/gold/letter#>
                :mara a att:Person ; rdfs:label "Mara Levin" .
                :milad a att:Person ; rdfs:label "Milad" .
                :arrest a att:Arrest {| prov:wasAttributedTo :milad |} ; gold:words "the police arrested Mara Levin" ; gold:trigger "arrested" ;
                    att:patient :mara ; att:edtf "2018-05-03" .
                """, "gold"), ONTOLOGY);
        assertThat(evaluation.findings()).isEmpty();
        assertThat(evaluation.score(FactClass.ALL)).isEqualTo(new Score(5, 5, 5));
        assertThat(evaluation.score(FactClass.REPORTED)).isEqualTo(new Score(2, 2, 2));
    }
}
