package org.attest.extract.clause;

import java.util.Optional;

import org.attest.annotation.DependencyTree;
import org.attest.extract.clause.FactualityLexicon.Below;
import org.attest.extract.clause.FactualityLexicon.Effect;
import org.attest.extract.clause.FactualityLexicon.Kind;
import org.attest.fact.Factuality;

/** What the clause around a noun makes of the event that the noun tells: "feared an attack", "in case of war", "survived the siege". */
final class NounContext {

    private final FactualityReader reader;
    private final Syntax syntax;
    private final ArgumentReader arguments;
    private final Tense tense;
    private final Governors governors;
    private final Subordination subordination;
    private final Leads leads;
    private final FactualityLexicon lexicon = FactualityLexicon.standard();
    private final ClauseWords words = ClauseWords.standard();

    NounContext(FactualityReader reader, ArgumentReader arguments, Tense tense, Governors governors, Subordination subordination, Leads leads) {
        this.reader = reader;
        this.syntax = arguments.syntax();
        this.arguments = arguments;
        this.tense = tense;
        this.governors = governors;
        this.subordination = subordination;
        this.leads = leads;
    }

    /** @param above the word on which the noun hangs */
    Factuality of(int noun, int above) {
        DependencyTree tree = syntax.tree(noun);
        if (tree.children(noun, "det").stream().map(syntax::word).anyMatch(word -> word.equals("these") || word.equals("those"))) {
            // Whatever is done about these attacks, they were told of before.
            return Factuality.FACTUAL;
        }
        if (tree.is(noun, "conj")) {
            return reader.context(above);
        }
        if (syntax.word(above).equals("whether")) {
            // "whether to strike", where the parser took the verb for a noun
            return Factuality.UNSPECIFIED;
        }
        if (tree.is(noun, "compound") && words.is("undertaking", syntax.lemma(above))) {
            return reader.of(above);
        }
        if (tree.is(noun, "compound") || tree.is(noun, "nmod:poss") || tree.is(noun, "appos")) {
            return lexicon.governor(syntax.lemma(above), Below.NOUN).map(effect -> effect.on(reader.of(above))).orElse(Factuality.FACTUAL);
        }
        Optional<Integer> later = arguments.supporter(noun).map(ArgumentReader.Support::verb).filter(verb -> verb != above && tree.is(verb, "conj")
                && tree.head(verb).filter(head -> head == above).isPresent());
        if (later.isPresent()) {
            // "planned by the colonel and carried out by his men"
            return reader.of(later.get());
        }
        Optional<String> preposition = syntax.preposition(noun);
        boolean object = preposition.isEmpty() && (tree.is(noun, "obj") || tree.is(noun, "nsubj:pass"));
        if ((object || words.is("before-known", preposition.orElse(""))) && isDefinite(noun) && words.is("concerns-known", syntax.lemma(above))) {
            return Factuality.FACTUAL;
        }
        // "Denies the charge": whoever denies what was said does not deny that it was.
        if (object && words.is("said-of-somebody", syntax.lemma(noun)) && words.is("gainsaying", syntax.lemma(above))) {
            return Factuality.FACTUAL;
        }
        if (preposition.filter(word -> word.equals("on") || word.equals("upon")).isPresent() && tree.is(noun, "obl") && noun < above && tree.children(noun, "det", "amod").isEmpty()) {
            // "On arrival in Lima she was charged": when it was, and nothing that she is charged with.
            return reader.of(above);
        }
        if (preposition.isPresent()) {
            Optional<Effect> ordered = orderedDeed(noun, above);
            if (ordered.isPresent()) {
                return ordered.get().on(reader.of(above));
            }
            Optional<Effect> effect = leads.ofNoun(noun).or(() -> lexicon.effect(Kind.PREPOSITION, preposition.get()));
            if (effect.isPresent() && effect.get().positive().isPresent()) {
                return effect.get().on(Factuality.FACTUAL);
            }
            if (effect.isEmpty() || preposition.get().equals("from")) {
                Optional<Factuality> governed = words.is("before-event", preposition.get()) ? subordination.prepositional(above, preposition.get(), Below.NOUN)
                        : Optional.empty();
                governed = governed.or(() -> byObject(above, preposition.get()));
                Optional<Factuality> found = governed.isPresent() || !words.is("before-event", preposition.get()) ? governed : beforePreposition(noun, above);
                if (found.isPresent()) {
                    return found.get();
                }
            }
        } else if (object || tree.is(noun, "nsubj") && !syntax.isVerb(above)) {
            Optional<Effect> effect = governors.governed(above, Below.NOUN);
            if (effect.isPresent()) {
                return effect.get().on(reader.of(above));
            }
        }
        boolean supported = arguments.supporter(noun).filter(support -> support.verb() == above).isPresent();
        if (!supported && isDefinite(noun) && !(object && isToCome(noun, above))) {
            return Factuality.FACTUAL;
        }
        Factuality around = reader.of(above);
        if (around == Factuality.COUNTERFACTUAL && isDefinite(noun) && arguments.supporter(noun).filter(ArgumentReader.Support::isShare).isPresent()) {
            // "He denied having taken part in the ambush": his part is denied, not the ambush.
            return Factuality.FACTUAL;
        }
        return around == Factuality.FACTUAL && isOffered(noun) ? Factuality.GENERIC : around;
    }

    /** "The airport has flights to Oslo": what there is again and again. */
    private boolean isOffered(int noun) {
        DependencyTree tree = syntax.tree(noun);
        boolean bare = syntax.token(noun).tag().equals("NNS") && tree.children(noun, "det", "nummod", "nmod:poss", "acl", "nmod:tmod").isEmpty();
        Optional<Integer> verb = syntax.head(noun);
        while (verb.isPresent() && syntax.token(verb.get()).isNoun() && tree.children(verb.get(), "cop").isEmpty()) {
            verb = syntax.head(verb.get());
        }
        return bare && verb.filter(above -> words.is("offering", syntax.lemma(above)) && tense.isPresent(above)).isPresent();
    }

    /** "gave orders for the arrest": what is ordered hangs on the verb that the order goes with. */
    private Optional<Factuality> byObject(int above, String preposition) {
        if (!preposition.equals("for") || !syntax.isVerb(above)) {
            return Optional.empty();
        }
        return syntax.tree(above).children(above, "obj").stream().flatMap(object -> lexicon.governor(syntax.lemma(object), Below.NOUN).stream()).findFirst()
                .map(effect -> effect.on(reader.of(above)));
    }

    /** "were told to retreat", where the parser took the verb for a noun. */
    private Optional<Effect> orderedDeed(int noun, int above) {
        boolean bare = syntax.token(noun).tag().equals("NN") && syntax.lemma(noun - 1).equals("to") && syntax.tree(noun).children(noun, "det", "amod", "nmod").isEmpty();
        boolean orders = words.is("object-control", syntax.lemma(above)) && !words.is("carrier", syntax.lemma(above));
        return bare && orders ? governors.governed(above, Below.TO) : Optional.empty();
    }

    /** "may hold their own elections", "hopes to finish her studies": what somebody has yet to do is theirs all the same. */
    private boolean isToCome(int noun, int above) {
        boolean own = syntax.tree(noun).children(noun, "nmod:poss").stream().anyMatch(owner -> syntax.token(owner).tag().equals("PRP$"));
        return own && switch (reader.of(above)) {
            case POSSIBLE, INTENDED, HYPOTHETICAL -> true;
            case FACTUAL, PROBABLE, COUNTERFACTUAL, GENERIC, UNSPECIFIED -> false;
        };
    }

    /** "busy preparing for a strike", where the parser hangs the strike on "busy". */
    private Optional<Factuality> beforePreposition(int noun, int above) {
        int before = syntax.tree(noun).child(noun, "case").orElse(noun) - 1;
        boolean governs = before > above && before < noun && syntax.isVerb(before);
        return governs ? lexicon.governor(syntax.lemma(before), Below.NOUN).map(effect -> effect.on(reader.of(above))) : Optional.empty();
    }

    /** "an elected president", where none may ever be elected; "the elected president" was. */
    Factuality participle(int participle, int noun) {
        Optional<Effect> effect = governors.preceded(noun);
        if (effect.isPresent()) {
            return effect.get().on(Factuality.FACTUAL);
        }
        boolean named = isDefinite(noun) || syntax.token(noun).isProperNoun() || !syntax.token(noun).isNoun() || syntax.head(noun).isEmpty();
        Factuality around = named ? Factuality.FACTUAL : reader.of(noun);
        return around == Factuality.COUNTERFACTUAL ? Factuality.FACTUAL : around;
    }

    private boolean isDefinite(int noun) {
        DependencyTree tree = syntax.tree(noun);
        return tree.children(noun, "det").stream().anyMatch(det -> words.is("demonstrative", syntax.lemma(det))) || !tree.children(noun, "nmod:poss").isEmpty();
    }
}
