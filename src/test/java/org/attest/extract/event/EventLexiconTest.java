package org.attest.extract.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.attest.fact.EventType;
import org.attest.lexicon.Table;
import org.attest.text.InputException;
import org.junit.jupiter.api.Test;

class EventLexiconTest {

    private static final String HEADER = "type\tpos\tpredicates\tframe\twhen\tconfidence\n";

    private static Table table(String rows) throws IOException {
        return Table.read("events.tsv", new StringReader(HEADER + rows));
    }

    private static Table idioms(String rows) throws IOException {
        return Table.read("event-idioms.tsv", new StringReader("pos\tpredicates\twhen\n" + rows));
    }

    private static Map<String, Frame> frames() throws IOException {
        return Frame.read(Table.read("frames.tsv", new StringReader("frame\troles\nany\tin=place:place\nmotion\tto=destination\ndeed\tsubj=agent|obj=patient\n")));
    }

    @Test
    void holdsMoreThanThreeThousandPredicates() {
        assertThat(EventLexicon.standard().size()).isGreaterThan(3000);
    }

    @Test
    void knowsWordsForEveryTypeThatIsNotOnlyAHeading() {
        Set<EventType> told = EnumSet.noneOf(EventType.class);
        Table.ofResource("data/lexicon/events.tsv").rows().forEach(row -> told.add(row.constant("type", EventType.class)));
        Set<EventType> headings = EnumSet.of(EventType.EVENT, EventType.MOVEMENT, EventType.VIOLENCE, EventType.JUSTICE, EventType.AFFILIATION,
                EventType.COMMUNICATION, EventType.LIFE, EventType.TRANSACTION);
        assertThat(told).containsAll(EnumSet.complementOf(EnumSet.copyOf(headings)));
    }

    @Test
    void refusesUnknownTypesFramesConditionsAndDoubledPredicates() {
        assertThatThrownBy(() -> new EventLexicon(table("picnic\tv\teat\tdeed\t\t0.5\n"), idioms(""), frames())).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> new EventLexicon(table("killing\tv\tkill\tdeeed\t\t0.5\n"), idioms(""), frames())).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> new EventLexicon(table("killing\tv\tkill\tdeed\tsometimes\t0.5\n"), idioms(""), frames())).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> new EventLexicon(table("killing\tv\tkill|kill\tdeed\t\t0.5\n"), idioms(""), frames())).isInstanceOf(InputException.class);
    }

    @Test
    void triesAnIdiomBeforeAReadingThatAsksForAsMuch() throws IOException {
        EventLexicon lexicon = new EventLexicon(table("meeting\tv\tmeet [guest]|meet\tdeed\t\t0.5\n"), idioms("v\tmeet [deadline/guest]\t\n"), frames());
        assertThat(lexicon.readings(EventLexicon.Speech.V, "meet")).extracting(Predicate::idiom).containsExactly(true, false, false);
        assertThat(lexicon.size()).isEqualTo(2);
    }

    @Test
    void triesTheMostDemandingReadingFirst() {
        assertThat(EventLexicon.standard().readings(EventLexicon.Speech.V, "take").getFirst().demands())
                .isGreaterThanOrEqualTo(EventLexicon.standard().readings(EventLexicon.Speech.V, "take").getLast().demands());
    }
}
