// @ts-check
/** What people decided about things and statements: who, when and why. */
import { element } from "./elements.js";
import { chip, said } from "./said.js";
import { href } from "./state.js";
import { strings } from "./strings.js";
import { day } from "./wording.js";

const words = strings.decisions;

/** @typedef {{by: string, at: string, because: string}} Note */
/** @typedef {{kind: string, decided: Note, things: any[], documents: {id: string, title: string}[], statements: any[], undone: Note[]}} Ruling  as /api/things gives it */

/** All that was decided about a thing; nothing where nobody decided. @param {Ruling[]} all @param {string} about  the thing whose page this is @returns {HTMLElement[]} */
export const decisions = (all, about) => (all.length === 0 ? [] : [element("section.decisions", {}, element("h2", {}, words.title), element("ol.plain", {}, ...all.map((each) => element("li", {}, ruling(each, about)))))]);

/** @param {Ruling} found @param {string} about */
function ruling({ kind, decided, things, documents, statements, undone }, about) {
  return element(`article.ruling${undone.length > 0 ? ".undone" : ""}`, {}, element("div.matter", {}, ...matter(kind, things, documents, statements, about)), note(words.decided, decided), ...undone.map((each) => note(words.undone, each)));
}

function matter(kind, things, documents, statements, about) {
  switch (kind) {
    case "merge": return [`${words.one} `, chip(things[0]), ` ${words.and} `, chip(things[1])];
    case "split": return documents.map(({ id, title }) => element("a", { href: href("document", { id }) }, words.apart(title)));
    default: return [element("p.kind", {}, words.rejected), ...statements.map((statement) => said([{ ...statement, verdicts: [] }], { about }))];
  }
}

/** Who, when and why. @param {(by: string, day: string) => string} tell @param {Note} given */
const note = (tell, { by, at, because }) => element("p.counts", {}, tell(by, day(at.slice(0, 10))), ...(because === "" ? [] : [": ", element("q", {}, because)]));
