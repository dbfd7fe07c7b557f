package org.attest.annotation.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.annotation.Sentence;
import org.attest.annotation.Token;
import org.attest.gazetteer.Gazetteer;
import org.attest.gazetteer.Place;
import org.attest.gazetteer.PlaceLikelihood;
import org.attest.lexicon.WordGroups;
import org.attest.text.PartKind;

/** A text with what the repairs ask about it. */
final class NameContext {

    private static final WordGroups WORDS = WordGroups.ofResource("data/lexicon/name-surroundings.tsv");
    private static final Set<String> ADDRESSES = WORDS.of("address");
    private static final Pattern CAMEL_CASE = Pattern.compile("[a-z]+[A-Z]\\p{L}+");

    private final AnnotatedText text;
    private final NameLexicon lexicon;
    private final Gazetteer gazetteer;
    private final PlaceLikelihood likelihood;
    private final Toponyms toponyms;
    private final boolean[] startsSentence;
    private final boolean[] shouted;
    private final Set<String> surnames = new HashSet<>();
    private final Map<String, Optional<Place>> places = new HashMap<>();

    NameContext(AnnotatedText text, NameLexicon lexicon, Gazetteer gazetteer, PlaceLikelihood likelihood, Toponyms toponyms) {
        this.text = text;
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
        this.likelihood = likelihood;
        this.toponyms = toponyms;
        startsSentence = new boolean[text.tokens().size()];
        shouted = new boolean[text.tokens().size()];
        findSurnames();
        for (Sentence sentence : text.sentences()) {
            startsSentence[sentence.firstToken()] = true;
            boolean loud = isShouted(sentence);
            for (int token = sentence.firstToken(); token < sentence.endToken(); token++) {
                shouted[token] = loud;
                if (token > sentence.firstToken() && isOpening(text.token(token - 1).word()) && token - 1 == sentence.firstToken()) {
                    startsSentence[token] = true;
                }
            }
        }
    }

    private void findSurnames() {
        for (int token = 1; token < startsSentence.length; token++) {
            if (ADDRESSES.contains(word(token - 1).replace(".", "").toLowerCase(java.util.Locale.ROOT)) && isCapital(token)
                    && (token + 1 == startsSentence.length || !isCapital(token + 1))) {
                surnames.add(word(token));
            }
        }
    }

    private static boolean isOpening(String word) {
        return word.length() <= 2 && !Character.isLetterOrDigit(word.charAt(0));
    }

    // A heading in capitals, or In Title Case Throughout, says nothing by its capitals.
    private boolean isShouted(Sentence sentence) {
        int capital = 0;
        int small = 0;
        for (int token = sentence.firstToken(); token < sentence.endToken(); token++) {
            String word = text.token(token).word();
            if (word.length() > 3 && Character.isLetter(word.charAt(0))) {
                if (Character.isUpperCase(word.charAt(0))) {
                    capital++;
                } else {
                    small++;
                }
            }
        }
        return capital >= 3 && small * 6 <= capital;
    }

    AnnotatedText text() {
        return text;
    }

    NameLexicon lexicon() {
        return lexicon;
    }

    PlaceLikelihood likelihood() {
        return likelihood;
    }

    Toponyms toponyms() {
        return toponyms;
    }

    Gazetteer gazetteer() {
        return gazetteer;
    }

    int size() {
        return startsSentence.length;
    }

    Token token(int index) {
        return text.token(index);
    }

    String word(int index) {
        return text.token(index).word();
    }

    /** As written, with single spaces. */
    String words(int first, int end) {
        if (end - first == 1) {
            return word(first);
        }
        String words = text.textOf(text.spanOf(first, end));
        return words.indexOf('\n') < 0 && !words.contains("  ") ? words : words.replaceAll("\\s+", " ");
    }

    String words(Name name) {
        return words(name.firstToken(), name.endToken());
    }

    boolean startsSentence(int token) {
        return startsSentence[token];
    }

    boolean isShouted(int token) {
        return shouted[token];
    }

    boolean isCapital(int token) {
        String word = word(token);
        return Character.isUpperCase(word.charAt(0)) || word.length() > 3 && Character.isLowerCase(word.charAt(0))
                && Character.isUpperCase(word.charAt(1))
                || CAMEL_CASE.matcher(word).matches();
    }

    /** The most prominent place of this name. */
    Optional<Place> place(String name) {
        // "U. S." is written as two tokens now and then; capitals are abbreviations, not towns.
        return places.computeIfAbsent(name, key -> gazetteer.lookup(key.replaceAll("(?<=\\b[A-Z]\\.) (?=[A-Z]\\.)", "")).stream().findFirst()
                .filter(place -> key.length() < 3 || !key.equals(key.toUpperCase(java.util.Locale.ROOT)) || place.kind() == Place.Kind.COUNTRY));
    }

    /** How likely a word that starts with a capital is a place, its sentence unseen: 0 to 1; 0 for what people are called too. */
    double likelihoodOfPlace(String name) {
        return likelihood.isPersonName(name) ? 0 : likelihood.of(name);
    }

    /** True where the text somewhere puts a form of address before the word and nothing after it: "Mr. Temple". */
    boolean isSurname(String word) {
        return surnames.contains(word);
    }

    /** True where the name stands in a title, a byline or a dateline. */
    boolean isMasthead(Name name) {
        return text.document().partAt(name.span().begin()).filter(part -> part.kind() != PartKind.BODY).isPresent();
    }

    /** True where a form of address stands before the name: "Mr. Temple". */
    boolean isTitled(Name name) {
        return name.firstToken() > 0 && lexicon.isTitle(word(name.firstToken() - 1));
    }

    boolean isDemonym(String name) {
        return lexicon.isPeople(name) || gazetteer.isDemonym(name);
    }

    /** A name over these tokens. */
    Name name(int first, int end, NameKind kind) {
        return new Name(text.spanOf(first, end), first, end, kind);
    }

    /** For each token the index of the name that covers it in this list, or -1. */
    int[] cover(List<Name> names) {
        int[] cover = new int[size()];
        java.util.Arrays.fill(cover, -1);
        for (int i = 0; i < names.size(); i++) {
            for (int token = names.get(i).firstToken(); token < names.get(i).endToken(); token++) {
                cover[token] = i;
            }
        }
        return cover;
    }

    /** Names and additions in order; an addition that overlaps a name is left out. */
    List<Name> withoutOverlap(List<Name> names, List<Name> additions) {
        int[] cover = cover(names);
        List<Name> all = new ArrayList<>(names);
        for (Name addition : additions) {
            boolean free = true;
            for (int token = addition.firstToken(); token < addition.endToken(); token++) {
                free &= cover[token] < 0;
            }
            if (free) {
                all.add(addition);
                for (int token = addition.firstToken(); token < addition.endToken(); token++) {
                    cover[token] = all.size() - 1;
                }
            }
        }
        all.sort((a, b) -> Integer.compare(a.firstToken(), b.firstToken()));
        return all;
    }
}
