package org.attest.annotation.name;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.attest.annotation.DependencyTree;
import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.annotation.Token;
import org.attest.lexicon.Table;

/**
 * Teams that are called by their town or country: in a text about sport "Dover won 2-1", "made his debut for Dover" and "against Malta" speak of a team, "in Dover" of the
 * town. Comes last, so that the town keeps its name elsewhere in the text.
 */
final class Teams implements NameStep {

    private static final Map<String, Set<String>> WORDS = Table.ofResource("data/lexicon/sport-words.tsv").rows().stream()
            .collect(Collectors.groupingBy(row -> row.get("as"), Collectors.mapping(row -> row.get("word"), Collectors.toUnmodifiableSet())));
    private static final Set<String> SIDES = Set.of("for", "with", "against", "over", "versus", "vs", "vs.");
    private static final int LEAST_TOPIC = 5;
    private static final int LEAST_SHARE = 80;

    @Override
    public List<Name> apply(NameContext context, List<Name> names) {
        boolean sport = isAboutSport(context);
        return names.stream().map(name -> name.kind() == NameKind.PLACE && (isCalledTeam(context, name) || sport && isTeam(context, name))
                ? context.name(name.firstToken(), name.endToken(), NameKind.ORGANIZATION) : name).toList();
    }

    // Several different words of sport, and more than one in a hundred of all.
    private static boolean isAboutSport(NameContext context) {
        List<String> found = context.text().tokens().stream().map(Token::lemma).map(lemma -> lemma.toLowerCase(Locale.ROOT)).filter(WORDS.get("topic")::contains).toList();
        return found.stream().distinct().count() >= LEAST_TOPIC && found.size() * LEAST_SHARE > context.size();
    }

    private static boolean isCalledTeam(NameContext context, Name name) {
        return name.firstToken() > 0 && context.word(name.firstToken() - 1).equals("Team");
    }

    private static boolean isTeam(NameContext context, Name name) {
        DependencyTree tree = context.text().treeOf(name.firstToken());
        int head = tree.headOf(name.firstToken(), Math.min(name.endToken(), tree.endToken()));
        String side = tree.child(head, "case").filter(word -> word < name.firstToken()).map(word -> context.word(word).toLowerCase(Locale.ROOT)).orElse("");
        String governor = tree.head(head).map(word -> context.token(word).lemma().toLowerCase(Locale.ROOT)).orElse("");
        boolean verb = tree.head(head).filter(word -> context.token(word).isVerb()).isPresent();
        if (side.isEmpty()) {
            return verb && (tree.is(head, "nsubj") && WORDS.get("act").contains(governor) || (tree.is(head, "obj") || tree.is(head, "nsubj:pass")) && WORDS.get("treat").contains(governor));
        }
        return side.equals("against") || SIDES.contains(side) && WORDS.get("play").contains(governor);
    }
}
