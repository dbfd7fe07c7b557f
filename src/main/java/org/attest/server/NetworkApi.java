package org.attest.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import jakarta.servlet.http.HttpServletResponse;
import org.attest.server.DocumentStory.Figure;

/** {@code /api/network}: actors, organizations and events with the lines between them; around some things, on the ways between two, or those with most lines. */
final class NetworkApi {

    private static final int MOST = 1000;
    /** Each is laid out around what stood before. */
    private static final int MOST_CENTRES = 50;
    private static final int USUAL = 80;
    private static final int CENTRES = 20;
    private static final int MOST_VOICES = 3;
    private static final Set<String> ACTORS = Set.of("person", "organization", "group", "actor");

    private final Stories stories;
    private final Memo<Asked, Web.Part> parts = new Memo<>();

    NetworkApi(Stories stories) {
        this.stories = stories;
    }

    /** The part of the web that a request is about. */
    private record Asked(EventFilter filter, Set<String> relations, Set<String> kinds) {}

    /**
     * What is given.
     *
     * @param nodes in the order in which they came in
     * @param edges with the same told by several documents as one
     * @param paths the shortest ways, each as IRIs from one end to the other; empty where none was asked for or there is none
     * @param relations how many lines of each kind the whole web has
     */
    record Network(Scene.Progress progress, List<Knot> nodes, List<Edge> edges, List<List<String>> paths, Map<String, Integer> relations,
                   Map<String, String> documents) {}

    /**
     * A line, with its ends by their places among the nodes: thousands of lines would repeat the same IRIs.
     *
     * @param relation local name of the property
     */
    record Edge(int subject, String relation, int object, String factuality, @JsonInclude(Include.NON_DEFAULT) boolean disputed) {}

    /**
     * A thing that is drawn.
     *
     * @param document the last part of the IRI of the document that tells the event; empty for others, with begin -1
     * @param step by which of the things asked for it came in, from 0
     * @param lines how many it has, drawn or not
     * @param x where it stands, to the right
     * @param y where it stands, down
     */
    record Knot(String iri, String label, String kind, String type, String factuality, boolean disputed, String document, int begin, String when, int step, int lines, double x, double y) {}

    /**
     * The words of some lines.
     *
     * @param names of who speaks
     * @param documents titles by id
     */
    record Voices(Scene.Progress progress, List<Web.Voice> voices, Map<String, Figure> names, Map<String, String> documents) {}

    Network network(Parameters given) {
        EventFilter filter = EventFilter.of(given);
        int most = given.number("limit", MOST, USUAL);
        Scene scene = stories.scene(filter);
        Web.Part web = part(scene, filter, given);
        String start = given.values().getOrDefault("start", "");
        String goal = given.values().getOrDefault("goal", "");
        if (start.isEmpty() != goal.isEmpty()) {
            throw new ProblemException(HttpServletResponse.SC_BAD_REQUEST, "Bad parameter", "'start' and 'goal' need each other.");
        }
        Map<String, Integer> chosen = new LinkedHashMap<>();
        List<List<String>> paths = start.isEmpty() ? List.of() : new Ways(scene, web, goal).from(start);
        if (!start.isEmpty()) {
            chosen.put(start, 0);
            chosen.put(goal, 0);
            paths.forEach(path -> path.forEach(iri -> chosen.putIfAbsent(iri, 0)));
        }
        Set<String> centres = given.words("node");
        if (centres.size() > MOST_CENTRES) {
            throw new ProblemException(HttpServletResponse.SC_BAD_REQUEST, "Bad parameter", "'node' names " + centres.size() + " things, more than " + MOST_CENTRES + ". Begin again around one of them.");
        }
        int first = chosen.isEmpty() ? 0 : 1;
        int step = first;
        for (String centre : centres) {
            expand(web, chosen, centre, step++, most);
        }
        if (chosen.isEmpty()) {
            overview(scene, web, chosen, most);
        }
        List<Web.Line> lines = lines(web, chosen.keySet());
        List<NetworkLayout.Body> bodies = chosen.entrySet().stream().map(entry -> body(scene, web, entry.getKey(), entry.getValue())).toList();
        Map<String, NetworkLayout.Spot> spots = NetworkLayout.place(bodies, lines, List.copyOf(centres), first, paths);
        return new Network(scene.progress(), bodies.stream().map(body -> knot(scene, body, spots.get(body.iri()))).toList(), edges(bodies, lines), paths, web.relations(),
                scene.titles().size() > 400 ? Map.of() : scene.titles());
    }

    /** The first words of the lines between a thing and some others, each stretch of words once. */
    Voices voices(Parameters given) {
        EventFilter filter = EventFilter.of(given);
        Scene scene = stories.scene(filter);
        String thing = given.values().getOrDefault("iri", "");
        Set<String> others = given.words("other");
        List<Web.Voice> voices = part(scene, filter, given).of(thing).stream().filter(line -> others.contains(line.other(thing))).flatMap(Web.Line::voices).distinct().limit(MOST_VOICES).toList();
        Map<String, Figure> names = new TreeMap<>();
        Map<String, String> documents = new TreeMap<>();
        voices.forEach(voice -> {
            names.computeIfAbsent(voice.saying().source(), scene::figure);
            voice.saying().relays().forEach(relay -> names.computeIfAbsent(relay, scene::figure));
            documents.put(voice.document(), scene.titles().getOrDefault(voice.document(), voice.document()));
        });
        return new Voices(scene.progress(), voices, names, documents);
    }

    private Web.Part part(Scene scene, EventFilter filter, Parameters given) {
        return parts.get(scene, new Asked(filter, given.words("relation"), given.words("kind")), asked -> stories.web(scene).part(asked.filter(), asked.relations(), asked.kinds()));
    }

    /** A thing and those around it; of too many neighbours those with most lines. */
    private static void expand(Web.Part web, Map<String, Integer> chosen, String centre, int step, int most) {
        chosen.putIfAbsent(centre, step);
        web.foremost(web.of(centre).stream().map(line -> line.other(centre)).distinct().filter(iri -> !chosen.containsKey(iri)), Math.min(most, MOST - chosen.size()))
                .forEach(iri -> chosen.putIfAbsent(iri, step));
    }

    /** The actors with most lines, and in turns what connects each of them with others. */
    private static void overview(Scene scene, Web.Part web, Map<String, Integer> chosen, int most) {
        List<String> centres = web.ends().stream().filter(iri -> isActor(scene, iri) && web.degree(iri) > 0).sorted(web.byDegree()).limit(Math.min(CENTRES, most)).toList();
        centres.forEach(iri -> chosen.put(iri, 0));
        List<Iterator<List<String>>> connections = centres.stream().map(iri -> connections(scene, web, iri).iterator()).toList();
        while (connections.stream().anyMatch(Iterator::hasNext)) {
            for (Iterator<List<String>> next : connections) {
                if (next.hasNext()) {
                    List<String> things = next.next();
                    if (chosen.size() + things.size() > most) {
                        return;
                    }
                    things.forEach(iri -> chosen.putIfAbsent(iri, 0));
                }
            }
        }
    }

    /** What stands between an actor and others: a related actor, or an event with all who take part. */
    private static List<List<String>> connections(Scene scene, Web.Part web, String centre) {
        List<List<String>> found = new ArrayList<>();
        for (String iri : web.of(centre).stream().map(line -> line.other(centre)).distinct().sorted(web.byDegree()).toList()) {
            if (isActor(scene, iri)) {
                found.add(List.of(iri));
            } else {
                List<String> others = web.of(iri).stream().map(line -> line.other(iri)).filter(other -> isActor(scene, other) && !other.equals(centre)).distinct().toList();
                if (!others.isEmpty()) {
                    found.add(Stream.concat(Stream.of(iri), others.stream()).toList());
                }
            }
        }
        return found;
    }

    private static boolean isActor(Scene scene, String iri) {
        return ACTORS.contains(scene.figure(iri).kind());
    }

    private static NetworkLayout.Body body(Scene scene, Web.Part web, String iri, int step) {
        Optional<Happening> event = Optional.ofNullable(scene.byIri().get(iri));
        return new NetworkLayout.Body(iri, event.isPresent(), step, web.degree(iri), event.map(each -> "%s %09d".formatted(each.document(), each.begin())).orElse(""));
    }

    private static Knot knot(Scene scene, NetworkLayout.Body body, NetworkLayout.Spot spot) {
        Figure figure = scene.figure(body.iri());
        Optional<Happening> event = Optional.ofNullable(scene.byIri().get(body.iri()));
        String when = event.stream().flatMap(each -> each.times().stream()).map(time -> time.edtf().isEmpty() ? time.earliestStart() : time.edtf()).filter(each -> !each.isEmpty()).findFirst().orElse("");
        return new Knot(body.iri(), figure.label(), figure.kind(), event.map(each -> each.types().getFirst()).orElse(figure.type()), event.map(Happening::factuality).orElse(Happening.FACTUAL),
                event.map(Happening::disputed).orElse(false), event.map(Happening::document).orElse(""), event.map(Happening::begin).orElse(-1), when, body.step(), body.lines(),
                Math.round(spot.x() * 10) / 10.0, Math.round(spot.y() * 10) / 10.0);
    }

    private static List<Edge> edges(List<NetworkLayout.Body> bodies, List<Web.Line> lines) {
        Map<String, Integer> places = new HashMap<>();
        bodies.forEach(body -> places.put(body.iri(), places.size()));
        return lines.stream().map(line -> new Edge(places.get(line.subject()), line.relation(), places.get(line.object()), line.factuality(), line.disputed())).toList();
    }

    private static List<Web.Line> lines(Web.Part web, Set<String> chosen) {
        return chosen.stream().flatMap(iri -> web.from(iri).stream().filter(line -> chosen.contains(line.object()))).toList();
    }
}
