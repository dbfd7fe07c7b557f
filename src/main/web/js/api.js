// @ts-check
/** The only module that asks the server. */
import { strings } from "./strings.js";

/** A request that the server refused, with what it said (RFC 9457). */
export class ApiError extends Error {
  /** @param {{status?: number, title?: string, detail?: string, candidates?: {iri: string, label: string, kind: string}[], parameter?: string}} problem */
  constructor(problem) {
    super(problem.detail ?? problem.title ?? strings.failed.noAnswer);
    this.problem = problem;
  }
}

/** How many answers are kept, and for how long in milliseconds: the store stays as it is while a server holds it, but another server may come after it. */
const KEPT = 160;
const STAYS = 600_000;
/** @type {Map<string, {answer: Promise<any>, since: number}>} */
const known = new Map();

/** An answer that was asked for before is not asked for again, unless the server was still reading. @param {string} path  with its query, see {@link address} @returns {Promise<any>} */
export function get(path) {
  const before = known.get(path);
  if (before !== undefined && Date.now() - before.since < STAYS) {
    return before.answer;
  }
  const forget = () => {
    if (known.get(path)?.answer === answer) {
      known.delete(path);
    }
  };
  const answer = ask(path).then((found) => {
    if (!isSettled(found)) {
      forget();
    }
    return found;
  }, (error) => {
    forget();
    throw error;
  });
  known.delete(path);
  known.set(path, { answer, since: Date.now() });
  [...known.keys()].slice(0, Math.max(0, known.size - KEPT)).forEach((eldest) => known.delete(eldest));
  return answer;
}

/** Whether the server has read all that an answer is made of. @param {any} found */
const isSettled = ({ progress, indexed = true, counted = true }) => indexed && counted && (progress === undefined || progress.read === progress.documents);

/** @param {string} path  with its query @param {string} [accept] */
async function ask(path, accept = "application/json") {
  let response;
  try {
    response = await fetch(path, { headers: { Accept: accept } });
  } catch {
    throw new ApiError({ status: 0, detail: strings.failed.unreachable });
  }
  if (!response.ok) {
    throw new ApiError(await response.json().catch(() => ({ detail: strings.failed.status(response.status) })));
  }
  return response.json();
}

/** @returns {Promise<{documents: object[]}>} */
export const documents = () => get("/api/documents");

/** A document's text and highlights, without its statements. @param {string} id */
export const document = (id) => get(`/api/documents/${encodeURIComponent(id)}?statements=none`);

/** The statements whose words share something with a stretch, and after them those that people rejected. @param {string} id @param {number} from @param {number} to @returns {Promise<any[]>} */
export async function documentStatements(id, from, to) {
  const { statements, rejected = [] } = await get(`/api/documents/${encodeURIComponent(id)}?from=${from}&to=${to}`);
  return [...statements, ...rejected.map((statement) => ({ ...statement, rejected: true }))];
}

/** @returns {Promise<{queries: object[]}>} */
export const queries = () => get("/api/queries");

/** Where a query's answer lies. @param {string} name @param {Record<string, string>} values */
export function queryAddress(name, values) {
  const given = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ""));
  return `/api/queries/${name.split("/").map(encodeURIComponent).join("/")}?${given}`;
}

/** A query with what was given in its places, as SPARQL. @param {string} name @param {Record<string, string>} values @returns {Promise<{sparql: string}>} */
export const sparql = (name, values) => get(queryAddress(name, values).replace("/api/queries/", "/api/sparql/"));

/** Fuseki's own page, holding a query. @param {string} text */
export const editor = (text) => `/fuseki/#/dataset/attest/query?query=${encodeURIComponent(text)}`;

/** @param {string} name @param {Record<string, string>} values @returns {Promise<{head: {vars: string[]}, results: {bindings: object[]}}>} */
export const query = (name, values) => ask(queryAddress(name, values), "application/sparql-results+json");

/** A path with what was chosen; what is empty or undefined is left out. @param {string} path @param {Record<string, string | undefined>} values */
export function address(path, values) {
  const given = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== undefined && value !== "").map(([key, value]) => [key, String(value)])).toString();
  return given === "" ? path : `${path}?${given}`;
}

/** Names and texts that fit some words, best first; where few are written so, also what is similar.
 *  @param {{q: string, kind?: string, limit?: string, offset?: string, each?: string}} asked  each: so many of things, events, documents and texts
 *  @returns {Promise<{fit: string, results: any[], similar?: any[], counts: Record<string, number>, indexed: boolean}>} */
export const search = (asked) => get(address("/api/search", asked));

/** A result of the search as something to open. @param {any} hit @returns {import("./ahead.js").Choice} */
export function choice(hit) {
  const title = hit.documentTitle === hit.label ? undefined : hit.documentTitle;
  // Many events are called alike: their words tell which is which.
  const also = hit.matched !== undefined && hit.matched !== hit.label ? strings.finder.also(hit.matched) : hit.kind === "event" && (hit.text ?? "") !== "" ? strings.finder.told(hit.text, title) : title;
  const [first, last] = [hit.marks?.[0], hit.marks?.[hit.marks.length - 1]];
  const type = hit.type ?? strings.kinds[hit.kind];
  const target = hit.kind === "document" || hit.kind === "text"
    ? { page: "document", params: { id: hit.document, ...(hit.begin === undefined || (hit.text ?? "") === "" ? {} : { at: String(hit.begin + (first?.begin ?? 0)) }) },
      query: first === undefined || last === undefined ? {} : { to: String(hit.begin + last.end) } }
    : { page: "thing", params: {}, query: { iri: hit.iri } };
  return { iri: hit.iri, label: hit.label, kind: hit.kind, type, ...(also === undefined ? {} : { also }), ...target };
}

/** A thing with what is said about it. @param {{iri: string, offset?: string, limit?: string, relations?: string}} asked */
export const thing = (asked) => get(address("/api/things", asked));

/** What takes back the commitment that a question asks for by itself. */
export const ANY = "any";
/** What names a thing in the graph. */
export const IRI = /^https?:/;

/** What a thing or document is called; its address where that is not known. @param {string} iri @param {string} kind  of the parameter that it stands in @returns {Promise<string>} */
export const nameOf = (iri, kind) => (kind === "document" ? document(iri.slice(iri.lastIndexOf("/") + 1)).then((read) => read.document.title) : thing({ iri, limit: "1", relations: "1" }).then((view) => view.thing.label)).catch(() => iri);

/** Statements about a thing, by it or through it. @param {{iri: string, as: string, offset?: string, limit?: string}} asked @returns {Promise<{total: number, statements: any[]}>} */
export const statements = (asked) => get(address("/api/statements", asked));

/** Events that several tell of; with an event, its accounts. @param {{event?: string, offset?: string, limit?: string}} asked */
export const claims = (asked) => get(address("/api/claims", asked));

/** Statements that cannot all hold. @param {{about?: string, offset?: string, limit?: string}} asked @returns {Promise<{total: number, contradictions: any[]}>} */
export const contradictions = (asked) => get(address("/api/contradictions", asked));

/** Events in time: one by one where they are few, counted in lanes where they are many. @param {Record<string, string | undefined>} asked @returns {Promise<any>} */
export const events = (asked) => get(address("/api/events", asked));

/** Places of events and journeys. @param {Record<string, string | undefined>} asked @returns {Promise<any>} */
export const map = (asked) => get(address("/api/map", asked));

/** The world's countries. @param {boolean} fine  for an enlarged map @returns {Promise<any>} */
export const outlines = (fine) => get(fine ? "/api/map/outlines/fine" : "/api/map/outlines");

/** Networks as they are used, by the answers that they were made of: an answer that is kept is not gone through again. @type {WeakMap<object, any>} */
const networks = new WeakMap();

/** Things and the lines between them; the ends of a line as IRIs, and as places among the things. @param {Record<string, string | undefined>} asked @returns {Promise<any>} */
export async function network(asked) {
  const answer = await get(address("/api/network", asked));
  const { nodes } = answer;
  const made = networks.get(answer) ?? { ...answer, edges: answer.edges.map(({ subject, relation, object, factuality, disputed = false }) => ({ ends: [subject, object], subject: nodes[subject].iri, relation, object: nodes[object].iri, factuality, disputed })) };
  networks.set(answer, made);
  return made;
}

/** The first words of the lines between a thing and some others. @param {Record<string, string | undefined>} asked @returns {Promise<any>} */
export const networkVoices = (asked) => get(address("/api/network/voices", asked));
