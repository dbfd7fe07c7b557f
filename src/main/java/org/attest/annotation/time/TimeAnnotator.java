package org.attest.annotation.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Annotator;
import org.attest.annotation.Layer;
import org.attest.annotation.Sentence;
import org.attest.annotation.TimeExpression;
import org.attest.annotation.TimeExpression.Anchor;
import org.attest.annotation.TimeExpression.Type;
import org.attest.text.Part;
import org.attest.text.PartKind;
import org.attest.text.TextSpan;
import org.attest.timeline.CalendarPeriod;
import org.attest.timeline.CalendarUnit;
import org.attest.timeline.Edtf;

/** Finds and resolves expressions of time. */
public final class TimeAnnotator implements Annotator {


    /** "I was let out this February" turns to the time of telling, and "in April" may be of that. */
    private static final Set<String> POINTING = Set.of("this", "last");

    /** "Was held until 7 March": that day is over as well. */
    private static final Set<String> ENDING = Set.of("until", "till");

    /** Hours of the evening and the night. */
    private static final Pattern LATE = Pattern.compile("T(?:1[89]|2[0-3]|EV|NI)");
    private static final Set<String> AUTHORS = Set.of("i", "we");
    private static final Set<CalendarUnit> NAMED = EnumSet.of(CalendarUnit.DAY, CalendarUnit.MONTH);

    private static final Set<String> SAME = Set.of("that", "the");

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
        private final Optional<CalendarPeriod> written;
        private final QuotedStretches quoted;
        private final boolean news;
        private final boolean report;
        private final boolean ownStory;
        private final StoryMoves moves;
        private final List<TimeExpression> times = new ArrayList<>();
        /** The day of the part that is read, where the document gives it. */
        private Optional<LocalDate> own = Optional.empty();
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
            this.date = published.or(() -> writing.filter(WritingDay::said).map(day -> day.time().first()));
            this.written = date.map(CalendarPeriod::day).or(() -> writing.map(WritingDay::time));
            this.news = published.isPresent() && NewsStyle.of(text, quoted);
            this.report = news && NewsStyle.pointsFromItsDay(text, quoted);
            this.ownStory = NewsStyle.isOwnStory(text);
            this.moves = new StoryMoves(text, report);
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
                    resolve(match, Context.nowhere()).filter(time -> time.isFirm() && time.isExact()).flatMap(Resolved::period).filter(time -> NAMED.contains(time.unit())).ifPresent(time -> named.add(new WritingDay.Named(first, time)));
                }
            }
            return named;
        }

        private void read(Sentence sentence) {
            turnTo(text.document().partAt(sentence.span().begin()).flatMap(Part::written));
            boolean paragraph = sentence.span().begin() > 1 && text.document().text().startsWith("\n\n", sentence.span().begin() - 2);
            if (isHeading(sentence)) {
                reference = reference.map(Context.Reference::headed);
            }
            reference = reference.map(time -> report ? time.nextOfReport(paragraph) : time.next());
            mentioned = Optional.empty();
            lookedBack = looksBack && !paragraph;
            looksBack = text.treeOf(sentence.firstToken()).roots().stream().anyMatch(root -> VerbForms.isPluperfect(text, root));
            if (goesOn(sentence)) {
                reference = reference.map(Context.Reference::again);
            }
            recent = recent.map(Context.Reference::next).filter(time -> time.sentencesAgo() <= 1);
            List<Atom> words = atoms.of(text, sentence);
            for (Grammar.Match match : grammar.matches(words)) {
                if (plausibility.holds(text, words, match)) {
                    resolve(words, match);
                }
            }
        }

        /** "He reached Algiers in June", right below a paragraph that told of him in another year. */
        private boolean goesOn(Sentence sentence) {
            return text.treeOf(sentence.firstToken()).roots().stream().filter(root -> VerbForms.isSimplePast(text, root) && !VerbForms.isReport(text, root))
                    .anyMatch(root -> text.treeOf(root).children(root, "nsubj", "nsubj:pass").stream().anyMatch(who -> text.token(who).tag().equals("PRP")));
        }

        private boolean isHeading(Sentence sentence) {
            return text.document().partAt(sentence.span().begin()).filter(part -> part.kind() == PartKind.HEADING).isPresent();
        }

        /** What was written on another day is another telling. */
        private void turnTo(Optional<LocalDate> day) {
            if (!day.equals(own)) {
                own = day;
                reference = Optional.empty();
                recent = Optional.empty();
            }
        }

        private void resolve(List<Atom> words, Grammar.Match match) {
            Atom first = words.get(match.first());
            Atom last = words.get(match.end() - 1);
            TextSpan span = first.span().cover(last.span());
            int head = TimeSite.head(text.treeOf(first.firstToken()), first.firstToken(), last.endToken());
            // A message or an entry counts from its day, as news does.
            Context context = new Context(own.or(() -> date), own.map(CalendarPeriod::day).or(() -> written), news || own.isPresent(), own.isEmpty() && quoted.holds(span.begin()), quoted.isAnswer(span.begin()),
                    tense(first.firstToken(), head), reference, mentioned, recent, Map.copyOf(days), ahead.isAnnounced(text, head), looksBack(head) && !isOfThatYear(last.endToken()), lookedBack);
            boolean inquiry = match.meaning() == Grammar.Meaning.DATE && !ownStory && own.isEmpty() && !context.quoted() && isTold(head);
            resolve(match, inquiry ? context.ofWriting() : context).ifPresent(resolved -> {
                Anchor anchor = resolved.type() == Type.DURATION ? EventAnchor.of(text, head, last.endToken()).orElse(resolved.anchor()) : resolved.anchor();
                times.add(new TimeExpression(span, first.firstToken(), last.endToken(), resolved.type(), resolved.value(), resolved.edtf().map(Edtf::toString),
                        resolved.bounds(), anchor));
                if (resolved.type() == Type.DURATION && !resolved.value().startsWith(HOURS) && moves.passes(span, head)) {
                    reference = reference.map(resolved.value().endsWith("Y") && resolved.value().startsWith("P") ? Context.Reference::leftForYears : Context.Reference::left);
                }
                if (resolved.period().isEmpty() && match.meaning() == Grammar.Meaning.WHICH && POINTING.contains(match.bindings().get("which"))) {
                    reference = reference.map(Context.Reference::doubted);
                }
                if (resolved.value().equals("PRESENT_REF") && (news || context.tense() == Tense.PRESENT) && !context.quoted() && !moves.isAside(span, head, resolved)) {
                    reference = own.or(() -> date).map(day -> new Context.Reference(span, CalendarPeriod.day(day), true, true, true, 0, true, false));
                }
                boolean said = (!context.quoted() || resolved.isFirm()) && !context.announced();
                boolean counted = news && match.meaning() == Grammar.Meaning.SHIFT && !resolved.isDay();
                if (said && !counted && moves.leadTo(resolved, span, head, reference)) {
                    boolean surer = resolved.isFirm() || reference.filter(time -> time.sameSentence() && time.certain()).isEmpty();
                    resolved.period().filter(period -> surer).ifPresent(period -> reference = Optional.of(reference(span, period, resolved)));
                } else if (said && reference.filter(time -> moves.opensFlashback(span, head, resolved, time)).isPresent()) {
                    reference = reference.map(Context.Reference::doubted);
                }
                if (LATE.matcher(resolved.value()).find() && reference.filter(time -> resolved.period().equals(Optional.of(time.period()))).isPresent()) {
                    reference = reference.map(Context.Reference::untilLate);
                }
                boolean named = match.meaning() == Grammar.Meaning.DATE || match.meaning() == Grammar.Meaning.WHICH && match.bindings().containsKey("month");
                resolved.period().filter(period -> resolved.isFirm() && named).ifPresent(period -> mention(span, period));
            });
        }

        /** What is counted from a day that was left is of no sure day, but of the same year. */
        private Context.Reference reference(TextSpan span, CalendarPeriod period, Resolved resolved) {
            boolean sameYear = resolved.anchor() instanceof Anchor.OtherTime && reference.filter(time -> time.inYear() && time.period().first().getYear() == period.first().getYear()).isPresent();
            return new Context.Reference(span, period, resolved.isFirm(), resolved.isFirm() || sameYear, resolved.isExact(), 0, true, false);
        }

        /** "Who had been appointed in July of that year". */
        private boolean isOfThatYear(int next) {
            return next + 1 < text.tokens().size() && text.token(next).word().equals("of") && SAME.contains(text.token(next + 1).word());
        }

        /** "Who had left in August", "had been taken and beaten in August". */
        private boolean looksBack(int head) {
            return verb(head).filter(token -> VerbForms.isPluperfect(text, token)).isPresent();
        }

        /** "When I met him in February": what the author of a report did while they inquired. */
        private boolean isTold(int head) {
            return verb(head).filter(verb -> Inquiry.isOf(text, verb) || text.treeOf(verb).children(verb, "nsubj").stream().anyMatch(who -> AUTHORS.contains(text.token(who).word().toLowerCase(Locale.ROOT)))).isPresent();
        }

        private Optional<Integer> verb(int head) {
            Optional<Integer> verb = text.treeOf(head).head(head);
            while (verb.isPresent() && !text.token(verb.get()).isVerb()) {
                verb = text.treeOf(head).head(verb.get());
            }
            return verb;
        }

        private void mention(TextSpan span, CalendarPeriod period) {
            Context.Reference time = new Context.Reference(span, period, true, true, true, 0, true, false);
            mentioned = Optional.of(time);
            recent = mentioned;
            if (period.unit() == CalendarUnit.DAY) {
                days.put(period.first().getDayOfMonth(), time);
            }
        }

        private Tense tense(int first, int head) {
            // "The mill has been idle since Monday": whatever the verb, that day is over.
            boolean since = first > 0 && text.token(first - 1).word().equalsIgnoreCase("since");
            boolean until = first > 0 && ENDING.contains(text.token(first - 1).word().toLowerCase(Locale.ROOT)) && text.treeOf(head).head(head).filter(verb -> VerbForms.isSimplePast(text, verb)).isPresent();
            return since || until ? Tense.PAST : ahead.isBefore(text, first, head) ? Tense.FUTURE : Tense.around(text, head);
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
}
