// @ts-check
import { ahead } from "../ahead.js";
import * as api from "../api.js";
import { asks } from "../asking.js";
import { element, empty } from "../elements.js";
import { commitment, commitmentOf } from "../factuality.js";
import { checkDay } from "../given-day.js";
import { legend } from "../legend.js";
import { go, href, replace, withoutOrder } from "../state.js";
import { local } from "../statements.js";
import { strings } from "../strings.js";
import { table } from "../table.js";
import { wayBack } from "../way-back-link.js";
import { target, termWords } from "../terms.js";
import { told } from "../told-time.js";

const PAGE = 100;
/** After how long a reader is told what would be quicker, in milliseconds. */
const LONG = 4000;
/** What takes back the commitment that a question asks for by itself. */
const ANY = "any";
const TERMS = "https://w3id.org/attest/ns#";
const words = strings.queries;
/** Which kinds of parameters take a day, or a month or year. */
const DAYS = new Set(["date", "lastday"]);
/** Columns that hold names of properties. */
const NAMES_OF_TERMS = new Set(["property", "relation", "role", "other_role"]);
/** Which kinds of things are offered for which kind of parameter. */
const KINDS = { actor: "person,organization,group,actor", person: "person", organization: "organization", place: "place", event: "event", document: "document", thing: "names" };

/** @param {import("../state.js").State} state @param {typeof import("../api.js")} server */
export async function load(state, server) {
  const { queries } = await server.queries();
  const query = queries.find((each) => each.name === state.params.name);
  if (query === undefined) {
    throw new api.ApiError({ status: 404, title: words.none404, detail: words.missing(state.params.name) });
  }
  return { ...query, others: new Set(queries.map((each) => each.name)) };
}

/** @param {any} query */
export const title = (query) => query.summary;

/** A question with its form and its answer. @param {HTMLElement} container @param {any} query @param {import("../state.js").State} state */
export function render(container, query, state) {
  const { name } = query;
  const answer = element("div.answer", { "aria-live": "polite" });
  const form = /** @type {HTMLFormElement} */ (element("form.form", {}, ...query.params.map((param) => field(param, state.query[param.name] ?? "")), element("button.primary", { type: "submit" }, words.ask)));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const given = values(form);
    replace("query", { name }, given);
    ask(answer, query, given);
  });
  container.append(element("div.page.wide", {}, element("p.crumb", {}, element("a", { href: href("queries") }, words.title), ...wayBack()), element("h1", {}, query.summary),
    element("p.hint", {}, ...named(query.description, query.others)), form, answer));
  const given = withoutOrder(state.query);
  // A link that sorts an answer asks for it.
  if (query.params.length === 0 || Object.keys(state.query).length > 0) {
    ask(answer, query, given);
  }
}

/** Words that name other questions lead to them. @param {string} text @param {Set<string>} others */
const named = (text, others) => text.split(/([a-z]+\/[a-z-]+)/).map((part) => (others.has(part) ? element("a", { href: href("query", { name: part }) }, part) : part));

/** What the fields hold; the node that was taken from the list, where one was. @param {HTMLFormElement} form @returns {Record<string, string>} */
function values(form) {
  const given = /** @type {Record<string, string>} */ (Object.fromEntries(new FormData(form)));
  form.querySelectorAll("input").forEach((input) => { given[input.name] = input.dataset.iri ?? input.value.trim(); });
  return given;
}

function field(param, value) {
  const id = `param-${param.name}`;
  const placeholder = param.fallback === "" ? words.expects[param.kind] ?? param.expects : param.fallback;
  if (param.kind === "factuality") {
    const chosen = value === "" ? param.fallback || ANY : value;
    const options = [ANY, ...Object.keys(strings.factuality)].map((each) => element("option", { value: each, ...(each === chosen ? { selected: "" } : {}) }, strings.factuality[each] ?? words.any));
    return element("div.field", {}, element("label", { for: id }, param.description), element("select", { id, name: param.name }, ...options));
  }
  if (KINDS[param.kind] !== undefined) {
    return element("div.field", {}, ahead({ label: param.description, id, name: param.name, value, placeholder, kind: KINDS[param.kind] }).box);
  }
  const input = /** @type {HTMLInputElement} */ (element("input", { id, name: param.name, value, placeholder, autocomplete: "off", spellcheck: "false" }));
  if (DAYS.has(param.kind)) {
    input.addEventListener("input", () => checkDay(input, strings.noDay));
    checkDay(input, strings.noDay);
  }
  return element("div.field", {}, element("label", { for: id }, param.description), input);
}

async function ask(answer, query, given) {
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
    answer.replaceChildren(...(rows.length === 0 ? [empty(words.nothing), editor] : [...signs(rows), answerTable(query, given, head.vars, rows, async (offset) => (await page(offset)).results.bindings), editor]));
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
  const shown = columns.map((column) => ({ label: column.replaceAll("_", " "), text: (row) => row[column]?.value ?? "", show: (row) => (NAMES_OF_TERMS.has(column) && row[column]?.type === "literal" ? termWords(row[column].value) : cell(row[column], row[nodeOf.get(column) ?? ""])), unseen: nodes.has(column) && !nodeOf.has(column) }));
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
    const choice = element("button", { type: "button" }, `${candidate.label} (${candidate.kind})`);
    choice.addEventListener("click", () => go("query", { name }, { ...given, [problem.parameter ?? ""]: candidate.iri }));
    return element("li", {}, choice, " ", element("code", {}, candidate.iri));
  });
  return element("div.status.error", { role: "alert" }, ...(problem.title === undefined || choices.length > 0 ? [] : [element("h2", {}, problem.title)]), element("p", {}, error.message), choices.length === 0 ? "" : element("ul.choices", {}, ...choices));
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
