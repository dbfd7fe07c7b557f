// @ts-check
import { ahead } from "../ahead.js";
import { ask, named } from "../answer.js";
import * as api from "../api.js";
import { element } from "../elements.js";
import { checkDay } from "../given-day.js";
import { href, replace, withoutOrder } from "../state.js";
import { strings } from "../strings.js";
import { wayBack } from "../way-back-link.js";

const words = strings.queries;
/** Which kinds of parameters take a day, or a month or year. */
const DAYS = new Set(["date", "lastday"]);
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
    const chosen = value === "" ? param.fallback || api.ANY : value;
    const options = [api.ANY, ...Object.keys(strings.factuality)].map((each) => element("option", { value: each, ...(each === chosen ? { selected: "" } : {}) }, strings.factuality[each] ?? words.any));
    return element("div.field", {}, element("label", { for: id }, param.description), element("select", { id, name: param.name }, ...options));
  }
  if (KINDS[param.kind] !== undefined) {
    const { box, input } = ahead({ label: param.description, id, name: param.name, value: api.IRI.test(value) ? "" : value, placeholder, kind: KINDS[param.kind] });
    if (api.IRI.test(value)) {
      callByName(input, value, param.kind);
    }
    return element("div.field", {}, box);
  }
  const input = /** @type {HTMLInputElement} */ (element("input", { id, name: param.name, value, placeholder, autocomplete: "off", spellcheck: "false" }));
  if (DAYS.has(param.kind)) {
    input.addEventListener("input", () => checkDay(input, strings.noDay));
    checkDay(input, strings.noDay);
  }
  return element("div.field", {}, element("label", { for: id }, param.description), input);
}

/** Writes what a link names by its address as people call it. @param {HTMLInputElement} input @param {string} iri @param {string} kind  of the parameter */
async function callByName(input, iri, kind) {
  input.dataset.iri = iri;
  input.placeholder = strings.loading;
  const name = await api.nameOf(iri, kind);
  // Who began to write something else meant something else.
  if (input.dataset.iri === iri) {
    input.value = name;
  }
}
