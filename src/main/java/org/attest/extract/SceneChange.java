package org.attest.extract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.attest.annotation.Sentence;
import org.attest.fact.Referent;

/**
 * Where a story comes to another time.
 *
 * @param clause the verb whose clause says so, or the first word of a sentence without one
 * @param asked true where a question brings it there for whoever answers
 * @param retold true where somebody else told of it: what is said next was not said then
 * @param time empty where that is not said
 */
record SceneChange(Sentence sentence, int clause, Thread thread, boolean asked, boolean retold, Optional<Stated> time) {

    private static final int DAYS_OF_A_DATE = 2;
    private static final int DAYS_OF_A_MONTH = 31;
    private static final int DAYS_OF_A_SEASON = 123;
    private static final int SENTENCES_AFTER_A_DAY = 8;
    private static final int SENTENCES_AFTER_A_MONTH = 6;
    private static final int SENTENCES_AFTER_A_SEASON = 4;

    /** Whose words go on: somebody's story, or in a report what somebody says to it. */
    record Thread(Referent teller, Optional<Referent> sayer) {}

    boolean isFor(Thread other) {
        return thread.equals(other) || asked && other.sayer().isEmpty();
    }

    /** The same for the one who tells what another told. */
    SceneChange retoldBy(Thread other) {
        return new SceneChange(sentence, clause, other, asked, true, time);
    }

    /** The same without its time: "founded in 1887, the brewery was sold" may be years later. */
    SceneChange open() {
        return new SceneChange(sentence, clause, thread, asked, retold, Optional.empty());
    }

    /** How many sentences the story can stay there without saying so again; 0 where it is left with its own sentence. */
    int reach() {
        long days = days();
        return days <= DAYS_OF_A_DATE ? SENTENCES_AFTER_A_DAY : days <= DAYS_OF_A_MONTH ? SENTENCES_AFTER_A_MONTH : days <= DAYS_OF_A_SEASON ? SENTENCES_AFTER_A_SEASON : 0;
    }

    /** How long the time is that was named. */
    long days() {
        LocalDate first = time.orElseThrow().bounds().earliestStart().orElseThrow();
        return ChronoUnit.DAYS.between(first, time.orElseThrow().bounds().latestEnd().orElseThrow()) + 1;
    }
}
