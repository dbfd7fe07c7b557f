// @ts-check
/** What is told of a thing, one source after the other: what it has to do with others, and its events. */
import { bySource } from "../accounts.js";
import { element } from "../elements.js";
import { chip, said } from "../said.js";
import { href } from "../state.js";
import { groups, isBound, isOrder } from "../statements.js";
import { strings } from "../strings.js";
import { eventTable } from "./events.js";

const words = strings.thing;

/** The sources of a thing, those who tell most first. @param {any} view  as /api/things gives it @returns {{source: any, relations: any[], events: any[]}[]} */
export function sources(view) {
  const relations = bySource(view.relations.filter((statement) => !isBound(statement) && !isOrder(statement)));
  const found = new Map([...relations].map(([iri, statements]) => [iri, { source: statements[0].source, relations: statements, events: /** @type {any[]} */ ([]) }]));
  view.events.forEach((event) => new Map(event.voices.map((voice) => [voice.source.iri, voice.source])).forEach((source, iri) => {
    const own = found.get(iri) ?? { source, relations: [], events: [] };
    // Through whom it came is said of each, by this source alone.
    found.set(iri, { ...own, events: [...own.events, { ...event, voices: event.voices.filter((voice) => voice.source.iri === iri) }] });
  }));
  return [...found.values()].sort((one, other) => other.relations.length + other.events.length - one.relations.length - one.events.length);
}

/** The choice between all that is told and one source after the other; none where there is one source only. @param {any} view @param {boolean} bySource @returns {HTMLElement[]} */
export function arranged(view, bySource) {
  if (sources(view).length < 2) {
    return [];
  }
  const entry = (label, by, chosen) => element("a.chip", { href: href("thing", {}, { iri: view.thing.iri, by }), ...(chosen ? { "aria-current": "true" } : {}) }, label);
  return [element("nav.kinds.arranged", { "aria-label": words.arranged }, entry(words.together, undefined, !bySource), entry(words.apart, "source", bySource))];
}

/** @param {any} view @returns {HTMLElement[]} */
export function bySources(view) {
  const about = view.thing.iri;
  const left = view.eventCount - view.events.length;
  return [...sources(view).map(({ source, relations, events }) => element("section.by-source", {}, element("h2", {}, source.iri === "" ? words.inferred : chip(source), source.iri === "" ? "" : ` ${strings.voice.says}`),
    ...groups(relations).map((group) => said(group, { about, voice: group[0].relays.length > 0 })),
    ...(events.length === 0 ? [] : [eventTable(`${source.label} ${words.events}`, events, [element("span.counts", {}, strings.counts.events(events.length))])]))),
    ...(left > 0 ? [element("p.hint", {}, words.eventsLeft(view.events.length, view.eventCount))] : [])];
}
