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

/** The verb of who says something: who denies does not say it. A denial is called so where its words do. @param {{factuality?: string, words?: string}} statement */
export const speech = ({ factuality = "", words = "" }) => (factuality === "Counterfactual" && strings.voice.denial.test(words) ? strings.voice.denies : strings.voice.verbs[factuality] ?? strings.voice.says);

/** Who speaks in a passage, and what they do where they do not say it as a fact. @param {{speaker?: string, verb?: string, told?: string}} mark @param {(name: string) => string} [plainly]  what is said of who says it as a fact */
export const speaks = ({ speaker = "", verb = "", told = "" }, plainly = strings.reader.speaks) => (told !== "" ? `${speaker} ${speech({ factuality: told, words: verb })}` : strings.voice.unlike.test(verb) ? `${speaker} ${verb}` : plainly(speaker));

/** Names that Attest makes up, such as those of events, begin small; where they stand alone they are written like any other. @param {string} text */
export const capital = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** @param {number} confidence  0 to 1 */
export const percent = (confidence) => `${Math.round(confidence * 100)} %`;

/** @param {string} date  YYYY-MM-DD or empty */
export const day = (date) => (/^\d{4}-\d{2}-\d{2}$/.test(date) ? when(date) : date);
