package org.attest.annotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is who in one document: every mention belongs to exactly one chain. */
public final class Chains {

    private final List<Chain> chains;
    private final List<Mention> mentions;
    private final Map<Integer, Chain> byHead = new HashMap<>();
    private final Map<Integer, Chain> byMention = new HashMap<>();
    private final Optional<Chain> narrator;
    private final Map<Integer, List<Chain>> members;

    /**
     * @param chains at their index
     * @param narrator the chain of whoever tells the text: the byline's author, or the witness of a first-person text; empty where nobody is known
     * @param members for the token of a plural pronoun, "they" after "Ana and Luis", the chains of those whom it stands for together
     */
    public Chains(List<Chain> chains, Optional<Chain> narrator, Map<Integer, List<Chain>> members) {
        this.chains = List.copyOf(chains);
        this.narrator = narrator;
        this.members = Map.copyOf(members);
        List<Mention> all = new ArrayList<>();
        for (Chain chain : this.chains) {
            for (Mention mention : chain.mentions()) {
                all.add(mention);
                byHead.putIfAbsent(mention.head(), chain);
                byMention.put(mention.index(), chain);
            }
        }
        all.sort((a, b) -> a.span().compareTo(b.span()));
        this.mentions = List.copyOf(all);
    }

    public List<Chain> chains() {
        return chains;
    }

    /** Every mention, in the order of the text. */
    public List<Mention> mentions() {
        return mentions;
    }

    public Optional<Chain> narrator() {
        return narrator;
    }

    /** The chain that has a mention with this token as its head. */
    public Optional<Chain> atHead(int token) {
        return Optional.ofNullable(byHead.get(token));
    }

    /** Those whom the plural pronoun at this token stands for together; empty where they are not told of one by one. */
    public List<Chain> members(int token) {
        return members.getOrDefault(token, List.of());
    }

    public Chain of(Mention mention) {
        return byMention.get(mention.index());
    }
}
