package org.attest.annotation.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.attest.annotation.DependencyTree;
import org.attest.annotation.Utterance.Attitude;
import org.attest.annotation.Utterance.Manner;
import org.attest.annotation.Utterance.Range;

/** Finds who speaks to whom at a verb, and through whom it came: "I learned from inmates, who had spoken with authorities, that …". */
final class PartyReader {

    private final Clauses clauses;

    PartyReader(Clauses clauses) {
        this.clauses = clauses;
    }

    /** @param subject the head of the verb's subject, where it is known from elsewhere */
    Report.Parties of(int verb, Cue cue, Optional<Integer> subject) {
        boolean says = cue.kind() == Cue.Kind.VERB;
        DependencyTree tree = clauses.tree(verb);
        Optional<Integer> teller = subject.or(() -> clauses.subject(verb)).filter(head -> !isEmpty(head));
        if (says && clauses.isPassive(verb) && (!tree.is(verb, "advcl") || clauses.isAddressed(verb))) {
            Optional<Integer> agent = clauses.by(verb);
            Optional<Range> told = takesAddressee(verb) ? teller.map(clauses::phrase) : Optional.empty();
            return new Report.Parties(agent.map(clauses::phrase), List.of(), told);
        }
        Optional<Integer> informant = cue.attitude() == Attitude.LEARN ? clauses.prepositional(verb, "from") : Optional.empty();
        if (informant.isPresent()) {
            List<Range> path = new ArrayList<>();
            furtherSource(informant.get()).map(clauses::phrase).ifPresent(path::add);
            path.add(clauses.phrase(informant.get()));
            teller.map(clauses::phrase).ifPresent(path::add);
            return new Report.Parties(Optional.of(path.getFirst()), path.subList(1, path.size()), Optional.empty());
        }
        return new Report.Parties(teller.map(clauses::phrase), List.of(), cue.manner() == Manner.THOUGHT ? Optional.empty() : addressee(verb));
    }

    /** "It is said": nobody. */
    private boolean isEmpty(int head) {
        return clauses.isWord(head, "it", "there");
    }

    /** The one with whom the informant had spoken. */
    private Optional<Integer> furtherSource(int informant) {
        DependencyTree tree = clauses.tree(informant);
        for (int relative : tree.children(informant, "acl")) {
            String lemma = clauses.token(relative).lemma().toLowerCase(Locale.ROOT);
            if (SpeechWords.is(SpeechWords.Use.CONTACT, lemma)) {
                return clauses.prepositional(relative, "with").or(() -> clauses.prepositional(relative, "from")).or(() -> clauses.prepositional(relative, "to"));
            }
            if (lemma.equals("tell") && clauses.isPassive(relative)) {
                return clauses.by(relative);
            }
        }
        return Optional.empty();
    }

    private boolean takesAddressee(int verb) {
        return SpeechWords.is(SpeechWords.Use.ADDRESSING, clauses.token(verb).lemma());
    }

    private Optional<Range> addressee(int verb) {
        DependencyTree tree = clauses.tree(verb);
        Optional<Integer> named = tree.child(verb, "iobj");
        if (named.isEmpty() && takesAddressee(verb)) {
            named = tree.child(verb, "obj").filter(object -> object > verb);
        }
        return named.or(() -> clauses.prepositional(verb, "to").filter(object -> clauses.token(object).isNoun() || clauses.token(object).isPronoun()))
                .map(clauses::phrase);
    }
}
