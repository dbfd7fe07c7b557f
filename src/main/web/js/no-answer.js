// @ts-check
/** What stands where a question has no answer: what to try next. */
import * as api from "./api.js";
import { element, empty } from "./elements.js";
import { meaning } from "./factuality.js";
import { href } from "./state.js";
import { strings } from "./strings.js";

const words = strings.queries;
/** Kinds of parameters whose names may stand in a text that nothing was read from. */
const NAMED = new Set(["actor", "person", "organization", "place", "event", "thing"]);

/** @param {{name: string, params: {name: string, kind: string, description: string, fallback: string}[]}} query  as /api/queries has it @param {Record<string, string>} given @returns {HTMLElement} */
export function noAnswer({ name, params }, given) {
  const bound = params.map((param) => ({ ...param, value: (given[param.name] ?? "") === "" ? param.fallback : given[param.name] })).filter(({ value, kind, fallback }) => value !== "" && value !== api.ANY && (fallback === "" || kind === "factuality"));
  const without = bound.map((param) => next(param, { href: href("query", { name }, { ...given, [param.name]: param.fallback === "" ? "" : api.ANY }) }, (value) => words.without(value, param.description)));
  const inTexts = bound.filter(({ kind }) => NAMED.has(kind)).map((param) => next(param, {}, words.inTexts, true));
  return element("div.no-answer", {}, empty(words.nothing),
    ...(bound.length === 0 ? [element("p", {}, element("a", { href: href("search") }, words.searchTexts))] : [element("p.hint", {}, words.tryNext), element("ul", {}, ...without, ...inTexts)]));
}

/** A link whose words hold what was given; what is named by its address is called by its name once that is known.
 *  @param {{value: string, kind: string}} param @param {Record<string, string>} attributes @param {(value: string) => string} tell @param {boolean} [sought]  whether it leads to the search */
function next({ value, kind }, attributes, tell, sought = false) {
  const link = /** @type {HTMLAnchorElement} */ (element("a", attributes));
  const show = (/** @type {string} */ name) => {
    link.textContent = tell(name);
    if (sought) {
      link.href = href("search", {}, { q: name });
    }
  };
  show(kind === "factuality" ? meaning(value) : value);
  if (api.IRI.test(value)) {
    api.nameOf(value, kind).then(show);
  }
  return element("li", {}, link);
}
