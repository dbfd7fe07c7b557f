package org.attest.extract.relation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.attest.annotation.DependencyTree;
import org.attest.annotation.Token;
import org.attest.extract.Extractor;
import org.attest.extract.Reading;
import org.attest.extract.clause.Slot;
import org.attest.extract.clause.Syntax;
import org.attest.fact.Fact;
import org.attest.fact.Referent;
import org.attest.fact.Relation;
import org.attest.fact.ThingFamily;
import org.attest.lexicon.WordGroups;
import org.attest.text.Part;
import org.attest.text.PartKind;

/** Relations and attributes of actors and places, from verbs, descriptions, kin terms, names in a row and apposition. */
public final class RelationExtractor implements Extractor {

    private static final Set<String> DIRECTIONS = Set.of("north", "south", "east", "west");
    private static final Set<Relation> MUTUAL = EnumSet.of(Relation.SPOUSE_OF, Relation.SIBLING_OF, Relation.KNOWS, Relation.RELATIVE_OF, Relation.ALLIED_WITH);

    private static final Set<Relation> KINSHIP = EnumSet.of(Relation.SPOUSE_OF, Relation.SIBLING_OF, Relation.PARENT_OF, Relation.CHILD_OF, Relation.RELATIVE_OF);

    private static final WordGroups WORDS = WordGroups.ofResource("data/lexicon/relation-words.tsv");
    private static final Set<String> OFFICERS = WORDS.of("officers");
    private static final Set<String> PEOPLE = WORDS.of("people");
    private static final Set<Relation> OTHER_THAN_STAFF = Set.of(Relation.EDUCATED_AT, Relation.LEADS);
    private static final Set<String> STAFFING = WORDS.of("staffing");

    @Override
    public String name() {
        return "relations";
    }

    @Override
    public List<Fact> extract(Reading reading) {
        Finding finding = new Finding(reading);
        Attributes attributes = new Attributes(finding);
        Languages languages = new Languages(finding);
        AgeReader ages = new AgeReader(finding);
        Neighbours neighbours = new Neighbours(finding);
        Homes homes = new Homes(finding);
        Bases bases = new Bases(finding);
        SiteParts sites = new SiteParts(finding);
        Members members = new Members(finding);
        ForceMembers forces = new ForceMembers(finding);
        Grades grades = new Grades(finding);
        Followers followers = new Followers(finding);
        Authorship authorship = new Authorship(finding);
        KinOwners owners = new KinOwners(finding);
        for (Token token : reading.text().tokens()) {
            int at = token.index();
            if (token.isVerb()) {
                finding.lexicon.of(true, finding.arguments.syntax().lemma(at)).forEach(entry -> verb(finding, at, entry));
            } else if (token.isNoun() || isOwned(finding.arguments.syntax(), at)) {
                String called = token.isNoun() ? finding.arguments.syntax().lemma(at) : finding.arguments.syntax().word(at);
                finding.lexicon.of(false, called).forEach(entry -> noun(finding, at, entry, owners));
                // "A student at the university" learns there, and is not in its pay; "its director" leads it.
                boolean other = finding.lexicon.of(false, finding.arguments.syntax().lemma(at)).stream()
                        .filter(entry -> entry.objects().isEmpty()).map(RelationLexicon.Entry::relation).anyMatch(OTHER_THAN_STAFF::contains);
                if (attributes.isTrade(at) && !other) {
                    finding.lexicon.of(false, RelationLexicon.ANY_TRADE).forEach(entry -> noun(finding, at, entry, owners));
                }
            }
            attributes.at(at);
            languages.at(at);
            ages.at(at);
            neighbours.at(at);
            homes.at(at);
            bases.at(at);
            sites.at(at);
            members.at(at);
            forces.at(at);
            grades.at(at);
            followers.at(at);
            authorship.at(at);
        }
        ages.state();
        followers.state();
        grades.state();
        RelationEnds ends = new RelationEnds(reading, finding.facts());
        return new Families(reading.cast()).withFollowing(finding.facts()).stream().filter(fact -> !isHeadline(reading, fact)).map(ends::bounded).toList();
    }

    /** "My eldest, Peter", which is no noun by its form. */
    private static boolean isOwned(Syntax syntax, int token) {
        return syntax.token(token).tag().startsWith("JJ") && !syntax.tree(token).children(token, "nmod:poss").isEmpty();
    }

    /** "The Minister Who Owes Them Roman Law" points at somebody of whom the text will tell; "Nell Hargrove, 91, Weaver" tells. A dateline says where it was written, and in which country that lies. */
    private static boolean isHeadline(Reading reading, Fact fact) {
        PartKind part = reading.text().document().partAt(fact.attestation().evidence().begin()).map(Part::kind).orElse(PartKind.BODY);
        boolean headline = part == PartKind.TITLE || part == PartKind.HEADING;
        boolean place = fact instanceof Fact.Relates relates && relates.relation() == Relation.WITHIN;
        return part == PartKind.DATELINE && !place || headline && fact.subject() instanceof Referent.Thing thing && !reading.cast().entity(thing).named();
    }

    private static void verb(Finding finding, int verb, RelationLexicon.Entry entry) {
        Syntax syntax = finding.arguments.syntax();
        DependencyTree tree = syntax.tree(verb);
        if (tree.is(verb, "aux") || !hasWords(syntax, verb, entry.before())) {
            return;
        }
        List<Slot> slots = finding.arguments.of(verb);
        if (!hasDemanded(syntax, slots, entry)) {
            return;
        }
        List<Referent.Thing> subjects = things(finding, slots, entry.subjectSlots(), entry.subjectKind());
        List<Referent.Thing> others = things(finding, slots, entry.objectSlots(), entry.objectKind());
        if (entry.relation() == Relation.SPOUSE_OF && syntax.isPassive(verb) && entry.objectSlots().stream().anyMatch(path -> path.name().equals("obj"))) {
            // "They were married by Father Anselm": he is the priest.
            subjects = List.of();
            others = List.of();
        }
        if (others.isEmpty() && entry.relation() == Relation.SPOUSE_OF) {
            eachOther(finding, subjects.isEmpty() ? things(finding, slots, List.of(RelationLexicon.Path.of("obj")), entry.subjectKind()) : subjects, verb, entry);
        }
        for (Referent.Thing subject : subjects) {
            for (Referent.Thing other : others) {
                finding.relate(subject, ofStaff(finding, syntax.lemma(verb), entry.relation(), other), other, verb, entry.confidence());
            }
        }
    }

    /** Whoever joins a firm works for it; whoever works for the guerrilla is of it. */
    private static Relation ofStaff(Finding finding, String verb, Relation relation, Referent.Thing body) {
        boolean hired = relation == Relation.MEMBER_OF && STAFFING.contains(verb) && finding.fits(RelationLexicon.Kind.FIRM, body);
        boolean serves = relation == Relation.EMPLOYED_BY && (finding.fits(RelationLexicon.Kind.FORCE, body) || finding.isCause(body));
        return hired ? Relation.EMPLOYED_BY : serves ? Relation.MEMBER_OF : relation;
    }

    private static void noun(Finding finding, int noun, RelationLexicon.Entry entry, KinOwners owners) {
        Syntax syntax = finding.arguments.syntax();
        if (!precededBy(syntax, noun, entry.before()) || isDistance(entry, syntax, noun)) {
            return;
        }
        List<Slot> slots = new ArrayList<>(finding.arguments.of(noun));
        shared(finding, noun).forEach(slots::add);
        if (!hasDemanded(syntax, slots, entry)) {
            return;
        }
        List<Referent.Thing> others = things(finding, slots, entry.objectSlots(), entry.objectKind());
        if (KINSHIP.contains(entry.relation())) {
            others = owners.of(noun, entry, others);
        }
        if (others.isEmpty() && !MUTUAL.contains(entry.relation())) {
            return;
        }
        List<Referent.Thing> bearers = (owners.isCalledByKin(noun) ? finding.fillers.at(noun).stream().toList() : finding.bearers.of(noun)).stream().filter(bearer -> finding.fits(entry.subjectKind(), bearer)).toList();
        if (others.isEmpty() && syntax.token(noun).tag().endsWith("S")) {
            eachOther(finding, bearers, noun, entry);
        }
        // "A deputy of the Unity Party" is a member of it, and not in its pay besides.
        boolean member = entry.relation() == Relation.EMPLOYED_BY && finding.lexicon.of(false, syntax.lemma(noun)).stream().anyMatch(each -> each.relation() == Relation.MEMBER_OF);
        for (Referent.Thing bearer : bearers) {
            for (Referent.Thing other : others) {
                if (member && (finding.fits(RelationLexicon.Kind.FORCE, other) || finding.isSociety(other))) {
                    continue;
                }
                if (entry.relation() == Relation.EMPLOYED_BY && (OFFICERS.contains(syntax.lemma(noun)) || PEOPLE.contains(syntax.lemma(noun)))
                        && (finding.isSociety(other) || finding.fits(RelationLexicon.Kind.FORCE, other))) {
                    finding.relate(bearer, Relation.MEMBER_OF, other, noun, entry.confidence());
                    continue;
                }
                if (entry.relation() == Relation.LEADS && other.family() == ThingFamily.PERSON) {
                    // "his commander" leads a body, and him as one below
                    finding.relate(other, Relation.SUBORDINATE_TO, bearer, noun, entry.confidence());
                } else if (entry.relation() == Relation.LEADS && noun > syntax.tree(noun).firstToken() && Descriptions.standard().isBelow(syntax.word(noun - 1))) {
                    belongs(finding, bearer, other, noun, entry);
                } else {
                    finding.relate(bearer, entry.relation(), other, noun, entry.confidence());
                }
            }
        }
    }

    /** "The deputy commander of the guard" is one of them and does not lead them. */
    private static void belongs(Finding finding, Referent.Thing bearer, Referent.Thing body, int noun, RelationLexicon.Entry entry) {
        if (finding.fits(RelationLexicon.Kind.FORCE, body)) {
            finding.relate(bearer, Relation.MEMBER_OF, body, noun, entry.confidence());
        } else if (finding.fits(RelationLexicon.Kind.EMPLOYER, body)) {
            finding.relate(bearer, Relation.EMPLOYED_BY, body, noun, entry.confidence());
        }
    }

    /** "Anna and John were friends", "they married": two who are so to each other. */
    private static void eachOther(Finding finding, List<Referent.Thing> two, int token, RelationLexicon.Entry entry) {
        if (two.size() == 2) {
            finding.relate(two.getFirst(), entry.relation(), two.getLast(), token, entry.confidence());
        }
    }

    /** "the south of the country" lies within it; "45 km south of Mosul" does not. */
    private static boolean isDistance(RelationLexicon.Entry entry, Syntax syntax, int noun) {
        return entry.relation() == Relation.WITHIN && DIRECTIONS.contains(syntax.lemma(noun)) && syntax.tree(noun).children(noun, "det").isEmpty();
    }

    /** "founder and director of the institute": what follows the last belongs to all. */
    private static List<Slot> shared(Finding finding, int noun) {
        DependencyTree tree = finding.arguments.syntax().tree(noun);
        List<Slot> slots = new ArrayList<>();
        for (int next : tree.children(noun, "conj")) {
            // "A teacher and a founder of the society" taught elsewhere.
            if (finding.arguments.syntax().token(next).isNoun() && tree.children(next, "det").isEmpty() && finding.arguments.of(noun).stream().noneMatch(slot -> slot.name().equals("of"))) {
                finding.arguments.of(next).stream().filter(slot -> slot.name().equals("of") || slot.name().equals("at")).forEach(slots::add);
            }
        }
        return slots;
    }

    private static List<Referent.Thing> things(Finding finding, List<Slot> slots, List<RelationLexicon.Path> paths, RelationLexicon.Kind kind) {
        Set<Integer> seen = new TreeSet<>();
        List<Referent.Thing> found = new ArrayList<>();
        for (Slot slot : slots) {
            for (RelationLexicon.Path path : paths) {
                if (path.via().isEmpty() && path.name().equals(slot.name()) && seen.add(slot.head())) {
                    finding.fillers.allAt(slot.head()).stream().filter(thing -> finding.fits(kind, thing)).filter(thing -> !found.contains(thing)).forEach(found::add);
                } else if (path.via().equals(slot.name())) {
                    things(finding, finding.arguments.of(slot.head()), List.of(new RelationLexicon.Path("", path.name())), kind).stream()
                            .filter(thing -> !found.contains(thing)).forEach(found::add);
                }
            }
        }
        return found;
    }

    /** "took command" of a brigade and not its money; "the officer in charge" and not in doubt. */
    private static boolean hasDemanded(Syntax syntax, List<Slot> slots, RelationLexicon.Entry entry) {
        return entry.objects().isEmpty() || slots.stream().anyMatch(slot -> entry.demandedAt().contains(slot.name())
                && (entry.objects().contains(syntax.lemma(slot.head())) || entry.objects().contains(syntax.word(slot.head()))));
    }

    private static boolean hasWords(Syntax syntax, int verb, List<String> words) {
        DependencyTree tree = syntax.tree(verb);
        return words.stream().allMatch(word -> tree.children(verb, "compound:prt", "advmod", "case", "obl").stream().anyMatch(child -> syntax.lemma(child).equals(word))
                || verb + 1 < tree.endToken() && syntax.word(verb + 1).equals(word));
    }

    private static boolean precededBy(Syntax syntax, int noun, List<String> words) {
        int first = noun - words.size();
        if (first < syntax.tree(noun).firstToken()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!syntax.word(first + i).equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }
}
