// @ts-check
/** The events in which somebody or something has a part, as a table. */
import * as api from "../api.js";
import { asks } from "../asking.js";
import { element } from "../elements.js";
import { className, commitmentOf, isFactual, meaning } from "../factuality.js";
import { shorten, wordsAt } from "../said.js";
import { absolute, href } from "../state.js";
import { local } from "../statements.js";
import { strings } from "../strings.js";
import { table } from "../table.js";
import { toldPlainly, toldTime } from "../told-time.js";
import { speech, voice as voiceOf } from "../wording.js";

const words = strings.thing;
const PAGE = 50;

/** The verb where it is not said as a fact; the words are the event's. @param {any} each @param {string} words */
const verb = ({ factuality }, words) => (isFactual(factuality) ? "" : ` ${speech({ factuality, words })}`);

/** Who says so, and through whom. */
function spoken(each, words) {
  const { source, through } = voiceOf(each);
  return element("span", {}, element("a.source", { href: href("thing", {}, { iri: each.source.iri }) }, source), verb(each, words), through === "" ? "" : `, ${strings.voice.through} ${through}`);
}

function voiceText(each, words) {
  const { source, through } = voiceOf(each);
  return through === "" ? `${source}${verb(each, words)}` : `${source}${verb(each, words)}, ${strings.voice.through} ${through}`;
}

const part = (event) => event.roles.map((role) => words.parts[local(role.iri)] ?? role.label).join(", ");

/** What happened, which part it had in it, and that it is not told as a fact where it is not. */
const happening = (event) => element("div", {}, element(`a.${className(event.factuality)}`, { href: href("thing", {}, { iri: event.event.iri }) }, event.event.label),
  element("p.counts", {}, part(event)), ...(isFactual(event.factuality) ? [] : [commitmentOf(event.factuality)]));

/** Where its words stand. */
const whereTold = (event) => wordsAt({ ...event, end: event.begin + Array.from(event.words).length });

const COLUMNS = [
  { label: words.time, text: (event) => toldPlainly(event.time), show: (event) => (event.time === "" ? element("span.counts", {}, words.undated) : toldTime(event.time)) },
  { label: words.what, text: (event) => event.event.label, show: happening },
  { label: words.from, text: (event) => event.from, unseen: true },
  { label: words.until, text: (event) => event.until, unseen: true },
  { label: words.role, text: part, unseen: true },
  { label: words.sure, text: (event) => meaning(event.factuality), unseen: true },
  { label: words.who, text: (event) => event.voices.map((each) => voiceText(each, event.words)).join("; "), show: (event) => element("span", {}, ...event.voices.flatMap((each, i) => [i === 0 ? "" : "; ", spoken(each, event.words)])) },
  { label: words.words, text: (event) => event.words, show: (event) => element("a.quoted", { href: whereTold(event) }, shorten(event.words, 110)) },
  { label: words.document, text: (event) => event.document.title, unseen: true },
  { label: words.link, text: (event) => absolute(whereTold(event)), unseen: true },
];

/** The table of some events. @param {string} name  what it holds @param {any[]} shown @param {Node[]} [tools] */
export const eventTable = (name, shown, tools = []) => table({ name, columns: COLUMNS, rows: shown, tools, look: "stacked" });

/** All events of a thing, page by page. @param {any} view  as /api/things gives it */
export function events(view) {
  const section = element("section", { "data-section": "events" }, element("h2", {}, words.events));
  let shown = view.events;
  const draw = () => {
    const more = element("button", { type: "button" }, strings.more);
    asks(more, async () => {
      const next = await api.thing({ iri: view.thing.iri, offset: String(shown.length), limit: String(PAGE) });
      shown = [...shown, ...next.events];
      draw();
    });
    const left = shown.length < view.eventCount;
    section.replaceChildren(section.firstElementChild ?? "", eventTable(`${view.thing.label} ${words.events}`, shown, [element("span.counts", {}, left ? strings.shown(shown.length, view.eventCount) : strings.counts.events(shown.length))]),
      ...(left ? [element("p.more", {}, more, " ", element("span.counts", {}, strings.shown(shown.length, view.eventCount)))] : []));
  };
  draw();
  return section;
}
