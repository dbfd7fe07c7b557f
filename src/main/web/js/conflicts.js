// @ts-check
/** Statements that cannot all hold: who says what, in which words. */
import { element, empty } from "./elements.js";
import { commitmentOf, meaning } from "./factuality.js";
import { chip, confidence, quote, shorten, speaker, triple, wordsAt } from "./said.js";
import { absolute } from "./state.js";
import { strings } from "./strings.js";
import { folded, table } from "./table.js";
import { told, toldPlainly } from "./told-time.js";
import { voice } from "./wording.js";

const words = strings.claims;

/** @typedef {{iri: string, reason: string, concerns: any[], statements: {said: any, setAside: boolean}[]}} Conflict */

/** Those of one event; nothing where there are none. @param {Conflict[]} all @returns {HTMLElement[]} */
export const conflicts = (all) => (all.length === 0 ? [] : [element("section.conflicts", { "aria-label": words.contradictions }, element("h2", {}, words.contradictions), element("p.hint", {}, words.contradictionsHint), ...all.map(conflict))]);

/** All of them, page by page. @param {{total: number, contradictions: Conflict[]}} found @param {(offset: number) => Promise<{contradictions: Conflict[]}>} more */
export function conflictList(found, more) {
  const list = element("div", {}, ...found.contradictions.map(conflict));
  const button = element("button", { type: "button" }, strings.more);
  let shown = found.contradictions;
  button.hidden = shown.length >= found.total;
  button.addEventListener("click", async () => {
    const next = await more(shown.length);
    shown = [...shown, ...next.contradictions];
    list.append(...next.contradictions.map(conflict));
    button.hidden = next.contradictions.length === 0 || shown.length >= found.total;
  });
  return element("section.conflicts", { "aria-label": words.contradictions }, element("h2", {}, words.contradictions),
    ...(found.total === 0 ? [empty(words.noContradictions)] : [element("p.hint", {}, words.contradictionsHint), list, element("p.more", {}, button), asTable(() => shown)]));
}

/** @param {Conflict} found */
function conflict({ reason, concerns, statements }) {
  const named = concerns.filter((thing) => thing.kind !== "");
  return element("article.card.conflict", {}, element("h3", {}, words.reasons[reason] ?? reason),
    ...(named.length === 0 ? [] : [element("p.counts", {}, `${words.concerns} `, ...named.flatMap((thing) => [chip(thing), " "]))]),
    element("ol.held", {}, ...statements.map(held)));
}

function held({ said, setAside }) {
  return element(`li${setAside ? ".aside" : ""}`, {}, element("p.statement", {}, triple(said), " ", confidence(said.confidence)), element("p.voice", {}, speaker(said), commitmentOf(said.factuality)), quote(said),
    ...(setAside ? [element("p.quiet", {}, words.aside)] : []));
}

/** @param {() => Conflict[]} shown */
function asTable(shown) {
  const { columns } = words;
  return folded(strings.table.name, () => table({ name: words.contradictions, rows: shown().flatMap((each, i) => each.statements.map((one) => ({ ...one.said, number: i + 1, reason: each.reason, setAside: one.setAside }))), columns: [
    { label: columns.contradiction, text: (row) => String(row.number), number: true }, { label: "reason", text: (row) => row.reason }, { label: "subject", text: (row) => row.subject.label },
    { label: "property", text: (row) => row.property.label }, { label: "value", text: (row) => toldPlainly(row.object.label), show: (row) => told(row.object.label) }, { label: "source", text: (row) => row.source.label }, { label: "through", text: (row) => voice(row).through },
    { label: strings.thing.sure, text: (row) => meaning(row.factuality), show: (row) => commitmentOf(row.factuality) }, { label: "words", text: (row) => row.words, show: (row) => element("a", { href: wordsAt(row) }, shorten(row.words, 120)) },
    { label: "document", text: (row) => row.document.title }, { label: strings.thing.link, text: (row) => absolute(wordsAt(row)), unseen: true }, { label: columns.aside, text: (row) => (row.setAside ? columns.aside : "") }] }));
}
