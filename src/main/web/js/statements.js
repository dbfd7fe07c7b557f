// @ts-check
import { overlaps } from "./segments.js";

const NAMING = new Set(["type", "label", "altLabel"]);
const BOUNDS = new Set(["earliestStart", "latestStart", "earliestEnd", "latestEnd"]);
const ORDER = new Set(["before", "after", "meets", "metBy", "during", "contains", "overlaps", "overlappedBy", "starts", "finishes", "simultaneousWith"]);
const TIMES = new Set(["edtf", "duration", ...BOUNDS]);

/** The last part of an IRI. @param {string} iri */
export const local = (iri) => iri.slice(Math.max(iri.lastIndexOf("#"), iri.lastIndexOf("/")) + 1);

/** The statements that a mark stands for; those that only name, classify or bound in time apart, and those that people rejected.
 *  @param {import("./segments.js").Mark} mark
 *  @param {object[]} statements  as the API gives them
 *  @returns {{claims: object[], details: object[], rejected: object[]}} */
export function at(mark, statements) {
  const here = statements.filter((statement) => overlaps(statement, mark)).filter((statement) => concerns(mark, statement));
  const stand = here.filter((statement) => statement.rejected !== true);
  return { claims: stand.filter((statement) => !isDetail(statement)), details: stand.filter(isDetail), rejected: here.filter((statement) => statement.rejected === true) };
}

/** True for a statement about what its subject is or is called. */
export const isNaming = (statement) => NAMING.has(local(statement.property.iri));

/** True for a statement about what its subject is. */
export const isType = (statement) => local(statement.property.iri) === "type";

/** True for what only names, classifies, bounds in time or puts in order. */
export const isDetail = (statement) => isNaming(statement) || isBound(statement) || isOrder(statement);

/** True for an exact bound of a time that is told in words besides. */
export const isBound = (statement) => BOUNDS.has(local(statement.property.iri));

/** True for what puts one event before, after or within another. */
export const isOrder = (statement) => ORDER.has(local(statement.property.iri));

/** True for what nobody says though it was read from somebody's words: what something is or is called, exact bounds, order in time. That an event happened is somebody's word.
 *  @param {any} statement */
export const isWorkedOut = (statement) => isBound(statement) || isOrder(statement) || (isNaming(statement) && !(isType(statement) && statement.subject.kind === "event"));

/** Statements that the same voice makes in the same words with the same commitment, together and in their order; times come last.
 *  @param {object[]} statements
 *  @returns {object[][]} */
export function groups(statements) {
  const found = new Map();
  const ordered = [...statements].sort((a, b) => Number(isTime(a)) - Number(isTime(b)));
  for (const statement of ordered) {
    const key = JSON.stringify([statement.begin, statement.end, statement.factuality, statement.source.iri, statement.relays.map((relay) => relay.iri), statement.rejected === true, isWorkedOut(statement)]);
    found.set(key, [...(found.get(key) ?? []), statement]);
  }
  return [...found.values()].map((group) => group.filter((statement, i) => !group.slice(0, i).some((other) => isTurned(statement, other))));
}

/** True for what another statement says from the other end: whose child somebody is, and whose parent. */
const isTurned = (one, other) => one.subject.iri === other.object.iri && one.object.iri === other.subject.iri
  && [[one, other], [other, one]].some(([turned, straight]) => TURNED.get(local(turned.property.iri)) === local(straight.property.iri));

const MUTUAL = new Set(["spouseOf", "siblingOf", "relativeOf", "knows", "near", "alliedWith"]);
/** The same seen from the other end. */
const TURNED = new Map([["childOf", "parentOf"], ["after", "before"]]);

/** What is said several times: where it is said first, and where again. @param {any[]} statements @returns {{first: any, again: any[]}[]} */
export function repeated(statements) {
  const found = new Map();
  for (const statement of statements) {
    const ends = [statement.subject.iri, statement.object.iri ?? JSON.stringify(statement.object.label)];
    const property = local(statement.property.iri);
    const turned = TURNED.get(property);
    const key = JSON.stringify([MUTUAL.has(property) ? ends.sort() : turned === undefined ? ends : ends.reverse(), turned ?? property, statement.factuality, statement.time ?? "", statement.rejected === true]);
    const before = found.get(key);
    if (before === undefined) {
      found.set(key, { first: statement, again: [] });
    } else {
      before.again.push(statement);
    }
  }
  return [...found.values()];
}

const isTime = (statement) => TIMES.has(local(statement.property.iri));

function concerns(mark, statement) {
  const about = statement.subject.iri === mark.thing || statement.object.iri === mark.thing;
  switch (mark.kind) {
    case "speech": return statement.begin >= mark.begin && statement.end <= mark.end && !isNaming(statement);
    case "time": return about && (TIMES.has(local(statement.property.iri)) || (statement.time ?? "") !== "");
    default: return about;
  }
}
