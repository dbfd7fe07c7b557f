// @ts-check
import { local } from "./statements.js";

/** What a factuality means and how it is drawn.
 *  @type {Record<string, {word: string, style: "solid" | "dashed" | "dotted" | "struck"}>} */
const FACTUALITY = {
  Factual: { word: "said as a fact", style: "solid" },
  Probable: { word: "probable", style: "dashed" },
  Possible: { word: "possible", style: "dashed" },
  Unspecified: { word: "left open", style: "dashed" },
  Intended: { word: "intended, not said to have happened", style: "dotted" },
  Hypothetical: { word: "only under a condition", style: "dotted" },
  Generic: { word: "a habit or rule", style: "dotted" },
  Counterfactual: { word: "said not to be so", style: "struck" },
};

/** @param {string} value  local name */
export const factuality = (value) => FACTUALITY[value] ?? { word: value, style: "dashed" };

const PROPERTIES = {
  type: "is a", label: "is called", altLabel: "is also called",
  agent: "was done by", patient: "was done to", recipient: "was directed to", instrument: "was done with", participant: "involved",
  place: "took place in", origin: "began from", destination: "led to", topic: "was about", content: "was said as",
  edtf: "is dated", duration: "lasted", earliestStart: "began no earlier than", latestStart: "began no later than",
  earliestEnd: "ended no earlier than", latestEnd: "ended no later than",
  memberOf: "is a member of", employedBy: "is employed by", childOf: "is a child of", parentOf: "is a parent of", siblingOf: "is a sibling of",
  spouseOf: "is married to", relativeOf: "is a relative of", livesIn: "lives in", bornIn: "was born in", basedIn: "is based in", partOf: "is part of",
  occupation: "works as", holdsPosition: "holds the position", nationality: "is a national of", within: "lies in", near: "is near",
  alliedWith: "is allied with", subordinateTo: "is under", educatedAt: "was educated at", contributesTo: "contributes to", size: "numbers", age: "is aged",
  before: "came before", after: "came after", during: "happened during", simultaneousWith: "happened at the time of", subEventOf: "was part of",
};

/** A triple's property as the verb of a sentence. @param {{iri: string, label: string}} property */
export const verb = (property) => PROPERTIES[local(property.iri)] ?? property.label;

const KINDS = {
  event: "Event", person: "Person", actor: "Somebody", organization: "Organization", group: "Group", place: "Place", time: "Time", speech: "Speech",
};

/** @param {string} kind */
export const kindName = (kind) => KINDS[kind] ?? kind;

/** The kinds in the order of the legend. */
export const kinds = ["event", "person", "organization", "group", "place", "time", "speech"];

/** Actors of unknown kind are drawn as persons. @param {string} kind */
export const drawnAs = (kind) => (kind === "actor" ? "person" : kind);

/** Who says so, and through whom. @param {{source: {label: string}, relays: {label: string}[]}} statement */
export function voice(statement) {
  const through = statement.relays.map((relay) => relay.label).filter((label) => label !== statement.source.label);
  return { source: statement.source.label, through: through.join(", then ") };
}

/** @param {number} confidence  0 to 1 */
export const percent = (confidence) => `${Math.round(confidence * 100)} %`;

/** @param {string} date  YYYY-MM-DD or empty */
export function day(date) {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  return match === null ? date : new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`));
}

/** @param {number} number @param {string} one @param {string} [many] */
export const count = (number, one, many = `${one}s`) => `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;
