package org.attest.extract.speech;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Utterance;
import org.attest.extract.Cast;
import org.attest.extract.speech.Tellers.Teller;
import org.attest.fact.ThingFamily;
import org.attest.text.Part;
import org.attest.text.TextSpan;

/**
 * Whose account a record in the third person writes down, by a line above it: "Interviewee: WS-14 (male, 34)", "Statement of Amina Diallo taken at Labé", "Summary of the interview with
 * Omar Haddad". What the record tells is theirs, through whoever wrote it.
 */
final class Records {

    private static final Set<String> RECORDS = AccountWords.of("record");
    private static final Pattern KEY = Pattern.compile("(?mi)^[*_# ]{0,4}(?:name of (?:the )?)?(?:" + String.join("|", AccountWords.of("recorded")) + ")(?: name| code| no\\.?)?[*_]{0,3} ?: ?\\S");
    private static final Pattern TITLE = Pattern.compile("(?i)^[*_# ]{0,4}(?:(?:witness|written|sworn|oral) )?(?:" + String.join("|", RECORDS) + ")(?: (?:made|given|taken))? (?:of|by|from|with)(?= )");
    private static final int LONGEST = 200;

    private final AnnotatedText text;
    private final Cast cast;
    /** Whoever says "I" tells it themselves. */
    private final boolean inPerson;

    Records(AnnotatedText text, Cast cast, List<Utterance> said) {
        this.text = text;
        this.cast = cast;
        this.inPerson = text.tokens().stream().filter(token -> token.word().equals("I") && token.tag().equals("PRP"))
                .anyMatch(token -> said.stream().noneMatch(utterance -> utterance.kind() == Utterance.Kind.DIRECT && utterance.content().contains(token.span())));
    }

    /** The first person named behind such a key or title in this part. */
    Optional<Teller> announcedIn(Part part) {
        if (inPerson) {
            return Optional.empty();
        }
        String words = text.document().textOf(part.span());
        for (Pattern pattern : new Pattern[] {KEY, TITLE}) {
            Matcher line = pattern.matcher(words);
            if (line.find() && (pattern == KEY || words.length() <= LONGEST)) {
                int end = words.indexOf('\n', line.end());
                TextSpan value = new TextSpan(part.span().begin() + line.end() - 1, part.span().begin() + (end < 0 ? words.length() : end));
                // "Respondent: male, 27": who has no name goes by the key.
                return person(value).or(() -> person(new TextSpan(part.span().begin() + line.start(), value.begin())));
            }
        }
        return Optional.empty();
    }

    private Optional<Teller> person(TextSpan line) {
        for (int token = text.tokenFrom(line.begin()); token < text.tokens().size() && text.token(token).span().begin() < line.end(); token++) {
            int at = token;
            Optional<Teller> teller = cast.at(at).filter(thing -> thing.family() == ThingFamily.PERSON && !thing.equals(cast.author())).map(thing -> new Teller(thing, new Utterance.Range(at, at + 1), true, true));
            if (teller.isPresent()) {
                return teller;
            }
        }
        return Optional.empty();
    }
}
