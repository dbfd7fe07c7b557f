// @ts-check
import { element } from "../elements.js";
import { print } from "../state.js";

/** The questions that have a name. @param {HTMLElement} container @param {any[]} queries */
export function render(container, queries) {
  document.title = "Queries – Attest";
  const sections = Map.groupBy(queries, (query) => query.name.split("/")[0]);
  container.append(element("div.page", {}, element("h1", {}, "Queries"),
    queries.length === 0 ? element("p.status", {}, "There are no queries.") : "",
    ...[...sections].map(([section, members]) => element("section", {}, element("h2.section", {}, section), element("ul.queries", {}, ...members.map(entry))))));
}

function entry(query) {
  return element("li", {}, element("a.title", { href: print({ page: "query", name: query.name, values: {} }) }, query.summary),
    element("p.counts", {}, query.name, query.params.length === 0 ? "" : ` · ${query.params.map((param) => param.name).join(", ")}`));
}
