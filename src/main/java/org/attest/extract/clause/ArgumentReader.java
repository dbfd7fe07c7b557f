package org.attest.extract.clause;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;

/**
 * Which words fill the places around a predicate: passives, control, relative and participial clauses, coordination, possessives and
 * verbs that only support a noun ("carried out an attack") are undone here, once for all.
 */
public final class ArgumentReader {

    private static final Set<String> DATING = Set.of("of", "in", "on");
    private static final String YEAR = "1[0-9]{3}|20[0-9]{2}";
    private static final Set<String> OWN = Set.of(Slot.SUBJECT, Slot.OBJECT, Slot.INDIRECT, "by");
    private static final double SHARED = 0.75;
    private static final double SUPPORTED = 0.9;

    private final Syntax syntax;
    private final Subjects subjects;
    private final MistakenSubjects mistaken;
    private final Inclusions inclusions;
    private final Companions companions;
    private final SupportVerbs support = SupportVerbs.standard();
    private final ClauseWords words = ClauseWords.standard();
    private final Map<Integer, List<Slot>> known = new LinkedHashMap<>();

    public ArgumentReader(AnnotatedText text) {
        syntax = new Syntax(text);
        subjects = new Subjects(syntax);
        mistaken = new MistakenSubjects(syntax);
        inclusions = new Inclusions(syntax);
        companions = new Companions(syntax, subjects);
    }

    public Syntax syntax() {
        return syntax;
    }

    /** "charged with murder", "guilty of fraud": a crime by its name alone, of which the text tells elsewhere if at all. */
    public boolean isAccusation(int noun) {
        DependencyTree tree = syntax.tree(noun);
        boolean whose = tree.children(noun, "nmod").stream().map(syntax::preposition).flatMap(Optional::stream).anyMatch(List.of("of", "by", "against", "on")::contains);
        boolean bare = syntax.token(noun).isNoun() && !whose && tree.children(noun, "det", "acl", "nummod", "nmod:poss").isEmpty();
        int anchor = tree.is(noun, "conj") ? tree.head(noun).orElse(noun) : noun;
        boolean named = tree.is(anchor, "obl") || tree.is(anchor, "nmod");
        return bare && named && syntax.preposition(anchor).filter(List.of("with", "of", "for", "to")::contains).isPresent()
                && tree.head(anchor).filter(head -> words.is("accusing", syntax.lemma(head)) || isAccused(anchor, head)).isPresent();
    }

    /** "Charged him and Mr. Molla with homicide", where the parser hangs the crime on the last of those charged. */
    private boolean isAccused(int crime, int person) {
        DependencyTree tree = syntax.tree(person);
        int first = tree.is(person, "conj") ? tree.head(person).orElse(person) : person;
        return syntax.preposition(crime).filter("with"::equals).isPresent() && (tree.is(first, "obj") || tree.is(first, "nsubj:pass"))
                && tree.head(first).filter(verb -> words.is("accusing", syntax.lemma(verb))).isPresent();
    }

    /** "under investigation", "the horrors of war": a noun in the singular that picks out no case of its kind, nor is it said that it took place. */
    public boolean isMassNoun(int noun) {
        DependencyTree tree = syntax.tree(noun);
        String tag = syntax.token(noun).tag();
        return tag.equals("NN") && tree.children(noun, "det", "nmod:poss", "nummod", "amod", "acl", "cop").isEmpty() && supporter(noun).isEmpty();
    }

    /** "the coup of 27 June 1973": one of its kind, known by its day or year. */
    public boolean isDated(int noun) {
        DependencyTree tree = syntax.tree(noun);
        boolean definite = tree.children(noun, "det").stream().anyMatch(det -> words.is("demonstrative", syntax.lemma(det)));
        return syntax.token(noun).isNoun() && definite && tree.children(noun, "nmod").stream().filter(time -> syntax.preposition(time).filter(DATING::contains).isPresent())
                .anyMatch(time -> syntax.word(time).matches(YEAR) || tree.children(time, "nummod").stream().anyMatch(number -> syntax.word(number).matches(YEAR)));
    }

    /** "There was a coup", "the strike lasted a week", "when war broke out": a noun of which the text says that it was so. */
    public boolean takesPlace(int noun) {
        DependencyTree tree = syntax.tree(noun);
        boolean there = tree.is(noun, "nsubj") && tree.head(noun).filter(verb -> !tree.children(verb, "expl").isEmpty()).isPresent();
        return syntax.token(noun).isNoun() && (there || supporter(noun).filter(found -> found.place().equals(Slot.SUBJECT) && found.subject() == SupportVerbs.Subject.NONE).isPresent());
    }

    /** "A truce was signed", "talks were held", or what takes place: a noun whose verb says no more than that it was so. */
    public boolean isTold(int noun) {
        return syntax.token(noun).isNoun() && (takesPlace(noun) || supporter(noun).filter(found -> found.subject() == SupportVerbs.Subject.DOER && syntax.isPassive(found.verb())).isPresent());
    }

    /** True where "not" or its like stands with this verb, or nobody is its subject. */
    public boolean isDenied(int verb) {
        DependencyTree tree = syntax.tree(verb);
        boolean nobody = tree.children(verb, "nsubj").stream().anyMatch(subject -> words.is("nobody", syntax.lemma(subject))
                || tree.children(subject, "det").stream().anyMatch(det -> syntax.word(det).equals("no")));
        return nobody || tree.children(verb, "advmod", "aux", "neg").stream().anyMatch(child -> FactualityLexicon.standard().is(FactualityLexicon.Kind.NEGATOR, syntax.word(child)));
    }

    /** The slots of this verb, noun or predicative adjective; each pair of name and head once. */
    public List<Slot> of(int predicate) {
        List<Slot> slots = known.get(predicate);
        if (slots == null) {
            slots = distinct(syntax.strandedObject(predicate).map(object -> stranded(predicate, object))
                    .orElseGet(() -> syntax.isVerb(predicate) ? verb(predicate) : noun(predicate)));
            known.put(predicate, slots);
        }
        return slots;
    }

    private List<Slot> verb(int verb) {
        List<Slot> slots = new ArrayList<>();
        DependencyTree tree = syntax.tree(verb);
        List<Slot> surface = subjects.of(verb);
        boolean passive = syntax.isPassive(verb) || isBarePassive(verb);
        boolean receives = passive && words.is("ditransitive", syntax.lemma(verb)) && !tree.children(verb, "obj").isEmpty();
        surface.forEach(slot -> slots.add(slot.named(!passive ? Slot.SUBJECT : receives ? Slot.INDIRECT : Slot.OBJECT)));
        if (slots.stream().noneMatch(slot -> slot.name().equals(Slot.SUBJECT))) {
            SmallClauses.causer(syntax, verb).ifPresent(causer -> subjects.of(causer).forEach(slot -> slots.add(slot.weaker(SHARED))));
        }
        objects(verb).forEach(slots::add);
        if (!passive && slots.stream().noneMatch(slot -> slot.name().equals(Slot.OBJECT))) {
            slots.addAll(sharedObjects(verb));
            relativeObject(verb, surface).ifPresent(slots::add);
            slots.addAll(perceived(verb));
        }
        prepositional(verb, passive, slots);
        // "ran back to Lima", where the place hangs on the adverb.
        tree.children(verb, "advmod").stream().filter(syntax::isDirection).forEach(direction -> prepositional(direction, false, slots));
        relativePlace(verb).ifPresent(slots::add);
        tree.children(verb, "advcl", "xcomp", "ccomp").stream().flatMap(clause -> tree.children(clause, "nsubj").stream())
                .forEach(noun -> mistaken.preposition(noun).ifPresent(word -> subjects.slots(noun, SUPPORTED).forEach(slot -> slots.add(slot.named(word)))));
        slots.addAll(companions.of(verb, surface));
        slots.addAll(inclusions.of(verb, slots));
        slots.removeIf(slot -> inclusions.isAmong(slot.head()));
        return slots;
    }

    /** "Six villagers killed in the raid": verbs that always have an object, without one and without an auxiliary, tell what is done to their subject. */
    private boolean isBarePassive(int verb) {
        DependencyTree tree = syntax.tree(verb);
        String tag = syntax.token(verb).tag();
        // "The junta sent for him" needs no object.
        boolean called = words.is("sends-for", syntax.lemma(verb)) && tree.children(verb, "obl").stream().anyMatch(whom -> syntax.preposition(whom).filter("for"::equals).isPresent());
        boolean own = !called && tree.child(verb, "nsubj").filter(subject -> syntax.antecedent(subject) == subject).isPresent();
        return (tag.equals("VBN") || tag.equals("VBD")) && words.is("always-with-object", syntax.lemma(verb)) && own && !tree.is(verb, "acl:relcl")
                && tree.children(verb, "obj", "iobj", "ccomp", "xcomp", "aux", "compound:prt").isEmpty() && sharedObjects(verb).isEmpty() && perceived(verb).isEmpty()
                && tree.children(verb, "conj").stream().noneMatch(next -> syntax.isVerb(next) && !tree.children(next, "obj").isEmpty());
    }

    private List<Slot> stranded(int participle, int object) {
        List<Slot> slots = new ArrayList<>();
        Optional<Integer> above = syntax.head(object);
        while (above.isPresent() && !syntax.isVerb(above.get())) {
            above = syntax.head(above.get());
        }
        above.ifPresent(verb -> subjects.of(verb).forEach(slot -> slots.add(slot.weaker(SHARED))));
        slots.add(new Slot(Slot.OBJECT, object, SUPPORTED));
        return slots;
    }

    private List<Slot> objects(int verb) {
        List<Slot> slots = new ArrayList<>();
        DependencyTree tree = syntax.tree(verb);
        for (int child : tree.children(verb, "obj", "iobj")) {
            // "Those who had left": without another subject, "who" is it, whatever the parser says.
            if (syntax.word(child).equals("who") && child < verb && tree.child(verb, "nsubj").isEmpty()) {
                continue;
            }
            String name = tree.is(child, "iobj") && !isOnlyObject(child, verb) ? Slot.INDIRECT : Slot.OBJECT;
            subjects.slots(child, 1).forEach(slot -> slots.add(slot.named(name)));
        }
        syntax.gerundObject(verb).ifPresent(object -> slots.add(new Slot(Slot.OBJECT, object, SUPPORTED)));
        return slots;
    }

    /** "We buried him the same day", "they lost two children that winter": beside a stretch of time the parser takes the object for a recipient. */
    private boolean isOnlyObject(int indirect, int verb) {
        return !words.is("ditransitive", syntax.lemma(verb)) && syntax.tree(verb).children(verb, "obj").stream().allMatch(object -> words.is("time", syntax.lemma(object)));
    }

    /** In "kidnapped and killed three men" the men stand by one of the verbs only. */
    private List<Slot> sharedObjects(int verb) {
        DependencyTree tree = syntax.tree(verb);
        List<Integer> partners = new ArrayList<>();
        if (tree.is(verb, "conj")) {
            tree.head(verb).filter(head -> tree.children(head, "obj").stream().anyMatch(object -> object > verb)).ifPresent(partners::add);
        }
        tree.children(verb, "conj").stream().filter(syntax::isVerb).limit(1)
                .filter(next -> next - verb <= 3 && !words.is("never-passive", syntax.lemma(verb)) && !syntax.lemma(next).equals("have") && tree.children(verb, "obl", "obj", "xcomp", "ccomp", "advmod").isEmpty()).forEach(partners::add);
        List<Slot> slots = new ArrayList<>();
        for (int partner : partners) {
            if (!syntax.isPassive(partner)) {
                objects(partner).stream().filter(slot -> slot.name().equals(Slot.OBJECT)).forEach(slot -> slots.add(slot.weaker(SHARED)));
            }
        }
        return slots;
    }

    /** "the man he met": the antecedent is the object where nothing else takes it up. */
    private Optional<Slot> relativeObject(int verb, List<Slot> surface) {
        DependencyTree tree = syntax.tree(verb);
        if (!tree.is(verb, "acl:relcl") || tree.children(verb, "nsubj").isEmpty()) {
            return Optional.empty();
        }
        int antecedent = tree.head(verb).orElseThrow();
        boolean used = tree.subtree(verb).stream().anyMatch(token -> syntax.antecedent(token) == antecedent && token != antecedent && !tree.is(token, "mark"));
        return used || surface.stream().anyMatch(slot -> slot.head() == antecedent) ? Optional.empty()
                : Optional.of(new Slot(Slot.OBJECT, antecedent, SHARED));
    }

    /** "saw him running", "let him go", "found her guilty": whoever does or is what is found is the object. */
    private List<Slot> perceived(int verb) {
        DependencyTree tree = syntax.tree(verb);
        return tree.children(verb, "dep", "ccomp", "xcomp").stream().filter(child -> (syntax.token(child).tag().equals("VBG") || syntax.token(child).tag().equals("VB") || isLetDo(verb, child) || syntax.token(child).tag().startsWith("JJ"))
                && tree.children(child, "aux", "mark", "cop").isEmpty())
                .flatMap(child -> tree.children(child, "nsubj").stream().filter(subject -> subject > verb)).limit(1)
                .flatMap(subject -> subjects.slots(subject, SHARED).stream()).map(slot -> slot.named(Slot.OBJECT)).toList();
    }

    /** "Let the prisoners go": after a plural the tagger takes the infinitive for a present tense. */
    private boolean isLetDo(int verb, int child) {
        return syntax.lemma(verb).equals("let") && syntax.token(child).tag().equals("VBP");
    }

    private Optional<Slot> relativePlace(int verb) {
        return syntax.tree(verb).children(verb, "advmod").stream().filter(child -> syntax.lemma(child).equals("where"))
                .map(syntax::antecedent).filter(antecedent -> !syntax.lemma(antecedent).equals("where"))
                .map(antecedent -> new Slot("in", antecedent, SUPPORTED)).findFirst();
    }

    private void prepositional(int predicate, boolean passive, List<Slot> slots) {
        DependencyTree tree = syntax.tree(predicate);
        for (int child : Phrases.of(syntax, predicate)) {
            if (tree.relation(child).equals("nmod:poss") || syntax.isVerb(child)) {
                continue;
            }
            Optional<Integer> outcome = outcome(predicate, child);
            if (outcome.isPresent()) {
                slots.add(new Slot("to", outcome.get(), 1));
                subjects.slots(child, 1).forEach(slot -> slots.add(slot.named(passive ? Slot.SUBJECT : Slot.OBJECT)));
                continue;
            }
            Optional<String> preposition = tree.relation(child).equals("obl:agent") ? Optional.of("by") : syntax.preposition(child);
            preposition.ifPresent(name -> subjects.slots(child, 1).forEach(slot -> {
                if (passive && name.equals("by")) {
                    slots.add(slot.named(Slot.SUBJECT));
                }
                slots.add(slot.named(name));
            }));
        }
    }

    /**
     * "Burned to death Adam Musa": an object that comes after the outcome is parsed as one phrase with it. The word for the outcome stands between "to" and the
     * phrase's head.
     */
    private Optional<Integer> outcome(int predicate, int phrase) {
        DependencyTree tree = syntax.tree(predicate);
        return tree.children(phrase, "compound").stream().filter(noun -> noun == predicate + 2 && syntax.word(predicate + 1).equals("to")
                && syntax.lemma(noun).equals("death") && syntax.token(phrase).isProperNoun()).findFirst();
    }

    private List<Slot> noun(int noun) {
        List<Slot> slots = new ArrayList<>();
        DependencyTree tree = syntax.tree(noun);
        if (!tree.children(noun, "cop").isEmpty() || syntax.token(noun).tag().startsWith("JJ") && tree.child(noun, "nsubj").isPresent()) {
            subjects.of(noun).forEach(slots::add);
        } else if (syntax.token(noun).tag().startsWith("JJ") && tree.is(noun, "xcomp") && !syntax.token(noun - 1).tag().equals("``")) {
            // "He is feared dead", "they found him dead"
            int verb = tree.head(noun).orElseThrow();
            Optional<Integer> object = syntax.isPassive(verb) ? Optional.empty() : tree.child(verb, "obj");
            object.map(found -> subjects.slots(found, SUPPORTED)).orElseGet(() -> subjects.of(verb)).forEach(slot -> slots.add(slot.weaker(SUPPORTED)));
        } else if (tree.is(noun, "amod") || tree.is(noun, "acl")) {
            tree.head(noun).ifPresent(head -> slots.add(new Slot(Slot.SUBJECT, head, SUPPORTED)));
        }
        tree.children(noun, "nmod:poss").forEach(child -> subjects.slots(child, 1).forEach(slot -> slots.add(slot.named(Slot.POSSESSIVE))));
        tree.children(noun, "compound", "amod").forEach(child -> slots.add(new Slot(Slot.COMPOUND, child, SUPPORTED)));
        prepositional(noun, false, slots);
        // "There were raids by soldiers": whatever hangs on the verb belongs to the noun.
        tree.head(noun).filter(verb -> tree.is(noun, "nsubj") && !tree.children(verb, "expl").isEmpty()).ifPresent(verb -> prepositional(verb, false, slots));
        if (tree.is(noun, "conj")) {
            tree.head(noun).filter(head -> !syntax.isVerb(head)).ifPresent(head -> of(head).stream()
                    .filter(slot -> slot.name().equals(Slot.POSSESSIVE) || slot.name().equals("by")).forEach(slot -> slots.add(slot.weaker(SHARED))));
        } else if (slots.stream().noneMatch(slot -> slot.name().equals("of"))) {
            tree.children(noun, "conj").stream().filter(next -> !syntax.isVerb(next) && !hasOwnArticle(next)).forEach(next -> {
                List<Slot> theirs = new ArrayList<>();
                prepositional(next, false, theirs);
                theirs.stream().filter(slot -> slot.name().equals("of") || slot.name().equals("by")).forEach(slot -> slots.add(slot.weaker(SHARED)));
            });
        }
        slots.addAll(supported(noun));
        return slots;
    }

    /** In "a teacher and a founder of the society" the society belongs to the second alone. */
    private boolean hasOwnArticle(int noun) {
        return syntax.tree(noun).children(noun, "det").stream().anyMatch(word -> syntax.word(word).matches("an?"));
    }

    /** What a verb lends to the noun that says what is done. */
    private List<Slot> supported(int noun) {
        List<Slot> slots = new ArrayList<>();
        supporter(noun).ifPresent(found -> {
            for (Slot slot : of(found.verb())) {
                // "At a meeting in Lima he announced the arrest": where it was announced.
                if (found.subject() == SupportVerbs.Subject.AUTHOR && slot.head() < found.verb() && !OWN.contains(slot.name())) {
                    continue;
                }
                String name = switch (slot.name()) {
                    case Slot.SUBJECT -> found.subject() == SupportVerbs.Subject.ACCUSER ? "" : isDoneByAnother(found) ? "by" : passiveSubject(found);
                    case Slot.OBJECT, Slot.INDIRECT -> found.place().equals(Slot.OBJECT) || found.place().equals(Slot.SUBJECT) ? "" : passiveSubject(found);
                    // "Her death was announced by her niece": whoever stands after "by" is the verb's subject, which was lent above as what it is.
                    case "by" -> syntax.isPassive(found.verb()) ? "" : slot.name();
                    default -> slot.name().equals(found.place()) ? "" : slot.name();
                };
                if (!name.isEmpty() && slot.head() != noun) {
                    slots.add(slot.named(name).weaker(SUPPORTED));
                }
            }
        });
        return slots;
    }

    /** "The police held him for questioning": whoever is questioned is the verb's object, and not its subject. */
    private boolean isDoneByAnother(Support found) {
        return found.subject() == SupportVerbs.Subject.UNDERGOER && !found.place().equals(Slot.OBJECT) && of(found.verb()).stream().anyMatch(slot -> slot.name().equals(Slot.OBJECT));
    }

    private static String passiveSubject(Support found) {
        return switch (found.subject()) {
            case DOER, ACCUSER -> Slot.SUBJECT;
            case AUTHOR -> Slot.AUTHOR;
            case UNDERGOER -> Slot.OBJECT;
            case PARTICIPANT -> "with";
            case NONE -> "";
        };
    }

    /** True where this verb only lends its arguments to this noun. */
    public boolean supports(int verb, int noun) {
        return supporter(noun).filter(found -> found.verb() == verb).isPresent();
    }

    /** A verb that supports a noun. */
    record Support(int verb, String place, SupportVerbs.Subject subject) {

        /** True for who "joined the raid" or "attended the trial": it was, whether they did so or not. */
        boolean isShare() {
            return subject == SupportVerbs.Subject.PARTICIPANT;
        }
    }

    /** The verb that supports this noun, if one does. */
    Optional<Support> supporter(int noun) {
        DependencyTree tree = syntax.tree(noun);
        int anchor = tree.is(noun, "conj") ? tree.head(noun).orElse(noun) : noun;
        List<Integer> candidates = new ArrayList<>();
        // "The raid was planned by the colonel and carried out by his men": who did it stands with the later verb.
        tree.head(anchor).filter(verb -> tree.is(anchor, "nsubj:pass")).ifPresent(verb -> tree.children(verb, "conj").stream()
                .filter(next -> syntax.isVerb(next) && tree.child(next, "nsubj").isEmpty()).forEach(candidates::add));
        tree.head(anchor).filter(syntax::isVerb).ifPresent(candidates::add);
        tree.children(noun, "acl").stream().filter(syntax::isVerb).forEach(candidates::add);
        for (int verb : candidates) {
            for (Slot slot : known.containsKey(verb) ? known.get(verb) : verb(verb)) {
                if (slot.head() == noun || slot.head() == anchor) {
                    Optional<Support> found = name(verb).stream().flatMap(name -> support.subject(name, slot.name()).stream())
                            .map(subject -> new Support(verb, slot.name(), subject)).findFirst();
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The verb with its particle or its object first ("carry out", "take part"), then alone. */
    private List<String> name(int verb) {
        List<String> names = new ArrayList<>();
        DependencyTree tree = syntax.tree(verb);
        for (int child : tree.children(verb, "compound:prt", "obj")) {
            names.add(syntax.lemma(verb) + " " + syntax.lemma(child));
        }
        names.add(syntax.lemma(verb));
        return names;
    }

    private static List<Slot> distinct(List<Slot> slots) {
        Map<String, Slot> each = new LinkedHashMap<>();
        slots.forEach(slot -> each.putIfAbsent(slot.name() + " " + slot.head(), slot));
        return List.copyOf(each.values());
    }
}
