// @ts-check
/** What one would like to know of a thing, and nobody tells. Pure functions. */
import { strings } from "./strings.js";

/** By which properties each question is answered, the thing being the subject or, after a minus, the object. Local names. */
const ANSWERS = {
  event: { time: ["edtf", "earliestStart", "latestStart", "earliestEnd", "latestEnd"], place: ["place", "origin", "destination"], agent: ["agent", "participant"], patient: ["patient", "recipient", "participant", "destination", "topic", "content"] },
  person: { bornIn: ["bornIn"], livesIn: ["livesIn"], occupation: ["occupation", "holdsPosition", "employedBy"], memberOf: ["memberOf", "leads", "employedBy", "supports"], age: ["age", "bornIn"],
    relatives: ["childOf", "parentOf", "siblingOf", "spouseOf", "relativeOf", "-childOf", "-parentOf", "-siblingOf", "-spouseOf", "-relativeOf"] },
  organization: { leads: ["-leads"], basedIn: ["basedIn"], founded: ["-founded"], partOf: ["partOf", "subordinateTo"] },
};

/** @param {string} kind @param {string[]} told  the properties of the statements about it, those in which it is the object with a minus before @returns {string[]} in words */
export function unknown(kind, told) {
  const known = new Set(told);
  return Object.entries(ANSWERS[kind] ?? {}).filter(([, properties]) => !properties.some((/** @type {string} */ property) => known.has(property))).map(([question]) => strings.unknown[kind][question]);
}
