package org.attest.annotation.time;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.attest.annotation.TimeExpression.Anchor;
import org.attest.text.TextSpan;
import org.attest.timeline.CalendarPeriod;
import org.attest.timeline.CalendarUnit;

/**
 * What an expression can be counted from.
 *
 * @param documentDate the day of the document, or that on which it says it was written
 * @param written that day, or the day or month that stands alone above the text and may be when it was written
 * @param news true where the text itself counts from that day, as newspapers do
 * @param quoted true inside somebody's speech, which may be of any day
 * @param answered true of such speech in the answers of a printed interview, which are given on its day
 * @param tense of the clause
 * @param reference the time last spoken of
 * @param mentioned the time that stands before in the same sentence, whatever is said of it
 * @param recent the same of that sentence or the one before
 * @param days the days that were spoken of, each by its number in the month
 * @param announced true where the clause says what will be: "will come", "is coming"
 * @param looksBack true where the clause tells of what had been before the story: "who had left in August"
 * @param lookedBack true where the sentence before turned to what had been by another time: "she had been married for months when he vanished"
 */
record Context(Optional<LocalDate> documentDate, Optional<CalendarPeriod> written, boolean news, boolean quoted, boolean answered, Tense tense, Optional<Reference> reference, Optional<Reference> mentioned, Optional<Reference> recent,
        Map<Integer, Reference> days, boolean announced, boolean looksBack, boolean lookedBack) {

    /**
     * A time that was spoken of.
     *
     * @param certain true where the text anchors it; else its period is only the likeliest reading
     * @param inYear true where at least the year is sure, though days may have passed
     * @param exact false where it was itself counted, and lies only somewhere about that period
     * @param sentencesAgo 0 where it stands in the sentence that is read
     * @param fresh false where a report has come back to its own day since
     * @param late true where it has come to the evening or night of a day
     */
    record Reference(TextSpan span, CalendarPeriod period, boolean certain, boolean inYear, boolean exact, int sentencesAgo, boolean fresh, boolean late) {

        private static final int REMEMBERED = 2;
        /** After so many sentences a time that the last one names is nearer, even if only in passing. */
        private static final int DISTANT = 3;
        private static final int DAYS_OF_A_WEEK = 7;

        boolean sameSentence() {
            return sentencesAgo == 0;
        }

        /** True where the text has come back to its own day. */
        boolean isNow(Optional<LocalDate> documentDate) {
            return documentDate.map(CalendarPeriod::day).filter(period::equals).isPresent();
        }

        /** As a story sees a day of which it has told the evening. */
        Reference untilLate() {
            return new Reference(span, period, certain, inYear, exact, sentencesAgo, fresh, true);
        }

        /** As a story sees a day after which some time has passed; a longer stretch may still hold what comes next. */
        Reference left() {
            return new Reference(span, period, certain && period.unit() != CalendarUnit.DAY, inYear, exact, sentencesAgo, fresh, late);
        }

        /** As a story sees a day after which years may have passed. */
        Reference leftForYears() {
            return period.unit() == CalendarUnit.DAY ? doubted() : left();
        }

        /** As a sentence sees it that goes on with the same. */
        Reference again() {
            return new Reference(span, period, certain, inYear, exact, sentencesAgo, fresh || sentencesAgo <= DISTANT, late);
        }

        /** As a new section sees it: of a year that the last one told of nobody says that it goes on. */
        Reference headed() {
            return period.unit().compareTo(CalendarUnit.YEAR) >= 0 ? doubted() : this;
        }

        /** As a story sees it that may have gone elsewhere since. */
        Reference doubted() {
            return new Reference(span, period, false, false, exact, sentencesAgo, fresh, late);
        }

        boolean isDistant() {
            return sentencesAgo >= DISTANT;
        }

        /** As the next sentence sees it. */
        Reference next() {
            return new Reference(span, period, certain, inYear, exact, sentencesAgo + 1, fresh, late);
        }

        /** As the next sentence of a report of the day sees it: that soon comes back from another time which it has turned to. */
        Reference nextOfReport(boolean paragraphEnded) {
            return new Reference(span, period, certain, inYear, exact, sentencesAgo + 1, fresh && !paragraphEnded && sentencesAgo < REMEMBERED, late);
        }

        /** True of a day or month that stands with its year in the sentence or two before: "captured on 2 January 2009. On 17 January". */
        boolean isJustNamed() {
            return certain && fresh && sentencesAgo <= REMEMBERED && period.unit().compareTo(CalendarUnit.MONTH) <= 0;
        }

        /** True of a day that was more than a week before the document's: "On 4 May they were taken and held overnight". */
        boolean isDaysBefore(Optional<LocalDate> documentDate) {
            return period.unit() == CalendarUnit.DAY && documentDate.filter(day -> period.last().plusDays(DAYS_OF_A_WEEK).isBefore(day)).isPresent();
        }

        /** True where the text has turned to another time than the document's: some year before the last. */
        boolean isElsewhere(Optional<LocalDate> documentDate) {
            return documentDate.filter(day -> Math.abs(day.getYear() - period.first().getYear()) > 1).isPresent();
        }
    }

    /** Something to count from, whether bounds may rest on it, and whether it is all of the period rather than about it. */
    record Base(CalendarPeriod period, Anchor anchor, boolean firm, boolean exact) {

        Base(CalendarPeriod period, Anchor anchor, boolean firm) {
            this(period, anchor, firm, true);
        }

        /** A month of which days and weeks can be counted. */
        boolean isMonth() {
            return firm && exact && period.unit() == CalendarUnit.MONTH;
        }

        /** The likeliest, and no more than that. */
        Base doubted() {
            return new Base(period, anchor, false, exact);
        }
    }

    /** With nothing to count from. */
    static Context nowhere() {
        return new Context(Optional.empty(), Optional.empty(), false, false, false, Tense.PAST, Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), false, false, false);
    }

    /** For what an author does while they write, whatever the story has come to; a day that is known to be that of writing is needed. */
    Context ofWriting() {
        return written.isEmpty() ? this : new Context(written.map(CalendarPeriod::last), written, true, quoted, answered, tense, reference.filter(Reference::sameSentence), mentioned, recent, days, announced, looksBack, lookedBack);
    }

    /** For words that point from the time of writing: "yesterday", "last week", "a year ago". */
    Optional<Base> speech() {
        return written.map(time -> new Base(time, new Anchor.DocumentDate(), !quoted || answered));
    }

    /** The last day on which it may have been written; a day above the text that no word calls that of writing is none where the story itself tells of it. */
    Optional<LocalDate> dayOfWriting() {
        return written.filter(time -> documentDate.isPresent() || reference.filter(told -> told.period().equals(time)).isEmpty()).map(CalendarPeriod::last);
    }

    /** For what news counts from its own day and stories do not: "on Friday", "in March". */
    Optional<Base> bare() {
        return documentDate.map(date -> new Base(CalendarPeriod.day(date), new Anchor.DocumentDate(), news && !quoted));
    }

    /** For words that point from the time last spoken of: "the next day", "two weeks later", "that same year". */
    Optional<Base> narration(CalendarUnit unit) {
        // "On 3 May Ruth, a member since 1994, had said two weeks earlier": weeks are counted from a day, where there is one.
        boolean coarse = reference.filter(other -> other.period().unit().compareTo(unit) <= 0).isEmpty();
        Optional<Reference> near = mentioned.filter(time -> time.period().unit().compareTo(unit) <= 0 || coarse);
        if (near.or(() -> recent).filter(time -> time.period().unit().compareTo(unit) <= 0).isPresent() && coarse) {
            near = near.filter(time -> time.period().unit().compareTo(unit) <= 0).or(() -> recent);
        }
        // "Guarded the farm, where they were held until 1996. The following year": not the year after what another paragraph told.
        if (near.isEmpty() && reference.filter(Reference::isDistant).isPresent()) {
            near = recent.filter(time -> time.period().unit().compareTo(unit) <= 0);
        }
        Optional<Base> told = near.or(() -> reference).map(time -> new Base(time.period(), new Anchor.OtherTime(time.span()), (time.certain() || time.inYear() && unit.compareTo(CalendarUnit.SEASON) >= 0) && !(lookedBack && time.sentencesAgo() > 1), time.exact()));
        return told.isPresent() ? told : documentDate.map(date -> new Base(CalendarPeriod.day(date), new Anchor.DocumentDate(), false));
    }
}
