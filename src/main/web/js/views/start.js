// @ts-check
import * as api from "../api.js";
import { element, later } from "../elements.js";
import { whenIdle } from "../idle.js";
import { href } from "../state.js";
import { strings } from "../strings.js";
import { byline, counts } from "../summaries.js";

const PAGE = 60;

/** @param {import("../state.js").State} _ @param {typeof import("../api.js")} api */
export const load = (_, api) => api.documents();

/** The first page: what there is, and the documents. @param {HTMLElement} container @param {{counted: boolean, total: any, documents: any[]}} data */
export function render(container, { counted, total, documents }) {
  const waiting = counted ? undefined : later();
  const place = element("div.place-of-foremost", documents.length === 0 ? { hidden: "" } : {});
  let shown = true;
  whenIdle(async () => {
    // Later than the first page, which does not wait for it.
    const { foremost, foremostChips } = await import("../foremost.js");
    place.replaceChildren(...(shown && documents.length > 0 ? foremostChips(await foremost(api)) : []));
  });
  container.append(element("div.page", {}, element("h1", {}, strings.start.title), element("p.lead", {}, strings.start.lead), place,
    ...(documents.length === 0 ? [steps()]
      : [next(documents), element("p.counts", {}, `${strings.counts.documents(documents.length)}${counted ? ` · ${counts(total)}` : ""}`), ...(waiting === undefined ? [] : [waiting.note]), list(documents, counted)])));
  return () => { shown = false; waiting?.stop(); };
}

const words = strings.start;

/** How texts come into an empty store. */
function steps() {
  const command = (/** @type {string} */ text) => element("code.command", {}, text);
  const [before, demo, after] = words.demo;
  return element("section.first-steps", {}, element("h2", {}, words.empty), element("ol", {}, ...words.steps.map(([step, code]) => element("li", {}, step, ...(code === undefined ? [] : [" ", command(code)])))),
    element("p.hint", {}, words.elsewhere), element("p.hint", {}, `${before} `, command(demo), ` ${after}`));
}

/** Where to go from here; with one document nothing can be compared yet. @param {any[]} documents */
function next(documents) {
  const way = (address, [name, what]) => element("li", {}, element("a", { href: address }, name), element("span.counts", {}, what));
  const one = documents.length === 1;
  const denied = href("query", { name: "claims/not-factual" }, { factuality: api.ANY });
  return element("nav.next", { "aria-label": words.next }, element("h2", {}, words.next),
    element("ul", {}, ...(one ? [way(href("document", { id: documents[0].id }), [words.one, words.onlyOne])] : [way(href("search"), words.ways.search)]),
      ...["timeline", "map", "network", ...(one ? [] : ["claims"])].map((page) => way(href(page), words.ways[page])), way(denied, words.ways.query), way(href("queries"), words.ways.queries)),
    ...(one ? [element("p.hint", {}, `${words.more} `, element("code.command", {}, "attest build"), ".")] : []));
}

function list(documents, counted) {
  const shown = element("ol.documents");
  const more = element("button", { type: "button" }, strings.more);
  const count = element("span.counts");
  let next = 0;
  const show = () => {
    shown.append(...documents.slice(next, next + PAGE).map((each) => entry(each, counted)));
    next += PAGE;
    more.hidden = next >= documents.length;
    count.textContent = more.hidden ? "" : strings.shown(next, documents.length);
  };
  more.addEventListener("click", show);
  show();
  return element("div", {}, shown, element("p.more", {}, more, " ", count));
}

function entry(each, counted) {
  return element("li", {}, element("a.title", { href: href("document", { id: each.id }) }, each.title),
    element("p.byline", {}, byline(each)), ...(counted ? [element("p.counts", {}, counts(each.counts))] : []));
}
