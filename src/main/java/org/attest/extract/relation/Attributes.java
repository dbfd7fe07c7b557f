package org.attest.extract.relation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.attest.annotation.DependencyTree;
import org.attest.annotation.Layer;
import org.attest.annotation.NameKind;
import org.attest.extract.clause.Slot;
import org.attest.extract.clause.Syntax;
import org.attest.fact.Attribute;
import org.attest.fact.Entity;
import org.attest.fact.Referent;
import org.attest.fact.ThingFamily;

/** Trades, offices and grades. */
final class Attributes {

    private final Descriptions descriptions = Descriptions.standard();
    private final Finding finding;
    private final Syntax syntax;

    Attributes(Finding finding) {
        this.finding = finding;
        this.syntax = finding.arguments.syntax();
    }

    void at(int noun) {
        Optional<Descriptions.Kind> kind = syntax.token(noun).isNoun() ? kind(noun) : Optional.empty();
        if (kind.isEmpty() || isFamilyName(noun)) {
            return;
        }
        // "Two nurses, Marie and Esther": each of those who are named.
        List<Referent.Thing> bearers = syntax.token(noun).tag().endsWith("S") ? finding.bearers.listed(noun) : finding.bearers.of(noun);
        for (Referent.Thing bearer : bearers) {
            boolean person = bearer.family() == ThingFamily.PERSON || bearer.family() == ThingFamily.ACTOR;
            if (person && !(kind.get() == Descriptions.Kind.POSITION && isOnlyCalled(bearer, noun))) {
                finding.describe(bearer, attribute(kind.get(), noun), phrase(noun), noun, 0.8);
            }
        }
    }

    /** True where the noun names a trade, an office or a grade. */
    boolean isTrade(int noun) {
        return kind(noun).isPresent();
    }

    private Optional<Descriptions.Kind> kind(int noun) {
        String lemma = syntax.lemma(noun);
        Optional<Descriptions.Kind> pair = noun > syntax.tree(noun).firstToken() ? descriptions.kind(syntax.word(noun - 1) + " " + lemma) : Optional.empty();
        return pair.or(() -> descriptions.kind(lemma));
    }

    private Attribute attribute(Descriptions.Kind kind, int noun) {
        return switch (kind) {
            case OCCUPATION -> Attribute.OCCUPATION;
            case POSITION, GRADE -> Attribute.HOLDS_POSITION;
            case OFFICE -> isOfBody(noun) ? Attribute.HOLDS_POSITION : Attribute.OCCUPATION;
        };
    }

    /** "the permanent secretary", "secretary of the union", "its secretary". */
    private boolean isOfBody(int noun) {
        boolean ranked = noun > syntax.tree(noun).firstToken() && descriptions.isRank(syntax.word(noun - 1));
        return ranked || finding.arguments.of(noun).stream().filter(slot -> Set.of("of", "poss", "comp").contains(slot.name())).map(Slot::head)
                .map(finding.fillers::at).flatMap(Optional::stream).anyMatch(thing -> thing.family() == ThingFamily.ORGANIZATION);
    }

    /** That "the chief" is chief says nothing of what he is chief of; that "a policeman" is one tells his trade. */
    private boolean isOnlyCalled(Referent.Thing bearer, int noun) {
        Entity entity = finding.reading.cast().entity(bearer);
        String label = entity.label().toLowerCase(Locale.ROOT);
        return !entity.named() && label.matches("(a|an|the)? ?" + Pattern.quote(syntax.lemma(noun)));
    }

    /** "Julie Bishop" holds no office by her name. */
    private boolean isFamilyName(int noun) {
        return finding.reading.text().get(Layer.NAMES).stream().anyMatch(name -> name.kind() == NameKind.PERSON && name.endToken() == noun + 1);
    }

    /** The noun with the nouns and ranks before it: "deputy chief", "physics teacher". */
    private String phrase(int noun) {
        DependencyTree tree = syntax.tree(noun);
        int first = noun;
        while (first > tree.firstToken() && belongs(first - 1, noun)) {
            first--;
        }
        StringBuilder words = new StringBuilder();
        for (int token = first; token <= noun; token++) {
            words.append(words.isEmpty() ? "" : " ").append(token == noun && syntax.token(noun).tag().endsWith("S") ? syntax.lemma(noun) : syntax.token(token).word());
        }
        String phrase = words.toString();
        return syntax.token(noun).isProperNoun() || first == noun ? phrase.toLowerCase(Locale.ROOT) : phrase;
    }

    private boolean belongs(int token, int noun) {
        DependencyTree tree = syntax.tree(noun);
        String word = syntax.word(token);
        boolean rank = descriptions.isRank(word) && tree.isBelow(token, noun);
        boolean compound = tree.is(token, "compound") && tree.isBelow(token, noun) && syntax.token(token).tag().startsWith("NN") && !syntax.token(token).isProperNoun();
        return (rank || compound) && finding.reading.cast().at(token).map(finding.reading.cast()::entity).filter(Entity::named).isEmpty();
    }
}
