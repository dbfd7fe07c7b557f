package org.attest.gazetteer;

import java.util.Optional;

/** A place that a name may mean, with its changing share of belief. */
final class Candidate {

    final Place place;
    final String country;
    final String region;
    final double prior;
    double score;
    double share;

    Candidate(Place place, double prior, Optional<String> region) {
        this.place = place;
        this.prior = prior;
        this.country = place.countryCode();
        this.region = region.orElse("");
    }

    boolean isPoint() {
        return place.kind() == Place.Kind.SETTLEMENT || place.kind() == Place.Kind.FACILITY || place.kind() == Place.Kind.REGION && place.within().size() > 2;
    }
}
