package org.attest.annotation.time;

import java.util.Optional;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.time.Predicate.Form;
import org.attest.annotation.time.Predicate.Kind;

/** Which of two predicates comes first where one stands in the clause or phrase of the other: by the word that opens it, and by what kind of clause it is. */
final class ClauseOrder {

    private final AnnotatedText text;

    ClauseOrder(AnnotatedText text) {
        this.text = text;
    }

    /** One predicate inside the clause or phrase of another. */
    Optional<OrderedPair> of(Predicate upper, Predicate lower, DependencyTree tree) {
        int top = lower.token();
        while (tree.head(top).orElseThrow() != upper.token()) {
            top = tree.head(top).orElseThrow();
        }
        Optional<Connective> connective = Connective.of(text, tree, top, lower.token());
        if (connective.isPresent()) {
            Cue cue = connective.get().cue();
            return Optional.of(OrderedPair.of(lower.token(), upper.token(), connective.get().precedence(), cue));
        }
        if (top != lower.token()) {
            return inner(upper, lower, tree, top);
        }
        return clause(upper, lower, tree);
    }

    private Optional<OrderedPair> clause(Predicate upper, Predicate lower, DependencyTree tree) {
        String relation = tree.relation(lower.token()).replaceFirst(":.*", "");
        return switch (relation) {
            case "ccomp", "parataxis" -> content(upper, lower, relation.equals("ccomp"));
            // "Snow began to fall": the beginning is that of the falling.
            case "xcomp" -> lower.form() == Form.PARTICIPLE || upper.is(Kind.PHASE) || upper.is(Kind.REPORT) && lower.form() != Form.INFINITIVE
                    ? OrderedPair.between(lower, upper, Precedence.EQUAL, Cue.ALONGSIDE) : OrderedPair.between(lower, upper, Precedence.AFTER, Cue.AHEAD);
            case "advcl" -> adverbial(upper, lower);
            case "acl" -> modifier(upper, lower);
            case "csubj" -> OrderedPair.between(lower, upper, Precedence.BEFORE, Cue.BACKGROUND);
            case "obj", "nsubj", "obl", "nmod" -> lower.form() == Form.NOUN && relation.equals("obj") && !upper.isReport()
                    ? OrderedPair.between(lower, upper, upper.is(Kind.AHEAD) ? Precedence.AFTER : Precedence.EQUAL, Cue.ALONGSIDE) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** A clause that is said, thought or otherwise the content of the upper one. */
    private Optional<OrderedPair> content(Predicate upper, Predicate lower, boolean complement) {
        // What stands before a verb that tells of no saying is a clause of its own that the parser hung there.
        if (!upper.isReport() && (!complement || lower.token() < upper.token())) {
            return Optional.empty();
        }
        return switch (lower.form()) {
            case AHEAD, INFINITIVE -> OrderedPair.between(lower, upper, Precedence.AFTER, Cue.AHEAD);
            case PAST, PLUPERFECT, PERFECT, MODAL_PERFECT, PARTICIPLE -> OrderedPair.between(lower, upper, Precedence.BEFORE, Cue.REPORTED);
            case PRESENT, GERUND, NOUN -> OrderedPair.between(lower, upper, Precedence.BEFORE, Cue.BACKGROUND);
        };
    }

    private Optional<OrderedPair> adverbial(Predicate upper, Predicate lower) {
        return switch (lower.form()) {
            case INFINITIVE -> OrderedPair.between(lower, upper, Precedence.AFTER, Cue.AHEAD);
            case AHEAD -> OrderedPair.between(lower, upper, Precedence.AFTER, Cue.AHEAD);
            case PLUPERFECT, PERFECT -> OrderedPair.between(lower, upper, Precedence.BEFORE, Cue.PLUPERFECT);
            case GERUND -> lower.token() > upper.token() ? OrderedPair.between(lower, upper, Precedence.AFTER, Cue.RESULT)
                    : OrderedPair.between(lower, upper, Precedence.BEFORE, Cue.BACKGROUND);
            // "Carried across the border by mule, she was shipped to Odessa": told in its turn.
            case PARTICIPLE -> OrderedPair.between(lower, upper, Precedence.BEFORE, lower.token() < upper.token() && upper.form() == Form.PAST ? Cue.NARRATION : Cue.BACKGROUND);
            case PAST, PRESENT, MODAL_PERFECT, NOUN -> Optional.empty();
        };
    }

    private Optional<OrderedPair> modifier(Predicate upper, Predicate lower) {
        if (upper.form() == Form.NOUN) {
            return Optional.empty();
        }
        return switch (lower.form()) {
            case AHEAD, INFINITIVE -> OrderedPair.between(lower, upper, Precedence.AFTER, Cue.AHEAD);
            // "The prisoners whom they had taken escaped": as sure as in a clause of its own.
            case PLUPERFECT -> OrderedPair.between(lower, upper, Precedence.BEFORE, upper.form() == Form.PAST ? Cue.PLUPERFECT : Cue.BACKGROUND);
            case PRESENT, PAST, PERFECT, MODAL_PERFECT, GERUND, PARTICIPLE, NOUN -> OrderedPair.between(lower, upper, Precedence.BEFORE, Cue.BACKGROUND);
        };
    }

    /** "She went to Graz, where she met a painter": the story goes on at the place. */
    private boolean goesOn(Predicate upper, Predicate lower, DependencyTree tree) {
        boolean there = tree.children(lower.token(), "advmod").stream()
                .anyMatch(child -> text.token(child).word().equalsIgnoreCase("where") && child > 0 && text.token(child - 1).word().equals(","));
        return there && upper.is(Kind.MOTION) && upper.form() == Form.PAST && lower.form() == Form.PAST && !lower.is(Kind.STATE) && !text.token(lower.token()).lemma().equals("bear");
    }

    /** A predicate in a modifier of one of the upper predicate's arguments, or in a clause of its clause. */
    private Optional<OrderedPair> inner(Predicate upper, Predicate lower, DependencyTree tree, int top) {
        if (tree.is(lower.token(), "acl")) {
            return goesOn(upper, lower, tree) ? OrderedPair.between(upper, lower, Precedence.BEFORE, Cue.NARRATION) : modifier(upper, lower);
        }
        Optional<Predicate> middle = Predicate.at(text, top);
        boolean said = upper.isReport() && (tree.is(top, "ccomp") || tree.is(top, "parataxis"));
        if (said && lower.form() != Form.NOUN) {
            return content(upper, lower, true);
        }
        if (middle.isPresent() && lower.form() == Form.NOUN) {
            return clause(upper, middle.get(), tree).map(pair -> OrderedPair.of(lower.token(), upper.token(),
                    pair.first() == middle.get().token() ? pair.precedence() : pair.precedence().reversed(), pair.cue()));
        }
        return Optional.empty();
    }
}
