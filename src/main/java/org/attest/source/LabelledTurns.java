package org.attest.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.attest.text.PartKind;

/** Marks the turns of an interview whose speakers are labelled, takes the labels off and tells who asks. */
final class LabelledTurns {

    private static final double ASKS_MOSTLY = 0.5;
    private static final Patterns PATTERNS = Patterns.standard();

    private final Layout layout;
    private final SpeakerNames names;
    /** By stretch: the label under which it is said; empty before the first turn and for what is nobody's. */
    private final List<Optional<String>> said = new ArrayList<>();
    private final Map<String, Speech> speeches = new TreeMap<>();
    /** Those who ask below a line such as "BY MS. ROE:". */
    private final Set<String> examiners = new TreeSet<>();

    private LabelledTurns(Layout layout) {
        this.layout = layout;
        this.names = new SpeakerNames(layout);
    }

    private static final class Speech {
        private final String label;
        private int turns;
        private int questions;
        private int length;

        Speech(String label) {
            this.label = label;
        }

        double share() {
            return (double) questions / turns;
        }

        double meanLength() {
            return (double) length / turns;
        }
    }

    static void mark(Layout layout, SpeakerLabels labels) {
        LabelledTurns turns = new LabelledTurns(layout);
        turns.takeLabels(labels);
        turns.mark();
    }

    private void takeLabels(SpeakerLabels labels) {
        Optional<String> speaking = Optional.empty();
        Optional<String> examiner = Optional.empty();
        for (int i = 0; i < layout.size(); ) {
            int index = i;
            Optional<String> examining = layout.isOpen(i) ? PATTERNS.match("examiner", layout.text(i)).map(match -> match.group(1)) : Optional.empty();
            if (examining.isPresent() || layout.isOpen(i) && PATTERNS.matches("examination", layout.text(i))) {
                layout.mark(i, PartKind.HEADING);
                examiner = examining;
                speaking = Optional.empty();
            }
            if (!layout.isOpen(i)) {
                said.add(Optional.empty());
                i++;
                continue;
            }
            Optional<SpeakerLabels.Label> label = labels.at(layout.text(i));
            if (label.isPresent()) {
                Optional<String> asking = examiner.filter(name -> SpeakerLabels.key(label.get().name()).equals("q"));
                asking.ifPresent(name -> examiners.add(SpeakerLabels.key(name)));
                speaking = asking.or(() -> label.map(SpeakerLabels.Label::name));
                if (!layout.strip(i, label.get().length())) {
                    continue;
                }
            }
            if (label.isEmpty() && speaking.filter(name -> isNarration(layout.text(index), name)).isPresent()) {
                speaking = Optional.empty();
            }
            boolean aside = layout.text(i).matches("(?s)[\\[(][^\\])]*[\\])]") || PATTERNS.matches("sworn", layout.text(i));
            said.add(aside ? Optional.empty() : speaking);
            said.getLast().ifPresent(name -> count(name, layout.text(said.size() - 1)));
            i++;
        }
    }

    /** Nobody calls himself by his own surname: a paragraph that does is the author's again. */
    private static boolean isNarration(String text, String label) {
        String surname = label.substring(label.lastIndexOf(' ') + 1);
        return surname.length() >= 4 && !PATTERNS.isListed("interviewer", label) && !PATTERNS.isListed("interviewee", label)
                && Pattern.compile("\\b" + Pattern.quote(surname) + "\\b").matcher(text).find();
    }

    private void count(String label, String text) {
        Speech speech = speeches.computeIfAbsent(SpeakerLabels.key(label), key -> new Speech(label));
        speech.turns++;
        speech.questions += Prose.asks(text) ? 1 : 0;
        speech.length += text.length();
    }

    private void mark() {
        Set<String> interviewers = interviewers();
        Map<String, Optional<String>> resolved = new TreeMap<>();
        speeches.forEach((key, speech) -> resolved.put(key, names.resolve(speech.label, interviewers.contains(key))));
        addressed(interviewers).ifPresent(name -> resolved.replaceAll((key, known) -> PATTERNS.isListed("interviewee", key) && known.filter(label -> !label.equalsIgnoreCase(key)).isEmpty() ? Optional.of(name) : known));
        for (int i = 0; i < layout.size(); i++) {
            if (said.get(i).isPresent()) {
                String key = SpeakerLabels.key(said.get(i).get());
                layout.mark(i, interviewers.contains(key) ? PartKind.QUESTION : PartKind.ANSWER, resolved.get(key));
            }
        }
    }

    /** The only one whom those who ask call by name, and who has no label: "What did you do next, Ms. Roe?" */
    private Optional<String> addressed(Set<String> interviewers) {
        Set<String> called = new TreeSet<>();
        for (int i = 0; i < layout.size(); i++) {
            if (said.get(i).filter(label -> interviewers.contains(SpeakerLabels.key(label))).isPresent()) {
                PATTERNS.match("addressed-witness", layout.text(i)).flatMap(match -> PersonNames.one(match.group(1)))
                        .filter(name -> speeches.keySet().stream().noneMatch(key -> key.endsWith(SpeakerLabels.key(name)))).ifPresent(called::add);
            }
        }
        return called.size() == 1 ? Optional.of(names.resolve(called.iterator().next(), false).orElseThrow()) : Optional.empty();
    }

    /** Told by the label itself, else by the byline, else by who asks most and talks least. */
    private Set<String> interviewers() {
        Set<String> asking = new TreeSet<>();
        Set<String> answering = new TreeSet<>();
        Set<String> unknown = new TreeSet<>();
        for (String key : speeches.keySet()) {
            (PATTERNS.isListed("interviewer", key) ? asking : PATTERNS.isListed("interviewee", key) ? answering : unknown).add(key);
        }
        unknown.stream().filter(examiners::contains).forEach(asking::add);
        if (!asking.isEmpty()) {
            addAskers(unknown, asking);
            return asking;
        }
        if (!answering.isEmpty()) {
            return unknown;
        }
        unknown.stream().filter(key -> names.isAuthor(speeches.get(key).label)).forEach(asking::add);
        if (!asking.isEmpty()) {
            return asking;
        }
        unknown.stream().max(Comparator.comparingDouble((String key) -> speeches.get(key).share())
                .thenComparingDouble(key -> -speeches.get(key).meanLength())).ifPresent(asking::add);
        addAskers(unknown, asking);
        return asking.size() < speeches.size() ? asking : Set.of();
    }

    /** Those who ask mostly and say little besides. */
    private void addAskers(Set<String> candidates, Set<String> asking) {
        double longest = speeches.values().stream().mapToDouble(Speech::meanLength).max().orElse(0);
        candidates.stream().filter(key -> speeches.get(key).share() >= ASKS_MOSTLY && speeches.get(key).meanLength() < longest / 2).forEach(asking::add);
    }
}
