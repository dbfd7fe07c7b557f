// @ts-check
/** Compares what several tell of one happening. Pure functions. */
import { local } from "./statements.js";
import { reach } from "./when.js";

/** Statements by who says so, those who say most first. @param {any[]} statements @returns {Map<string, any[]>} */
export function bySource(statements) {
  const found = new Map();
  statements.forEach((statement) => found.set(statement.source.iri, [...(found.get(statement.source.iri) ?? []), statement]));
  return new Map([...found].sort((one, other) => other[1].length - one[1].length));
}

const ASPECT = { type: "type", agent: "agent", patient: "patient", recipient: "recipient", participant: "participant", instrument: "instrument", place: "place", origin: "origin",
  destination: "destination", edtf: "time", size: "number", topic: "topic" };
const ORDER = ["type", "agent", "patient", "recipient", "participant", "number", "instrument", "place", "origin", "destination", "time", "topic"];
const BOUNDS = new Set(["earliestStart", "latestStart", "earliestEnd", "latestEnd", "content", "before", "after", "simultaneousWith", "during", "duration"]);

/** @typedef {{aspect: string, cells: any[][], verdict: "agree" | "fit" | "differ" | "alone"}} Row
 *    cells: the statements of each account, in the order of accounts; fit: not the same, but both can be true */

/** What each account says of each aspect, and whether they agree. An account that says nothing of it does not differ.
 *  @param {{statements: any[]}[]} accounts @returns {Row[]} */
export function compare(accounts) {
  return ORDER.map((aspect) => {
    const cells = accounts.map((account) => account.statements.filter((statement) => ASPECT[local(statement.property.iri)] === aspect));
    return { aspect, cells, verdict: aspect === "time" ? ofTimes(cells) : verdict(cells) };
  }).filter((row) => row.cells.some((cell) => cell.length > 0));
}

/** Statements that are no aspect of their own. @param {{statements: any[]}} account */
export const further = (account) => account.statements.filter((statement) => ASPECT[local(statement.property.iri)] === undefined && !BOUNDS.has(local(statement.property.iri)));

function verdict(cells) {
  const telling = cells.filter((cell) => cell.length > 0);
  if (telling.length < 2) {
    return "alone";
  }
  const values = telling.map((cell) => new Set(cell.map(value)));
  const [first, ...others] = values;
  return others.every((other) => contains(first, other) || contains(other, first)) ? "agree" : "differ";
}

/** Times that share a day can both be true: one may only be more exact. */
function ofTimes(cells) {
  const plain = verdict(cells);
  const times = cells.map((cell) => cell.filter((statement) => statement.factuality !== "Counterfactual").map((statement) => reach(statement.object.label)));
  const known = times.every((cell) => cell.every((time) => time !== undefined)) && cells.every((cell) => cell.every((statement) => statement.factuality !== "Counterfactual"));
  if (plain !== "differ" || !known) {
    return plain;
  }
  const meet = (one, other) => one.from <= other.to && other.from <= one.to;
  return times.every((cell, i) => times.slice(i + 1).every((others) => cell.every((one) => others.every((other) => meet(one, other))))) ? "fit" : "differ";
}

const contains = (whole, part) => [...part].every((each) => whole.has(each));

/** The value and whether it is said to be so: who denies something does not agree with who asserts it. */
const value = (statement) => JSON.stringify([statement.object.iri ?? statement.object.label.toLowerCase(), statement.factuality === "Counterfactual"]);
