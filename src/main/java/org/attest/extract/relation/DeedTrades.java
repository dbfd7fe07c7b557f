package org.attest.extract.relation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.attest.annotation.DependencyTree;
import org.attest.extract.clause.Slot;
import org.attest.extract.clause.Syntax;
import org.attest.fact.Attribute;
import org.attest.fact.Factuality;
import org.attest.fact.ThingFamily;
import org.attest.lexicon.Table;

/** Trades told by what somebody does day by day: "he drives a taxi", "my mother sold fish in the market", "laid bricks". */
final class DeedTrades {

    private record Trade(Set<String> objects, String name) {}

    private static final Map<String, List<Trade>> BY_VERB = Table.ofResource("data/lexicon/deed-trades.tsv").rows().stream()
            .flatMap(row -> row.list("verb").stream().map(verb -> Map.entry(verb, new Trade(Set.copyOf(row.list("objects")), row.get("trade")))))
            .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));
    private static final Set<String> SOMEWHERE = Set.of("to", "into", "towards", "from", "through", "off", "onto");
    private static final double CONFIDENCE = 0.65;

    private final Finding finding;
    private final Syntax syntax;

    DeedTrades(Finding finding) {
        this.finding = finding;
        this.syntax = finding.arguments.syntax();
    }

    void at(int verb) {
        List<Trade> trades = syntax.isVerb(verb) ? BY_VERB.getOrDefault(syntax.lemma(verb), List.of()) : List.of();
        if (trades.isEmpty() || !isHabit(verb)) {
            return;
        }
        for (int object : syntax.tree(verb).children(verb, "obj")) {
            String called = called(object);
            trades.stream().filter(trade -> isBare(verb, object) && (trade.objects().contains(called) || trade.objects().contains(syntax.lemma(object)))).findFirst()
                    .ifPresent(trade -> subjects(verb).stream().flatMap(subject -> finding.fillers.allAt(subject).stream())
                            .filter(somebody -> somebody.family() == ThingFamily.PERSON).distinct()
                            .forEach(somebody -> finding.describe(somebody, Attribute.OCCUPATION, trade.name().replace("*", called), verb, CONFIDENCE)));
        }
    }

    private List<Integer> subjects(int verb) {
        List<Integer> own = syntax.tree(verb).children(verb, "nsubj");
        return own.isEmpty() ? finding.arguments.of(verb).stream().filter(slot -> slot.name().equals("subj")).map(Slot::head).toList() : own;
    }

    /** "Lottery ticket", and the plain noun where no noun stands before it. */
    private String called(int object) {
        return syntax.tree(object).children(object, "compound").stream().filter(word -> word == object - 1 && !syntax.token(word).isProperNoun()).findFirst()
                .map(word -> syntax.word(word) + " ").orElse("") + syntax.lemma(object);
    }

    /** "He drove the taxi to the border" once; "he drove a taxi" lived by it. */
    private boolean isHabit(int verb) {
        DependencyTree tree = syntax.tree(verb);
        boolean now = syntax.token(verb).tag().matches("VBZ|VBP|VBD|VBN");
        boolean once = tree.children(verb, "obl", "iobj", "advcl").stream().anyMatch(child -> tree.is(child, "iobj") || tree.is(child, "advcl") && !syntax.token(child).tag().equals("VBG")
                || syntax.preposition(child).filter(SOMEWHERE::contains).isPresent());
        return now && !once && finding.factuality.of(verb) == Factuality.FACTUAL && !syntax.isPassive(verb);
    }

    /** "Sold fish" and "drives a bus", not "sold the fish" and "drove three buses". */
    private boolean isBare(int verb, int object) {
        DependencyTree tree = syntax.tree(object);
        boolean one = tree.children(object, "det").stream().anyMatch(article -> Set.of("a", "an").contains(syntax.word(article)));
        boolean none = tree.children(object, "det", "nmod:poss", "nummod").isEmpty() && !syntax.token(object).isProperNoun();
        boolean drives = syntax.lemma(verb).equals("drive");
        return drives ? one || none || syntax.token(verb).tag().matches("VBZ|VBP") : none;
    }
}
