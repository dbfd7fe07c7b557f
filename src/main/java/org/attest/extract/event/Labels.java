package org.attest.extract.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attest.extract.Cast;
import org.attest.extract.Happening.Argument;
import org.attest.fact.Entity;
import org.attest.fact.EventType;
import org.attest.fact.Referent;
import org.attest.fact.Role;
import org.attest.lexicon.Table;

/** Short descriptions of events for people: "killing of Moath al-Kasasbeh", "travel of Milad to Aleppo". */
final class Labels {

    /** A denial that is only called a statement reads as if what is denied were stated. */
    private static final Map<String, String> SAYINGS = Table.ofResource("data/lexicon/saying-names.tsv").byWord("lemma", row -> row.get("name"));
    private static final int MAX_NAMES = 3;
    private static final String OF = "of";

    private static final Set<String> LEADING = Set.of("the", "a", "an", "this", "that", "these", "those", "some", "many", "several", "all", "my", "his", "her",
            "their", "our", "your", "its", "two", "three", "one", "other");

    private final Cast cast;

    /** The words before those who have a part in an event, from {@code data/lexicon/event-labels.tsv}. @param agent empty where who did it is not named */
    private record Joints(String patient, String agent) {

        private static final Map<EventType, Joints> STANDARD = read(Table.ofResource("data/lexicon/event-labels.tsv"));

        private static Map<EventType, Joints> read(Table table) {
            Map<EventType, Joints> joints = new EnumMap<>(EventType.class);
            table.rows().forEach(row -> joints.put(row.constant("event", EventType.class), new Joints(row.get("patient"), row.get("agent"))));
            return joints;
        }

        static Joints of(EventType type) {
            Joints own = STANDARD.get(type);
            return own == null ? of(type.parent().orElseThrow()) : own;
        }
    }

    Labels(Cast cast) {
        this.cast = cast;
    }

    /** @param lemma of the word that tells the event */
    String label(EventType type, String lemma, List<Argument> arguments) {
        String kind = type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        StringBuilder label = new StringBuilder(type == EventType.STATEMENT ? SAYINGS.getOrDefault(lemma.toLowerCase(Locale.ROOT), kind) : kind);
        Optional<String> undergoer = names(arguments, Set.of(Role.PATIENT));
        Optional<String> doer = names(arguments, Set.of(Role.AGENT));
        Optional<String> others = names(arguments, Set.of(Role.PARTICIPANT));
        Joints joints = Joints.of(type);
        if (undergoer.isPresent()) {
            label.append(' ').append(joints.patient()).append(' ').append(undergoer.get());
        } else if (doer.isPresent() && !joints.agent().isEmpty()) {
            label.append(' ').append(joints.agent()).append(' ').append(doer.get());
        } else if (others.isPresent()) {
            label.append(joints.patient().equals(OF) ? " of " : " involving ").append(others.get());
        }
        Optional<String> destination = names(arguments, Set.of(Role.DESTINATION));
        Optional<String> place = names(arguments, Set.of(Role.PLACE));
        Optional<String> recipient = names(arguments, Set.of(Role.RECIPIENT));
        if (destination.isPresent()) {
            label.append(" to ").append(destination.get());
        } else if (place.isPresent()) {
            label.append(" in ").append(place.get());
        } else if (recipient.isPresent()) {
            label.append(" to ").append(recipient.get());
        }
        return label.toString();
    }

    private Optional<String> names(List<Argument> arguments, Set<Role> roles) {
        List<String> names = new ArrayList<>();
        for (Argument argument : arguments) {
            if (roles.contains(argument.role()) && argument.filler() instanceof Referent.Thing thing) {
                String name = name(cast.entity(thing));
                if (!names.contains(name)) {
                    names.add(name);
                }
            }
        }
        if (names.isEmpty()) {
            return Optional.empty();
        }
        if (names.size() > MAX_NAMES) {
            return Optional.of(names.getFirst() + " and others");
        }
        String last = names.removeLast();
        return Optional.of(names.isEmpty() ? last : String.join(", ", names) + " and " + last);
    }

    /** As it stands inside a phrase: a description in lower case. */
    private static String name(Entity entity) {
        String label = entity.label();
        String first = label.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        return LEADING.contains(first) ? first + label.substring(first.length()) : label;
    }
}
