package org.attest.extract.clause;

import java.util.Optional;

import org.attest.annotation.DependencyTree;
import org.attest.extract.clause.FactualityLexicon.Below;
import org.attest.extract.clause.FactualityLexicon.Effect;
import org.attest.extract.clause.FactualityLexicon.Kind;
import org.attest.fact.Factuality;

/** What words that govern a clause or a noun make of it: "planned to", "fear of", "used to", "they say". */
final class Governors {

    private final Syntax syntax;
    private final FactualityLexicon lexicon = FactualityLexicon.standard();
    private final ClauseWords words = ClauseWords.standard();

    Governors(Syntax syntax) {
        this.syntax = syntax;
    }

    /** Where "his plan to kill the king" was parsed as if the plan did it. */
    Optional<Effect> ownNoun(int token) {
        return syntax.isVerb(token) && syntax.isInfinitive(token)
                ? syntax.tree(token).child(token, "nsubj").flatMap(noun -> lexicon.governor(syntax.lemma(noun), Below.TO)) : Optional.empty();
    }

    Optional<Effect> preceded(int noun) {
        return syntax.preposition(noun).flatMap(words -> lexicon.effect(Kind.PREPOSITION, words)).filter(effect -> effect.positive().isPresent());
    }

    Optional<Effect> governed(int above, Below below) {
        DependencyTree tree = syntax.tree(above);
        if (below == Below.THAT && syntax.lemma(above).equals("have") && tree.children(above, "obj").stream().anyMatch(object -> syntax.lemma(object).equals("it"))) {
            // "rumour has it that"
            return tree.child(above, "nsubj").flatMap(subject -> lexicon.governor(syntax.lemma(subject), below));
        }
        for (int particle : tree.children(above, "compound:prt")) {
            Optional<Effect> effect = lexicon.governor(syntax.lemma(above) + " " + syntax.lemma(particle), below);
            if (effect.isPresent()) {
                return effect;
            }
        }
        Optional<Effect> object = below == Below.TO && tree.children(above, "obj").size() == 1 && lexicon.governor(syntax.lemma(above), below).isEmpty()
                ? lexicon.governor(syntax.lemma(tree.child(above, "obj").get()), below) : Optional.empty();
        return object.or(() -> lexicon.governor(syntax.lemma(above), below));
    }

    /** "went on to say": said. */
    Optional<Factuality> goesOn(int above, Factuality outer) {
        boolean on = above + 1 < syntax.tree(above).endToken() && syntax.lemma(above + 1).equals("on");
        return on && syntax.lemma(above).equals("go") ? Optional.of(outer) : Optional.empty();
    }

    /** "used to", "going to", "have to", "was to", "were required to", "would like to". */
    Optional<Factuality> phrase(int token, int above, Factuality outer) {
        if (goesOn(above, outer).isPresent()) {
            return goesOn(above, outer);
        }
        if (words.is("liking", syntax.lemma(above)) && syntax.tree(above).children(above, "aux").stream().anyMatch(aux -> lexicon.is(Kind.MODAL, syntax.word(aux)))) {
            return Optional.of(outer == Factuality.FACTUAL ? Factuality.INTENDED : outer);
        }
        String tag = syntax.token(above).tag();
        Optional<Factuality> meant = switch (syntax.lemma(above)) {
            case "use" -> tag.equals("VBD") ? Optional.of(Factuality.GENERIC) : Optional.empty();
            case "go" -> tag.equals("VBG") ? Optional.of(Factuality.INTENDED) : Optional.empty();
            case "come" -> words.is("inchoative-complement", syntax.lemma(token)) ? Optional.of(outer) : Optional.empty();
            case "have" -> syntax.hasMark(token, "yet") || syntax.hasMark(above, "yet") ? Optional.of(Factuality.COUNTERFACTUAL) : tag.equals("VBD") || tag.equals("VBN") ? Optional.of(outer) : Optional.of(Factuality.INTENDED);
            case "be" -> Optional.of(syntax.tree(above).children(above, "nsubj").stream().anyMatch(subject -> words.is("job", syntax.lemma(subject)))
                    ? Factuality.GENERIC : Factuality.INTENDED);
            case "say" -> isHearsay(token, above) ? Optional.of(Factuality.PROBABLE) : Optional.empty();
            case "ought" -> syntax.tree(token).children(token, "aux").stream().anyMatch(aux -> syntax.lemma(aux).equals("have")) ? Optional.of(Factuality.COUNTERFACTUAL) : Optional.empty();
            case "suppose" -> syntax.isPassive(above) ? Optional.of(Factuality.INTENDED) : Optional.empty();
            case "require", "oblige" -> syntax.isPassive(above) ? Optional.of(Factuality.GENERIC) : Optional.empty();
            default -> Optional.empty();
        };
        return outer == Factuality.COUNTERFACTUAL && meant.isPresent() ? Optional.of(Factuality.COUNTERFACTUAL) : meant;
    }

    /** "is said to have fled", "is said to be in Oran": passed on as so, and ordered by nobody. */
    boolean isHearsay(int token, int cue) {
        return syntax.lemma(cue).equals("say") && syntax.isPassive(cue) && syntax.isInfinitive(token);
    }

    /** "It is said that he left", "I have heard that he left": nobody is named who knows. */
    private boolean isPassedOn(int cue) {
        DependencyTree tree = syntax.tree(cue);
        boolean said = words.is("passing-on", syntax.lemma(cue)) && syntax.isPassive(cue) && tree.children(cue, "nsubj", "expl").stream().anyMatch(subject -> syntax.lemma(subject).equals("it"))
                && tree.children(cue, "obl").stream().noneMatch(agent -> tree.is(agent, "obl:agent"));
        boolean heard = syntax.lemma(cue).equals("hear") && !syntax.isPassive(cue) && tree.children(cue, "aux").stream().anyMatch(aux -> syntax.token(aux).tag().matches("VBP|VBZ") && syntax.lemma(aux).equals("have"));
        return said || heard;
    }

    /** What "they say" and "some say" pass on without anybody who knows. */
    Optional<Factuality> hearsay(int cue) {
        if (isPassedOn(cue)) {
            return Optional.of(Factuality.POSSIBLE);
        }
        if (!syntax.token(cue).tag().equals("VBP") || !syntax.lemma(cue).equals("say")) {
            return Optional.empty();
        }
        return syntax.tree(cue).child(cue, "nsubj").filter(subject -> syntax.tree(subject).children(subject, "det", "amod", "nmod", "acl").isEmpty())
                .map(syntax::word).flatMap(subject -> switch (subject) {
                    case "they", "people" -> Optional.of(Factuality.PROBABLE);
                    case "some" -> Optional.of(Factuality.POSSIBLE);
                    default -> Optional.empty();
                });
    }
}
