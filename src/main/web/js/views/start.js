// @ts-check
import { element, empty } from "../elements.js";
import { href } from "../state.js";
import { strings } from "../strings.js";
import { byline, counts, total } from "../summaries.js";

const PAGE = 100;

/** @param {import("../state.js").State} _ @param {typeof import("../api.js")} api */
export const load = (_, api) => api.documents();

/** The first page: what there is, and the documents. @param {HTMLElement} container @param {{documents: any[]}} data */
export function render(container, { documents }) {
  container.append(element("div.page", {}, element("h1", {}, strings.start.title), element("p.lead", {}, strings.start.lead),
    ...(documents.length === 0 ? [empty(`${strings.start.empty} `, element("code", {}, "attest build PATH"), ".")]
      : [element("p.counts", {}, `${strings.counts.documents(documents.length)} · ${counts(total(documents))}`), list(documents)])));
}

function list(documents) {
  const shown = element("ol.documents");
  const more = element("button", { type: "button" }, strings.more);
  let next = 0;
  const show = () => {
    shown.append(...documents.slice(next, next + PAGE).map(entry));
    next += PAGE;
    more.hidden = next >= documents.length;
  };
  more.addEventListener("click", show);
  show();
  return element("div", {}, shown, element("p.more", {}, more));
}

function entry(each) {
  return element("li", {}, element("a.title", { href: href("document", { id: each.id }) }, each.title),
    element("p.byline", {}, byline(each)), element("p.counts", {}, counts(each.counts)));
}
