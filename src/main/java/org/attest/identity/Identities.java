package org.attest.identity;

import java.util.Optional;
import java.util.regex.Pattern;

import org.attest.fact.Entity;
import org.attest.identity.Identity.Rule;

/**
 * Decides which things are known by name alone. Pseudonyms, single given names, descriptions and groups stay inside their document: to take two
 * of them for one would be a guess.
 */
public final class Identities {

    private static final Pattern FULL_NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}.'’-]{0,100}+(?: [\\p{L}\\p{M}.'’-]{1,100}+){0,30} (?:[\\p{L}'’]{0,4}[-'’])?\\p{Lu}[\\p{L}\\p{M}'’-]++");

    /** A name of war, "father of Omar": many bear the same. */
    private static final Pattern TEKNONYM = Pattern.compile("(?i)(?:abu|abou|abo|umm|oum|um) [\\p{L}\\p{M}'’-]+");

    private Identities() {}

    /** The thing's name across documents; empty where it stays inside its own. */
    public static Optional<Identity> of(Entity entity) {
        if (entity.placeKey().isPresent()) {
            return Optional.of(new Identity(entity, entity.placeKey().get(), Rule.GAZETTEER));
        }
        if (!entity.named()) {
            return Optional.empty();
        }
        return switch (entity.id().family()) {
            case PERSON -> isFullName(entity.label()) ? Optional.of(new Identity(entity, entity.label(), Rule.FULL_NAME)) : Optional.empty();
            case ORGANIZATION -> Optional.of(new Identity(entity, entity.label(), Rule.ORGANIZATION_NAME));
            case GROUP, PLACE, ACTOR -> Optional.empty();
        };
    }

    private static boolean isFullName(String name) {
        return FULL_NAME.matcher(name).matches() && !TEKNONYM.matcher(name).matches();
    }
}
