package org.attest.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Every term that Attest writes or reads, as Jena nodes: those of {@code ontology/attest.ttl}, all of them and no others, in
 * {@link Type}, {@link Property} and {@link Value}; and those it takes from standard vocabularies, one nested class for each.
 */
public final class Vocabulary {

    /** The namespace of Attest's own terms, prefix {@code att}. */
    public static final String NAMESPACE = "https://w3id.org/attest/ns#";

    /** The namespace of the shapes in {@code ontology/shapes.ttl}, prefix {@code atts}. */
    public static final String SHAPES_NAMESPACE = "https://w3id.org/attest/shapes#";

    /** The ontology itself. */
    public static final Node ONTOLOGY = NodeFactory.createURI("https://w3id.org/attest/ns");

    private Vocabulary() {}

    /**
     * The term of this local name, for names that come from data files: {@code Killing}, {@code memberOf}.
     * {@link Ontology#declares} tells whether there is such a term.
     *
     * @throws IllegalArgumentException where the name is not made of ASCII letters and digits, a letter first
     */
    public static Node att(String localName) {
        if (!localName.matches("[A-Za-z][A-Za-z0-9]*")) {
            throw new IllegalArgumentException("a term's name needs ASCII letters and digits, got '" + localName + "'");
        }
        return NodeFactory.createURI(NAMESPACE + localName);
    }

    /** Classes of the ontology. */
    public static final class Type {
        public static final Node THING = att("Thing");
        public static final Node TEMPORAL_THING = att("TemporalThing");
        public static final Node ACTOR = att("Actor");
        public static final Node PERSON = att("Person");
        public static final Node ORGANIZATION = att("Organization");
        public static final Node ARMED_GROUP = att("ArmedGroup");
        public static final Node MILITARY_FORCE = att("MilitaryForce");
        public static final Node GOVERNMENT_BODY = att("GovernmentBody");
        public static final Node POLITICAL_PARTY = att("PoliticalParty");
        public static final Node COMPANY = att("Company");
        public static final Node MEDIA_OUTLET = att("MediaOutlet");
        public static final Node EDUCATIONAL_INSTITUTION = att("EducationalInstitution");
        public static final Node NON_GOVERNMENTAL_ORGANIZATION = att("NonGovernmentalOrganization");
        public static final Node INTERNATIONAL_ORGANIZATION = att("InternationalOrganization");
        public static final Node RELIGIOUS_ORGANIZATION = att("ReligiousOrganization");
        public static final Node GROUP = att("Group");
        public static final Node PLACE = att("Place");
        public static final Node COUNTRY = att("Country");
        public static final Node REGION = att("Region");
        public static final Node SETTLEMENT = att("Settlement");
        public static final Node FACILITY = att("Facility");
        public static final Node NATURAL_FEATURE = att("NaturalFeature");
        public static final Node EVENT = att("Event");
        public static final Node MOVEMENT = att("Movement");
        public static final Node TRAVEL = att("Travel");
        public static final Node ESCAPE = att("Escape");
        public static final Node TRANSFER = att("Transfer");
        public static final Node DEPORTATION = att("Deportation");
        public static final Node DISPLACEMENT = att("Displacement");
        public static final Node CONFLICT = att("Conflict");
        public static final Node BATTLE = att("Battle");
        public static final Node ATTACK = att("Attack");
        public static final Node BOMBING = att("Bombing");
        public static final Node RAID = att("Raid");
        public static final Node SIEGE = att("Siege");
        public static final Node CAPTURE = att("Capture");
        public static final Node VIOLENCE = att("Violence");
        public static final Node KILLING = att("Killing");
        public static final Node EXECUTION = att("Execution");
        public static final Node TORTURE = att("Torture");
        public static final Node SEXUAL_VIOLENCE = att("SexualViolence");
        public static final Node BEATING = att("Beating");
        public static final Node INJURY = att("Injury");
        public static final Node ABDUCTION = att("Abduction");
        public static final Node DISAPPEARANCE = att("Disappearance");
        public static final Node THREAT = att("Threat");
        public static final Node DEATH = att("Death");
        public static final Node JUSTICE = att("Justice");
        public static final Node ARREST = att("Arrest");
        public static final Node DETENTION = att("Detention");
        public static final Node IMPRISONMENT = att("Imprisonment");
        public static final Node INTERROGATION = att("Interrogation");
        public static final Node CHARGE = att("Charge");
        public static final Node TRIAL = att("Trial");
        public static final Node CONVICTION = att("Conviction");
        public static final Node SENTENCING = att("Sentencing");
        public static final Node ACQUITTAL = att("Acquittal");
        public static final Node RELEASE = att("Release");
        public static final Node SURRENDER = att("Surrender");
        public static final Node EXTRADITION = att("Extradition");
        public static final Node PUNISHMENT = att("Punishment");
        public static final Node APPEAL = att("Appeal");
        public static final Node PARDON = att("Pardon");
        public static final Node LAWSUIT = att("Lawsuit");
        public static final Node FINE = att("Fine");
        public static final Node AFFILIATION = att("Affiliation");
        public static final Node JOINING = att("Joining");
        public static final Node LEAVING = att("Leaving");
        public static final Node RECRUITMENT = att("Recruitment");
        public static final Node APPOINTMENT = att("Appointment");
        public static final Node DISMISSAL = att("Dismissal");
        public static final Node ELECTION = att("Election");
        public static final Node NOMINATION = att("Nomination");
        public static final Node TRAINING = att("Training");
        public static final Node EDUCATION = att("Education");
        public static final Node EMPLOYMENT = att("Employment");
        public static final Node COMMUNICATION = att("Communication");
        public static final Node STATEMENT = att("Statement");
        public static final Node INTERVIEW = att("Interview");
        public static final Node MEETING = att("Meeting");
        public static final Node NEGOTIATION = att("Negotiation");
        public static final Node AGREEMENT = att("Agreement");
        public static final Node PUBLICATION = att("Publication");
        public static final Node BROADCAST = att("Broadcast");
        public static final Node ORDER = att("Order");
        public static final Node CORRESPONDENCE = att("Correspondence");
        public static final Node LIFE = att("Life");
        public static final Node BIRTH = att("Birth");
        public static final Node MARRIAGE = att("Marriage");
        public static final Node DIVORCE = att("Divorce");
        public static final Node ILLNESS = att("Illness");
        public static final Node PROTEST = att("Protest");
        public static final Node REPRESSION = att("Repression");
        public static final Node DESTRUCTION = att("Destruction");
        public static final Node TRANSACTION = att("Transaction");
        public static final Node PURCHASE = att("Purchase");
        public static final Node PAYMENT = att("Payment");
        public static final Node SMUGGLING = att("Smuggling");
        public static final Node DONATION = att("Donation");
        public static final Node THEFT = att("Theft");
        public static final Node ORGANIZATION_CHANGE = att("OrganizationChange");
        public static final Node FOUNDING = att("Founding");
        public static final Node DISSOLUTION = att("Dissolution");
        public static final Node MERGER = att("Merger");
        public static final Node BANKRUPTCY = att("Bankruptcy");
        public static final Node DISASTER = att("Disaster");
        public static final Node RECORD = att("Record");
        public static final Node DOCUMENT = att("Document");
        public static final Node PASSAGE = att("Passage");
        public static final Node ATTESTATION = att("Attestation");
        public static final Node FACTUALITY = att("Factuality");
        public static final Node IDENTITY = att("Identity");
        public static final Node CORRECTION = att("Correction");
        public static final Node MERGE_DECISION = att("MergeDecision");
        public static final Node SPLIT_DECISION = att("SplitDecision");
        public static final Node REJECTION = att("Rejection");
        public static final Node REJECTED_ATTESTATION = att("RejectedAttestation");
        public static final Node LEDGER_ENTRY = att("LedgerEntry");
        public static final Node NETWORK = att("Network");
        public static final Node CONTRADICTION = att("Contradiction");
        public static final Node SENSITIVITY = att("Sensitivity");

        private Type() {}
    }

    /** Properties of the ontology. */
    public static final class Property {
        public static final Node ABOUT = att("about");
        public static final Node EVIDENCE = att("evidence");
        public static final Node RELAYED_BY = att("relayedBy");
        public static final Node FACTUALITY = att("factuality");
        public static final Node CONFIDENCE = att("confidence");
        public static final Node PARTICIPANT = att("participant");
        public static final Node AGENT = att("agent");
        public static final Node PATIENT = att("patient");
        public static final Node RECIPIENT = att("recipient");
        public static final Node INSTRUMENT = att("instrument");
        public static final Node PLACE = att("place");
        public static final Node ORIGIN = att("origin");
        public static final Node DESTINATION = att("destination");
        public static final Node TOPIC = att("topic");
        public static final Node CONTENT = att("content");
        public static final Node SUB_EVENT_OF = att("subEventOf");
        public static final Node KNOWS = att("knows");
        public static final Node RELATIVE_OF = att("relativeOf");
        public static final Node PARENT_OF = att("parentOf");
        public static final Node CHILD_OF = att("childOf");
        public static final Node SIBLING_OF = att("siblingOf");
        public static final Node SPOUSE_OF = att("spouseOf");
        public static final Node MEMBER_OF = att("memberOf");
        public static final Node LEADS = att("leads");
        public static final Node FOUNDED = att("founded");
        public static final Node EMPLOYED_BY = att("employedBy");
        public static final Node EDUCATED_AT = att("educatedAt");
        public static final Node CONTRIBUTES_TO = att("contributesTo");
        public static final Node SUBORDINATE_TO = att("subordinateTo");
        public static final Node PART_OF = att("partOf");
        public static final Node ALLIED_WITH = att("alliedWith");
        public static final Node OPPOSES = att("opposes");
        public static final Node SUPPORTS = att("supports");
        public static final Node NATIONALITY = att("nationality");
        public static final Node BORN_IN = att("bornIn");
        public static final Node LIVES_IN = att("livesIn");
        public static final Node BASED_IN = att("basedIn");
        public static final Node HOLDS_POSITION = att("holdsPosition");
        public static final Node OCCUPATION = att("occupation");
        public static final Node SPEAKS = att("speaks");
        public static final Node AGE = att("age");
        public static final Node SIZE = att("size");
        public static final Node TIME_OF_DAY = att("timeOfDay");
        public static final Node WITHIN = att("within");
        public static final Node NEAR = att("near");
        public static final Node EARLIEST_START = att("earliestStart");
        public static final Node LATEST_START = att("latestStart");
        public static final Node EARLIEST_END = att("earliestEnd");
        public static final Node LATEST_END = att("latestEnd");
        public static final Node EDTF = att("edtf");
        public static final Node DURATION = att("duration");
        public static final Node SHORTEST_DURATION = att("shortestDuration");
        public static final Node LONGEST_DURATION = att("longestDuration");
        public static final Node BEFORE = att("before");
        public static final Node AFTER = att("after");
        public static final Node MEETS = att("meets");
        public static final Node MET_BY = att("metBy");
        public static final Node DURING = att("during");
        public static final Node CONTAINS = att("contains");
        public static final Node OVERLAPS = att("overlaps");
        public static final Node OVERLAPPED_BY = att("overlappedBy");
        public static final Node STARTS = att("starts");
        public static final Node FINISHES = att("finishes");
        public static final Node SIMULTANEOUS_WITH = att("simultaneousWith");
        public static final Node SHA256 = att("sha256");
        public static final Node FILE_NAME = att("fileName");
        public static final Node EXTRACTOR = att("extractor");
        public static final Node VERSION = att("version");
        public static final Node CONFIGURATION_DIGEST = att("configurationDigest");
        public static final Node READ_FROM = att("readFrom");
        public static final Node FINGERPRINT = att("fingerprint");
        public static final Node CONTENT_DIGEST = att("contentDigest");
        public static final Node PROBLEM = att("problem");
        public static final Node REMEDY = att("remedy");
        public static final Node LOCAL_THING = att("localThing");
        public static final Node CANONICAL_THING = att("canonicalThing");
        public static final Node RULE = att("rule");
        public static final Node CONCERNS = att("concerns");
        public static final Node REASON = att("reason");
        public static final Node REVOKES = att("revokes");
        public static final Node DECISION = att("decision");
        public static final Node DECIDER = att("decider");
        public static final Node DECIDED_AT = att("decidedAt");
        public static final Node KEEPS = att("keeps");
        public static final Node KEPT_NAME = att("keptName");
        public static final Node OTHER_NAME = att("otherName");
        public static final Node IN_DOCUMENT = att("inDocument");
        public static final Node READING = att("reading");
        public static final Node MISREADS = att("misreads");
        public static final Node TAKEN_OUT = att("takenOut");
        public static final Node PUT_IN = att("putIn");
        public static final Node AWAITS_DECISIONS = att("awaitsDecisions");
        public static final Node SET_ASIDE = att("setAside");
        public static final Node SORT_KEY = att("sortKey");
        public static final Node SENSITIVITY = att("sensitivity");

        private Property() {}
    }

    /** The values of {@link Property#FACTUALITY} and {@link Property#SENSITIVITY}. */
    public static final class Value {
        public static final Node FACTUAL = att("Factual");
        public static final Node PROBABLE = att("Probable");
        public static final Node POSSIBLE = att("Possible");
        public static final Node COUNTERFACTUAL = att("Counterfactual");
        public static final Node INTENDED = att("Intended");
        public static final Node HYPOTHETICAL = att("Hypothetical");
        public static final Node GENERIC = att("Generic");
        public static final Node UNSPECIFIED = att("Unspecified");
        public static final Node PUBLIC = att("Public");
        public static final Node RESTRICTED = att("Restricted");
        public static final Node SECRET = att("Secret");

        private Value() {}
    }

    /** Terms of RDF. */
    public static final class Rdf {
        public static final String NAMESPACE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
        public static final Node TYPE = NodeFactory.createURI(NAMESPACE + "type");
        public static final Node REIFIES = NodeFactory.createURI(NAMESPACE + "reifies");
        public static final Node STATEMENT = NodeFactory.createURI(NAMESPACE + "Statement");
        public static final Node SUBJECT = NodeFactory.createURI(NAMESPACE + "subject");
        public static final Node PREDICATE = NodeFactory.createURI(NAMESPACE + "predicate");
        public static final Node OBJECT = NodeFactory.createURI(NAMESPACE + "object");

        private Rdf() {}
    }

    /** Terms of RDF Schema. */
    public static final class Rdfs {
        public static final String NAMESPACE = "http://www.w3.org/2000/01/rdf-schema#";
        public static final Node LABEL = NodeFactory.createURI(NAMESPACE + "label");
        public static final Node COMMENT = NodeFactory.createURI(NAMESPACE + "comment");
        public static final Node SUB_CLASS_OF = NodeFactory.createURI(NAMESPACE + "subClassOf");
        public static final Node SUB_PROPERTY_OF = NodeFactory.createURI(NAMESPACE + "subPropertyOf");
        public static final Node IS_DEFINED_BY = NodeFactory.createURI(NAMESPACE + "isDefinedBy");
        public static final Node DOMAIN = NodeFactory.createURI(NAMESPACE + "domain");
        public static final Node RANGE = NodeFactory.createURI(NAMESPACE + "range");

        private Rdfs() {}
    }

    /** Terms of OWL. */
    public static final class Owl {
        public static final String NAMESPACE = "http://www.w3.org/2002/07/owl#";
        public static final Node SAME_AS = NodeFactory.createURI(NAMESPACE + "sameAs");
        public static final Node DIFFERENT_FROM = NodeFactory.createURI(NAMESPACE + "differentFrom");
        public static final Node INVERSE_OF = NodeFactory.createURI(NAMESPACE + "inverseOf");
        public static final Node ONTOLOGY = NodeFactory.createURI(NAMESPACE + "Ontology");
        public static final Node CLASS = NodeFactory.createURI(NAMESPACE + "Class");
        public static final Node OBJECT_PROPERTY = NodeFactory.createURI(NAMESPACE + "ObjectProperty");
        public static final Node DATATYPE_PROPERTY = NodeFactory.createURI(NAMESPACE + "DatatypeProperty");

        private Owl() {}
    }

    /** Terms of SKOS. */
    public static final class Skos {
        public static final String NAMESPACE = "http://www.w3.org/2004/02/skos/core#";
        public static final Node ALT_LABEL = NodeFactory.createURI(NAMESPACE + "altLabel");
        public static final Node PREF_LABEL = NodeFactory.createURI(NAMESPACE + "prefLabel");
        public static final Node NOTATION = NodeFactory.createURI(NAMESPACE + "notation");
        public static final Node CLOSE_MATCH = NodeFactory.createURI(NAMESPACE + "closeMatch");

        private Skos() {}
    }

    /** Terms of PROV-O. */
    public static final class Prov {
        public static final String NAMESPACE = "http://www.w3.org/ns/prov#";
        public static final Node ACTIVITY = NodeFactory.createURI(NAMESPACE + "Activity");
        public static final Node AGENT = NodeFactory.createURI(NAMESPACE + "Agent");
        public static final Node ENTITY = NodeFactory.createURI(NAMESPACE + "Entity");
        public static final Node SOFTWARE_AGENT = NodeFactory.createURI(NAMESPACE + "SoftwareAgent");
        public static final Node WAS_ATTRIBUTED_TO = NodeFactory.createURI(NAMESPACE + "wasAttributedTo");
        public static final Node WAS_GENERATED_BY = NodeFactory.createURI(NAMESPACE + "wasGeneratedBy");
        public static final Node WAS_DERIVED_FROM = NodeFactory.createURI(NAMESPACE + "wasDerivedFrom");
        public static final Node WAS_ASSOCIATED_WITH = NodeFactory.createURI(NAMESPACE + "wasAssociatedWith");
        public static final Node GENERATED = NodeFactory.createURI(NAMESPACE + "generated");
        public static final Node GENERATED_AT_TIME = NodeFactory.createURI(NAMESPACE + "generatedAtTime");
        public static final Node USED = NodeFactory.createURI(NAMESPACE + "used");
        public static final Node ENDED_AT_TIME = NodeFactory.createURI(NAMESPACE + "endedAtTime");
        public static final Node STARTED_AT_TIME = NodeFactory.createURI(NAMESPACE + "startedAtTime");

        private Prov() {}
    }

    /** Terms of NIF 2.0 Core. */
    public static final class Nif {
        public static final String NAMESPACE = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
        public static final Node RFC5147_STRING = NodeFactory.createURI(NAMESPACE + "RFC5147String");
        public static final Node BEGIN_INDEX = NodeFactory.createURI(NAMESPACE + "beginIndex");
        public static final Node END_INDEX = NodeFactory.createURI(NAMESPACE + "endIndex");
        public static final Node ANCHOR_OF = NodeFactory.createURI(NAMESPACE + "anchorOf");
        public static final Node REFERENCE_CONTEXT = NodeFactory.createURI(NAMESPACE + "referenceContext");
        public static final Node IS_STRING = NodeFactory.createURI(NAMESPACE + "isString");

        private Nif() {}
    }

    /** Terms of schema.org. */
    public static final class Schema {
        public static final String NAMESPACE = "https://schema.org/";
        public static final Node NAME = NodeFactory.createURI(NAMESPACE + "name");
        public static final Node AUTHOR = NodeFactory.createURI(NAMESPACE + "author");
        public static final Node DATE_PUBLISHED = NodeFactory.createURI(NAMESPACE + "datePublished");
        public static final Node ENCODING_FORMAT = NodeFactory.createURI(NAMESPACE + "encodingFormat");

        private Schema() {}
    }

    /** Terms of GeoSPARQL. */
    public static final class Geo {
        public static final String NAMESPACE = "http://www.opengis.net/ont/geosparql#";
        public static final Node FEATURE = NodeFactory.createURI(NAMESPACE + "Feature");
        public static final Node GEOMETRY = NodeFactory.createURI(NAMESPACE + "Geometry");
        public static final Node HAS_GEOMETRY = NodeFactory.createURI(NAMESPACE + "hasGeometry");
        public static final Node AS_WKT = NodeFactory.createURI(NAMESPACE + "asWKT");
        public static final Node WKT_LITERAL = NodeFactory.createURI(NAMESPACE + "wktLiteral");

        private Geo() {}
    }

    /** Terms of the Organization Ontology. */
    public static final class Org {
        public static final String NAMESPACE = "http://www.w3.org/ns/org#";
        public static final Node ORGANIZATION = NodeFactory.createURI(NAMESPACE + "Organization");

        private Org() {}
    }

    /** Terms of FOAF. */
    public static final class Foaf {
        public static final String NAMESPACE = "http://xmlns.com/foaf/0.1/";
        public static final Node PERSON = NodeFactory.createURI(NAMESPACE + "Person");
        public static final Node GROUP = NodeFactory.createURI(NAMESPACE + "Group");

        private Foaf() {}
    }

    /** Terms of the Simple Event Model. */
    public static final class Sem {
        public static final String NAMESPACE = "http://semanticweb.cs.vu.nl/2009/11/sem/";
        public static final Node ACTOR = NodeFactory.createURI(NAMESPACE + "Actor");
        public static final Node EVENT = NodeFactory.createURI(NAMESPACE + "Event");
        public static final Node PLACE = NodeFactory.createURI(NAMESPACE + "Place");

        private Sem() {}
    }

    /** Terms of OWL-Time. */
    public static final class Time {
        public static final String NAMESPACE = "http://www.w3.org/2006/time#";
        public static final Node HAS_TIME = NodeFactory.createURI(NAMESPACE + "hasTime");
        public static final Node INTERVAL = NodeFactory.createURI(NAMESPACE + "Interval");
        public static final Node INSTANT = NodeFactory.createURI(NAMESPACE + "Instant");
        public static final Node HAS_BEGINNING = NodeFactory.createURI(NAMESPACE + "hasBeginning");
        public static final Node HAS_END = NodeFactory.createURI(NAMESPACE + "hasEnd");
        public static final Node INSIDE = NodeFactory.createURI(NAMESPACE + "inside");
        public static final Node IN_XSD_DATE = NodeFactory.createURI(NAMESPACE + "inXSDDate");
        public static final Node HAS_XSD_DURATION = NodeFactory.createURI(NAMESPACE + "hasXSDDuration");
        public static final Node INTERVAL_BEFORE = NodeFactory.createURI(NAMESPACE + "intervalBefore");
        public static final Node INTERVAL_AFTER = NodeFactory.createURI(NAMESPACE + "intervalAfter");
        public static final Node INTERVAL_MEETS = NodeFactory.createURI(NAMESPACE + "intervalMeets");
        public static final Node INTERVAL_MET_BY = NodeFactory.createURI(NAMESPACE + "intervalMetBy");
        public static final Node INTERVAL_DURING = NodeFactory.createURI(NAMESPACE + "intervalDuring");
        public static final Node INTERVAL_CONTAINS = NodeFactory.createURI(NAMESPACE + "intervalContains");
        public static final Node INTERVAL_OVERLAPS = NodeFactory.createURI(NAMESPACE + "intervalOverlaps");
        public static final Node INTERVAL_OVERLAPPED_BY = NodeFactory.createURI(NAMESPACE + "intervalOverlappedBy");
        public static final Node INTERVAL_STARTS = NodeFactory.createURI(NAMESPACE + "intervalStarts");
        public static final Node INTERVAL_FINISHES = NodeFactory.createURI(NAMESPACE + "intervalFinishes");
        public static final Node INTERVAL_EQUALS = NodeFactory.createURI(NAMESPACE + "intervalEquals");

        private Time() {}
    }

    /** Terms of Dublin Core. */
    public static final class Dcterms {
        public static final String NAMESPACE = "http://purl.org/dc/terms/";
        public static final Node TITLE = NodeFactory.createURI(NAMESPACE + "title");
        public static final Node LICENSE = NodeFactory.createURI(NAMESPACE + "license");

        private Dcterms() {}
    }

    /** The namespace of VANN. */
    public static final class Vann {
        public static final String NAMESPACE = "http://purl.org/vocab/vann/";

        private Vann() {}
    }

    /** The namespace of SHACL. */
    public static final class Sh {
        public static final String NAMESPACE = "http://www.w3.org/ns/shacl#";

        private Sh() {}
    }

    /** Terms of XML Schema datatypes. */
    public static final class Xsd {
        public static final String NAMESPACE = "http://www.w3.org/2001/XMLSchema#";
        public static final Node DATE = NodeFactory.createURI(NAMESPACE + "date");
        public static final Node DECIMAL = NodeFactory.createURI(NAMESPACE + "decimal");
        public static final Node INTEGER = NodeFactory.createURI(NAMESPACE + "integer");
        public static final Node DURATION = NodeFactory.createURI(NAMESPACE + "duration");
        public static final Node DATE_TIME = NodeFactory.createURI(NAMESPACE + "dateTime");
        public static final Node STRING = NodeFactory.createURI(NAMESPACE + "string");
        public static final Node NON_NEGATIVE_INTEGER = NodeFactory.createURI(NAMESPACE + "nonNegativeInteger");

        private Xsd() {}
    }

    /** The namespace of GeoNames: places by number. */
    public static final class GeoNames {
        public static final String NAMESPACE = "https://sws.geonames.org/";

        private GeoNames() {}
    }

    /** The namespace of Wikidata: things by number. */
    public static final class Wikidata {
        public static final String NAMESPACE = "http://www.wikidata.org/entity/";

        private Wikidata() {}
    }
}
