// @ts-check
import { choice } from "../api.js";
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

/** @param {import("../state.js").State} state @param {typeof import("../api.js")} api */
export async function load(state, api) {
  const { q = "", kind = "" } = state.query;
  if (q.trim() === "") {
    return { results: [], counts: {}, indexed: true, suggested: await foremost(api), more: async () => [] };
  }
  const page = (/** @type {number} */ offset) => api.search({ q, kind, offset: String(offset), limit: String(PAGE) });
  const first = await page(0);
  return { ...first, suggested: first.results.length === 0 ? await foremost(api) : [], more: async (/** @type {number} */ offset) => (await page(offset)).results };
}

/** @param {any} _ @param {import("../state.js").State} state */
export const title = (_, state) => state.query.q ?? strings.search.title;

/** What fits the words. @param {HTMLElement} container @param {any} found @param {import("../state.js").State} state */
export function render(container, found, state) {
  const words = (state.query.q ?? "").trim();
  const kind = state.query.kind ?? "";
  const waiting = found.indexed ? undefined : later();
  container.append(element("div.page", {}, element("h1", {}, words === "" ? strings.search.title : strings.search.for(words)), ...(waiting === undefined ? [] : [waiting.note]),
    ...(words === "" ? [empty(strings.search.empty), ...foremostChips(found.suggested)] : found.results.length === 0 ? [empty(strings.search.nothing(words)), ...foremostChips(found.suggested)] : [kinds(found.counts, words, kind), ...signs(found.results), results(found, kind)])));
  return waiting?.stop;
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

function results(found, kind) {
  const total = kind === "" ? Object.values(found.counts).reduce((sum, number) => sum + number, 0) : found.counts[kind] ?? 0;
  const names = element("ol.hits");
  const texts = element("ol.hits");
  const show = (hits) => hits.forEach((hit) => (hit.kind === "text" ? texts : names).append(entry(hit)));
  show(found.results);
  let shown = found.results.length;
  const more = element("button", { type: "button" }, strings.more);
  const heading = element("h2", {}, strings.search.texts);
  const tidy = () => {
    more.hidden = shown >= total;
    heading.hidden = texts.childElementCount === 0 || names.childElementCount === 0;
  };
  more.addEventListener("click", async () => {
    const next = await found.more(shown);
    show(next);
    shown = next.length === 0 ? total : shown + next.length;
    tidy();
  });
  tidy();
  return element("div", {}, names, heading, texts, element("p.more", {}, more));
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
