package org.attest.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attest.text.PartKind;

/** Whose name a speaker's label stands for, as far as byline, title and opening tell. */
final class SpeakerNames {

    private static final int OPENING = 3000;
    private static final Pattern SPEAKS = Pattern.compile("(" + FullNames.PATTERN.pattern() + ")(?:,[^,.]{1,80},)? (?:\\p{Ll}{3,12} )?(?:[Ss]peaks?|[Tt]alks?|[Ss]poke|[Tt]alked|sat down|met)\\s[^.]{2,12}$");
    private static final Pattern ONE_WHO_SPEAKS = Pattern.compile("\\b(?:[Hh]e|[Ss]he) (?:\\p{Ll}{2,12} )?$");
    private static final Pattern SUBJECT_OF_TALK = Pattern.compile("\\b(?:about|on|at|in|for|from|who|whose|when|during|after)\\b");
    private static final Pattern TOGETHER = Pattern.compile(" and | & ");
    private static final Patterns PATTERNS = Patterns.standard();

    private final Layout layout;
    private final FullNames fullNames;

    SpeakerNames(Layout layout) {
        this.layout = layout;
        this.fullNames = new FullNames(layout.text());
    }

    /** The speaker behind a label: the label itself where nothing says more, empty for a mere Q or A that nothing explains. */
    Optional<String> resolve(String label, boolean interviewer) {
        if (PATTERNS.isListed("nameless", label)) {
            return interviewer ? onlyAuthor() : interviewee();
        }
        Optional<String> told = PATTERNS.isListed("interviewer", label) || PATTERNS.isListed("interviewee", label) ? toldInHead(label) : Optional.empty();
        if (told.isPresent()) {
            return told;
        }
        if (PATTERNS.isListed("interviewer", label)) {
            return onlyAuthor().or(() -> Optional.of(label));
        }
        if (PATTERNS.isListed("interviewee", label)) {
            return interviewee().or(() -> Optional.of(label));
        }
        return Optional.of(expanded(label));
    }

    /** "Witness: Jon Roe": the name that a line above the talk gives to the label. */
    private Optional<String> toldInHead(String label) {
        Matcher line = Pattern.compile("(?mi)^[*_]{0,3}" + Pattern.quote(label) + "[*_]{0,3} ?:[*_]{0,3} +([^\\n,(]{3,60}?)(?:[,(][^\\n]*)?$").matcher(layout.opening(OPENING));
        while (line.find()) {
            Optional<String> name = PersonNames.one(line.group(1)).filter(found -> PersonNames.isFull(found) && !Prose.endsSentence(line.group()));
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    Optional<String> onlyAuthor() {
        return layout.authors().size() == 1 ? Optional.of(layout.authors().getFirst()) : Optional.empty();
    }

    /** The one person whom title or opening say was interviewed, else the one with whom the presentation begins. */
    Optional<String> interviewee() {
        List<String> announcing = new ArrayList<>(List.of(layout.title().orElse("")));
        for (int i = 0; i < layout.size() && layout.get(i).span().begin() < OPENING && !Prose.asks(layout.text(i)); i++) {
            String words = layout.text(i);
            announcing.add(words.substring(0, Math.min(words.length(), OPENING)));
        }
        return announcing.stream().flatMap(words -> interviewed(words).stream()).findFirst().or(this::sworn).or(this::presented).or(this::titled);
    }

    /** "We spoke with Mara Levin, head of Roe Press, about …", "Mara Levin spoke to the Review": nobody where several are named together. */
    private Optional<String> interviewed(String announcing) {
        Optional<Matcher> cue = PATTERNS.match("interviewee", announcing);
        if (cue.isEmpty()) {
            return Optional.empty();
        }
        Matcher before = SPEAKS.matcher(announcing.substring(0, cue.get().start(1)));
        if (before.find()) {
            return fullNames.in(before.group(1)).stream().filter(name -> !isAuthor(name)).findFirst();
        }
        String after = cue.get().group(1);
        String above = announcing.substring(0, cue.get().start());
        // "We met Mara Levin and spoke to her", "Mara Levin left in May. She spoke to the Review."
        if (after.matches("(?:him|her|them)\\b.*") || ONE_WHO_SPEAKS.matcher(above).find()) {
            return fullNames.in(above).stream().filter(name -> !isAuthor(name)).reduce((first, second) -> second);
        }
        Matcher about = SUBJECT_OF_TALK.matcher(after);
        String whom = about.find() ? after.substring(0, about.start()) : after;
        List<String> names = fullNames.in(whom).stream().filter(name -> !layout.authors().contains(name)).distinct().toList();
        boolean together = names.size() > 1 && TOGETHER.matcher(whom.substring(whom.indexOf(names.getFirst()))).find();
        return together ? Optional.empty() : names.stream().findFirst();
    }

    /** "Mara Levin: An interview", "Mara Levin on her years at sea": the only person in a title. */
    private Optional<String> titled() {
        List<String> names = fullNames.in(layout.title().orElse("")).stream().filter(name -> !isAuthor(name) && !(PersonNames.isShouted(name) && Bylines.hasCommonWord(name))).distinct().toList();
        return names.size() == 1 && layout.title().orElse("").startsWith(names.getFirst()) ? Optional.of(names.getFirst()) : Optional.empty();
    }

    /** "ELENA WARD, having been duly sworn": the only witness of a transcript. */
    private Optional<String> sworn() {
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < layout.size(); i++) {
            PATTERNS.match("sworn", layout.text(i)).flatMap(match -> PersonNames.one(match.group(1))).ifPresent(names::add);
        }
        return names.size() == 1 ? Optional.of(names.iterator().next()) : Optional.empty();
    }

    /** "Mara Levin, 34, an electrician, spent six years abroad.": the name that opens the first prose. */
    private Optional<String> presented() {
        for (int i = 0; i < layout.size(); i++) {
            if ((layout.isOpen(i) || layout.is(i, PartKind.BODY)) && layout.isProse(i)) {
                Matcher name = FullNames.PATTERN.matcher(layout.text(i).replaceFirst("^[*_]+", ""));
                return name.lookingAt() ? fullNames.in(name.group()).stream().filter(found -> !isAuthor(found)).findFirst() : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The first person whom the opening names below the title, one whom the title names too before others; no author. */
    Optional<String> teller() {
        String title = layout.title().orElse("");
        String opening = layout.opening(OPENING);
        int below = title.isEmpty() || !opening.contains(title) ? 0 : opening.indexOf(title) + title.length();
        List<String> named = fullNames.in(opening.substring(below)).stream()
                .filter(name -> layout.authors().stream().noneMatch(author -> fits(name, author) || author.contains(name))).toList();
        return named.stream().filter(title::contains).findFirst().or(() -> named.stream().findFirst());
    }

    /** The last full name above this place of which these words are one or all; of a mere pronoun, the last full name of all. */
    Optional<String> before(String words, int end) {
        if (PATTERNS.isListed("opener", words)) {
            return Optional.empty();
        }
        boolean pronoun = words.matches("(?i)s?he|her|his");
        return fullNames.lastBefore(end, name -> (pronoun || name.endsWith(" " + words) || name.startsWith(words + " ") || name.equals(words)) && !PATTERNS.isListed("opener", name.substring(0, name.indexOf(' '))));
    }

    /** True where the label names one of the authors, in full, by one of the names or in initials. */
    boolean isAuthor(String label) {
        return layout.authors().stream().anyMatch(author -> fits(label, author));
    }

    private String expanded(String label) {
        List<String> fitting = new ArrayList<>(layout.authors().stream().filter(author -> fits(label, author)).toList());
        if (fitting.isEmpty()) {
            Set<String> named = new TreeSet<>(fullNames.in(layout.title().orElse("") + "\n" + layout.opening(OPENING)));
            named.removeIf(name -> PersonNames.isShouted(name) || !fits(label, name));
            fitting.addAll(named);
        }
        if (fitting.size() == 1) {
            return fitting.getFirst();
        }
        return PersonNames.isShouted(label) ? PersonNames.one(label).orElse(label) : label;
    }

    private static boolean fits(String label, String name) {
        if (label.equalsIgnoreCase(name)) {
            return true;
        }
        String letters = label.replace(".", "").replace(" ", "");
        boolean initials = letters.length() <= 4 && letters.equals(letters.toUpperCase(Locale.ROOT)) && letters.length() >= 2;
        if (initials && PersonNames.initials(name).equals(letters)) {
            return true;
        }
        String bare = PersonNames.one(label).orElse(label);
        List<String> words = List.of(name.split(" "));
        return !bare.contains(" ") && words.stream().anyMatch(bare::equalsIgnoreCase);
    }
}
