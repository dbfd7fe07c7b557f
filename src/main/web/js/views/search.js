// @ts-check
import { choice } from "../api.js";
import { asks } from "../asking.js";
import { element, empty, later } from "../elements.js";
import { commitment, commitmentOf, isFactual } from "../factuality.js";
import { foremost, foremostChips } from "../foremost.js";
import { legend } from "../legend.js";
import { grouped } from "../numbers.js";
import { href } from "../state.js";
import { strings } from "../strings.js";
import { when } from "../when.js";

const PAGE = 30;
const KINDS = ["person", "organization", "group", "place", "event", "actor", "document", "text"];
/** What is shown of all kinds, apart and in this order: which kinds, and how many at first. */
const SECTIONS = [{ name: "names", kinds: ["person", "organization", "group", "place", "actor"], first: 10 }, { name: "events", kinds: ["event"], first: 8 },
  { name: "documents", kinds: ["document"], first: 5 }, { name: "texts", kinds: ["text"], first: 10 }];

/** So many more than at first are shown at once rather than asked for. */
const SPARE = 3;
/** So many of each kind are asked for. */
const EACH = Math.max(...SECTIONS.map(({ first }) => first)) + SPARE;

/** @param {import("../state.js").State} state @param {typeof import("../api.js")} api */
export async function load(state, api) {
  const { q = "", kind = "" } = state.query;
  if (q.trim() === "") {
    return { sections: [], similar: [], counts: {}, fit: "written", indexed: true, suggested: await foremost(api) };
  }
  const wanted = kind === "" ? SECTIONS : [{ name: "", kinds: [kind], first: PAGE }];
  const found = await api.search(kind === "" ? { q, each: String(EACH) } : { q, kind, limit: String(PAGE + SPARE) });
  const sought = wanted.map((section) => {
    const all = section.kinds.reduce((sum, each) => sum + (found.counts[each] ?? 0), 0);
    const hits = found.results.filter((hit) => section.kinds.includes(hit.kind));
    const more = async (/** @type {number} */ offset) => (await api.search({ q, kind: section.kinds.join(), offset: String(offset), limit: String(PAGE) })).results;
    return { name: section.name, all, hits: all <= section.first + SPARE ? hits : hits.slice(0, section.first), more };
  }).filter(({ hits }) => hits.length > 0).sort((one, other) => Number(isScattered(one)) - Number(isScattered(other)));
  const passages = new Set(sought.flatMap(({ hits }) => hits.filter((hit) => hit.kind === "text").map(passage)));
  // What stands among the passages is not said once more of its document.
  const sections = sought.map((section) => ({ ...section, scattered: isScattered(section), hits: section.hits.map((hit) => (hit.kind === "document" && passages.has(passage(hit)) ? { ...hit, again: true } : hit)) }));
  const similar = found.similar ?? [];
  return { sections, similar, counts: found.counts, fit: found.fit, indexed: found.indexed !== false, suggested: sections.length + similar.length === 0 ? await foremost(api) : [] };
}

/** Which passage an excerpt begins with. @param {{document: string, begin: number}} hit */
const passage = ({ document, begin }) => `${document} ${begin}`;

/** Whether of some documents none is called so: they have the words here and there. @param {{name: string, hits: any[]}} section */
const isScattered = ({ name, hits }) => name === "documents" && hits.every((hit) => (hit.text ?? "") !== "");

/** @param {any} _ @param {import("../state.js").State} state */
export const title = (_, state) => state.query.q ?? strings.search.title;

/** What fits the words. @param {HTMLElement} container @param {any} found @param {import("../state.js").State} state */
export function render(container, found, state) {
  const words = (state.query.q ?? "").trim();
  const kind = state.query.kind ?? "";
  const waiting = found.indexed ? undefined : later();
  const none = found.sections.length + found.similar.length === 0;
  container.append(element("div.page", {}, element("h1", {}, words === "" ? strings.search.title : strings.search.for(words)), ...(waiting === undefined ? [] : [waiting.note]),
    ...(words === "" ? [empty(strings.search.empty), ...foremostChips(found.suggested)] : none ? [empty(strings.search.nothing(words)), ...foremostChips(found.suggested)] : answer(found, words, kind))));
  return waiting?.stop;
}

/** @returns {HTMLElement[]} */
function answer({ sections, similar, counts, fit }, words, kind) {
  const shown = [...sections.flatMap(({ hits }) => hits), ...similar];
  return [...(Object.keys(counts).length === 0 ? [] : [kinds(counts, words, kind)]), ...signs(shown), ...(fit === "written" ? [] : [element("p.hint.fit", {}, strings.search.fit[fit](words))]),
    ...sections.map(list),
    ...(similar.length === 0 ? [] : [element("section.similar", {}, element("h2", {}, strings.search.similar), element("p.hint", {}, strings.search.similarHint(words)), element("ol.hits", {}, ...similar.map(entry)))])];
}

/** How many there are of each kind, as links that leave the others out. */
function kinds(counts, q, chosen) {
  const all = Object.values(counts).reduce((sum, number) => sum + number, 0);
  const entry = (kind, label, number) => element(`a.chip${kind === "" || kind === "text" ? "" : `.${kind}`}`, { href: href("search", {}, { q, kind }), ...(kind === chosen ? { "aria-current": "true" } : {}) }, `${label} `, element("span.number", {}, grouped(number)));
  return element("nav.kinds", { "aria-label": strings.search.kinds }, entry("", strings.search.all, all),
    ...KINDS.filter((kind) => counts[kind] !== undefined).map((kind) => entry(kind, kind === "text" ? strings.search.texts : strings.kindsMany[kind], counts[kind])));
}

/** What the signs mean, where events are found. */
function signs(results) {
  const present = [...new Set(results.filter((hit) => hit.kind === "event").map((hit) => commitment(hit.factuality ?? "Factual")))];
  return present.length === 0 ? [] : [legend({ present: [...new Set([...present, "factual"])] })];
}

/** One kind of results, with how many more there are. */
function list({ name, hits: first, all, more: next, scattered }) {
  const hits = element("ol.hits", {}, ...first.map(entry));
  const more = element("button", { type: "button" }, strings.more);
  const count = element("span.counts");
  let shown = first.length;
  const tidy = () => {
    more.hidden = shown >= all;
    count.textContent = shown >= all ? "" : strings.shown(shown, all);
  };
  asks(more, async () => {
    const page = await next(shown);
    const added = page.map(entry);
    hits.append(...added);
    shown = page.length === 0 ? all : shown + page.length;
    tidy();
    if (more.hidden) {
      added[0]?.querySelector("a")?.focus();
    }
  });
  tidy();
  return element("section", {}, ...(name === "" ? [] : [element("h2", {}, strings.search.sections[scattered ? "scattered" : name])]), hits, element("p.more", {}, more, " ", count));
}

function entry(hit) {
  const target = choice(hit);
  const address = href(target.page, target.params, target.query);
  if (hit.kind === "text") {
    return element("li.text-hit", {}, element("p", {}, element("a", { href: address }, ...marked(hit))), element("p.counts", {}, hit.documentTitle));
  }
  const also = hit.matched !== undefined && hit.matched !== hit.label ? ` · ${strings.finder.also(hit.matched)}` : "";
  const told = hit.kind === "document" ? "" : hit.documents > 1 ? strings.search.inDocuments(hit.documents) : hit.documentTitle;
  const time = hit.time === undefined ? "" : when(hit.time);
  return element(`li.${hit.kind}`, {}, element("span.kind", {}, hit.type ?? strings.kinds[hit.kind]), element("div", {}, element("a.title", { href: address }, hit.label),
    element("p.counts", {}, [time, hit.mentions === undefined ? "" : strings.counts.statements(hit.mentions), told].filter((part) => part !== "" && part !== undefined).join(" · "), also),
    ...(hit.again === true || hit.text === undefined || hit.text === "" ? [] : [element("p.in-words", {}, ...marked(hit))]),
    ...(hit.factuality !== undefined && hit.factuality !== "" && !isFactual(hit.factuality) ? [commitmentOf(hit.factuality)] : [])));
}

/** The stretch with the words that fit in bold. Positions count code points. */
function marked(hit) {
  const points = Array.from(hit.text);
  const pieces = [];
  let done = 0;
  for (const { begin, end } of hit.marks ?? []) {
    pieces.push(points.slice(done, begin).join(""), element("b", {}, points.slice(begin, end).join("")));
    done = end;
  }
  return [...pieces, points.slice(done).join("")];
}
