// @ts-check
/** The answer to a question that has a name: its rows, or why there are none. */
import * as api from "./api.js";
import { asks } from "./asking.js";
import { element } from "./elements.js";
import { commitment, commitmentOf } from "./factuality.js";
import { legend } from "./legend.js";
import { noAnswer } from "./no-answer.js";
import { href } from "./state.js";
import { local } from "./statements.js";
import { strings } from "./strings.js";
import { table } from "./table.js";
import { target, termWords } from "./terms.js";
import { told, toldPlainly } from "./told-time.js";
import { capital } from "./wording.js";

const PAGE = 100;
/** After how long a reader is told what would be quicker, in milliseconds. */
const LONG = 4000;
const TERMS = "https://w3id.org/attest/ns#";
const words = strings.queries;
/** Columns that hold names of properties. */
const NAMES_OF_TERMS = new Set(["property", "relation", "role", "other_role"]);

/** Words that name other questions lead to them. @param {string} text @param {Set<string>} others */
export const named = (text, others) => text.split(/([a-z]+\/[a-z-]+)/).map((part) => (others.has(part) ? element("a", { href: href("query", { name: part }) }, part) : part));

/** Asks, and shows what comes. @param {HTMLElement} answer  where @param {any} query  as /api/queries has it @param {Record<string, string>} given */
export async function ask(answer, query, given) {
  const { name } = query;
  const waiting = element("p.status.loading", { role: "status" }, words.asking);
  answer.replaceChildren(waiting);
  const long = setTimeout(() => waiting.append(" ", words.long), LONG);
  try {
    // One row more than is shown tells whether there are others.
    const page = async (/** @type {number} */ offset) => api.query(name, { ...given, limit: String(PAGE + 1), offset: String(offset) });
    const [{ head, results }, { sparql }] = await Promise.all([page(0), api.sparql(name, given)]);
    const rows = results.bindings;
    const editor = element("p.tools", {}, element("a", { href: api.editor(sparql) }, words.sparql));
    answer.replaceChildren(...(rows.length === 0 ? [noAnswer(query, given), editor] : [...signs(rows), answerTable(query, given, head.vars, rows, async (offset) => (await page(offset)).results.bindings), editor]));
  } catch (error) {
    answer.replaceChildren(refusal(error, name, given));
  } finally {
    clearTimeout(long);
  }
}

/** What the signs mean, where the answer holds any. */
function signs(rows) {
  const present = [...new Set(rows.flatMap((row) => Object.values(row).filter(isCommitment).map((term) => commitment(local(term.value)))))];
  return present.length === 0 ? [] : [legend({ present })];
}

/** The rows with what leads to further ones. @param {any} query @param {Record<string, string>} given @param {string[]} columns @param {any[]} first @param {(offset: number) => Promise<any[]>} page */
function answerTable({ name, links }, given, columns, first, page) {
  const nodeOf = new Map(links.map(({ column, node }) => [column, node]));
  const nodes = new Set(nodeOf.values());
  const file = (format) => element("a", { href: api.queryAddress(name, { ...given, format }), download: `${name.replaceAll("/", "-")}.${format}` }, format.toUpperCase());
  const called = (/** @type {string} */ column) => words.columns[column] ?? column.replaceAll("_", " ");
  const isUnseen = (/** @type {string} */ column) => nodes.has(column) && !nodeOf.has(column);
  /** What a column of addresses is of: the one whose words lead there. */
  const heading = (/** @type {string} */ column) => (isUnseen(column) ? words.addressOf(called([...nodeOf].filter(([, node]) => node === column)[0][0])) : called(column));
  // What a spreadsheet gets and nobody sees here comes behind the rest.
  const shown = [...columns.filter((column) => !isUnseen(column)), ...columns.filter(isUnseen)].map((column) => ({ label: heading(column), text: (row) => (row[column]?.type === "literal" && row[column].datatype === undefined ? toldPlainly(row[column].value) : row[column]?.value ?? ""), show: (row) => (NAMES_OF_TERMS.has(column) && row[column]?.type === "literal" ? termWords(row[column].value) : cell(row[column], row[nodeOf.get(column) ?? ""])), unseen: isUnseen(column) }));
  const holder = element("div");
  const draw = (/** @type {any[]} */ before, /** @type {any[]} */ found) => {
    const rows = [...before, ...found.slice(0, PAGE)];
    const left = found.length > PAGE;
    const more = element("button", { type: "button" }, strings.more);
    asks(more, async () => draw(rows, await page(rows.length)));
    holder.replaceChildren(table({ name, rows, columns: shown, whole: true, look: "stacked", tools: [element("span.counts", {}, left ? words.firstRows(rows.length) : strings.counts.rows(rows.length)), element("span", {}, `${words.files} `, file("csv"), " ", file("json"))] }),
      ...(left ? [element("p.more", {}, more, " ", element("span.counts", {}, words.firstRows(rows.length)))] : []));
  };
  draw([], first);
  return holder;
}

function refusal(error, name, given) {
  const problem = error instanceof api.ApiError ? error.problem : {};
  const choices = (problem.candidates ?? []).map((candidate) => {
    return element("li", {}, element("a", { href: href("query", { name }, { ...given, [problem.parameter ?? ""]: candidate.iri }) }, candidate.label), ` (${candidate.kind}) `, element("code", {}, candidate.iri));
  });
  return element("div.status.error", { role: "alert" }, ...(problem.title === undefined || choices.length > 0 ? [] : [element("h2", {}, problem.title)]), element("p", {}, capital(error.message)), choices.length === 0 ? "" : element("ul.choices", {}, ...choices));
}

/** A value of att:factuality, which is drawn as everywhere. */
const isCommitment = (term) => term?.type === "uri" ? term.value.startsWith(TERMS) && Object.hasOwn(strings.factuality, local(term.value)) : term !== undefined && Object.hasOwn(strings.factuality, term.value);

/** What a row says in a column. @param {any} term @param {any} [node]  what the words stand for */
function cell(term, node) {
  if (term === undefined) {
    return "";
  }
  if (isCommitment(term)) {
    return commitmentOf(local(term.value));
  }
  const address = node?.type === "uri" ? target(node.value) : undefined;
  if (address !== undefined) {
    return element("a", { href: address, title: node.value }, term.type === "uri" ? words.open : term.value);
  }
  return term.type === "uri" ? bare(term.value) : term.datatype === undefined ? told(term.value) : element(/#date$/.test(term.datatype) ? "span.date" : "span", {}, term.value);
}

/** A node for which the row has no words. @param {string} iri */
function bare(iri) {
  const address = target(iri);
  return address === undefined ? element("code", { title: iri }, iri.replace(/^.*\/(?=.)/, "…/")) : element("a", { href: address, title: iri }, words.open);
}
