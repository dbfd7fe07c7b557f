// @ts-check
/** What the timeline, the map and the network are filtered by: the same words in each address, so that one leads to the other. */
import { ahead } from "../ahead.js";
import { element } from "../elements.js";
import { commitment, commitments } from "../factuality.js";
import { legend } from "../legend.js";
import { change as changeIn, href } from "../state.js";
import { strings } from "../strings.js";
import { views } from "../strings-views.js";
import { choices, described, list } from "./choices.js";
import { folding, head } from "./folding.js";

export { list } from "./choices.js";

const SHARED = ["actor", "document", "type", "place", "factuality", "source", "from", "to"];
const VALUES = ["Factual", "Probable", "Possible", "Intended", "Hypothetical", "Generic", "Counterfactual", "Unspecified"];
const PAGES = ["timeline", "map", "network"];

/** The part of a view's address that others understand. @param {Record<string, string>} query @returns {Record<string, string>} */
export const shared = (query) => Object.fromEntries(SHARED.filter((key) => (query[key] ?? "") !== "").map((key) => [key, query[key]]));

/** The commitments that are switched off. @param {string | undefined} factuality @returns {Set<string>} */
export function hidden(factuality) {
  const shown = new Set(list(factuality).map(commitment));
  return new Set(shown.size === 0 ? [] : commitments.filter((each) => !shown.has(each)));
}

/** The filter once a commitment is switched; empty where all are on. @param {string | undefined} factuality @param {string} which @param {boolean} on */
export function switched(factuality, which, on) {
  const off = hidden(factuality);
  off[on ? "delete" : "add"](which);
  return off.size === 0 || off.size === commitments.length ? "" : VALUES.filter((value) => !off.has(commitment(value))).join(" ");
}

const changing = (page) => (values) => changeIn(page, (now) => ({ focus: "", ...(typeof values === "function" ? values(now) : values) }));

/** Shows what is filtered by now, where days were changed without making the view anew. What is below keeps its place under the pointer: see filterBar's steady.
 *  @param {HTMLElement} bar @param {{page: string, query: Record<string, string>}} state @param {Record<string, {label: string, kind: string}>} names */
export function showChosen(bar, { page, query }, names) {
  bar.querySelector(".filters > .chips")?.replaceWith(chips(query, names, changing(page), true));
  bar.querySelector("summary")?.replaceWith(head(views.scene.filters, Object.keys(shared(query)).length));
}

/** @param {{state: import("../state.js").State, names: Record<string, {label: string, kind: string}>, documents: Record<string, string>, tools?: Node[], below?: Node[], prompt?: string, kind?: string, onChoice?: (choice: any) => void, drawn?: (commitment: import("../factuality.js").Commitment) => SVGElement, steady?: boolean}} options
 *    names: of things in the filters, by IRI; documents: titles by id; tools: more that belongs beside; below: what else is chosen; prompt and onChoice: what the search field is for, where it does not filter; kind: of what it offers; drawn: how the picture draws what is told so firmly;
 *    steady: whether the line of what is chosen is there even while nothing is, since days can be chosen in the picture itself
 *  @returns {HTMLElement} */
export function filterBar({ state, names, documents, tools = [], below = [], prompt = views.scene.actorHint, kind = "", onChoice, drawn, steady = false }) {
  const { page, query } = state;
  const change = changing(page);
  const somebody = ahead({ label: prompt, placeholder: prompt, hideLabel: true, kind, onChoice: onChoice ?? ((choice) => {
    const key = choice.kind === "place" ? "place" : choice.kind === "event" ? "focus" : "actor";
    change((now) => ({ [key]: key === "focus" ? choice.iri : [...new Set([...list(now[key]), choice.iri])].join(" ") }));
  }) });
  return folding(views.scene.filters, Object.keys(shared(query)).length, element("section.filters", { "aria-label": views.scene.filters },
    element("div.bar", {}, element("div.who", {}, somebody.box),
      choose(views.scene.document, views.scene.allDocuments, Object.entries(documents).sort(([, one], [, other]) => one.localeCompare(other, "en")), query.document ?? "", (value) => change({ document: value })),
      choose(views.scene.type, views.scene.allTypes, Object.entries(views.types), query.type ?? "", (value) => change({ type: value })), ...tools),
    chips(query, names, change, steady),
    legend({ present: commitments, hidden: hidden(query.factuality), drawn, onCommitment: (which, on) => change((now) => ({ factuality: switched(now.factuality, which, on) })) })), ...below);
}

/** A labelled choice of one. @param {string} label @param {string} all @param {[string, string][]} options @param {string} value @param {(value: string) => void} onChange */
export function choose(label, all, options, value, onChange) {
  const known = options.some(([key]) => key === value) || value === "" ? options : [.../** @type {[string, string][]} */ (options), /** @type {[string, string]} */ ([value, value])];
  const select = /** @type {HTMLSelectElement} */ (element("select", {}, ...(all === "" ? [] : [element("option", { value: "" }, all)]), ...known.map(([key, name]) => element("option", { value: key }, name))));
  select.value = value;
  select.addEventListener("change", () => onChange(select.value));
  return element("label.choice", {}, element("span", {}, label), select);
}

function chips(query, names, change, steady) {
  const made = choices(query, names).map(({ kind, words, without }) => {
    const button = element(`button.chip.${kind}`, { type: "button", "aria-label": views.scene.remove(words) }, words, element("span", { "aria-hidden": "true" }, "×"));
    button.addEventListener("click", () => change(without));
    return button;
  });
  if (made.length === 0 && Object.keys(shared(query)).length === 0) {
    return steady ? element("div.chips", {}, element("span.quiet", {}, `${views.scene.filters}: ${views.scene.unfiltered}`)) : element("div.chips", { hidden: "" });
  }
  const all = element("button.plain", { type: "button" }, views.scene.all);
  all.addEventListener("click", () => change(Object.fromEntries(SHARED.map((key) => [key, ""]))));
  return element("div.chips", {}, ...made, all);
}

/** The titles of some documents; of all where none of them is known. @param {Record<string, string>} documents  titles by id @param {string[]} ids */
export function titlesOf(documents, ids) {
  const some = [...new Set(ids)].flatMap((id) => documents[id] ?? []);
  return some.length > 0 ? some : Object.values(documents);
}

/** How many documents a kept picture names. */
const NAMED = 8;

/** What a picture of this shows, for those who keep it. @param {string} title @param {string[]} lines  more that is said of it @param {Record<string, string>} query
 *  @param {{names: Record<string, {label: string, kind: string}>, documents: Record<string, string>}} known @param {ParentNode[]} legends  those that stand beside it @param {string[]} titles  of the documents that it was read from @returns {import("../picture-frame.js").About} */
export function about(title, lines, query, known, legends, titles) {
  return { title, legends, lines: [...lines, `${views.scene.filters}: ${described(query, hidden(query.factuality), known)}`,
    ...(titles.length === 0 ? [] : [views.scene.readFrom(titles.slice(0, NAMED).map((each) => `‘${each}’`).join(", "), titles.length - NAMED)])] };
}

/** Links to the other pictures of the same. @param {string} page @param {() => Record<string, string>} query  asked for when a link is followed */
export function others(page, query) {
  const links = PAGES.filter((other) => other !== page).map((other) => {
    const link = /** @type {HTMLAnchorElement} */ (element("a", { href: href(other, {}, shared(query())) }, strings.nav[other]));
    const refresh = () => { link.href = href(other, {}, shared(query())); };
    ["pointerenter", "focus", "click"].forEach((kind) => link.addEventListener(kind, refresh));
    return link;
  });
  return element("nav.others", { "aria-label": views.scene.also }, element("span", {}, views.scene.also), ...links);
}

/** Says how much was read where it is not all, and asks for the view anew until it is.
 *  @param {{read: number, documents: number}} progress @param {() => void} again @returns {{note: Node[], stop: () => void}} */
export function progressNote({ read, documents }, again) {
  if (read >= documents && documents > 0 || read === documents && documents === 0 && again === undefined) {
    return { note: [], stop: () => {} };
  }
  const timer = setTimeout(again, documents === 0 ? 700 : 2500);
  return { note: documents === 0 ? [] : [element("p.status.loading", { role: "status" }, views.scene.progress(read, documents))], stop: () => clearTimeout(timer) };
}
