// @ts-check
import * as api from "../api.js";
import { element } from "../elements.js";
import { go, replace } from "../state.js";
import { count } from "../wording.js";

const PAGE = 200;

/** A question with its form and its answer. @param {HTMLElement} container @param {{query: any, name: string, values: Record<string, string>}} asked */
export function render(container, { query, name, values }) {
  if (query === undefined) {
    throw new Error(`There is no query ‘${name}’.`);
  }
  document.title = `${query.summary} – Attest`;
  const answer = element("div.answer", { "aria-live": "polite" });
  const form = /** @type {HTMLFormElement} */ (element("form", {}, ...query.params.map((param) => field(param, values[param.name] ?? "")), element("button", { type: "submit" }, "Ask")));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const given = /** @type {Record<string, string>} */ (Object.fromEntries(new FormData(form)));
    replace({ page: "query", name, values: given });
    ask(answer, name, given);
  });
  container.append(element("div.page.wide", {}, element("p.crumb", {}, element("a", { href: "#/queries" }, "Queries")), element("h1", {}, query.summary),
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
  answer.replaceChildren(element("p.status", { role: "status" }, "Asking…"));
  try {
    const { head, results } = await api.query(name, { ...values, limit: String(PAGE) });
    answer.replaceChildren(...(results.bindings.length === 0 ? [element("p.status", {}, "Nothing in the graph answers this.")] : [
      element("p.counts", {}, `${count(results.bindings.length, "row")}${results.bindings.length === PAGE ? " shown; the files hold all" : ""} · `,
        ...["csv", "json"].flatMap((format) => [element("a", { href: api.queryAddress(name, { ...values, format }), download: `${name.replaceAll("/", "-")}.${format}` }, format.toUpperCase()), " "])),
      table(head.vars, results.bindings)]));
  } catch (error) {
    answer.replaceChildren(refusal(error, name, values));
  }
}

function refusal(error, name, values) {
  const problem = error instanceof api.ApiError ? error.problem : {};
  const choices = (problem.candidates ?? []).map((candidate) => {
    const choice = element("button", { type: "button" }, `${candidate.label} (${candidate.kind})`);
    choice.addEventListener("click", () => go({ page: "query", name, values: { ...values, [problem.parameter ?? ""]: candidate.iri } }));
    return element("li", {}, choice, " ", element("code", {}, candidate.iri));
  });
  return element("div.status.error", { role: "alert" }, element("p", {}, error.message), choices.length === 0 ? "" : element("ul.choices", {}, ...choices));
}

function table(columns, rows) {
  return element("div.scroll", { tabindex: "0", role: "region", "aria-label": "Answer" }, element("table", {},
    element("thead", {}, element("tr", {}, ...columns.map((column) => element("th", { scope: "col" }, column.replaceAll("_", " "))))),
    element("tbody", {}, ...rows.map((row) => element("tr", {}, ...columns.map((column) => element("td", {}, cell(row[column]))))))));
}

function cell(term) {
  if (term === undefined) {
    return "";
  }
  return term.type === "uri" ? element("code", { title: term.value }, term.value.replace(/^.*\/(?=.)/, "…/")) : String(term.value);
}
