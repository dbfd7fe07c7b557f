package org.attest.annotation.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Annotator;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Layer;
import org.attest.annotation.Sentence;
import org.attest.annotation.TimeExpression;
import org.attest.annotation.TimeExpression.Anchor;
import org.attest.annotation.TimeExpression.Type;
import org.attest.text.PartKind;
import org.attest.text.TextSpan;
import org.attest.timeline.CalendarPeriod;
import org.attest.timeline.CalendarUnit;
import org.attest.timeline.Edtf;

/** Finds and resolves expressions of time. */
public final class TimeAnnotator implements Annotator {

    /** By these a story goes to the time they govern; "since 1995" leaves it where it is. */
    private static final Set<TimeSite.Signal> MOVING = Set.of(TimeSite.Signal.WITHIN, TimeSite.Signal.BY, TimeSite.Signal.AFTER);

    /** How bodies and buildings come to be. */
    private static final Set<String> BEGINNINGS = Set.of("found", "form", "establish", "create", "build", "set", "incorporate", "launch", "open");
    private static final Set<String> ENDING = Set.of("until", "till", "before");
    /** How the value of a length in hours or less begins. */
    private static final String HOURS = "PT";

    private final Atoms atoms = new Atoms(new TimeLexicon());
    private final Grammar grammar = new Grammar();
    private final Ahead ahead = new Ahead();
    private final Plausibility plausibility = new Plausibility();

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(Layer.TOKENS, Layer.SENTENCES, Layer.TREES);
    }

    @Override
    public Set<Layer<?>> provides() {
        return Set.of(Layer.TIMES);
    }

    @Override
    public AnnotatedText annotate(AnnotatedText text) {
        return text.with(Layer.TIMES, new Run(text).times());
    }

    /** One text while it is read. */
    private final class Run {
        private final AnnotatedText text;
        private final Optional<LocalDate> date;
        private final Optional<LocalDate> written;
        private final QuotedStretches quoted;
        private final boolean news;
        private final boolean report;
        private final List<TimeExpression> times = new ArrayList<>();
        private Optional<Context.Reference> reference = Optional.empty();
        private Optional<Context.Reference> mentioned = Optional.empty();
        private Optional<Context.Reference> recent = Optional.empty();
        private final Map<Integer, Context.Reference> days = new HashMap<>();
        private boolean lookedBack;
        private boolean looksBack;

        Run(AnnotatedText text) {
            this.text = text;
            this.quoted = new QuotedStretches(text);
            Optional<LocalDate> published = text.document().metadata().published();
            Optional<WritingDay> writing = published.isPresent() ? Optional.empty() : WritingDay.of(text, this::namedDays);
            this.date = published.or(() -> writing.filter(WritingDay::said).map(WritingDay::day));
            this.written = date.or(() -> writing.map(WritingDay::day));
            this.news = published.isPresent() && NewsStyle.of(text, quoted);
            this.report = news && NewsStyle.pointsFromItsDay(text, quoted);
        }

        List<TimeExpression> times() {
            text.sentences().forEach(this::read);
            return List.copyOf(times);
        }

        private List<WritingDay.Named> namedDays(Sentence sentence) {
            List<Atom> words = atoms.of(text, sentence);
            List<WritingDay.Named> named = new ArrayList<>();
            for (Grammar.Match match : grammar.matches(words)) {
                if (plausibility.holds(text, words, match)) {
                    int first = words.get(match.first()).firstToken();
                    resolve(match, Context.nowhere()).filter(time -> time.isFirm() && time.isDay()).ifPresent(day -> named.add(new WritingDay.Named(first, day.period().orElseThrow().first())));
                }
            }
            return named;
        }

        private void read(Sentence sentence) {
            boolean paragraph = sentence.span().begin() > 1 && text.document().text().startsWith("\n\n", sentence.span().begin() - 2);
            reference = reference.map(time -> report ? time.nextOfReport(paragraph) : time.next());
            mentioned = Optional.empty();
            lookedBack = looksBack && !paragraph;
            looksBack = text.treeOf(sentence.firstToken()).roots().stream().anyMatch(root -> VerbForms.isPluperfect(text, root));
            recent = recent.map(Context.Reference::next).filter(time -> time.sentencesAgo() <= 1);
            List<Atom> words = atoms.of(text, sentence);
            for (Grammar.Match match : grammar.matches(words)) {
                if (plausibility.holds(text, words, match)) {
                    resolve(words, match);
                }
            }
        }

        private void resolve(List<Atom> words, Grammar.Match match) {
            Atom first = words.get(match.first());
            Atom last = words.get(match.end() - 1);
            TextSpan span = first.span().cover(last.span());
            int head = TimeSite.head(text.treeOf(first.firstToken()), first.firstToken(), last.endToken());
            Context context = new Context(date, written, news, quoted.holds(span.begin()), tense(first.firstToken(), head), reference, mentioned, recent, Map.copyOf(days),
                    ahead.isAnnounced(text, head), lookedBack);
            resolve(match, context).ifPresent(resolved -> {
                Anchor anchor = resolved.type() == Type.DURATION ? EventAnchor.of(text, head, last.endToken()).orElse(resolved.anchor()) : resolved.anchor();
                times.add(new TimeExpression(span, first.firstToken(), last.endToken(), resolved.type(), resolved.value(), resolved.edtf().map(Edtf::toString),
                        resolved.bounds(), anchor));
                if (resolved.type() == Type.DURATION && !resolved.value().startsWith(HOURS) && passes(span, head)) {
                    reference = reference.map(Context.Reference::left);
                }
                if (resolved.value().equals("PRESENT_REF") && (news || context.tense() == Tense.PRESENT) && !context.quoted() && !isAside(head, resolved)) {
                    reference = date.map(day -> new Context.Reference(span, CalendarPeriod.day(day), true, true, 0, true));
                }
                if ((!context.quoted() || resolved.isFirm()) && !context.announced() && moves(resolved, span, head) && (!isModifier(span, head) || isQuarter(resolved)) && !isAside(head, resolved) && !isBackground(head, resolved) && !(news && match.meaning() == Grammar.Meaning.SHIFT && !resolved.isDay())) {
                    boolean surer = resolved.isFirm() || reference.filter(time -> time.sameSentence() && time.certain()).isEmpty();
                    resolved.period().filter(period -> surer).ifPresent(period -> reference = Optional.of(new Context.Reference(span, period, resolved.isFirm(), resolved.isExact(), 0, true)));
                }
                boolean named = match.meaning() == Grammar.Meaning.DATE || match.meaning() == Grammar.Meaning.WHICH && match.bindings().containsKey("month");
                resolved.period().filter(period -> resolved.isFirm() && named).ifPresent(period -> mention(span, period));
            });
        }

        private void mention(TextSpan span, CalendarPeriod period) {
            Context.Reference time = new Context.Reference(span, period, true, true, 0, true);
            mentioned = Optional.of(time);
            recent = mentioned;
            if (period.unit() == CalendarUnit.DAY) {
                days.put(period.first().getDayOfMonth(), time);
            }
        }

        /** "They walked for eight days": the story has left the day last spoken of; "for six hours" does not leave it. */
        private boolean passes(TextSpan span, int head) {
            return TimeSite.signal(text, span) == TimeSite.Signal.LASTING && text.treeOf(head).head(head).filter(verb -> VerbForms.isSimplePast(text, verb)).isPresent();
        }

        /** "From late 1971 he drove lorries" goes there; "she had lived there since 1943" does not. */
        private boolean moves(Resolved resolved, TextSpan span, int head) {
            TimeSite.Signal signal = TimeSite.signal(text, span);
            boolean onward = signal == TimeSite.Signal.SINCE && text.treeOf(head).head(head).filter(verb -> VerbForms.isSimplePast(text, verb)).isPresent();
            return onward || opensWith(span) || MOVING.contains(signal) || isQuarter(resolved);
        }

        /** "From early 1943 Kowalska carried letters": whatever the parser hung the time on. */
        private boolean opensWith(TextSpan span) {
            int before = text.tokenFrom(span.begin()) - 1;
            Sentence sentence = text.sentenceOf(before + 1);
            return before == sentence.firstToken() && text.token(before).word().equals("From")
                    && IntStream.range(before, sentence.endToken()).filter(token -> text.token(token).isVerb()).limit(1).anyMatch(token -> VerbForms.isSimplePast(text, token));
        }

        /** Companies' figures are those of a quarter, however it stands there: "third-quarter profit", "profit for the third quarter". */
        private static boolean isQuarter(Resolved resolved) {
            return resolved.period().filter(period -> period.unit() == CalendarUnit.QUARTER).isPresent();
        }

        private Tense tense(int first, int head) {
            // "The mill has been idle since Monday": whatever the verb, that day is over.
            boolean since = first > 0 && text.token(first - 1).word().equalsIgnoreCase("since");
            return since ? Tense.PAST : ahead.isBefore(text, first, head) ? Tense.FUTURE : Tense.around(text, head);
        }

        /** "a 1987 interview", "the fourth letter, of 2007, is a certificate" name the interview and the letter; the story stays where it is. */
        private boolean isModifier(TextSpan span, int head) {
            DependencyTree tree = text.treeOf(head);
            int first = text.tokenFrom(span.begin());
            boolean shown = first > tree.firstToken() && text.token(first - 1).word().equals("of") && Tense.around(text, head) == Tense.PRESENT;
            return shown || !TimeSite.opens(text, span) && TimeSite.isNaming(tree, head);
        }

        /** "He had joined it in 1998", "a man who left in 1998", and in a report "a spokesman said on Monday": the story stays where it is. */
        private boolean isAside(int head, Resolved resolved) {
            boolean fine = resolved.period().filter(period -> period.unit().compareTo(CalendarUnit.MONTH) <= 0).isPresent();
            DependencyTree tree = text.treeOf(head);
            Optional<Integer> governor = tree.head(head);
            while (governor.isPresent() && !text.token(governor.get()).isVerb()) {
                governor = tree.head(governor.get());
            }
            return governor.filter(verb -> tree.is(verb, "acl") && isBelowNoun(tree, head, verb) || !fine && isUntil(tree, verb)).isPresent() || governor.flatMap(verb -> Predicate.at(text, verb))
                    .filter(verb -> verb.form() == Predicate.Form.PLUPERFECT || report && verb.isSaying(text) && !isOfContent(head, verb.token())).isPresent();
        }

        /** "That November somebody painted it": a time before the noun is of no clause behind it, whatever the parser hung it on. */
        private static boolean isBelowNoun(DependencyTree tree, int head, int clause) {
            return tree.head(clause).filter(noun -> noun < head).isPresent();
        }

        /** "The union was founded in 1918" in a story that has come to a day: what is told of its beginnings leaves that where it is. */
        private boolean isBackground(int head, Resolved resolved) {
            boolean year = resolved.period().filter(period -> period.unit() == CalendarUnit.YEAR).isPresent();
            boolean dated = reference.filter(time -> time.certain() && time.period().unit().compareTo(CalendarUnit.MONTH) <= 0).isPresent();
            Optional<Integer> verb = text.treeOf(head).head(head);
            return year && dated && verb.filter(word -> BEGINNINGS.contains(text.token(word).lemma().toLowerCase(Locale.ROOT)) && text.treeOf(word).child(word, "aux:pass").isPresent()).isPresent();
        }

        /** "She believed him until she died, in 1970": the story waits for nobody's end; "until he resigned on 15 March 2013" has come to that day. */
        private boolean isUntil(DependencyTree tree, int verb) {
            return tree.is(verb, "advcl") && tree.children(verb, "mark", "advmod").stream().anyMatch(mark -> mark < verb && ENDING.contains(text.token(mark).word().toLowerCase(Locale.ROOT)));
        }

        /** "In March, she said, he fled" goes to March. */
        private boolean isOfContent(int head, int saying) {
            DependencyTree tree = text.treeOf(saying);
            return head < saying && tree.head(head).filter(above -> above == saying).isPresent()
                    && tree.child(saying, "ccomp").filter(content -> content > saying && tree.child(content, "mark").isEmpty()).isPresent();
        }

        private static Optional<Resolved> resolve(Grammar.Match match, Context context) {
            Bindings found = new Bindings(match.bindings());
            return switch (match.meaning()) {
                case DATE -> DateResolver.resolve(found, context);
                case WHICH -> WhichResolver.resolve(found, context);
                case SHIFT -> ShiftResolver.resolve(found, context);
                case ADJACENT -> AdjacentResolver.resolve(found, context);
                case DURATION -> found.has("adverb") && context.news() ? DayResolver.overnight(context) : DurationResolver.length(found);
                case SET -> DurationResolver.set(found);
                case REFERENCE -> found.get("reference").map(value -> Resolved.open(Type.DATE, value));
            };
        }
    }

    /** Where somebody else's words stand, whose "today" may be another day. */
    static final class QuotedStretches {
        private final AnnotatedText text;
        private final boolean[] inside;

        QuotedStretches(AnnotatedText text) {
            this.text = text;
            String words = text.document().text();
            inside = new boolean[words.length() + 1];
            boolean open = false;
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                if (c == '“') {
                    open = true;
                } else if (c == '”' || c == '\n' && i + 1 < words.length() && words.charAt(i + 1) == '\n') {
                    open = false;
                } else if (c == '"') {
                    open = !open;
                }
                inside[i] = open;
            }
        }

        boolean holds(int offset) {
            return inside[offset] || text.document().partAt(offset).filter(part -> part.kind() == PartKind.QUESTION || part.kind() == PartKind.ANSWER).isPresent();
        }
    }
}
