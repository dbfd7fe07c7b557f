package org.attest.extract.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.attest.annotation.DependencyTree;

/** Finds the subject of a verb as it stands on the surface, also where another clause holds it. */
final class Subjects {

    private static final int MAX_STEPS = 6;
    private static final double INHERITED = 0.9;
    private static final double CONTROLLED = 0.85;
    private static final double LOOSE = 0.75;

    private final Syntax syntax;
    private final MistakenSubjects mistaken;
    private final ClauseWords words = ClauseWords.standard();

    Subjects(Syntax syntax) {
        this.syntax = syntax;
        this.mistaken = new MistakenSubjects(syntax);
    }

    /** Heads of the subject with their certainty; slots are all named {@code subj}. */
    List<Slot> of(int verb) {
        return of(verb, MAX_STEPS);
    }

    private List<Slot> of(int verb, int steps) {
        DependencyTree tree = syntax.tree(verb);
        Optional<Integer> own = tree.child(verb, "nsubj").filter(subject -> !syntax.isStrandedObject(subject) && !belongsAbove(subject, verb)).or(() -> whoever(verb));
        if (own.isPresent()) {
            List<Slot> found = new ArrayList<>(slots(own.get(), 1));
            mistaken.partner(own.get(), verb).ifPresent(partner -> found.addAll(slots(partner, LOOSE)));
            return found;
        }
        Optional<Integer> later = mistaken.ofLaterClause(verb);
        if (later.isPresent()) {
            return weaker(slots(later.get(), 1), INHERITED);
        }
        Optional<Integer> above = tree.head(verb);
        if (steps == 0 || above.isEmpty()) {
            return List.of();
        }
        int head = above.get();
        if (isPerceived(verb, head)) {
            return List.of();
        }
        return switch (tree.relation(verb)) {
            case "conj" -> syntax.isVerb(head) || isPredicate(head) ? weaker(of(head, steps - 1), INHERITED) : List.of();
            case "xcomp" -> controlled(head, steps);
            case "ccomp" -> syntax.token(verb).tag().equals("VBG") || syntax.isInfinitive(verb) ? controlled(head, steps) : List.of();
            case "advcl" -> adverbial(verb, head, steps);
            case "acl" -> ofNoun(verb, head, steps);
            case "acl:relcl" -> List.of(new Slot(Slot.SUBJECT, head, LOOSE));
            case "amod" -> syntax.gerundObject(verb).isPresent() ? accused(head, steps) : List.of(new Slot(Slot.SUBJECT, head, INHERITED));
            case "dep" -> ofLoose(verb, head, steps);
            case "advmod" -> opens(verb, head) ? weaker(of(head, steps - 1), LOOSE) : List.of();
            case "obl", "nmod" -> syntax.token(verb).tag().equals("VBG") ? weaker(of(head, steps - 1), LOOSE) : List.of();
            default -> List.of();
        };
    }

    /** "We heard shooting", "saw fighting near the bridge": others shoot and fight. */
    private boolean isPerceived(int verb, int head) {
        return syntax.token(verb).tag().equals("VBG") && head < verb && words.is("perceiving", syntax.lemma(head)) && syntax.tree(head).children(head, "obj", "iobj", "cc").isEmpty()
                && syntax.tree(verb).children(verb, "mark", "cc", "case").isEmpty() && !syntax.word(verb - 1).equals(",");
    }

    /** "Whoever ran away was beaten": the clause stands for those of whom it tells. */
    private Optional<Integer> whoever(int verb) {
        DependencyTree tree = syntax.tree(verb);
        return tree.children(verb, "csubj", "csubj:pass").stream().flatMap(clause -> tree.children(clause, "nsubj").stream()).filter(subject -> words.is("whoever", syntax.lemma(subject))).findFirst();
    }

    /** True for Lima in "went to Lima to raise money", but not for the mayor in "called on the mayor to resign": he is the one to do so. */
    private boolean belongsAbove(int subject, int infinitive) {
        boolean asked = syntax.head(infinitive).filter(above -> words.is("oblique-control", syntax.lemma(above))).isPresent();
        return mistaken.preposition(subject).filter(word -> !asked || !words.is("asking-preposition", word)).isPresent();
    }

    /** "Born in Tartu in 1951, she studied": a participle before the subject of the clause that it opens. */
    private boolean opens(int participle, int head) {
        DependencyTree tree = syntax.tree(participle);
        boolean first = participle == tree.firstToken() || syntax.word(participle - 1).equals(",");
        return first && syntax.token(participle).tag().equals("VBN") && tree.children(participle, "aux", "cop", "mark").isEmpty()
                && (syntax.isVerb(head) || isPredicate(head)) && tree.child(head, "nsubj", "nsubj:pass").filter(subject -> subject > participle).isPresent();
    }

    private boolean isPredicate(int token) {
        return !syntax.tree(token).children(token, "cop", "nsubj").isEmpty();
    }

    private List<Slot> controlled(int head, int steps) {
        DependencyTree tree = syntax.tree(head);
        String lemma = syntax.lemma(head);
        if (!words.is("subject-control", lemma) && !syntax.isPassive(head)) {
            Optional<Integer> object = tree.child(head, "obj").or(() -> tree.child(head, "iobj"));
            if (object.isPresent() && words.is("object-control", lemma)) {
                return weaker(slots(object.get(), 1), CONTROLLED);
            }
        }
        if (words.is("oblique-control", lemma)) {
            // "called on the rebels to lay down their arms"
            Optional<Integer> asked = tree.children(head, "obl").stream().filter(phrase -> syntax.preposition(phrase).filter(word -> words.is("asking-preposition", word)).isPresent()).findFirst();
            if (asked.isPresent()) {
                return weaker(slots(asked.get(), 1), CONTROLLED);
            }
        }
        return weaker(of(head, steps - 1), CONTROLLED);
    }

    private List<Slot> adverbial(int verb, int head, int steps) {
        if (!syntax.isVerb(head) && !isPredicate(head)) {
            return List.of();
        }
        if (syntax.isInfinitive(verb) && words.is("carrier", syntax.lemma(head)) && !syntax.isPassive(head)) {
            Optional<Integer> object = syntax.tree(head).child(head, "obj");
            if (object.isPresent()) {
                return weaker(slots(object.get(), 1), LOOSE);
            }
        }
        Optional<Integer> granted = granted(verb, head);
        if (granted.isPresent()) {
            return weaker(slots(granted.get(), 1), CONTROLLED);
        }
        Optional<Integer> reproached = reproached(verb, head);
        if (reproached.isPresent()) {
            return weaker(slots(reproached.get(), 1), CONTROLLED);
        }
        boolean finite = syntax.token(verb).tag().equals("VBD") || syntax.token(verb).tag().equals("VBZ");
        return finite ? List.of() : weaker(of(head, steps - 1), CONTROLLED);
    }

    /** "Gave the strikers ten minutes to disperse", "granted him leave to go": whoever is given it is to do so; but "promised him a visit to make up for it". */
    private Optional<Integer> granted(int infinitive, int head) {
        boolean gives = words.is("ditransitive", syntax.lemma(head)) && !words.is("subject-control", syntax.lemma(head)) && !syntax.isPassive(head);
        return gives && syntax.isInfinitive(infinitive) ? syntax.tree(head).child(head, "iobj").filter(person -> !syntax.tree(head).children(head, "obj").isEmpty()) : Optional.empty();
    }

    /** "Dismissed him for having handed out leaflets", "praised the nurse for staying", "accused her of stealing": it is the object's deed for which that is done. */
    private Optional<Integer> reproached(int gerund, int head) {
        DependencyTree tree = syntax.tree(head);
        boolean accusing = words.is("accusing", syntax.lemma(head));
        boolean reason = syntax.tree(gerund).children(gerund, "mark", "case").stream().anyMatch(mark -> syntax.word(mark).equals("for") || accusing && syntax.word(mark).equals("of"))
                && (syntax.token(gerund).tag().equals("VBG") || tree.children(gerund, "aux").stream().anyMatch(aux -> syntax.token(aux).tag().equals("VBG")));
        return reason && !syntax.isPassive(head) ? tree.children(head, "obj").stream().filter(object -> object < gerund).findFirst() : Optional.empty();
    }

    /** "accused Maria of murdering Ana", "was accused of murdering Ana": who is said to have done it, where the gerund hangs on its object. */
    private List<Slot> accused(int noun, int steps) {
        Optional<Integer> governor = syntax.head(noun).filter(syntax::isVerb);
        Optional<Integer> object = governor.filter(verb -> !syntax.isPassive(verb)).flatMap(verb -> syntax.tree(verb).child(verb, "obj"));
        return object.map(person -> weaker(slots(person, 1), CONTROLLED)).orElseGet(() -> governor(noun, steps));
    }

    private List<Slot> ofNoun(int verb, int noun, int steps) {
        Optional<Integer> counted = countedAmong(noun);
        if (counted.isPresent()) {
            return weaker(slots(counted.get(), 1), INHERITED);
        }
        Optional<Integer> one = oneOfThose(noun);
        if (one.isPresent()) {
            return weaker(of(one.get(), steps - 1), INHERITED);
        }
        if (isPrepositional(verb) && syntax.preposition(noun).filter("by"::equals).isPresent()) {
            // "was acquitted by a court of having killed him": whoever was acquitted.
            return governor(noun, steps);
        }
        if (!syntax.isInfinitive(verb) && !syntax.token(verb).tag().equals("VB")) {
            return isTrailing(verb, noun) ? governor(noun, steps) : List.of(new Slot(Slot.SUBJECT, noun, INHERITED));
        }
        Optional<Integer> granted = syntax.head(noun).filter(giving -> syntax.tree(noun).is(noun, "obj")).flatMap(giving -> granted(verb, giving));
        if (granted.isPresent()) {
            return weaker(slots(granted.get(), 1), CONTROLLED);
        }
        if (syntax.token(noun).isProperNoun()) {
            return governor(noun, steps);
        }
        if (!words.is("attitude-noun", syntax.lemma(noun))) {
            return List.of(new Slot(Slot.SUBJECT, noun, LOOSE));
        }
        DependencyTree tree = syntax.tree(noun);
        Optional<Integer> owner = tree.child(noun, "nmod:poss");
        if (owner.isPresent()) {
            return weaker(slots(owner.get(), 1), INHERITED);
        }
        return governor(noun, steps);
    }

    /** "Musa was one of those arrested", "was among those killed": what is said of those is said of whoever is counted among them. */
    private Optional<Integer> oneOfThose(int those) {
        DependencyTree tree = syntax.tree(those);
        if (!syntax.word(those).equals("those")) {
            return Optional.empty();
        }
        Optional<Integer> predicate = tree.children(those, "cop").isEmpty() ? tree.head(those).filter(one -> tree.is(those, "nmod") && !tree.children(one, "cop").isEmpty())
                : Optional.of(those);
        return predicate.filter(one -> tree.child(one, "nsubj").isPresent());
    }

    /** "Among those arrested was a nurse", where she was taken for the predicate and they for the subject. */
    private Optional<Integer> countedAmong(int those) {
        DependencyTree tree = syntax.tree(those);
        boolean among = syntax.word(those).equals("those") && tree.is(those, "nsubj") && syntax.preposition(those).filter("among"::equals).isPresent();
        return tree.head(those).filter(who -> among && who > those && !tree.children(who, "cop").isEmpty());
    }

    /** "She drove for a haulier, carrying marble": after a comma it is what the subject did, though the parser hangs it on the noun before. */
    private boolean isTrailing(int participle, int noun) {
        DependencyTree tree = syntax.tree(noun);
        boolean apart = syntax.token(participle).tag().equals("VBG") && syntax.word(participle - 1).equals(",") && (tree.is(noun, "obl") || tree.is(noun, "obj"));
        return apart && syntax.head(noun).filter(syntax::isVerb).filter(above -> syntax.token(above).tag().equals("VBD") && !syntax.isPassive(above)).isPresent();
    }

    /** "Opened fire on worshippers, killing nine", "Zoric himself, gravely wounded, was led away": what the parser could not place tells of the subject or of the noun before it. */
    private List<Slot> ofLoose(int verb, int head, int steps) {
        if (syntax.token(verb).tag().equals("VBG") && !syntax.isVerb(head) && isTrailing(verb, head)) {
            return governor(head, steps);
        }
        if (syntax.token(verb).tag().equals("VBN") && syntax.token(head).isNoun() && isParenthesis(verb)) {
            return weaker(slots(head, 1), INHERITED);
        }
        // "Was seen being beaten", "regrets having left"
        boolean gerund = syntax.isGerund(verb) || syntax.tree(verb).children(verb, "aux:pass").stream().anyMatch(aux -> syntax.token(aux).tag().equals("VBG"));
        return gerund || opens(verb, head) ? weaker(of(head, steps - 1), LOOSE) : List.of();
    }

    /** Between a comma, behind which at most an adverb stands, and another. */
    private boolean isParenthesis(int participle) {
        DependencyTree tree = syntax.tree(participle);
        int before = syntax.token(participle - 1).tag().equals("RB") ? participle - 2 : participle - 1;
        int after = tree.subtree(participle).stream().mapToInt(Integer::intValue).max().orElse(participle) + 1;
        return before > tree.firstToken() && syntax.word(before).equals(",") && after < tree.endToken() && syntax.word(after).equals(",");
    }

    private boolean isPrepositional(int gerund) {
        return syntax.tree(gerund).children(gerund, "case", "mark").stream().anyMatch(mark -> syntax.word(mark).equals("of") || syntax.word(mark).equals("for"));
    }

    private List<Slot> governor(int noun, int steps) {
        return syntax.head(noun).filter(syntax::isVerb).map(governor -> weaker(of(governor, steps - 1), LOOSE)).orElse(List.of());
    }

    /** The subject slots of a phrase: the word, or what it stands for, and its conjuncts. */
    List<Slot> slots(int head, double certainty) {
        List<Slot> found = new ArrayList<>();
        int first = syntax.antecedent(head);
        for (int token : syntax.withConjuncts(first)) {
            if (token == first || !mistaken.isOfLaterClause(token)) {
                found.add(new Slot(Slot.SUBJECT, token, certainty));
            }
        }
        return found;
    }

    private static List<Slot> weaker(List<Slot> slots, double factor) {
        return slots.stream().map(slot -> slot.weaker(factor)).toList();
    }
}
