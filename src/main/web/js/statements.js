// @ts-check
import { overlaps } from "./segments.js";

const NAMING = new Set(["type", "label", "altLabel"]);
const TIMES = new Set(["edtf", "earliestStart", "latestStart", "earliestEnd", "latestEnd", "duration"]);

/** The last part of an IRI. @param {string} iri */
export const local = (iri) => iri.slice(Math.max(iri.lastIndexOf("#"), iri.lastIndexOf("/")) + 1);

/** The statements that a mark stands for, those that only name or classify apart.
 *  @param {import("./segments.js").Mark} mark
 *  @param {object[]} statements  as the API gives them
 *  @returns {{claims: object[], naming: object[]}} */
export function at(mark, statements) {
  const here = statements.filter((statement) => overlaps(statement, mark)).filter((statement) => concerns(mark, statement));
  return { claims: here.filter((statement) => !isNaming(statement)), naming: here.filter(isNaming) };
}

/** True for a statement about what its subject is or is called. */
export const isNaming = (statement) => NAMING.has(local(statement.property.iri));

function concerns(mark, statement) {
  const about = statement.subject.iri === mark.thing || statement.object.iri === mark.thing;
  switch (mark.kind) {
    case "speech": return statement.begin >= mark.begin && statement.end <= mark.end && !isNaming(statement);
    case "time": return about && (TIMES.has(local(statement.property.iri)) || (statement.time ?? "") !== "");
    default: return about;
  }
}
