package org.attest.extract.relation;

import java.util.LinkedHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attest.annotation.DependencyTree;
import org.attest.annotation.Layer;
import org.attest.annotation.NameKind;
import org.attest.annotation.Token;
import org.attest.extract.clause.Slot;
import org.attest.extract.clause.Syntax;
import org.attest.fact.Attribute;
import org.attest.fact.Entity;
import org.attest.fact.Referent;
import org.attest.fact.ThingFamily;
import org.attest.lexicon.Table;

/** Trades, offices, ages and languages. */
final class Attributes {

    private static final Pattern YEARS_OLD = Pattern.compile("(\\d{1,3})-year-old", Pattern.CASE_INSENSITIVE);
    private static final int OLDEST = 120;
    private static final Map<String, Attribute> DESCRIPTIONS = descriptions();
    private static final Set<String> LANGUAGES = new TreeSet<>(Table.ofResource("data/lexicon/languages.tsv").words("language"));

    private final Finding finding;
    private final Syntax syntax;

    Attributes(Finding finding) {
        this.finding = finding;
        this.syntax = finding.arguments.syntax();
    }

    private static Map<String, Attribute> descriptions() {
        Map<String, Attribute> words = new LinkedHashMap<>();
        for (Table.Row row : Table.ofResource("data/lexicon/descriptions.tsv").rows()) {
            Attribute attribute = switch (row.get("kind")) {
                case "occupation" -> Attribute.OCCUPATION;
                case "position" -> Attribute.HOLDS_POSITION;
                default -> throw row.wrong("'%s' is neither occupation nor position".formatted(row.get("kind")));
            };
            for (String word : row.list("words")) {
                if (words.put(word, attribute) != null) {
                    throw row.wrong("'%s' stands twice".formatted(word));
                }
            }
        }
        return words;
    }

    void at(int token) {
        Token word = syntax.token(token);
        if (word.isNoun()) {
            description(token);
        }
        if (word.isVerb() && Set.of("speak", "learn", "master", "know").contains(syntax.lemma(token))) {
            languages(token);
        }
        age(token);
    }

    private void description(int noun) {
        String lemma = syntax.lemma(noun);
        String pair = noun > syntax.tree(noun).firstToken() ? syntax.word(noun - 1) + " " + lemma : lemma;
        Optional<Attribute> attribute = Optional.ofNullable(DESCRIPTIONS.get(pair)).or(() -> Optional.ofNullable(DESCRIPTIONS.get(lemma)));
        if (attribute.isEmpty() || syntax.token(noun).tag().endsWith("S") || isFamilyName(noun) || isBodyPart(noun)) {
            return;
        }
        for (Referent.Thing bearer : finding.bearers.of(noun)) {
            boolean person = bearer.family() == ThingFamily.PERSON || bearer.family() == ThingFamily.ACTOR;
            if (person && !(attribute.get() == Attribute.HOLDS_POSITION && isOnlyCalled(bearer, noun))) {
                finding.describe(bearer, attribute.get(), phrase(noun), noun, 0.8);
            }
        }
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

    /** "turned his head". */
    private boolean isBodyPart(int noun) {
        return syntax.lemma(noun).equals("head") && !syntax.tree(noun).children(noun, "nmod:poss").isEmpty() && syntax.tree(noun).children(noun, "cop").isEmpty();
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
            words.append(words.isEmpty() ? "" : " ").append(syntax.token(token).word());
        }
        String phrase = words.toString();
        return syntax.token(noun).isProperNoun() || first == noun ? phrase.toLowerCase(Locale.ROOT) : phrase;
    }

    private boolean belongs(int token, int noun) {
        DependencyTree tree = syntax.tree(noun);
        String word = syntax.word(token);
        boolean rank = Set.of("deputy", "vice", "assistant", "chief", "senior", "prime", "general", "executive", "managing", "first", "foreign", "lieutenant").contains(word);
        boolean compound = tree.is(token, "compound") && tree.isBelow(token, noun) && syntax.token(token).tag().equals("NN");
        return (rank || compound) && finding.reading.cast().at(token).isEmpty();
    }

    /** "Spoke Arabic and French, along with basic Italian." */
    private void languages(int verb) {
        List<Slot> slots = finding.arguments.of(verb);
        List<Integer> spoken = slots.stream().filter(slot -> slot.name().equals("obj") && isLanguage(slot.head())).map(Slot::head).toList();
        if (spoken.isEmpty()) {
            return;
        }
        List<Integer> all = new ArrayList<>(spoken);
        slots.stream().filter(slot -> slot.name().endsWith("with") && isLanguage(slot.head())).forEach(slot -> all.add(slot.head()));
        for (int object : spoken) {
            finding.arguments.of(object).stream().filter(slot -> slot.name().endsWith("with") && isLanguage(slot.head())).forEach(slot -> all.add(slot.head()));
        }
        for (int language : all.stream().distinct().toList()) {
            slots.stream().filter(slot -> slot.name().equals("subj")).forEach(subject -> finding.fillers.at(subject.head())
                    .ifPresent(thing -> finding.describe(thing, Attribute.SPEAKS, syntax.token(language).word(), verb, 0.85)));
        }
    }

    private boolean isLanguage(int token) {
        return LANGUAGES.contains(syntax.word(token));
    }

    private void age(int token) {
        DependencyTree tree = syntax.tree(token);
        Matcher hyphened = YEARS_OLD.matcher(syntax.token(token).word());
        if (hyphened.matches()) {
            List<Referent.Thing> described = tree.is(token, "amod") ? tree.head(token).map(finding.bearers::of).orElse(List.of())
                    : finding.fillers.at(token).map(List::of).orElse(List.of());
            described.forEach(bearer -> tell(bearer, hyphened.group(1), token));
            return;
        }
        Optional<String> number = Numbers.whole(number(token));
        if (!syntax.token(token).tag().equals("CD") || number.isEmpty()) {
            return;
        }
        int anchor = token;
        boolean years = false;
        if (tree.is(token, "nummod")) {
            int unit = tree.head(token).orElse(token);
            if (!syntax.lemma(unit).equals("year")) {
                return;
            }
            years = true;
            anchor = tree.is(unit, "obl") ? tree.head(unit).orElse(unit) : unit;
            if (!syntax.lemma(anchor).equals("old") && !syntax.lemma(anchor).equals("year")) {
                return;
            }
        }
        boolean copula = !tree.children(anchor, "cop").isEmpty();
        boolean old = years && (syntax.lemma(anchor).equals("old") || anchor + 1 < tree.endToken() && syntax.lemma(anchor + 1).equals("old"));
        boolean aged = token > tree.firstToken() && syntax.lemma(token - 1).startsWith("age");
        if (copula && (old || !years && tree.children(anchor, "nmod", "det", "nummod").isEmpty())) {
            finding.arguments.of(anchor).stream().filter(slot -> slot.name().equals("subj")).map(Slot::head).forEach(head -> finding.fillers.at(head)
                    .ifPresent(bearer -> tell(bearer, number.get(), token)));
        } else if (old || aged || betweenCommas(token, tree)) {
            int noun = aged ? tree.head(token).filter(head -> syntax.lemma(head).startsWith("age")).flatMap(tree::head).orElse(tree.head(token).orElse(token))
                    : tree.head(anchor).orElse(anchor);
            finding.fillers.at(noun).ifPresent(bearer -> tell(bearer, number.get(), token));
        }
    }

    /** "forty-one" stands in three tokens, of which the last bears the grammar. */
    private String number(int token) {
        boolean hyphened = token - 1 > syntax.tree(token).firstToken() && syntax.word(token - 1).equals("-");
        return hyphened ? syntax.word(token - 2) + "-" + syntax.word(token) : syntax.word(token);
    }

    private boolean betweenCommas(int token, DependencyTree tree) {
        return token > tree.firstToken() && token + 1 < tree.endToken() && syntax.word(token - 1).equals(",")
                && (syntax.word(token + 1).equals(",") || syntax.word(token + 1).equals(".")) && (tree.is(token, "appos") || tree.is(token, "dep") || tree.is(token, "amod"));
    }

    private void tell(Referent.Thing bearer, String years, int token) {
        if (bearer.family() == ThingFamily.PERSON && Integer.parseInt(years) <= OLDEST) {
            finding.describe(bearer, Attribute.AGE, years, token, 0.85);
        }
    }
}
