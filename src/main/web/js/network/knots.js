// @ts-check
/** The things of the network: shapes tell the kind, fills and outlines how sure the source is. */
import { commitment, cross, fillOpacity, meaning, stroke } from "../factuality.js";
import { strings } from "../strings.js";
import { views } from "../strings-views.js";
import { svg } from "../svg.js";
import { size } from "./layout.js";

const round = (number) => Math.round(number * 10) / 10;

/** Persons are round, organizations square, groups between the two, events on a corner, places pointed. @param {any} node @param {number} [x] @param {number} [y] */
function outline(node, x = 0, y = 0) {
  const r = size(node);
  const [a, corner] = [round(r * (node.kind === "group" ? 0.95 : 0.9)), round(r * 0.55)];
  const at = `M${round(x)} ${round(y)}`;
  switch (node.kind) {
    case "event": return `${at}m0 ${-r - 1}l${r + 1} ${r + 1}l${-r - 1} ${r + 1}l${-r - 1} ${-r - 1}z`;
    case "organization": return `${at}m${-a} ${-a}h${2 * a}v${2 * a}h${-2 * a}z`;
    case "group": return `${at}m${corner - a} ${-a}h${round(2 * (a - corner))}q${corner} 0 ${corner} ${corner}v${round(2 * (a - corner))}q0 ${corner} ${-corner} ${corner}h${round(-2 * (a - corner))}q${-corner} 0 ${-corner} ${-corner}v${round(-2 * (a - corner))}q0 ${-corner} ${corner} ${-corner}z`;
    case "place": return `${at}m0 ${round(-r)}l${round(r)} ${round(r * 1.75)}h${round(-2 * r)}z`;
    default: return `${at}m${round(-r)} 0a${round(r)} ${round(r)} 0 1 0 ${round(2 * r)} 0a${round(r)} ${round(r)} 0 1 0 ${round(-2 * r)} 0z`;
  }
}

const look = (node) => ({ class: "shape", "fill-opacity": node.kind === "event" ? fillOpacity(node.factuality) : 1, ...(node.kind === "event" ? stroke(node.factuality, 1.4) : { "stroke-width": 1.6 }) });

/** The shape of a thing around the middle. @param {any} node */
export const shape = (node) => svg("path", { ...look(node), d: outline(node) });

/** The same, crossed out where it is denied. @param {any} node */
export const drawn = (node) => [shape(node), ...(commitment(node.factuality) === "denied" ? [cross(0, 0, 8)] : [])];

const classes = (node, on) => `knot ${node.kind === "actor" ? "person" : node.kind} f-${commitment(node.factuality)}${on ? " on-way" : ""}`;

/** A thing that can be reached, pointed at and chosen. @param {any} node @param {boolean} on  whether it stands on a way that was asked for @param {boolean} reached  with the tab key */
export const knot = (node, on, reached) => svg("g", { class: classes(node, on), transform: `translate(${round(node.x)} ${round(node.y)})`, role: "button", tabindex: reached ? 0 : -1,
  "aria-label": `${node.label}, ${strings.kinds[node.kind] ?? node.kind}${node.kind === "event" ? `, ${meaning(node.factuality)}` : ""}, ${views.network.more(node.lines)}`, "data-iri": node.iri },
...drawn(node), ...(node.disputed ? [svg("text", { class: "disputed", x: 0, y: 4, "text-anchor": "middle" }, "≠")] : []));

/** All things at once for the eyes, until they are made one by one: those that look alike as one shape. @param {any[]} nodes @param {Set<string>} ends  those on ways @returns {SVGElement} */
export function sketch(nodes, ends) {
  const looks = new Map();
  for (const node of nodes) {
    const key = classes(node, ends.has(node.iri));
    const alike = looks.get(key);
    if (alike === undefined) {
      looks.set(key, [node]);
    } else {
      alike.push(node);
    }
  }
  return svg("g", { class: "sketch", "aria-hidden": "true" }, ...[...looks].map(([key, alike]) => svg("g", { class: key }, svg("path", { ...look(alike[0]), d: alike.map((node) => outline(node, node.x, node.y)).join("") }))));
}

/** A thing once more, for the eyes alone. @param {any} node @param {boolean} on @param {boolean} chosen */
export function above(node, on, chosen) {
  const made = knot(node, on, false);
  ["role", "tabindex", "aria-label", "data-iri"].forEach((name) => made.removeAttribute(name));
  made.classList.toggle("chosen", chosen);
  return made;
}
