// @ts-check
/** The network in words. */
import { element } from "../elements.js";
import { className, commitmentOf, isFactual, meaning } from "../factuality.js";
import { eventCard, said } from "../scene/card.js";
import { href } from "../state.js";
import { strings } from "../strings.js";
import { views } from "../strings-views.js";
import { folded, table } from "../table.js";
import { phrase } from "./phrases.js";

/** Of how many lines a card tells. */
export const FIRST = 14;

/** @param {{node: any, edges: any[], names: Record<string, any>, happening: any, expanded: boolean, onExpand: () => void, onLeave: () => void}} options */
export function knotCard({ node, edges, names, happening, expanded, onExpand, onLeave }) {
  const act = element("button", { type: "button" }, expanded ? views.network.collapse : views.network.expand);
  act.addEventListener("click", expanded ? onLeave : onExpand);
  const hidden = node.lines - edges.length;
  const actions = element("p.actions", {}, act, " ", element("a", { href: href("thing", {}, { iri: node.iri }) }, views.scene.open), element("span.quiet", {}, ` ${views.network.more(node.lines)}${hidden > 0 ? `, ${views.network.hidden(hidden)}` : ""}`));
  if (happening !== undefined) {
    const card = eventCard(happening.each, happening.names, happening.documents);
    card.append(actions);
    return card;
  }
  return element(`section.card.${node.kind === "" ? "speech" : node.kind}`, { "aria-label": views.scene.detail }, element("p.kind", {}, node.type.replace(/([a-z])([A-Z])/g, "$1 $2")), element("h2", {}, node.label), actions,
    element("ul.facts", {}, ...edges.slice(0, FIRST).map((edge) => relation(edge, node.iri, names)), ...(edges.length > FIRST ? [element("li.quiet", {}, views.timeline.more(edges.length - FIRST))] : [])));
}

/** The words of what a card tells. @param {{voices: any[], names: Record<string, any>}} heard */
export const heardWords = ({ voices, names }) => voices.map((voice) => said(voice.saying, voice.document, names));

function relation(edge, iri, names) {
  const verb = strings.verbs[edge.relation] ?? edge.relation;
  const called = (each) => names[each]?.label ?? "";
  const part = views.network.parts[edge.relation];
  const words = edge.subject === iri ? `${verb} ${called(edge.object)}` : part === undefined ? `${called(edge.subject)} ${verb} ${called(iri)}` : `${part} ${called(edge.subject)}`;
  const disputed = edge.disputed ? [" ", element("span", { role: "img", "aria-label": views.scene.disputed, title: views.scene.disputed }, "≠")] : [];
  return element("li", {}, words, ...(isFactual(edge.factuality) ? [] : [" ", commitmentOf(edge.factuality)]), ...disputed);
}

/** Ways as sentences, each step marked as the legend has it where it is not told as a fact. @param {string[][]} paths @param {Map<string, any>} known @param {any[]} edges @param {(iri: string) => void} choose */
export function wayList(paths, known, edges, choose) {
  /** Of several lines the one that is told most firmly. */
  const between = (a, b) => {
    const all = edges.filter((edge) => (edge.subject === a && edge.object === b) || (edge.subject === b && edge.object === a));
    return all.find((edge) => isFactual(edge.factuality)) ?? all[0];
  };
  const stop = (iri) => {
    const button = element(`button.chip.${known.get(iri)?.kind ?? "event"}`, { type: "button" }, known.get(iri)?.label ?? iri);
    button.addEventListener("click", () => choose(iri));
    return button;
  };
  const step = (edge, from) => {
    const words = edge === undefined ? "–" : phrase(edge, (iri) => known.get(iri), edge.subject !== from);
    return edge === undefined || isFactual(edge.factuality) ? [element("span.step", {}, ` ${words} `)] : [element(`span.step.triple.${className(edge.factuality)}`, {}, " ", element("b", {}, words), " ", commitmentOf(edge.factuality), " ")];
  };
  const byLength = [...Map.groupBy(paths, (path) => path.length - 1)];
  return element("section.ways", { "aria-label": views.network.paths }, ...byLength.flatMap(([steps, alike], at) => [element(at === 0 ? "h2" : "h3", {}, (at === 0 ? views.network.found : views.network.longer)(alike.length, steps)),
    element("ol", {}, ...alike.map((path) => element("li", {}, ...path.flatMap((iri, i) => (i === 0 ? [stop(iri)] : [...step(between(path[i - 1], iri), path[i - 1]), stop(iri)])))))]));
}

/** @param {any[]} nodes @param {(iri: string) => void} choose */
export function knotList(nodes, choose) {
  const kinds = [...new Set(nodes.map((node) => node.kind))].sort();
  return folded(views.network.list, () => element("div.table.knot-list", {}, ...kinds.map((kind) => element("section", {}, element("h3", {}, strings.kindsMany[kind] ?? kind), element("ul", {}, ...nodes.filter((node) => node.kind === kind).map((node) => {
    const button = element("button.plain", { type: "button" }, node.label);
    button.addEventListener("click", () => choose(node.iri));
    return element("li", {}, button, ...(kind === "event" && !isFactual(node.factuality) ? [" ", commitmentOf(node.factuality)] : []));
  }))))));
}

/** @param {any[]} edges @param {Record<string, any>} names */
export function edgeTable(edges, names) {
  const { columns } = views.network;
  const heads = [
    { label: columns.subject, text: (edge) => names[edge.subject]?.label ?? edge.subject }, { label: columns.relation, text: (edge) => phrase(edge, (iri) => names[iri]) },
    { label: columns.object, text: (edge) => names[edge.object]?.label ?? edge.object }, { label: columns.how, text: (edge) => meaning(edge.factuality), show: (edge) => commitmentOf(edge.factuality) },
  ];
  return folded(views.scene.table, () => table({ name: "network", rows: edges, columns: heads }), heads);
}
