package org.attest.annotation.time;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.time.Predicate.Form;
import org.attest.annotation.time.Predicate.Kind;

/** Which of two predicates comes first; the first argument stands earlier in the text. */
final class PairOrder {

    private static final Set<String> SEQUENCE = Set.of("then", "later", "afterwards", "afterward", "subsequently", "next", "eventually", "finally");

    private static final Set<String> EARLIER = Set.of("after", "because", "since", "once");

    /** What a conjunction or preposition says of its clause, seen from there. */
    private record Connective(Precedence precedence, Cue cue) {}

    private final AnnotatedText text;

    PairOrder(AnnotatedText text) {
        this.text = text;
    }

    Optional<OrderedPair> within(Predicate a, Predicate b) {
        DependencyTree tree = text.treeOf(a.token());
        if (tree.isBelow(b.token(), a.token())) {
            return below(a, b, tree).or(() -> through(a, b, tree)).or(() -> general(a, b));
        }
        if (tree.isBelow(a.token(), b.token())) {
            return below(b, a, tree).or(() -> through(b, a, tree)).or(() -> general(a, b));
        }
        return general(a, b);
    }

    /** By way of the predicate that the lower one hangs on, where both steps lead the same way. */
    private Optional<OrderedPair> through(Predicate upper, Predicate lower, DependencyTree tree) {
        Optional<Predicate> middle = Optional.empty();
        for (int at = tree.head(lower.token()).orElse(upper.token()); at != upper.token() && middle.isEmpty(); at = tree.head(at).orElse(upper.token())) {
            middle = Predicate.at(text, at);
        }
        if (middle.isEmpty()) {
            return Optional.empty();
        }
        Predicate between = middle.get();
        Optional<OrderedPair> down = below(between, lower, tree);
        Optional<OrderedPair> up = below(upper, between, tree).or(() -> through(upper, between, tree));
        if (down.isEmpty() || up.isEmpty()) {
            return Optional.empty();
        }
        Precedence lowest = seenFrom(lower, down.get());
        boolean told = between.form() == Form.INFINITIVE && lower.isPast() && Set.of(Cue.CONNECTIVE, Cue.ALONGSIDE).contains(down.get().cue());
        return told || lowest == seenFrom(between, up.get()) ? order(lower, upper, lowest, down.get().cue()) : Optional.empty();
    }

    private static Precedence seenFrom(Predicate predicate, OrderedPair pair) {
        return pair.first() == predicate.token() ? pair.precedence() : pair.precedence().reversed();
    }

    Optional<OrderedPair> across(Predicate a, Predicate b) {
        boolean sequence = text.treeOf(b.token()).children(b.token(), "advmod").stream()
                .anyMatch(child -> SEQUENCE.contains(text.token(child).lemma().toLowerCase(Locale.ROOT)));
        if (sequence && a.form() == Form.PAST && b.form() == Form.PAST && !a.isReport()) {
            return Optional.of(new OrderedPair(a.token(), b.token(), Precedence.BEFORE, Cue.SEQUENCE));
        }
        // What an "after" adds lies before the line of the story.
        if (a.form() == Form.PAST && isMain(a) && b.form() == Form.PAST && isBackground(b)) {
            return Optional.of(new OrderedPair(a.token(), b.token(), Precedence.AFTER, Cue.BACKGROUND));
        }
        return general(a, b);
    }

    private boolean isMain(Predicate predicate) {
        DependencyTree tree = text.treeOf(predicate.token());
        return tree.is(predicate.token(), "root") || tree.is(predicate.token(), "conj") || tree.is(predicate.token(), "ccomp");
    }

    private boolean isBackground(Predicate predicate) {
        DependencyTree tree = text.treeOf(predicate.token());
        return tree.is(predicate.token(), "advcl") && tree.children(predicate.token(), "mark", "advmod", "case").stream()
                .anyMatch(mark -> EARLIER.contains(text.token(mark).lemma().toLowerCase(Locale.ROOT)));
    }

    /** One predicate inside the clause or phrase of another. */
    private Optional<OrderedPair> below(Predicate upper, Predicate lower, DependencyTree tree) {
        int top = lower.token();
        while (tree.head(top).orElseThrow() != upper.token()) {
            top = tree.head(top).orElseThrow();
        }
        Optional<Connective> connective = connective(tree, top, lower.token());
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
                    ? order(lower, upper, Precedence.EQUAL, Cue.ALONGSIDE) : order(lower, upper, Precedence.AFTER, Cue.AHEAD);
            case "advcl" -> adverbial(upper, lower);
            case "acl" -> modifier(upper, lower);
            case "csubj" -> order(lower, upper, Precedence.BEFORE, Cue.BACKGROUND);
            case "obj", "nsubj", "obl", "nmod" -> lower.form() == Form.NOUN && relation.equals("obj") && !upper.isReport()
                    ? order(lower, upper, upper.is(Kind.AHEAD) ? Precedence.AFTER : Precedence.EQUAL, Cue.ALONGSIDE) : Optional.empty();
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
            case AHEAD, INFINITIVE -> order(lower, upper, Precedence.AFTER, Cue.AHEAD);
            case PAST, PLUPERFECT, PERFECT, MODAL_PERFECT, PARTICIPLE -> order(lower, upper, Precedence.BEFORE, Cue.REPORTED);
            case PRESENT, GERUND, NOUN -> order(lower, upper, Precedence.BEFORE, Cue.BACKGROUND);
        };
    }

    private Optional<OrderedPair> adverbial(Predicate upper, Predicate lower) {
        return switch (lower.form()) {
            case INFINITIVE -> order(lower, upper, Precedence.AFTER, Cue.AHEAD);
            case AHEAD -> order(lower, upper, Precedence.AFTER, Cue.AHEAD);
            case PLUPERFECT, PERFECT -> order(lower, upper, Precedence.BEFORE, Cue.PLUPERFECT);
            case GERUND -> lower.token() > upper.token() ? order(lower, upper, Precedence.AFTER, Cue.RESULT)
                    : order(lower, upper, Precedence.BEFORE, Cue.BACKGROUND);
            // "Carried across the border by mule, she was shipped to Odessa": told in its turn.
            case PARTICIPLE -> order(lower, upper, Precedence.BEFORE, lower.token() < upper.token() && upper.form() == Form.PAST ? Cue.NARRATION : Cue.BACKGROUND);
            case PAST, PRESENT, MODAL_PERFECT, NOUN -> Optional.empty();
        };
    }

    private Optional<OrderedPair> modifier(Predicate upper, Predicate lower) {
        if (upper.form() == Form.NOUN) {
            return Optional.empty();
        }
        return switch (lower.form()) {
            case AHEAD, INFINITIVE -> order(lower, upper, Precedence.AFTER, Cue.AHEAD);
            case PRESENT, PAST, PLUPERFECT, PERFECT, MODAL_PERFECT, GERUND, PARTICIPLE, NOUN -> order(lower, upper, Precedence.BEFORE, Cue.BACKGROUND);
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
            return goesOn(upper, lower, tree) ? order(upper, lower, Precedence.BEFORE, Cue.NARRATION) : modifier(upper, lower);
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

    /** What "after", "before", "while" say of the clause or noun phrase that they open, seen from there. */
    private Optional<Connective> connective(DependencyTree tree, int top, int lower) {
        for (int mark : tree.children(top, "mark", "case", "advmod")) {
            boolean opens = mark < lower && (tree.is(top, "advcl") || tree.is(top, "obl") || tree.is(top, "nmod"));
            if (!opens || top != lower && !tree.is(top, "advcl")) {
                continue;
            }
            switch (text.token(mark).lemma().toLowerCase(Locale.ROOT)) {
                case "after", "since", "because", "once", "following", "if", "although", "though", "given", "upon" -> {
                    return Optional.of(new Connective(Precedence.BEFORE, Cue.CONNECTIVE));
                }
                case "before", "until", "till", "unless", "prior" -> {
                    return Optional.of(new Connective(Precedence.AFTER, Cue.CONNECTIVE));
                }
                // What a clause with "while" tells has begun when the other comes.
                case "when", "whenever", "while", "whilst" -> {
                    return Optional.of(new Connective(Precedence.BEFORE, Cue.ALONGSIDE));
                }
                case "as", "during" -> {
                    return Optional.of(new Connective(Precedence.EQUAL, Cue.ALONGSIDE));
                }
                default -> {
                    // Other conjunctions say nothing of order.
                }
            }
        }
        return Optional.empty();
    }

    /** By tense alone, and where that says nothing, as it is told. */
    private Optional<OrderedPair> general(Predicate a, Predicate b) {
        if (a.form() == Form.NOUN || b.form() == Form.NOUN) {
            return Optional.empty();
        }
        int stepA = step(a);
        int stepB = step(b);
        if (stepA != stepB) {
            Cue cue = a.form() == Form.PLUPERFECT || b.form() == Form.PLUPERFECT ? Cue.PLUPERFECT
                    : a.form() == Form.AHEAD || b.form() == Form.AHEAD ? Cue.AHEAD : Cue.TENSE;
            return order(a, b, stepA < stepB ? Precedence.BEFORE : Precedence.AFTER, cue);
        }
        if (a.isReport() != b.isReport() && a.form() == Form.PAST && b.form() == Form.PAST) {
            return order(a, b, b.isReport() ? Precedence.BEFORE : Precedence.AFTER, Cue.REPORTED);
        }
        boolean told = a.form() == Form.PAST && b.form() == Form.PAST && !a.is(Kind.STATE) && !b.is(Kind.STATE) && oneParagraph(a, b);
        return order(a, b, Precedence.BEFORE, told ? Cue.NARRATION : Cue.TENSE);
    }

    private boolean oneParagraph(Predicate a, Predicate b) {
        String between = text.document().text().substring(text.token(a.token()).span().end(), text.token(b.token()).span().begin());
        return !between.contains("\n\n");
    }

    /** Tenses as steps of a stair that leads into the future. */
    private static int step(Predicate predicate) {
        return switch (predicate.form()) {
            case PLUPERFECT, MODAL_PERFECT -> 0;
            case PARTICIPLE -> 1;
            case PERFECT -> 3;
            case PAST, GERUND, NOUN -> predicate.isReport() ? 3 : 2;
            case PRESENT -> 3;
            case INFINITIVE -> 4;
            case AHEAD -> 5;
        };
    }

    private static Optional<OrderedPair> order(Predicate one, Predicate other, Precedence precedence, Cue cue) {
        return Optional.of(OrderedPair.of(one.token(), other.token(), precedence, cue));
    }
}
