package org.attest.extract;

import java.util.List;

import org.attest.fact.EventType;
import org.attest.fact.Factuality;
import org.attest.fact.Referent;
import org.attest.fact.Role;
import org.attest.text.TextSpan;

/**
 * An event as the text tells it.
 *
 * @param id its name inside the document
 * @param type the most specific class
 * @param trigger the token that tells of it
 * @param label a short description for people: "killing of Moath al-Kasasbeh"
 * @param evidence the clause it was read from
 * @param factuality the innermost source's commitment
 * @param confidence 0 to 1
 */
public record Happening(Referent.Event id, EventType type, int trigger, String label, TextSpan evidence, List<Argument> arguments,
                        Factuality factuality, double confidence) {

    public Happening {
        arguments = List.copyOf(arguments);
    }

    /**
     * Somebody or something that takes part.
     *
     * @param head the token that is the head of the words it was read from
     * @param filler who or what that is
     * @param evidence from the trigger's clause, the stretch that shows the part played
     */
    public record Argument(Role role, int head, Referent filler, TextSpan evidence, double confidence) {}
}
