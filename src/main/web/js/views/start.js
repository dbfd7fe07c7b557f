// @ts-check
import * as api from "../api.js";
import { element, empty, later } from "../elements.js";
import { whenIdle } from "../idle.js";
import { href } from "../state.js";
import { strings } from "../strings.js";
import { byline, counts, total } from "../summaries.js";

const PAGE = 60;

/** @param {import("../state.js").State} _ @param {typeof import("../api.js")} api */
export const load = (_, api) => api.documents();

/** The first page: what there is, and the documents. @param {HTMLElement} container @param {{counted: boolean, documents: any[]}} data */
export function render(container, { counted, documents }) {
  const waiting = counted ? undefined : later();
  const place = element("div.place-of-foremost", documents.length === 0 ? { hidden: "" } : {});
  let shown = true;
  whenIdle(async () => {
    // Later than the first page, which does not wait for it.
    const { foremost, foremostChips } = await import("../foremost.js");
    place.replaceChildren(...(shown && documents.length > 0 ? foremostChips(await foremost(api)) : []));
  });
  container.append(element("div.page", {}, element("h1", {}, strings.start.title), element("p.lead", {}, strings.start.lead), place,
    ...(documents.length === 0 ? [empty(`${strings.start.empty} `, element("code", {}, "attest build PATH"), ".")]
      : [element("p.counts", {}, `${strings.counts.documents(documents.length)}${counted ? ` · ${counts(total(documents))}` : ""}`), ...(waiting === undefined ? [] : [waiting.note]), list(documents, counted)])));
  return () => { shown = false; waiting?.stop(); };
}

function list(documents, counted) {
  const shown = element("ol.documents");
  const more = element("button", { type: "button" }, strings.more);
  let next = 0;
  const show = () => {
    shown.append(...documents.slice(next, next + PAGE).map((each) => entry(each, counted)));
    next += PAGE;
    more.hidden = next >= documents.length;
  };
  more.addEventListener("click", show);
  show();
  return element("div", {}, shown, element("p.more", {}, more));
}

function entry(each, counted) {
  return element("li", {}, element("a.title", { href: href("document", { id: each.id }) }, each.title),
    element("p.byline", {}, byline(each)), ...(counted ? [element("p.counts", {}, counts(each.counts))] : []));
}
