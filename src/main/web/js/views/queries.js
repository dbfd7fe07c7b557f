// @ts-check
import { element } from "../elements.js";
import { href } from "../state.js";
import { strings } from "../strings.js";
import { wayBack } from "../way-back-link.js";

/** @param {import("../state.js").State} _ @param {typeof import("../api.js")} api */
export const load = (_, api) => api.queries();

/** The questions that have a name. @param {HTMLElement} container @param {{queries: any[]}} data */
export function render(container, { queries }) {
  const sections = Map.groupBy(queries, (query) => query.name.split("/")[0]);
  container.append(element("div.page", {}, ...crumb(), element("h1", {}, strings.queries.title),
    queries.length === 0 ? element("p.status", {}, strings.queries.none) : "",
    ...[...sections].map(([section, members]) => element("section", {}, element("h2.section", {}, section), element("ul.queries", {}, ...members.map(entry))))));
}

/** The way back, where there is one. */
function crumb() {
  const links = wayBack();
  return links.length === 0 ? [] : [element("p.crumb", {}, ...links)];
}

function entry(query) {
  return element("li", {}, element("a.title", { href: href("query", { name: query.name }) }, query.summary),
    element("p.counts", {}, query.name, query.params.length === 0 ? "" : ` · ${query.params.map((param) => param.name).join(", ")}`));
}
