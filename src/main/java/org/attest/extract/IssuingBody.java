package org.attest.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Chain;
import org.attest.annotation.Chains;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Mention;
import org.attest.lexicon.Table;
import org.attest.text.Part;
import org.attest.text.PartKind;

/**
 * The organization that speaks in a text which nobody signed: the one of whom its head says that it is a report, a statement or a communiqué, the one that alone fills a line above
 * a text that says "we", and the one that says so itself ("we at the Centre").
 */
final class IssuingBody {

    private static final Table WORDS = Table.ofResource("data/lexicon/account-words.tsv");
    private static final String KINDS = WORDS.rows().stream().filter(row -> row.get("use").equals("issued")).map(row -> Pattern.quote(row.get("word"))).collect(Collectors.joining("|", "(?:", ")"));
    /** What follows these is what the document is about: "a report on killings by the army". */
    private static final String PLAIN = "(?!(?:on|into|about|against|regarding|concerning|after|following|by)\\b)[^\\s,;:]+\\s+";
    private static final Pattern ISSUED_BY = Pattern.compile("(?iU).*\\b" + KINDS + "\\s+(?:(?!(?:of|from|for)\\b)" + PLAIN + "){0,8}(?:by|of|from)\\s+(?:(?:" + PLAIN + "){1,8}(?:and|of)\\s+)?(?:the\\s+)?");
    /** Only a number or a date: behind more words the line may be a headline, "Northern Watch report accuses the army". */
    private static final Pattern ITS_STATEMENT = Pattern.compile("(?iU)(?:['’]s?)?\\s+(?:\\p{L}+\\s+)?" + KINDS
            + "(?:[\\s,.:;#/()–—-]|\\d+(?:st|nd|rd|th)?|\\b(?:no|nr|number|of|jan\\p{L}*|feb\\p{L}*|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug\\p{L}*|sept?\\p{L}*|oct\\p{L}*|nov\\p{L}*|dec\\p{L}*)\\b)*");
    private static final Pattern IS_REPORT = Pattern.compile("(?iU)\\s*(?:\\p{L}+[\\s-]+){0,3}" + KINDS + "(?:\\s+(?:no\\.?|nr\\.?|number)?\\s*[\\d/–-]+)?[.:]?\\s*");
    private static final Pattern ALONE = Pattern.compile("(?i)\\s*+(?:\\(\\p{Lu}{2,8}\\)\\s*+)?");
    private static final Pattern BY = Pattern.compile("(?is).*\\bby\\s+(?:the\\s+)?");
    private static final Set<String> HARMING = WORDS.rows().stream().filter(row -> row.get("use").equals("harming")).map(row -> row.get("word")).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> WE = Set.of("we", "us", "our", "ours", "ourselves");
    private static final Set<String> SELF = Set.of("i", "me", "my", "mine", "myself");
    private static final Set<String> AT = Set.of("at", "of", "in", "from", ",", "the");
    private static final int NEAR = 3;
    /** A shorter first paragraph still belongs to the head. */
    private static final int PROSE = 120;

    private final AnnotatedText text;
    private final Chains chains;
    private final List<Chain> own;
    /** Where the head of the text ends. */
    private final int prose;

    IssuingBody(AnnotatedText text, Chains chains) {
        this.text = text;
        this.chains = chains;
        Quotes quotes = Quotes.of(text);
        this.own = chains.chains().stream().filter(chain -> chain.mentions().stream().allMatch(mention -> mention.kind() == Mention.Kind.PRONOUN
                && WE.contains(text.token(mention.head()).word().toLowerCase(Locale.ROOT)) && !quotes.hold(mention.span()))).toList();
        this.prose = text.document().parts().stream().filter(part -> part.kind() == PartKind.BODY && part.span().length() >= PROSE).mapToInt(part -> part.span().begin()).findFirst().orElse(0);
    }

    /** Nobody where an author is named or tells in person. */
    Optional<Chain> find() {
        return text.document().metadata().authors().isEmpty() && chains.narrator().isEmpty() ? speaking() : Optional.empty();
    }

    /** For whom the text says "we": also where somebody drew it up in the body's name, but not where somebody says "I". */
    Optional<Chain> speaking() {
        if (chains.narrator().stream().flatMap(chain -> chain.mentions().stream()).anyMatch(mention -> SELF.contains(text.token(mention.head()).word().toLowerCase(Locale.ROOT)))) {
            return Optional.empty();
        }
        boolean told = !own.isEmpty();
        List<Chain> bodies = chains.chains().stream().filter(chain -> chain.kind() == Chain.Kind.ORGANIZATION && chain.isNamed()).toList();
        // Few own to a killing in the third person: a report that tells of it is somebody else's.
        List<Chain> reporting = bodies.stream().filter(chain -> told || chain.mentions().stream().noneMatch(this::harms)).toList();
        return reporting.stream().filter(chain -> chain.mentions().stream().anyMatch(mention -> isHead(mention) && (isIssuer(mention) || isAlone(mention) && (told || isLetterhead(mention))))).findFirst()
                .or(() -> bodies.stream().filter(chain -> chain.mentions().stream().anyMatch(this::saysWe)).findFirst());
    }

    /** Those for whom the text itself says "we", outside what it quotes. */
    List<Chain> own() {
        return own;
    }

    private boolean isHead(Mention mention) {
        boolean title = text.document().partAt(mention.span().begin()).map(Part::kind).filter(PartKind.TITLE::equals).isPresent();
        return mention.kind() == Mention.Kind.NAME && (title || mention.span().begin() < prose);
    }

    private boolean isIssuer(Mention mention) {
        return ISSUED_BY.matcher(before(mention)).matches() || before(mention).isBlank() && ITS_STATEMENT.matcher(after(mention)).matches();
    }

    /** "The Movement killed nine people", "nine people were killed by the Movement", "the Movement's attacks". */
    private boolean harms(Mention mention) {
        DependencyTree tree = text.treeOf(mention.head());
        boolean agent = tree.is(mention.head(), "nsubj") && !tree.is(mention.head(), "nsubj:pass") || tree.is(mention.head(), "nmod:poss") || BY.matcher(before(mention)).matches();
        return agent && tree.head(mention.head()).filter(deed -> HARMING.contains(text.token(deed).lemma().toLowerCase(Locale.ROOT))).isPresent();
    }

    private boolean isAlone(Mention mention) {
        return before(mention).isBlank() && ALONE.matcher(after(mention)).matches();
    }

    /** In the first line, above one that says what the text is: "INCIDENT REPORT 17/2022". */
    private boolean isLetterhead(Mention mention) {
        String words = text.document().text();
        return words.substring(0, mention.span().begin()).isBlank() && words.substring(mention.span().end(), Math.max(mention.span().end(), prose)).lines().anyMatch(line -> IS_REPORT.matcher(line).matches());
    }

    /** The line up to the mention; its article belongs to it. */
    private String before(Mention mention) {
        String words = text.document().text();
        return words.substring(words.lastIndexOf('\n', mention.span().begin()) + 1, mention.span().begin());
    }

    private String after(Mention mention) {
        String words = text.document().text();
        int end = words.indexOf('\n', mention.span().end());
        return words.substring(mention.span().end(), end < 0 ? words.length() : end);
    }

    /** "We at the Centre", "we, the Movement". */
    private boolean saysWe(Mention mention) {
        for (int token = mention.firstToken() - 1; token >= Math.max(0, mention.firstToken() - NEAR); token--) {
            String word = text.token(token).word().toLowerCase(Locale.ROOT);
            if (word.equals("we")) {
                int we = token;
                return own.stream().flatMap(chain -> chain.mentions().stream()).anyMatch(one -> one.head() == we);
            }
            if (!AT.contains(word)) {
                return false;
            }
        }
        return false;
    }
}
