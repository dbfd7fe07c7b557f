// @ts-check
/** What stands beside a picture while something in it is pointed at: the words, and who says them. */
import { element } from "../elements.js";
import { commitmentOf, isFactual } from "../factuality.js";
import { confidence } from "../said.js";
import { href } from "../state.js";
import { strings } from "../strings.js";
import { views } from "../strings-views.js";
import { span, spans } from "../timeline/spans.js";
import { hour } from "../when.js";
import { speech } from "../wording.js";

const MOST = 4;

/** @param {any} event  as /api/events gives it @param {Record<string, {label: string, kind: string}>} names @param {Record<string, string>} documents @param {Node[]} [warnings] @param {Node[]} [more]  what else is known of its time */
export function eventCard(event, names, documents, warnings = [], more = []) {
  const when = spans(event);
  const voices = new Set(when.filter((time) => !time.inferred).map(({ source }) => source)).size;
  return element("section.card.event", { "aria-label": views.scene.detail },
    element("p.kind", {}, event.types.join(", ").replace(/([a-z])([A-Z])/g, "$1 $2")),
    element("h2", {}, event.label), commitmentOf(event.factuality),
    ...(event.disputed ? [element("p.warning.alarm", {}, views.scene.disputed)] : []), ...warnings,
    element("ul.facts", {}, ...(when.length === 0 ? [element("li.quiet", {}, views.scene.undated)] : []),
      ...when.map((time) => element("li", time.edtf === "" ? {} : { title: time.edtf }, time.words, ...(time.inferred ? [element("span.quiet", {}, ` (${views.scene.inferred})`)] : voices > 1 && names[time.source] !== undefined ? [element("span.quiet", {}, ` (${names[time.source].label} ${speech(time)})`)] : []))),
      ...event.times.filter((time) => (time.hour ?? "") !== "" && span(time) === undefined).map((time) => element("li", {}, views.scene.hourOnly(hour(time.hour)))),
      ...more,
      ...event.parts.map((part) => element("li", {}, `${strings.verbs[part.role] ?? part.role} `, thing(part.iri, names)))),
    ...event.sayings.slice(0, MOST).map((saying) => said(saying, event.document, names)),
    element("p.tail", {}, documents[event.document] ?? event.document));
}

/** @param {string} iri @param {Record<string, {label: string, kind: string}>} names */
export function thing(iri, names) {
  const named = names[iri];
  return element("a", { href: href("thing", {}, { iri }) }, named?.label ?? iri.slice(Math.max(iri.lastIndexOf("#"), iri.lastIndexOf("/")) + 1));
}

/** One voice's words. @param {any} saying @param {string} document  id @param {Record<string, {label: string}>} names */
export function said(saying, document, names) {
  const relays = saying.relays.map((iri) => names[iri]?.label ?? "").filter((label) => label !== "");
  return element("div.said", {}, element("p.voice", {}, element("span", {}, element("span.source", {}, names[saying.source]?.label ?? ""), ` ${speech(saying)}`,
    ...(relays.length === 0 ? [] : [`, ${strings.voice.through} ${relays.join(strings.voice.then)}`])),
  ...(isFactual(saying.factuality) ? [] : [commitmentOf(saying.factuality)]), confidence(saying.confidence)),
  element("blockquote", {}, element("a", { href: words(document, saying.begin, saying.end), title: views.scene.readWords }, saying.words)));
}

/** Where the words stand. @param {string} document  id @param {number} begin  -1 where nobody knows @param {number} end */
export const words = (document, begin, end) => href("document", { id: document, ...(begin < 0 ? {} : { at: String(begin) }) }, begin < 0 ? {} : { to: String(end) });

/** Where the words stand that an event was first read from. @param {any} event */
export const told = (event) => (event.sayings.length === 0 ? words(event.document, -1, -1) : words(event.document, event.sayings[0].begin, event.sayings[0].end));
