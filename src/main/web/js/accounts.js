// @ts-check
/** Compares what several tell of one event. Pure functions. */
import { isDenied, VERDICTS, verdict } from "./agreement.js";
import { local } from "./statements.js";
import { reach } from "./when.js";

/** Statements by who says so, those who say most first. @param {any[]} statements @returns {Map<string, any[]>} */
export function bySource(statements) {
  const found = new Map();
  statements.forEach((statement) => found.set(statement.source.iri, [...(found.get(statement.source.iri) ?? []), statement]));
  return new Map([...found].sort((one, other) => other[1].length - one[1].length));
}

const ASPECT = { type: "type", agent: "agent", patient: "patient", recipient: "recipient", participant: "participant", instrument: "instrument", place: "place", origin: "origin",
  destination: "destination", edtf: "time", timeOfDay: "hour", size: "number", topic: "topic" };
const ORDER = ["type", "agent", "patient", "recipient", "participant", "number", "instrument", "place", "origin", "destination", "time", "hour", "topic"];
const BOUNDS = new Set(["earliestStart", "latestStart", "earliestEnd", "latestEnd", "content", "before", "after", "simultaneousWith", "during", "duration"]);

/** Kinds of which one event has but one. */
const EXCLUDING = [["Acquittal", "Conviction"]];

/** @typedef {{aspect: string, cells: any[][], verdict: import("./agreement.js").Verdict}} Row  cells: the statements of each account, in the order of accounts */

/** What each account says of each aspect, and how that fits together. An account that says nothing of it does not differ.
 *  @param {(Account | Voice)[]} accounts @param {Record<string, string[]>} [wider]  what each value lies within, or is a kind of @returns {Row[]} */
export function compare(accounts, wider = {}) {
  return ORDER.map((aspect) => {
    const cells = accounts.map((account) => account.statements.filter((statement) => ASPECT[local(statement.property.iri)] === aspect));
    const telling = accounts.flatMap((account, i) => (cells[i].length === 0 ? [] : [{ ...account, statements: cells[i] }]));
    return { aspect, cells, verdict: verdict(telling, (one, other) => within(one, other, wider), (one, other) => excludes(aspect, one, other)) };
  }).filter((row) => row.cells.some((cell) => cell.length > 0));
}

/** What they agree or differ on, each with how many say anything of it: who is silent has not agreed. @param {Row[]} rows
 *  @returns {{verdict: string, aspects: {aspect: string, telling: number, all: number}[]}[]} */
export function summed(rows) {
  return VERDICTS.map((verdict) => ({ verdict, aspects: rows.filter((row) => row.verdict === verdict)
    .map(({ aspect, cells }) => ({ aspect, telling: cells.filter((cell) => cell.length > 0).length, all: cells.length })) })).filter(({ aspects }) => aspects.length > 0);
}

/** Whether what two say of an aspect cannot both be true. @param {string} aspect @param {any[]} one @param {any[]} other */
function excludes(aspect, one, other) {
  if (aspect === "type") {
    return one.some((each) => other.some((opposite) => each.object.iri === opposite.object.iri && isDenied(each) !== isDenied(opposite)
      || EXCLUDING.some((kinds) => [each, opposite].map((statement) => local(statement.object.iri ?? "")).sort().join() === kinds.join())));
  }
  return !(aspect === "time" && meet(one, other));
}

/** Times that share a day can both be true: one may only be more exact. */
function meet(one, other) {
  const reaches = (cell) => cell.map((statement) => (isDenied(statement) ? undefined : reach(statement.object.label)));
  return reaches(one).every((each) => reaches(other).every((opposite) => each !== undefined && opposite !== undefined && each.from <= opposite.to && opposite.from <= each.to));
}

/** Whether what one says lies within what the other says: a month within its year, a town within its country, a killing among deaths. @param {any} one @param {any} other @param {Record<string, string[]>} wider */
function within(one, other, wider) {
  if (local(one.property.iri) !== "edtf") {
    return (wider[one.object.iri ?? ""] ?? []).includes(other.object.iri);
  }
  // How far ‘about’ reaches is no matter of exactness.
  const [part, whole] = [one, other].map(({ object }) => reach(object.label.replaceAll(/[~?%]/g, "")));
  return part !== undefined && whole !== undefined && whole.from <= part.from && part.to <= whole.to;
}

/** @typedef {{source: {iri: string}, document: {id: string}, relays: any[], statements: any[]}} Account  what one says through one chain of others
 *  @typedef {Account & {chains: any[][], apart: boolean}} Voice  chains: through whom it came; apart: whether the same speaker has other columns, as what they say differs by who passes it on */

/** One column for each speaker: what came through several chains stands together, unless it differs from chain to chain. @param {Account[]} accounts @param {Record<string, string[]>} [wider]  see compare @returns {Voice[]} */
export function voices(accounts, wider = {}) {
  const found = new Map();
  accounts.forEach((account) => {
    const key = `${account.document.id} ${account.source.iri}`;
    found.set(key, [...(found.get(key) ?? []), account]);
  });
  return [...found.values()].flatMap((own) => {
    if (own.length > 1 && compare(own, wider).some(({ verdict }) => verdict === "differ")) {
      return own.map((account) => ({ ...account, chains: [account.relays], apart: true }));
    }
    return [{ ...own[0], chains: own.map(({ relays }) => relays), apart: false, statements: own.flatMap(({ statements }) => statements) }];
  });
}

/** How many speak, however many columns they have. @param {Account[]} columns */
export const speakers = (columns) => new Set(columns.map(({ document, source }) => `${document.id} ${source.iri}`)).size;

/** Statements that are no aspect of their own. @param {{statements: any[]}} account */
export const further = (account) => account.statements.filter((statement) => ASPECT[local(statement.property.iri)] === undefined && !BOUNDS.has(local(statement.property.iri)));
