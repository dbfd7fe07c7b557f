// @ts-check
/** What was chosen to be shown, in words: for those who take it back, and for pictures that leave the page. */
import { commitments } from "../factuality.js";
import { strings } from "../strings.js";
import { views } from "../strings-views.js";
import { bounds } from "./day-fields.js";
import { dayOf, range } from "./days.js";

/** Several values of one filter stand with spaces between them. @param {string | undefined} text @returns {string[]} */
export const list = (text) => (text ?? "").split(/\s+/).filter((each) => each !== "");

/** @typedef {{kind: string, words: string, without: (now: Record<string, string>) => Record<string, string>}} Choice  without: what is asked for once it is taken back */

/** The things and days that are filtered by. @param {Record<string, string>} query @param {Record<string, {label: string, kind: string}>} names @returns {Choice[]} */
export function choices(query, names) {
  const each = (key, kind, prefix) => list(query[key]).map((iri) => ({ kind: kind || names[iri]?.kind || "person", words: `${prefix}${names[iri]?.label ?? iri.slice(Math.max(iri.lastIndexOf("#"), iri.lastIndexOf("/")) + 1)}`,
    without: (now) => ({ [key]: list(now[key]).filter((other) => other !== iri).join(" ") }) }));
  const days = bounds(query);
  const [from, to] = [dayOf(days.from), dayOf(days.to)];
  const time = from === undefined && to === undefined ? [] : [{ kind: "time", words: from === undefined ? `– ${range(Number(to), Number(to))}` : to === undefined ? `${range(from, from)} –` : range(from, to), without: () => ({ from: "", to: "" }) }];
  return [...each("actor", "", ""), ...each("place", "place", `${views.scene.place} `), ...each("source", "speech", `${views.scene.source} `), ...time];
}

/** All that is filtered by, in one line. @param {Record<string, string>} query @param {Set<string>} hidden  commitments that are switched off
 *  @param {{names: Record<string, {label: string, kind: string}>, documents: Record<string, string>}} known */
export function described(query, hidden, { names, documents }) {
  const sure = hidden.size === 0 ? [] : [views.scene.only(commitments.filter((each) => !hidden.has(each)).map((each) => strings.commitments[each]).join(", "))];
  const parts = [...choices(query, names).map(({ words }) => words), ...list(query.document).map((id) => documents[id] ?? id), ...list(query.type).map((type) => views.types[type] ?? type), ...sure];
  return parts.length === 0 ? views.scene.unfiltered : parts.join(" · ");
}
