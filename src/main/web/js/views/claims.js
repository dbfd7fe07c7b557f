// @ts-check
import { compare, further } from "../accounts.js";
import { ahead } from "../ahead.js";
import { element, empty } from "../elements.js";
import { commitment, className, commitmentOf, isFactual, sign } from "../factuality.js";
import { legend } from "../legend.js";
import { chip, confidence, shorten, speaker, triple, wordsAt } from "../said.js";
import { go, href } from "../state.js";
import { strings } from "../strings.js";
import { table } from "../table.js";
import { when } from "../when.js";
import { voice } from "../wording.js";

const words = strings.claims;

/** @param {import("../state.js").State} state @param {typeof import("../api.js")} api */
export const load = (state, api) => api.claims(state.query.event === undefined ? {} : { event: state.query.event });

/** @param {any} data */
export const title = (data) => data.event?.label ?? words.title;

/** One event as each tells it; without one, which events several tell of. @param {HTMLElement} container @param {any} data */
export function render(container, data) {
  container.append(data.event === undefined ? list(data) : accounts(data));
}

function list({ events }) {
  const { box } = ahead({ label: words.find, kind: "event", onChoice: (hit) => go("claims", {}, { event: hit.iri }) });
  return element("div.page", {}, element("h1", {}, words.title), element("p.lead", {}, words.lead), element("div.field", {}, box),
    element("h2", {}, words.several), events.length === 0 ? empty(words.none) : element("ol.hits", {}, ...events.map(entry)));
}

function entry(hit) {
  return element("li.event", {}, element("span.kind", {}, hit.type), element("div", {}, element("a.title", { href: href("claims", {}, { event: hit.iri }) }, hit.label),
    element("p.counts", {}, [words.accounts(hit.accounts), hit.time === undefined ? "" : when(hit.time), hit.documentTitle].filter((part) => part !== "").join(" · "))));
}

function accounts(data) {
  const rows = compare(data.accounts);
  const present = [...new Set(data.accounts.flatMap((account) => account.statements.map((statement) => commitment(statement.factuality))))];
  const others = data.accounts.map(further);
  const saved = table({ name: `${data.event.label} ${words.table}`, rows: data.accounts.flatMap((account) => account.statements), columns: [
    { label: "event", text: (row) => row.subject.label }, { label: "property", text: (row) => row.property.label }, { label: "value", text: (row) => row.object.label },
    { label: "source", text: (row) => row.source.label }, { label: "through", text: (row) => voice(row).through }, { label: "factuality", text: (row) => row.factuality },
    { label: "confidence", text: (row) => String(row.confidence), number: true }, { label: "words", text: (row) => row.words, show: (row) => element("a", { href: wordsAt(row) }, shorten(row.words, 120)) },
    { label: "document", text: (row) => row.document.title }] });
  return element("div.page.wide", {}, element("p.crumb", {}, element("a", { href: href("claims") }, words.title)),
    element("p.kind.event", {}, data.type), element("h1", {}, element("a.plain", { href: href("thing", {}, { iri: data.event.iri }) }, data.event.label)),
    ...(data.why.length === 0 ? [] : [element("p.hint", {}, words.why(data.why.map((each) => each.label).join(", ")))]),
    legend({ present }), ...(data.accounts.length < 2 ? [element("p.hint", {}, words.one)] : []),
    element("div.scroll.sides", { tabindex: "0", role: "region", "aria-label": words.table }, element("table.sides", {},
      element("thead", {}, element("tr", {}, element("th", { scope: "col" }, words.aspect), ...data.accounts.map(head))),
      element("tbody", {}, ...rows.map(row), ...(others.some((each) => each.length > 0) ? [element("tr", {}, element("th", { scope: "row" }, words.aspects.other), ...others.map(cellOf))] : [])))),
    element("details", {}, element("summary", {}, strings.table.name), saved));
}

function head(account) {
  return element("th.account", { scope: "col" }, speaker({ source: account.source, relays: account.relays }),
    element("p.counts", {}, element("a", { href: href("document", { id: account.document.id }) }, account.document.title)), commitmentOf(account.factuality));
}

function row({ aspect, cells, verdict }) {
  const note = { agree: words.agree, differ: words.differ, alone: "" }[verdict];
  return element(`tr.${verdict}`, {}, element("th", { scope: "row" }, words.aspects[aspect], note === "" ? "" : element("span.verdict", {}, note)), ...cells.map(cellOf));
}

function cellOf(statements) {
  if (statements.length === 0) {
    return element("td.silent", {}, words.silent);
  }
  return element("td", {}, ...statements.map((statement) => element(`div.telling.${className(statement.factuality)}`, {},
    element("p", {}, sign(statement.factuality), " ", value(statement), " ", confidence(statement.confidence), isFactual(statement.factuality) ? "" : element("span.hidden", {}, ` ${statement.factuality}`)),
    element("blockquote", {}, element("a", { href: wordsAt(statement) }, shorten(statement.words, 140))))));
}

function value(statement) {
  const { object } = statement;
  if (statement.property.iri.endsWith("#edtf")) {
    return element("b", {}, when(object.label));
  }
  return object.kind !== undefined && object.kind !== "" ? chip(object) : object.iri !== undefined || object.datatype !== undefined && /type|size/.test(statement.property.iri) ? element("b", {}, object.label) : triple(statement, statement.subject.iri);
}
