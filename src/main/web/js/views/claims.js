// @ts-check
import { compare, further, speakers, summed, voices } from "../accounts.js";
import { ahead } from "../ahead.js";
import { ask, named } from "../answer.js";
import { element, empty, later } from "../elements.js";
import { commitment, className, commitmentOf, isFactual, meaning, sign } from "../factuality.js";
import { conflicts, conflictList } from "../conflicts.js";
import { legend } from "../legend.js";
import { grouped } from "../numbers.js";
import { chip, confidence, shorten, speaker, triple, wordsAt } from "../said.js";
import { absolute, go, href } from "../state.js";
import { isType } from "../statements.js";
import { strings } from "../strings.js";
import { folded, table } from "../table.js";
import { told, toldPlainly, toldTime } from "../told-time.js";
import { hour, when } from "../when.js";
import { capital, voice } from "../wording.js";

const words = strings.claims;
/** Accounts that stand beside each other at first. */
const ABREAST = 6;
/** Pairs that are counted at most. */
const MOST = 200;
const CONTRADICTIONS = "contradictions";
/** What the address calls what is denied or told otherwise. */
const DENIED = "otherwise";
/** The question after what is denied, or told otherwise, statement against statement. */
const OTHERWISE = "claims/conflicts";

/** @param {import("../state.js").State} state @param {typeof import("../api.js")} api */
export async function load({ query }, api) {
  if (query.event !== undefined) {
    return api.claims({ event: query.event });
  }
  const page = (/** @type {number} */ offset) => api.contradictions({ about: query.about, offset: String(offset) });
  const [told, found] = await Promise.all([query.about === undefined ? api.claims({}) : { events: [], total: 0 }, page(0)]);
  // Of a whole store the question takes long, and other pages would wait for the server.
  const differing = query.about === undefined ? undefined : async () => (await api.query(OTHERWISE, { about: query.about, limit: String(MOST) })).results.bindings.length;
  const { queries } = query.show === DENIED ? await api.queries() : { queries: [] };
  const question = queries.filter(({ name }) => name === OTHERWISE).map((each) => ({ ...each, others: new Set(queries.map(({ name }) => name)) }))[0];
  return { ...told, found, differing, about: query.about, several: query.about === undefined && query.show !== CONTRADICTIONS && question === undefined, more: page, question };
}

/** @param {any} data */
export const title = (data) => data.event?.label ?? words.title;

/** One event as each tells it; without one, which events several tell of, and which statements exclude each other. @param {HTMLElement} container @param {any} data */
export function render(container, data) {
  const waiting = data.event !== undefined || data.indexed !== false ? undefined : later();
  container.append(data.event === undefined ? list(data, waiting?.note) : accounts(data));
  return waiting?.stop;
}

function list({ events, total, found, about, several, more, differing, question }, waiting) {
  const { box } = ahead({ label: words.find, kind: "event", onChoice: (hit) => go("claims", {}, { event: hit.iri }) });
  const present = [...new Set((several ? events.map((hit) => hit.factuality ?? "Factual") : found.contradictions.flatMap((each) => each.statements.map(({ said }) => said.factuality))).map(commitment))];
  const side = (name, number, show, chosen) => element("a.chip", { href: href("claims", {}, { about, show }), ...(chosen ? { "aria-current": "true" } : {}) }, `${name} `, element("span.number", {}, grouped(number)));
  const otherwise = element("a.chip", { href: href("claims", {}, { about, show: DENIED, sort: "subject" }), ...(question === undefined ? {} : { "aria-current": "true" }) }, `${words.otherwise} `);
  differing?.().then((number) => otherwise.append(element("span.number", {}, number < MOST ? grouped(number) : words.orMore(number))), () => {});
  const sides = about === undefined ? element("nav.kinds", { "aria-label": words.title }, side(words.several, total, "", several), side(words.contradictionsShort, found.total, CONTRADICTIONS, !several && question === undefined), otherwise)
    : element("nav.kinds", { "aria-label": words.title }, element("a.chip", { href: href("claims", {}, { show: CONTRADICTIONS }) }, words.ofAll), ...(question === undefined ? [] : [side(words.contradictionsShort, found.total, CONTRADICTIONS, false)]), otherwise);
  return element(`div.page.claims-list${question === undefined ? "" : ".wide"}`, {}, element("h1", {}, words.title), element("p.lead", {}, words.lead), element("div.field", {}, box), ...(present.length === 0 ? [] : [legend({ present })]),
    sides, question !== undefined ? deniedOrOtherwise(question, about) : several ? element("section", {}, element("h2", {}, words.several), waiting !== undefined ? waiting : events.length === 0 ? empty(words.none) : element("ol.hits", {}, ...events.map(entry))) : conflictList(found, more));
}

/** What one states and another denies, and values that differ: the answer to a question that stands among the queries as well. @param {any} question @param {string | undefined} about */
function deniedOrOtherwise(question, about) {
  const answer = element("div.answer", { "aria-live": "polite" });
  ask(answer, question, about === undefined ? {} : { about });
  return element("section", {}, element("h2", {}, words.otherwise), element("p.hint", {}, ...named(question.description, question.others), " ", element("a", { href: href("query", { name: OTHERWISE }, { about }) }, words.asQuery)), answer);
}

function entry(hit) {
  return element("li.event", {}, element("span.kind", {}, hit.type), element("div", {}, element("a.title", { href: href("claims", {}, { event: hit.iri }) }, hit.label),
    element("p.counts", {}, [words.accounts(hit.accounts), hit.time === undefined ? "" : when(hit.time), hit.documentTitle].filter((part) => part !== "").join(" · ")),
    ...((hit.text ?? "") === "" ? [] : [element("p.in-words", {}, shorten(hit.text, 140))]),
    ...(hit.factuality !== undefined && hit.factuality !== "" && !isFactual(hit.factuality) ? [commitmentOf(hit.factuality)] : [])));
}

function accounts(data) {
  const columns = voices(data.accounts, data.wider);
  const rows = compare(columns, data.wider);
  const present = [...new Set(data.accounts.flatMap((account) => account.statements.map((statement) => commitment(statement.factuality))))];
  const others = columns.map(further);
  const saved = folded(strings.table.name, () => table({ name: `${data.event.label} ${words.table}`, rows: data.accounts.flatMap((account) => account.statements), columns: [
    { label: "event", text: (row) => row.subject.label }, { label: "property", text: (row) => row.property.label }, { label: "value", text: (row) => toldPlainly(row.object.label), show: (row) => told(row.object.label) },
    { label: "source", text: (row) => row.source.label }, { label: "through", text: (row) => voice(row).through }, { label: strings.thing.sure, text: (row) => meaning(row.factuality), show: (row) => commitmentOf(row.factuality) },
    { label: strings.voice.confidenceColumn, text: (row) => String(row.confidence), number: true }, { label: "words", text: (row) => row.words, show: (row) => element("a", { href: wordsAt(row) }, shorten(row.words, 120)) },
    { label: "document", text: (row) => row.document.title }, { label: strings.thing.link, text: (row) => absolute(wordsAt(row)), unseen: true }] }));
  const sides = element("div.scroll.sides", { tabindex: "0", role: "region", "aria-label": words.table });
  const more = element("button", { type: "button" }, words.moreAccounts(columns.length - ABREAST));
  /** @param {number} most */
  const abreast = (most) => {
    const rest = others.slice(0, most);
    sides.replaceChildren(element(`table.sides${columns.length <= 2 ? ".of-two" : ""}`, {}, element("thead", {}, element("tr", {}, element("th", { scope: "col" }, words.aspect), ...columns.slice(0, most).map(head))),
      element("tbody", {}, ...rows.map((each) => row(each, most, columns)), ...(rest.some((each) => each.length > 0) ? [element("tr", {}, element("th", { scope: "row" }, words.aspects.other), ...rest.map((each, i) => cellOf(each, "other", columns[i])))] : []))));
    more.hidden = columns.length <= most;
  };
  more.addEventListener("click", () => abreast(columns.length));
  abreast(ABREAST);
  return element("div.page.wide", {}, element("p.crumb", {}, element("a", { href: href("claims") }, words.title)),
    element("p.kind.event", {}, data.type), element("h1", {}, element("a.plain", { href: href("thing", {}, { iri: data.event.iri }) }, data.event.label)),
    legend({ present }), ...(speakers(columns) < 2 ? [element("p.hint", {}, words.one)] : []), ...byChain(columns), ...(columns.length < 2 ? [] : summary(rows)), ...conflicts(data.contradictions),
    sides, element("p.more", {}, more), saved);
}

/** Where they agree and where they differ, in one sentence. */
function summary(rows) {
  const on = ({ aspect, telling, all }) => [element("b", {}, words.on[aspect] ?? words.aspects[aspect].toLowerCase()), telling < all ? ` (${words.some(telling, all)})` : ""];
  const parts = summed(rows);
  return parts.length === 0 ? [] : [element("p.verdicts", {}, ...parts.flatMap(({ verdict, aspects }, i) => [i === 0 ? "" : "; ", i === 0 ? capital(words.summary[verdict]) : words.summary[verdict], " ",
    ...aspects.flatMap((each, at) => [at === 0 ? "" : ", ", ...on(each)])]), ".")];
}

/** Says of whom the columns stand apart though one person speaks. @param {import("../accounts.js").Voice[]} columns */
function byChain(columns) {
  const names = [...new Set(columns.filter(({ apart }) => apart).map(({ source }) => /** @type {any} */ (source).label))];
  return names.map((name) => element("p.warning.by-chain", {}, words.differsByChain(name)));
}

/** @param {any} account */
function head(account) {
  const { words: spoken } = account.statements.find(isType) ?? account.statements[0];
  const chains = account.chains.map((relays) => voice({ source: account.source, relays }).through).filter((through) => through !== "");
  return element("th.account", { scope: "col" }, speaker({ source: account.source, relays: [], factuality: account.factuality, words: spoken }), ...chains.map((through) => element("p.chain", {}, `${strings.voice.through} ${through}`)),
    ...(account.apart ? [element("p.chain.alarm", {}, words.thisWay)] : []),
    element("p.counts", {}, element("a", { href: href("document", { id: account.document.id }) }, account.document.title)), commitmentOf(account.factuality));
}

/** @param {import("../accounts.js").Row} row @param {number} most  accounts @param {import("../accounts.js").Voice[]} columns */
function row({ aspect, cells, verdict }, most, columns) {
  const telling = cells.filter((cell) => cell.length > 0).length;
  const [two, several, why] = words.verdicts[verdict] ?? [];
  return element(`tr.${verdict}`, {}, element("th", { scope: "row" }, words.aspects[aspect], why === undefined ? "" : element("span.verdict", {}, telling > 2 ? several : two), why === undefined ? "" : element("span.why", {}, why)), ...cells.slice(0, most).map((cell, i) => cellOf(cell, aspect, columns[i])));
}

/** Whoever has a column speaks of the event, and can at most leave open what it was. Where it came several ways each statement says which. @param {any[]} statements @param {string} aspect @param {import("../accounts.js").Voice} column */
function cellOf(statements, aspect, { chains, source }) {
  const label = { "data-label": /** @type {any} */ (source).label };
  if (statements.length === 0) {
    return element("td.silent", label, aspect === "type" ? words.speaks : aspect === "other" ? "" : words.silent);
  }
  const way = (statement) => (chains.length < 2 ? [] : [element("p.chain", {}, voice(statement).through === "" ? words.direct : `${strings.voice.through} ${voice(statement).through}`)]);
  return element("td", label, ...statements.map((statement) => element(`div.telling.${className(statement.factuality)}`, {},
    element("p", {}, sign(statement.factuality), " ", value(statement), " ", confidence(statement.confidence), isFactual(statement.factuality) ? "" : element("span.how", {}, ` ${meaning(statement.factuality)}`)),
    ...way(statement), element("blockquote", {}, element("a", { href: wordsAt(statement) }, shorten(statement.words, 140))))));
}

function value(statement) {
  const { object } = statement;
  if (statement.property.iri.endsWith("#edtf")) {
    return element("b", {}, toldTime(object.label));
  }
  if (statement.property.iri.endsWith("#timeOfDay")) {
    return element("b", {}, hour(object.label));
  }
  return object.kind !== undefined && object.kind !== "" ? chip(object) : object.iri !== undefined || object.datatype !== undefined && /type|size/.test(statement.property.iri) ? element("b", {}, object.label) : triple(statement, statement.subject.iri);
}
