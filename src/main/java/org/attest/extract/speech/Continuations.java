package org.attest.extract.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Sentence;
import org.attest.annotation.Utterance;
import org.attest.extract.Cast;
import org.attest.extract.speech.Tellers.Teller;
import org.attest.text.Part;
import org.attest.fact.ThingFamily;
import org.attest.text.PartKind;
import org.attest.text.TextSpan;

/**
 * Sentences that go on telling what somebody said though no verb of saying is in them: "Kato told us about the camp. The guards beat them daily."
 *
 * <p>Within one paragraph, a sentence in the past tense is still the teller's after an account was announced ("told us about", "described", "in her
 * testimony"); where the teller heard, saw or felt what it tells; and where the next report in the paragraph is the same teller's again. Another
 * teller, the narrator's "I" and the present tense end it. A record that names above whom it writes down ({@link Records}) is theirs from its first sentence.
 */
final class Continuations {

    private static final Set<String> HEADINGS = AccountWords.of("heading");
    private static final Set<String> WITNESSING = AccountWords.of("witnessing");
    private static final Set<String> SAYING = AccountWords.of("saying");
    private static final Set<String> WITNESSES = AccountWords.of("witness");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "our", "their");
    private static final Set<String> NARRATOR = AccountWords.of("narrator");
    private static final Pattern NUMBERED = Pattern.compile("\\s{0,9}(?:§ ?|[(\\[])?\\d{1,3}(?:\\.\\d{1,2}){0,3}[.)\\]]?\\s");
    /** "C. Witness A", "Survivor 3": nobody else is told of below it. */
    private static final Pattern CALLED = Pattern.compile("\\s*(?:[\\p{Lu}\\d]{1,3}[.)]\\s+)?(?i:(?:the )?(?:" + String.join("|", WITNESSES) + "))\\s+(?:No\\.? ?)?(?:\\p{Lu}{1,2}|\\d{1,3})\\.?\\s*");
    private static final int FEWEST_NUMBERED = 4;
    private static final int HEADING = 60;
    /** In tokens, of a heading that opens a paragraph. */
    private static final int LONGEST_HEADING = 6;
    private static final int FARTHEST = 3;

    private final AnnotatedText text;
    private final Cast cast;
    private final Speakers speakers;
    private final List<Utterance> utterances;
    private final List<Utterance> found = new ArrayList<>();
    /** In an inquiry each numbered paragraph that somebody's account opens is theirs. */
    private boolean inquiry;

    Continuations(AnnotatedText text, Cast cast, Speakers speakers, List<Utterance> utterances) {
        this.text = text;
        this.cast = cast;
        this.speakers = speakers;
        this.utterances = utterances;
    }

    /** In the order of the text. */
    List<Utterance> find() {
        inquiry = text.document().parts().stream().filter(part -> part.kind() == PartKind.BODY && NUMBERED.matcher(text.document().textOf(part.span())).lookingAt()).count() >= FEWEST_NUMBERED;
        boolean testimony = false;
        Records records = new Records(text, cast, utterances);
        Optional<Teller> recorded = Optional.empty();
        for (Part part : text.document().parts()) {
            Optional<Teller> announced = records.announcedIn(part);
            if (announced.isPresent()) {
                recorded = announced;
            } else if (part.kind() == PartKind.HEADING || part.kind() == PartKind.BODY && isHeading(text.document().textOf(part.span()))) {
                testimony = announcesTestimony(text.document().textOf(part.span()));
            } else if (part.kind() == PartKind.BODY && part.speakerName().isEmpty()) {
                paragraph(part.span(), testimony, recorded);
            }
        }
        return List.copyOf(found);
    }

    /** "2. Statements", "Interviews with survivors", but neither "Killing of witnesses" nor "Bank accounts". */
    private static boolean announcesTestimony(String heading) {
        List<String> words = Stream.of(heading.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).filter(word -> !word.isEmpty() && !ARTICLES.contains(word)).toList();
        boolean accounts = !words.isEmpty() && HEADINGS.contains(words.getFirst());
        return accounts || CALLED.matcher(heading).matches() || words.size() > 1 && WITNESSES.contains(words.getFirst().replaceFirst("s$", "")) && HEADINGS.contains(words.get(1));
    }

    private static boolean isHeading(String words) {
        return words.length() < HEADING && !words.matches("(?s).*[.!?…:;,”\"’')]\\s*");
    }

    private void paragraph(TextSpan span, boolean testimony, Optional<Teller> recorded) {
        List<Sentence> sentences = sentences(span);
        Tellers tellers = new Tellers(text, cast, speakers, utterances.stream().filter(utterance -> utterance.content().overlaps(span)
                || utterance.cue().filter(cue -> span.contains(text.token(cue).span())).isPresent()).toList());
        Optional<Teller> teller = sentences.isEmpty() ? Optional.empty() : recorded.isPresent() ? recorded : testimony ? tellers.subject(sentences.getFirst()) : inquiry ? tellers.witness(sentences.getFirst()) : Optional.empty();
        List<Sentence> pending = new ArrayList<>();
        for (Sentence sentence : sentences) {
            Optional<Teller> next = tellers.of(sentence);
            Optional<Teller> told = teller.filter(who -> !inquiry || !tellers.isOfInstitution(sentence));
            boolean own = next.filter(now -> told.filter(before -> before.thing().equals(now.thing())).isPresent()).isPresent();
            if (told.filter(Teller::announced).isPresent() && !own && next.filter(now -> now.toNarrator() || !testimony && isSaying(sentence)).isEmpty()) {
                if (goesOn(sentence) && !says(sentence, told.get()) && (recorded.isPresent() || sentence != sentences.getFirst())) {
                    add(sentence, told.get());
                }
            } else if (told.isPresent() && (next.isEmpty() || own) && goesOn(sentence) && (witnesses(sentence, told.get()) || next.isEmpty() && looksBack(sentence, told.get()))) {
                pending.add(sentence);
                pending.forEach(each -> add(each, told.get()));
                pending.clear();
            } else if (next.isPresent()) {
                if (own && pending.size() <= FARTHEST && tellers.tellsAlone(sentence)) {
                    pending.forEach(each -> add(each, told.get()));
                }
                pending.clear();
                teller = Optional.of(next.get().announced(testimony || inquiry && sentence == sentences.getFirst() && next.get().thing().family() == ThingFamily.PERSON || own && told.get().announced()));
            } else if (told.isPresent() && goesOn(sentence)) {
                pending.add(sentence);
            } else {
                teller = Optional.empty();
                pending.clear();
            }
        }
    }

    private List<Sentence> sentences(TextSpan span) {
        List<Sentence> within = new ArrayList<>();
        for (int token = text.tokenFrom(span.begin()); token < text.tokens().size() && text.token(token).span().begin() < span.end();) {
            Sentence sentence = text.sentenceOf(token);
            // "3. The guards."
            boolean heading = within.isEmpty() && sentence.endToken() - sentence.firstToken() <= LONGEST_HEADING && IntStream.range(sentence.firstToken(), sentence.endToken()).noneMatch(word -> text.token(word).isVerb());
            if (!heading && span.contains(sentence.span()) && text.textOf(sentence.span()).chars().anyMatch(Character::isLetter)) {
                within.add(sentence);
            }
            token = sentence.endToken();
        }
        return within;
    }

    private void add(Sentence sentence, Teller teller) {
        found.add(new Utterance(sentence.span(), Utterance.Kind.INDIRECT, Utterance.Manner.SPOKEN, Optional.empty(), Optional.of(teller.named()), List.of(),
                Optional.empty(), Optional.empty(), Utterance.Attitude.ASSERT));
    }

    /** In the past tense, nobody's quotation, no "it was put to him that", and without the narrator in person. */
    private boolean goesOn(Sentence sentence) {
        DependencyTree tree = text.treeOf(sentence.firstToken());
        int root = tree.roots().getFirst();
        boolean past = text.token(root).tag().equals("VBD") || tree.children(root, "aux", "cop").stream().anyMatch(aux -> text.token(aux).tag().equals("VBD"));
        for (int token = sentence.firstToken(); token < sentence.endToken(); token++) {
            if (NARRATOR.contains(text.token(token).word()) || text.token(token).word().equals("?")) {
                return false;
            }
        }
        boolean impersonal = tree.children(root, "nsubj:pass", "expl").stream().anyMatch(subject -> lemma(subject).equals("it")) && !tree.children(root, "ccomp").isEmpty();
        return past && !impersonal && utterances.stream().noneMatch(utterance -> utterance.content().contains(text.token(root).span()));
    }

    /** "The respondent conceded that": between accounts of an inquiry that is said to those who inquire. */
    private boolean isSaying(Sentence sentence) {
        int root = text.treeOf(sentence.firstToken()).roots().getFirst();
        return inquiry && utterances.stream().anyMatch(utterance -> utterance.cue().filter(cue -> cue == root).isPresent());
    }

    /** "He accused the ministry": that he did is the narrator's. */
    private boolean says(Sentence sentence, Teller teller) {
        int root = text.treeOf(sentence.firstToken()).roots().getFirst();
        return SAYING.contains(lemma(root)) && isSubject(root, teller);
    }

    private boolean isSubject(int root, Teller teller) {
        return text.treeOf(root).children(root, "nsubj").stream().anyMatch(subject -> cast.at(subject).filter(teller.thing()::equals).isPresent());
    }

    /** "She saw the captain climb in": what only the teller can know. */
    private boolean witnesses(Sentence sentence, Teller teller) {
        int root = text.treeOf(sentence.firstToken()).roots().getFirst();
        return WITNESSING.contains(lemma(root)) && isSubject(root, teller);
    }

    /** "He said no. He had only driven the car": before the time at which it was told. */
    private boolean looksBack(Sentence sentence, Teller teller) {
        DependencyTree tree = text.treeOf(sentence.firstToken());
        int root = tree.roots().getFirst();
        return isSubject(root, teller) && text.token(root).tag().equals("VBN") && tree.children(root, "aux").stream().anyMatch(aux -> text.token(aux).word().matches("had|'d|’d"));
    }

    private String lemma(int token) {
        return text.token(token).lemma().toLowerCase(Locale.ROOT);
    }
}
