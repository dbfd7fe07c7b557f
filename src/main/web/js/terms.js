// @ts-check
import { href } from "./state.js";
import { strings } from "./strings.js";

/** Where the explorer shows a node of the graph; undefined where it does not: terms of vocabularies, attestations, runs.
 *  @param {string} iri */
export function target(iri) {
  const found = /\/document\/([^/#?]+)(?:#(.*))?$/.exec(iri);
  if (found === null) {
    return /\/(person|organization|group|place|actor)\/[^/#]+$/.test(iri) ? href("thing", {}, { iri }) : undefined;
  }
  const [, id, fragment = ""] = found;
  const passage = /^char=(\d+),(\d+)$/.exec(fragment);
  if (passage !== null) {
    return href("document", { id, at: passage[1] }, { to: passage[2] });
  }
  if (fragment === "") {
    return href("document", { id });
  }
  return /^(attestation|graph|background)/.test(fragment) ? undefined : href("thing", {}, { iri });
}

/** The name of a property as words: "time of day" for timeOfDay. @param {string} name  the last part of its IRI, or its label */
export const termWords = (name) => strings.terms[name] ?? name.replace(/([a-z])([A-Z])/g, (_, before, after) => `${before} ${after.toLowerCase()}`);
