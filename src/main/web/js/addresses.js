// @ts-check
/** Addresses of views, from text to what they ask for and back. Pure functions. */
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
