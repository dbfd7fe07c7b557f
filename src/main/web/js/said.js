// @ts-check
/** A statement wherever it stands: what is said, by whom and through whom, how sure, and one click to its words. */
import { citeButton } from "./cite.js";
import { element } from "./elements.js";
import { className, commitmentOf } from "./factuality.js";
import { href } from "./state.js";
import { isBound, isNaming, isWorkedOut } from "./statements.js";
import { strings } from "./strings.js";
import { target } from "./terms.js";
import { toldTime } from "./told-time.js";
import { hour } from "./when.js";
import { day, percent, saying, speech, voice } from "./wording.js";

const LONGEST = 260;

/** The address of the words of a statement. @param {{document: {id: string}, begin: number, end: number}} statement */
export const wordsAt = ({ document, begin, end }) => href("document", { id: document.id, at: String(begin) }, { to: String(end) });

/** The words, as a link to where they stand. @param {any} statement */
export const quote = (statement) => (statement.document.id === "" ? ""
  : element("blockquote", {}, element("a", { href: wordsAt(statement), title: strings.said.open(statement.document.title) }, shorten(statement.words))));

/** A thing as a link to its page, in the colour of its kind. @param {{iri: string, label: string, kind: string}} thing */
export const chip = (thing) => (thing.kind === "" ? element("span", {}, thing.label) : element(`a.chip.${thing.kind}`, { href: href("thing", {}, { iri: thing.iri }) }, thing.label));

/** A thing as a plain link. @param {{iri?: string, label: string, kind?: string}} thing */
export const link = (thing) => ((thing.kind ?? "") === "" ? element("b", {}, thing.label) : element("a", { href: href("thing", {}, { iri: thing.iri }) }, thing.label));

/** Who says so, as links. @param {any} statement */
export function speaker(statement) {
  const { through } = voice(statement);
  const source = statement.source.iri === "" ? [] : [element("a.source", { href: href("thing", {}, { iri: statement.source.iri }) }, statement.source.label), ` ${speech(statement)}`];
  return element("span", {}, ...source, through === "" ? "" : `, ${strings.voice.through} ${through}`);
}

/** What is said, as a sentence. @param {any} statement @param {string} [about]  the thing whose page this is: it is not said again where it is the subject */
export function triple(statement, about = "") {
  const subject = statement.subject.iri === about ? [] : [link(statement.subject), " "];
  const object = statement.object;
  const time = statement.property.iri.endsWith("#edtf") || isBound(statement);
  const passage = object.iri === undefined || object.kind !== undefined ? undefined : target(object.iri);
  const words = passage !== undefined ? element("a", { href: passage }, strings.said.passage) : object.iri === undefined ? element("b", {}, time ? toldTime(object.label) : isNaming(statement) ? `“${object.label}”` : hour(object.label)) : object.iri === about ? element("b", {}, object.label) : link(object);
  return element(`span.triple.${className(statement.factuality)}`, {}, ...subject, `${saying(statement)} `, words, ...(statement.time === "" ? [] : [" (", toldTime(statement.time), ")"]),
    ...(isReckoned(statement) ? [" ", element("span.reckoned", { title: strings.voice.reckonedTitle }, `(${strings.voice.reckoned})`)] : []));
}

/** Whether a date is told whose year does not stand in its words: "the next morning", "last March". @param {any} statement */
export function isReckoned({ property, object, words }) {
  const years = property.iri.endsWith("#edtf") ? object.label.match(/\d{4}/g) ?? [] : [];
  return years.length > 0 && !years.some((year) => words.includes(year) || new RegExp(`['’]${year.slice(2)}\\b`).test(words));
}

/** @param {number} confidence */
export const confidence = (confidence) => element("span.confidence", { title: strings.voice.confidenceTitle }, strings.voice.confidence(percent(confidence)));

/** All of it. Statements of one voice in the same words come together.
 *  @param {any[]} group @param {{about?: string, voice?: boolean}} [options]  voice: whether to say who speaks */
export function said(group, { about = "", voice: speaks = true } = {}) {
  const [first] = group;
  return element(`div.said${first.rejected === true ? ".rejected" : ""}`, {},
    element("ul.statements", {}, ...group.map((statement) => element("li", { "data-statement": statement.iri }, triple(statement, about), ...basis(statement), confidence(statement.confidence)))),
    element("p.voice", {}, ...(isWorkedOut(first) ? [element("span.quiet", {}, strings.voice.nobody)] : [...(speaks ? [speaker(first)] : []), commitmentOf(first.factuality)]), ...(first.document.id === "" ? [] : [citeButton(first, wordsAt(first))])), ...group.flatMap(verdicts), quote(first));
}

/** What an order rests on where the one who speaks did not say it. @param {any} statement */
const basis = ({ basis: on = "words" }) => (on === "words" || on === "" ? [] : [element("span.quiet.basis", {}, ` (${strings.bases[on]})`)]);

/** That a person rejected it, and whether it stands again. @param {any} statement */
const verdicts = ({ verdicts: all = [] }) => all.map(({ rejected, restored = [] }) => element(`p.verdict-of-people${restored.length === 0 ? ".alarm" : ""}`, {},
  [told(strings.decisions.rejectedBy, rejected), ...restored.map((each) => told(strings.decisions.restoredBy, each))].join("; ")));

const told = (tell, { by, at, because }) => `${tell(by, day(at.slice(0, 10)))}${because === "" ? "" : ` (${because})`}`;

/** @param {string} words @param {number} [longest] */
export function shorten(words, longest = LONGEST) {
  const plain = words.replace(/\s+/g, " ").trim();
  return plain.length > longest ? `${plain.slice(0, longest - 20).replace(/\s+\S*$/, "")}…` : plain;
}
