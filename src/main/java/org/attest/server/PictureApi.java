package org.attest.server;

import java.util.Optional;

/** What the timeline, the map and the network are drawn of. */
final class PictureApi {

    private final EventsApi events;
    private final MapApi map;
    private final NetworkApi network;

    PictureApi(Stories stories) {
        this.events = new EventsApi(stories);
        this.map = new MapApi(stories);
        this.network = new NetworkApi(stories);
    }

    /** Empty where the path is another's. */
    Optional<Answer> answer(String path, Parameters given) {
        return switch (path) {
            case "/api/events" -> {
                EventsApi.Listing listing = events.list(given);
                yield Optional.of(Answer.json(listing, listing.progress().complete()));
            }
            case "/api/map" -> {
                MapApi.Chart chart = map.chart(given);
                yield Optional.of(Answer.json(chart, chart.progress().complete()));
            }
            case "/api/network" -> {
                NetworkApi.Network drawn = network.network(given);
                yield Optional.of(Answer.json(drawn, drawn.progress().complete()));
            }
            case "/api/network/voices" -> {
                NetworkApi.Voices heard = network.voices(given);
                yield Optional.of(Answer.json(heard, heard.progress().complete()));
            }
            case "/api/map/outlines" -> Optional.of(Outlines.read("world"));
            case "/api/map/outlines/fine" -> Optional.of(Outlines.read("world-fine"));
            default -> Optional.empty();
        };
    }
}
