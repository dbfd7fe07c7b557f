// @ts-check
/** The only module that touches the address: each view is a link. */

/** @typedef {{page: "documents"} | {page: "document", id: string, at: number | undefined} | {page: "queries"} |
 *            {page: "query", name: string, values: Record<string, string>} | {page: "unknown"}} State */

/** What a hash asks for. @param {string} hash @returns {State} */
export function parse(hash) {
  const [path, search = ""] = hash.replace(/^#/, "").split("?", 2);
  const parts = path.split("/").filter((part) => part !== "").map(decode);
  if (parts.length === 0) {
    return { page: "documents" };
  }
  if (parts[0] === "document" && (parts.length === 2 || parts.length === 3)) {
    return { page: "document", id: parts[1], at: /^\d{1,9}$/.test(parts[2] ?? "") ? Number(parts[2]) : undefined };
  }
  if (parts[0] === "queries") {
    return parts.length === 1 ? { page: "queries" } : { page: "query", name: parts.slice(1).join("/"), values: Object.fromEntries(new URLSearchParams(search)) };
  }
  return { page: "unknown" };
}

/** The hash that asks for it. @param {State} state */
export function print(state) {
  switch (state.page) {
    case "document": return `#/document/${encodeURIComponent(state.id)}${state.at === undefined ? "" : `/${state.at}`}`;
    case "queries": return "#/queries";
    case "query": {
      const values = new URLSearchParams(Object.entries(state.values).filter(([, value]) => value !== "")).toString();
      return `#/queries/${state.name.split("/").map(encodeURIComponent).join("/")}${values === "" ? "" : `?${values}`}`;
    }
    default: return "#/";
  }
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

/** @param {State} state */
export function go(state) {
  window.location.hash = print(state);
}

/** Changes the address of the view that is shown, without showing another. @param {State} state */
export function replace(state) {
  window.history.replaceState(null, "", print(state));
}

/** @param {() => void} listener */
export function onChange(listener) {
  window.addEventListener("hashchange", listener);
}
