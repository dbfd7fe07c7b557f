package org.attest.extract;

import java.util.List;
import java.util.Optional;

import org.attest.annotation.Utterance;
import org.attest.fact.Referent;

/** Who says what stands at a place of the text, and through whom it came. */
public interface Voices {

    /** Whose statement the clause around this token is. */
    Voice at(int token);

    /**
     * Who calls people and things what they are called here, as in "Lo Cascino, a contractor": the speaker in direct speech, but whoever words the report
     * where a saying is only told.
     */
    default Voice wording(int token) {
        return at(token);
    }

    /**
     * A statement's way into the text.
     *
     * @param source whose statement it is
     * @param relays those who passed it on, nearest to the source first, the author last; empty where the source is the author
     * @param utterance the innermost saying that it stands in; empty for the author's own words
     */
    record Voice(Referent.Thing source, List<Referent.Thing> relays, Optional<Utterance> utterance) {
        public Voice {
            relays = List.copyOf(relays);
        }
    }

    /** Everything is the author's own. */
    static Voices ofAuthor(Cast cast) {
        Voice author = new Voice(cast.author(), List.of(), Optional.empty());
        return token -> author;
    }
}
