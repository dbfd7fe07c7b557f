// @ts-check
/** How sure the source is: one way to draw it in text and in pictures, never by colour alone. */
import { element } from "./elements.js";
import { strings } from "./strings.js";
import { svg } from "./svg.js";

/** @typedef {"factual" | "possible" | "intended" | "supposed" | "denied" | "open"} Commitment */

/** The commitments from the firmest to the least, as legends list them. @type {Commitment[]} */
export const commitments = ["factual", "possible", "intended", "supposed", "denied", "open"];

/** @type {Record<string, Commitment>} */
const OF = { Factual: "factual", Probable: "possible", Possible: "possible", Intended: "intended", Hypothetical: "supposed", Generic: "supposed", Counterfactual: "denied", Unspecified: "open" };

/** Lines: dashes in units of the line's width; SVG shapes: how much of the fill is kept.
 *  @type {Record<Commitment, {dashes: number[], cap: "butt" | "round", fill: number}>} */
const DRAWN = {
  factual: { dashes: [], cap: "butt", fill: 1 },
  possible: { dashes: [5, 2], cap: "butt", fill: 0.35 },
  intended: { dashes: [3, 3], cap: "butt", fill: 0.2 },
  supposed: { dashes: [0.1, 2.6], cap: "round", fill: 0 },
  denied: { dashes: [6, 2, 0.5, 2], cap: "butt", fill: 0 },
  open: { dashes: [1, 4], cap: "butt", fill: 0 },
};

/** Which of the six a value of att:factuality is drawn as. @param {string} value  local name, such as Probable @returns {Commitment} */
export const commitment = (value) => OF[value] ?? "open";

/** A value that is drawn as one of the six. @param {Commitment} which @returns {string} */
export const valueOf = (which) => Object.keys(OF).find((value) => OF[value] === which) ?? "";

/** The class of elements in text and tables; css/factuality.css draws it. @param {string} value  local name */
export const className = (value) => `f-${commitment(value)}`;

/** What it means. @param {string} value  local name @returns {string} */
export const meaning = (value) => strings.factuality[value] ?? value;

/** True for what is told as having happened or being so. @param {string} value */
export const isFactual = (value) => commitment(value) === "factual";

/** Attributes for an SVG line or outline; works with d3's `attr` as well. A denied one should be crossed out besides: see {@link cross}.
 *  @param {string} value  local name @param {number} [width] @returns {Record<string, string>} */
export function stroke(value, width = 1.5) {
  const { dashes, cap } = DRAWN[commitment(value)];
  return { "stroke-width": String(width), "stroke-linecap": cap, "stroke-dasharray": dashes.length === 0 ? "none" : dashes.map((dash) => dash * width).join(" ") };
}

/** How opaque the fill of a shape is: what is not factual is never filled like what is. @param {string} value */
export const fillOpacity = (value) => DRAWN[commitment(value)].fill;

/** The stroke that crosses out what is denied. @param {number} x @param {number} y @param {number} size  half its length */
export const cross = (x, y, size) => svg("path", { d: `M${x - size} ${y + size}L${x + size} ${y - size}`, stroke: "currentColor", "stroke-width": 2, "aria-hidden": "true" });

const ring = (x, y, r) => `m${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

/** The signs, from their upper left corner on. @type {Record<Commitment, {class?: string, d: string, "stroke-dasharray"?: string}[]>} */
const SIGNS = {
  factual: [{ class: "full", d: ring(8, 8, 5.5) }],
  possible: [{ d: ring(8, 8, 5.5) }, { class: "full", d: "m8 2.5a5.5 5.5 0 0 1 0 11z" }],
  intended: [{ d: "m2 8h10m-4 -4.5l4.5 4.5l-4.5 4.5" }],
  supposed: [{ d: ring(8, 8, 5.5), "stroke-dasharray": "1.5 2.6" }],
  denied: [{ d: `${ring(8, 8, 5.5)}m1 4.5l9 -9` }],
  open: [{ d: "m5 5.6a3 3 0 1 1 4.6 2.6q-1.6 1 -1.6 2.4" }, { class: "full", d: ring(8, 13.2, 0.9) }],
};

/** A sign of 16 by 16 units that tells the commitment without colour: a full disc, half a disc, an arrow, dots, a crossed ring, a ring with a gap.
 *  @param {string} value  local name */
export const sign = (value) => signOf(commitment(value));

/** @param {Commitment} which */
export const signOf = (which) => svg("svg", { class: "sign", viewBox: "0 0 16 16", "aria-hidden": "true" }, ...shapesOf(which, [{ x: 0, y: 0 }]));

/** The same sign at many points of a picture. @param {Commitment} which @param {{x: number, y: number}[]} points  of their upper left corners @param {number} size  of each */
export const signs = (which, points, size) => svg("g", { class: "sign", transform: `scale(${size / 16})` }, ...shapesOf(which, points.map(({ x, y }) => ({ x: (x * 16) / size, y: (y * 16) / size }))));

/** @param {Commitment} which @param {{x: number, y: number}[]} points */
const shapesOf = (which, points) => SIGNS[which].map((shape) => svg("path", { ...shape, d: points.map(({ x, y }) => `M${x.toFixed(1)} ${y.toFixed(1)}${shape.d}`).join("") }));

/** Sign and words. @param {string} value  local name */
export const commitmentOf = (value) => element(`span.commitment.${className(value)}`, {}, sign(value), element("span", {}, meaning(value)));
