// @ts-check
/** What the timeline, the map and the network say in English; part of strings.js. */
import { grouped, plural } from "./numbers.js";

export const views = {
  scene: {
    progress: (/** @type {number} */ read, /** @type {number} */ all) => `Read so far: ${grouped(read)} of ${plural(all, "document", "documents")}. The rest comes by itself.`,
    filters: "What is shown", readFrom: (/** @type {string} */ titles, /** @type {number} */ more) => `Read from ${titles}${more > 0 ? ` and ${plural(more, "more document", "more documents")}` : ""}`, actor: "Somebody", actorHint: "Add a person, organization or group", document: "Document", allDocuments: "All documents", type: "Kind of event", allTypes: "All kinds",
    remove: (/** @type {string} */ name) => `Do not filter by ${name}`, all: "Show everything", source: "said by", place: "at", time: "in",
    also: "The same on", hint: "Point at something, or reach it with Tab and the arrow keys, to see the words it was read from.",
    readWords: "Read the words", open: "Open its page", none: "Nothing fits these filters.", undated: "no time given", hourOnly: (/** @type {string} */ hour) => `at ${hour}, the day is not told`,
    contradiction: "The accounts contradict each other on this.", disputed: "Told as a fact by one voice and denied by another.",
    inferred: "inferred from other times", table: "The same as a table", columns: { when: "When", from: "Begins no earlier than", until: "Ends no later than", link: "Link", event: "Event", how: "How sure", who: "Who", where: "Where", words: "Words", source: "Says", document: "Document" },
    strip: "Events over time; the frame is what is shown", from: "First day shown", to: "Last day shown", whole: "All time", detail: "Details", unfiltered: "everything", only: (/** @type {string} */ commitments) => `only what is ${commitments}`,
    days: "Days", dayFrom: "from", dayTo: "to", dayForm: "1997-10", dayHint: "A year, a month or a day",
    chosen: (/** @type {number} */ shown, /** @type {number} */ all) => `${grouped(shown)} of ${grouped(all)}`, filtered: (/** @type {number} */ n) => plural(n, "filter", "filters"),
  },
  types: {
    Movement: "Movement", Conflict: "Conflict", Violence: "Violence", Death: "Death", Justice: "Justice", Affiliation: "Affiliation", Training: "Training", Education: "Education",
    Employment: "Employment", Communication: "Communication", Life: "Life", Protest: "Protest", Repression: "Repression", Destruction: "Destruction", Transaction: "Transaction",
    OrganizationChange: "Change of organizations", Disaster: "Disaster",
  },
  timeline: {
    title: "Timeline",
    summary: (/** @type {{shown: number, dated: number, ordered: number, undated: number}} */ { shown, dated, ordered, undated }) =>
      `${shown < dated ? `${grouped(shown)} of ` : ""}${plural(dated, "event", "events")} with a time, ${grouped(ordered)} whose order alone is known, ${grouped(undated)} without either`,
    lanes: "Lanes by", byActor: "who takes part", byDocument: "document", one: "none", others: "others",
    zoomIn: "Zoom in", zoomOut: "Zoom out", earlier: "Earlier", later: "Later",
    orderLane: "Order known, dates not", orderNote: "An arrow leads from what came first to what came after",
    after: "after", before: "before", also: (/** @type {number} */ n) => `and ${grouped(n)} more before, after or within it`,
    basesName: "What an order rests on",
    undatedLane: "Neither date nor order", undatedNote: "In the sequence of telling",
    crowded: (/** @type {number} */ n) => `${plural(n, "event", "events")}: too many to draw one by one, so each lane counts them. Zoom in or filter to see them.`,
    more: (/** @type {number} */ n) => `and ${grouped(n)} more`, bin: (/** @type {number} */ n, /** @type {string} */ when) => `${plural(n, "event", "events")}, ${when}`,
    chart: "Events in time", keys: "Arrow keys go from event to event, Enter opens the words, plus and minus zoom.",
    marks: { day: "an hour or a day", bounds: "some time between two bounds, such as within a month", lasting: "surely going on (solid), perhaps (fading)", vague: "bounds that are vague themselves", open: "open on one side", inferred: "bounds inferred from other events", contradiction: "accounts that contradict each other", others: "told by somebody else than whose text it is; their name stands behind", disputed: "in conflict: contradicted, or denied by somebody" },
    marksName: "How times are drawn",
  },
  map: {
    title: "Map", chart: "Map of the places of events", places: "Places", journeys: "Journeys", choose: "Show the journey of", noJourneys: "No journeys are told.", noJourney: "No journey is told.",
    summary: (/** @type {number} */ shown, /** @type {number} */ events, /** @type {number} */ places, /** @type {number} */ off) => `${shown < events ? `${grouped(shown)} of ` : ""}${plural(events, "event", "events")} at ${plural(places, "place", "places")}${off === 0 ? "" : off === places ? ", none of them on the map" : `, ${grouped(off)} of which ${off === 1 ? "is" : "are"} on no map`}`,
    count: (/** @type {number} */ factual, /** @type {number} */ other) => [...(factual === 0 ? [] : [plural(factual, "event", "events")]), ...(other === 0 ? [] : [`${grouped(other)} not told as ${other === 1 ? "a fact" : "facts"}`])].join(", "),
    off: "Not in the gazetteer, so on no map", region: "an area: somewhere within", near: "a spot in the place around it", point: "a place with events; the area of the disc counts them",
    otherShare: "the ring counts events not told as facts", leg: "a leg of a journey, in order", undatedLeg: "a leg whose time nobody gives", untoldLeg: "from where they were before: likely, not told",
    apart: "Not told as travelled", beforeLegs: "before the first leg", afterLeg: (/** @type {number} */ n) => `after leg ${grouped(n)}`,
    travelled: (/** @type {number} */ legs, /** @type {number} */ apart) => `${plural(legs, "leg", "legs")}${apart === 0 ? "" : `, ${grouped(apart)} not told as travelled`}`, apartLeg: "a way not told as travelled, with its sign: denied, intended, possible, supposed",
    andApart: (/** @type {number} */ n) => `, ${grouped(n)} not travelled`,
    legs: (/** @type {number} */ shown, /** @type {number} */ all) => `${shown < all ? `${grouped(shown)} of ` : ""}${plural(all, "leg", "legs")}`, zoomIn: "Zoom in", zoomOut: "Zoom out", reset: "Whole picture", unknown: "somewhere",
    noPlaces: "Of what is asked for no place is told.", nowhere: "None of the places told of here is in the gazetteer, so there is no map of them. They stand in the list.",
    toldIn: (/** @type {string} */ title) => `in ‘${title}’`, notDrawn: (/** @type {string} */ why) => `Not on the map: ${why}.`,
    noGoal: "nobody says where it led", goalOff: (/** @type {string} */ place) => `‘${place}’ is not in the gazetteer`, goalIsOrigin: "it begins and ends in the same place", stayed: "it leads to where they were already",
    events: "Events here", within: "in", keys: "Arrow keys move the map, plus and minus zoom.", marksName: "How places are drawn", source: "Outlines: Natural Earth, public domain",
    columns: { place: "Place", kind: "Kind", within: "In", factual: "Told as facts", other: "Not told as facts", undated: "Without a time", longitude: "Longitude", latitude: "Latitude", order: "Leg", from: "From", to: "To" },
  },
  network: {
    title: "Network", chart: "Network of people, organizations and events", expand: "Show its neighbours", collapse: "Take it out", add: "Add somebody or something", paths: "Ways between", pathFrom: "From", pathTo: "To", find: "Find ways",
    noPath: "No way of up to eight steps leads from one to the other under these filters. Switch on more kinds of things, or take a filter back.",
    found: (/** @type {number} */ n, /** @type {number} */ steps) => `${n === 30 ? "At least " : ""}${plural(n, "way", "ways")} of ${plural(steps, "step", "steps")}`,
    longer: (/** @type {number} */ n, /** @type {number} */ steps) => `and ${plural(n, "longer one", "longer ones")} of ${plural(steps, "step", "steps")}`,
    summary: (/** @type {number} */ nodes, /** @type {number} */ edges) => `${plural(nodes, "thing", "things")} and ${plural(edges, "line", "lines")} between them`,
    relation: "Relation", allRelations: "All relations", more: (/** @type {number} */ n) => `${plural(n, "line", "lines")} in all`, hidden: (/** @type {number} */ n) => `${grouped(n)} not shown`,
    list: "Everything shown, as a list", overview: "Those with most relations. Search for somebody, or choose one to see those around.", restart: "Start again", path: "Way", clearPaths: "Leave the ways",
    columns: { subject: "From", relation: "Relation", object: "To", how: "How sure" }, keys: "Arrow keys go to the next thing in that direction, Enter shows its neighbours, plus and minus zoom.",
    /** What a thing does in an event, before the event's name. */
    parts: { agent: "acts in", patient: "is subject to", recipient: "is addressed in", participant: "takes part in", instrument: "is the means of", topic: "is the topic of", place: "is the place of", origin: "is where it begins:", destination: "is where it leads:" },
    /** What leads from an event's name to what has this part in it. */
    joints: { agent: "by", patient: "concerning", recipient: "to", participant: "with", instrument: "by means of", topic: "about", place: "in", origin: "from", destination: "to" },
    /** Verbs of relations, told from their other end; those that are left out are the same from both. */
    turned: { memberOf: "has or had as a member", leads: "is or was led by", founded: "was founded by", employedBy: "employs or employed", childOf: "is a parent of", parentOf: "is a child of", knows: "is or was known to", livesIn: "is or was where they live:", bornIn: "is where they were born:",
      basedIn: "is or was the base of", partOf: "includes or included", opposes: "is or was opposed by", supports: "is or was supported by", subordinateTo: "commands or commanded", educatedAt: "educated", contributesTo: "receives or received from" },
  },
};
