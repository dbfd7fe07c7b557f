// @ts-check
/** The only module that asks the server. */

/** A request that the server refused, with what it said (RFC 9457). */
export class ApiError extends Error {
  /** @param {{title?: string, detail?: string, candidates?: {iri: string, label: string, kind: string}[], parameter?: string}} problem */
  constructor(problem) {
    super(problem.detail ?? problem.title ?? "The server did not answer.");
    this.problem = problem;
  }
}

/** @param {string} path @param {string} [accept] */
async function get(path, accept = "application/json") {
  let response;
  try {
    response = await fetch(path, { headers: { Accept: accept } });
  } catch {
    throw new ApiError({ detail: "The server cannot be reached. Is ‘attest serve’ still running?" });
  }
  if (!response.ok) {
    throw new ApiError(await response.json().catch(() => ({ detail: `The server answered ${response.status}.` })));
  }
  return response.json();
}

/** @returns {Promise<{documents: object[]}>} */
export const documents = () => get("/api/documents");

/** @param {string} id */
export const document = (id) => get(`/api/documents/${encodeURIComponent(id)}`);

/** @returns {Promise<{queries: object[]}>} */
export const queries = () => get("/api/queries");

/** Where a query's answer lies. @param {string} name @param {Record<string, string>} values */
export function queryAddress(name, values) {
  const given = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ""));
  return `/api/queries/${name.split("/").map(encodeURIComponent).join("/")}?${given}`;
}

/** @param {string} name @param {Record<string, string>} values @returns {Promise<{head: {vars: string[]}, results: {bindings: object[]}}>} */
export const query = (name, values) => get(queryAddress(name, values), "application/sparql-results+json");
