// @ts-check
import { choice } from "../api.js";
import { element, empty } from "../elements.js";
import { href } from "../state.js";
import { strings } from "../strings.js";

/** @param {import("../state.js").State} state @param {typeof import("../api.js")} api */
export const load = async (state, api) => ((state.query.q ?? "").trim() === "" ? { results: [], counts: {}, total: 0 } : api.search({ q: state.query.q, kind: state.query.kind }));

/** @param {any} _ @param {import("../state.js").State} state */
export const title = (_, state) => state.query.q ?? strings.search.title;

/** What fits the words. @param {HTMLElement} container @param {any} found @param {import("../state.js").State} state */
export function render(container, found, state) {
  const words = (state.query.q ?? "").trim();
  container.append(element("div.page", {}, element("h1", {}, words === "" ? strings.search.title : strings.search.for(words)),
    words === "" ? empty(strings.search.empty) : found.results.length === 0 ? empty(strings.search.nothing(words))
      : element("ol.hits", {}, ...found.results.map(choice).map((hit) => element("li", {}, element("a", { href: href(hit.page, hit.params, hit.query) }, hit.label))))));
}
