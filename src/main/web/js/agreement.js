// @ts-check
/** Whether those who tell of the same agree: only independent sources that give the same value do. Pure functions. */

/** @typedef {{source: {iri: string}, relays: {iri: string}[], chains?: {iri: string}[][], statements: any[]}} Telling  what one says of one aspect; chains: through whom it came, where it came several ways
 *  @typedef {"agree" | "quoted" | "handed" | "again" | "surer" | "exact" | "more" | "fit" | "differ" | "alone"} Verdict
 *    agree: independent sources give the same; quoted: the same, as one only passes on what the other says; handed: the same, but all of it came through the same person; again: one person says the same in two documents;
 *    surer: the same, which one states as a fact and another does not; exact: what one says lies within what the other says; more: one names others besides; fit: not the same, but both can be true */

/** Those that are told of in one sentence, in its order. @type {Verdict[]} */
export const VERDICTS = ["agree", "quoted", "handed", "again", "surer", "exact", "more", "fit", "differ"];

/** Of the same by sources that hang together: whoever is named first says most. */
const TIES = /** @type {const} */ (["agree", "handed", "quoted", "again"]);

/** @param {any} statement */
export const isDenied = (statement) => statement.factuality === "Counterfactual";

/** @param {Telling[]} telling  those who say anything of it
 *  @param {(one: any, other: any) => boolean} within  whether the value of a statement lies within that of another
 *  @param {(one: any[], other: any[]) => boolean} exclude  whether what two say cannot both be true, where it is not the same
 *  @returns {Verdict} */
export function verdict(telling, within, exclude) {
  const pairs = telling.flatMap((one, at) => telling.slice(at + 1).map((other) => ({ one, other, how: comparison(one.statements, other.statements, within, exclude) })));
  if (pairs.length === 0) {
    return "alone";
  }
  if (pairs.some(({ how }) => how === "differ")) {
    return "differ";
  }
  const apart = new Set(pairs.map(({ how }) => how).filter((how) => how !== "same"));
  if (apart.size === 0) {
    const ties = new Set(pairs.map(({ one, other }) => tie(one, other)));
    return TIES.find((each) => ties.has(each)) ?? "fit";
  }
  return apart.size === 1 ? [...apart][0] : "fit";
}

/** @param {any[]} one @param {any[]} other @returns {"same" | "surer" | "exact" | "more" | "fit" | "differ"} */
function comparison(one, other, within, exclude) {
  const [values, others] = [new Set(one.map(value)), new Set(other.map(value))];
  const contained = [...values].every((each) => others.has(each));
  const containing = [...others].every((each) => values.has(each));
  if (contained && containing) {
    return sure(one) === sure(other) ? "same" : "surer";
  }
  const near = (a, b) => isDenied(a) === isDenied(b) && (value(a) === value(b) || within(a, b) || within(b, a));
  if (one.every((a) => other.some((b) => near(a, b))) && other.every((b) => one.some((a) => near(a, b)))) {
    return "exact";
  }
  return contained || containing ? "more" : exclude(one, other) ? "differ" : "fit";
}

/** What two who give the same have to do with each other; agree where nothing. @param {Telling} one @param {Telling} other */
function tie(one, other) {
  if (one.source.iri === other.source.iri) {
    return "again";
  }
  if (passesOn(one, other) || passesOn(other, one)) {
    return "quoted";
  }
  return ways(one).some((way) => ways(other).some((another) => !way.some(({ iri }) => another.some((each) => each.iri === iri)))) ? "agree" : "handed";
}

/** @param {Telling} telling */
const ways = ({ chains, relays }) => chains ?? [relays];

/** Whether all that one knows of it comes through the other. @param {Telling} one @param {Telling} other */
const passesOn = (one, other) => ways(other).every((way) => way.some(({ iri }) => iri === one.source.iri));

/** The value and whether it is said to be so: who denies something does not agree with who asserts it. */
const value = (statement) => JSON.stringify([statement.object.iri ?? statement.object.label.toLowerCase(), isDenied(statement)]);

/** How sure one is of each value. @param {any[]} cell */
const sure = (cell) => [...new Set(cell.map((statement) => `${value(statement)} ${statement.factuality}`))].sort().join();
