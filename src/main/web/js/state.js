// @ts-check
/** The only module that touches the address: each view, with all that was chosen in it, is a link. */
import { pages } from "./pages.js";

/** What is shown. Every value is a string, as it stands in the address; what was not chosen is left out.
 *  @typedef {{page: string, params: Record<string, string>, query: Record<string, string>}} State */

/** What a hash asks for; page "unknown" where nothing fits. @param {string} hash @returns {State} */
export function parse(hash) {
  const [path, search = ""] = split(hash.replace(/^#/, ""));
  const parts = path.split("/").filter((part) => part !== "").map(decode);
  for (const [page, { path: pattern }] of Object.entries(pages)) {
    const params = match(pattern === "" ? [] : pattern.split("/"), parts);
    if (params !== undefined) {
      return { page, params, query: Object.fromEntries(new URLSearchParams(search)) };
    }
  }
  return { page: "unknown", params: {}, query: {} };
}

/** The address of a page, for links.
 *  @param {string} page  a name in pages.js
 *  @param {Record<string, string | undefined>} [params]  those in its path
 *  @param {Record<string, string | undefined>} [query]  all others; empty and undefined ones are left out */
export function href(page, params = {}, query = {}) {
  const path = pages[page].path.split("/").filter((part) => part !== "").flatMap((part) => written(part, params));
  const search = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== undefined && value !== "").map(([key, value]) => [key, String(value)])).toString();
  return `#/${path.join("/")}${search === "" ? "" : `?${search}`}`;
}

/** The hash that asks for a state. @param {State} state */
export const print = (state) => href(state.page, state.params, state.query);

/** Names after a colon stand for one part, with a question mark for one or none, with a plus for one or more. */
function match(pattern, parts) {
  const params = {};
  for (const [i, part] of pattern.entries()) {
    const name = part.replace(/^:|[?+]$/g, "");
    if (!part.startsWith(":")) {
      if (parts[i] !== part) {
        return undefined;
      }
    } else if (part.endsWith("+")) {
      if (parts.length <= i) {
        return undefined;
      }
      params[name] = parts.slice(i).join("/");
      return params;
    } else if (parts[i] !== undefined) {
      params[name] = parts[i];
    } else if (!part.endsWith("?")) {
      return undefined;
    }
  }
  return parts.length <= pattern.length ? params : undefined;
}

function written(part, params) {
  if (!part.startsWith(":")) {
    return [part];
  }
  const value = params[part.replace(/^:|[?+]$/g, "")];
  if (value === undefined) {
    return [];
  }
  return part.endsWith("+") ? value.split("/").map(encodeURIComponent) : [encodeURIComponent(value)];
}

function split(text) {
  const at = text.indexOf("?");
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function decode(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** @returns {State} */
export const current = () => parse(window.location.hash);

/** Shows another view. @param {string} page @param {Record<string, string | undefined>} [params] @param {Record<string, string | undefined>} [query] */
export function go(page, params, query) {
  window.location.hash = href(page, params, query);
}

/** Goes where a link leads. @param {string} address  as {@link href} gives it */
export function follow(address) {
  window.location.hash = address;
}

/** By which column tables are sorted: its name, with a minus before it from the last to the first. */
const ORDER = "sort";

/** Keeps in the address what was chosen in the view that is shown, without showing it anew. How its tables are sorted stays.
 *  @param {string} page @param {Record<string, string | undefined>} [params] @param {Record<string, string | undefined>} [query] */
export function replace(page, params, query) {
  window.history.replaceState(null, "", href(page, params, { ...query, [ORDER]: current().query[ORDER] }));
}

/** How the address asks tables to be sorted. @returns {{column: string, up: boolean} | undefined} */
export function order() {
  const asked = current().query[ORDER] ?? "";
  return asked === "" ? undefined : { column: asked.replace(/^-/, ""), up: !asked.startsWith("-") };
}

/** Keeps in the address how a table is sorted. @param {string} column @param {boolean} up */
export function keepOrder(column, up) {
  const { page, params, query } = current();
  window.history.replaceState(null, "", href(page, params, { ...query, [ORDER]: `${up ? "" : "-"}${column}` }));
}

/** What is asked for besides. @param {Record<string, string>} query */
export const withoutOrder = (query) => Object.fromEntries(Object.entries(query).filter(([key]) => key !== ORDER));

/** How long something is looked at before the address keeps it, in milliseconds: browsers refuse many changes in a row. */
const MOMENT = 250;

/** Keeps in the address what is looked at for a moment, unless the reader goes elsewhere before.
 *  @returns {{keep: (write: () => void) => void, stop: () => void}} */
export function afterAMoment() {
  let timer = 0;
  const stop = () => window.clearTimeout(timer);
  window.addEventListener("hashchange", stop, { once: true });
  return { keep: (write) => { stop(); timer = window.setTimeout(write, MOMENT); }, stop };
}

/** Shows the same view anew. */
export const again = () => window.dispatchEvent(new HashChangeEvent("hashchange"));

/** @param {(anew: boolean) => void} listener  told whether only the same is to be shown anew */
export function onChange(listener) {
  window.addEventListener("hashchange", (event) => listener(!event.isTrusted));
}
