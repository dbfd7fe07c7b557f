// @ts-check
import * as api from "../api.js";
import { element } from "../elements.js";
import { go, href, replace } from "../state.js";
import { strings } from "../strings.js";
import { table } from "../table.js";

const PAGE = 200;

/** @param {import("../state.js").State} state @param {typeof import("../api.js")} server */
export async function load(state, server) {
  const { queries } = await server.queries();
  const query = queries.find((each) => each.name === state.params.name);
  if (query === undefined) {
    throw new Error(strings.queries.missing(state.params.name));
  }
  return query;
}

/** @param {any} query */
export const title = (query) => query.summary;

/** A question with its form and its answer. @param {HTMLElement} container @param {any} query @param {import("../state.js").State} state */
export function render(container, query, state) {
  const { name } = query;
  const values = state.query;
  const answer = element("div.answer", { "aria-live": "polite" });
  const form = /** @type {HTMLFormElement} */ (element("form.form", {}, ...query.params.map((param) => field(param, values[param.name] ?? "")), element("button", { type: "submit" }, strings.queries.ask)));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const given = /** @type {Record<string, string>} */ (Object.fromEntries(new FormData(form)));
    replace("query", { name }, given);
    ask(answer, name, given);
  });
  container.append(element("div.page.wide", {}, element("p.crumb", {}, element("a", { href: href("queries") }, strings.queries.title)), element("h1", {}, query.summary),
    element("p", {}, query.description), form, answer));
  if (query.params.length === 0 || Object.keys(values).length > 0) {
    ask(answer, name, values);
  }
}

function field(param, value) {
  const id = `param-${param.name}`;
  return element("div.field", {}, element("label", { for: id }, param.description),
    element("input", { id, name: param.name, value, placeholder: param.fallback === "" ? param.expects : param.fallback, autocomplete: "off", spellcheck: "false" }));
}

async function ask(answer, name, values) {
  answer.replaceChildren(element("p.status", { role: "status" }, strings.queries.asking));
  try {
    const { head, results } = await api.query(name, { ...values, limit: String(PAGE) });
    answer.replaceChildren(...(results.bindings.length === 0 ? [element("p.status", {}, strings.queries.nothing)] : [
      element("p.counts", {}, `${strings.counts.rows(results.bindings.length)}${results.bindings.length === PAGE ? ` ${strings.queries.shown}` : ""} · `,
        ...["csv", "json"].flatMap((format) => [element("a", { href: api.queryAddress(name, { ...values, format }), download: `${name.replaceAll("/", "-")}.${format}` }, format.toUpperCase()), " "])),
      answerTable(name, head.vars, results.bindings)]));
  } catch (error) {
    answer.replaceChildren(refusal(error, name, values));
  }
}

function refusal(error, name, values) {
  const problem = error instanceof api.ApiError ? error.problem : {};
  const choices = (problem.candidates ?? []).map((candidate) => {
    const choice = element("button", { type: "button" }, `${candidate.label} (${candidate.kind})`);
    choice.addEventListener("click", () => go("query", { name }, { ...values, [problem.parameter ?? ""]: candidate.iri }));
    return element("li", {}, choice, " ", element("code", {}, candidate.iri));
  });
  return element("div.status.error", { role: "alert" }, element("p", {}, error.message), choices.length === 0 ? "" : element("ul.choices", {}, ...choices));
}

const answerTable = (name, columns, rows) => table({ name, rows, columns: columns.map((column) => ({ label: column.replaceAll("_", " "), text: (row) => row[column]?.value ?? "", show: (row) => cell(row[column]) })) });

function cell(term) {
  if (term === undefined) {
    return "";
  }
  return term.type === "uri" ? element("code", { title: term.value }, term.value.replace(/^.*\/(?=.)/, "…/")) : String(term.value);
}
