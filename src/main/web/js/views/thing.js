// @ts-check
import { element } from "../elements.js";
import { href } from "../state.js";
import { strings } from "../strings.js";

/** @param {HTMLElement} container @param {any} _ @param {import("../state.js").State} state */
export function render(container, _, state) {
  const about = state.query.iri ?? state.query.event ?? "";
  container.append(element("div.page", {}, element("h1", {}, strings.thing.title), element("p", {}, element("a", { href: href("query", { name: "claims/about" }, { what: about }) }, about))));
}
