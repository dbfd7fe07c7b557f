// @ts-check
import { local } from "./statements.js";
import { strings } from "./strings.js";
import { when } from "./when.js";

/** A triple's property as the verb of a sentence. @param {{iri: string, label: string}} property */
export const verb = (property) => strings.verbs[local(property.iri)] ?? property.label;

/** The same with its article, where the object is a class. @param {{property: {iri: string, label: string}, object: {label: string}}} statement */
export const saying = ({ property, object }) => (local(property.iri) === "type" && /^[aeio]/i.test(object.label) ? strings.isAn : verb(property));

/** @param {string} kind */
export const kindName = (kind) => strings.kinds[kind] ?? kind;

/** The kinds in the order of the legend. */
export const kinds = ["event", "person", "organization", "group", "place", "time", "speech"];

/** Actors of unknown kind are drawn as persons. @param {string} kind */
export const drawnAs = (kind) => (kind === "actor" ? "person" : kind);

/** Who says so, and through whom. @param {{source: {label: string}, relays: {label: string}[]}} statement */
export function voice(statement) {
  const through = statement.relays.map((relay) => relay.label).filter((label) => label !== statement.source.label);
  return { source: statement.source.label, through: through.join(strings.voice.then) };
}

/** Names that Attest makes up, such as those of events, begin small; where they stand alone they are written like any other. @param {string} text */
export const capital = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** @param {number} confidence  0 to 1 */
export const percent = (confidence) => `${Math.round(confidence * 100)} %`;

/** @param {string} date  YYYY-MM-DD or empty */
export const day = (date) => (/^\d{4}-\d{2}-\d{2}$/.test(date) ? when(date) : date);
