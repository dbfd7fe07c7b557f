// @ts-check
/** What lines say, in words that read well between the names at their ends; and names of events as short as what they are joined to allows. */
import { strings } from "../strings.js";
import { views } from "../strings-views.js";

/** @typedef {{label: string, kind: string}} Named */

/** Words that lead from what happened to somebody in the name of an event. */
const JOINTS = new Set(["against", "by", "from", "in", "of", "on", "to", "with"]);
/** Those that say no more than that somebody took part: a line says that as well. */
const PLAIN = "(?:by|of)";

/** From what happened to who took part in it: as the event's own name has it, where it names them. @param {string} role @param {string} event  its name @param {string} name */
function joint(role, event, name) {
  const at = event.indexOf(` ${name}`);
  const word = at < 0 ? "" : event.slice(0, at).split(" ").at(-1) ?? "";
  return role === "patient" && JOINTS.has(word) ? word : views.network.joints[role];
}

/** What a line says, read from its beginning to its end; from its end to its beginning where it is turned.
 *  @param {{subject: string, relation: string, object: string}} edge @param {(iri: string) => Named | undefined} named @param {boolean} [turned] */
export function phrase({ subject, relation, object }, named, turned = false) {
  const [from, to] = [named(subject), named(object)];
  const verb = strings.verbs[relation] ?? relation;
  if (from?.kind === "event") {
    return (turned ? views.network.parts[relation] : joint(relation, from.label, to?.label ?? "")) ?? verb;
  }
  return turned ? views.network.turned[relation] ?? verb : verb;
}

const escaped = (/** @type {string} */ name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The name of an event without those to whom its lines lead in any case. @param {string} label @param {string[]} names */
export function without(label, names) {
  return names.reduce((text, name) => text.replace(new RegExp(` ${PLAIN} ${escaped(name)}(?=$|:| (?!and ))| and ${escaped(name)}(?=$|:)`, "u"), ""), label);
}
