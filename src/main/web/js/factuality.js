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

/** A sign of 16 by 16 units that tells the commitment without colour: a full disc, half a disc, an arrow, dots, a crossed ring, a ring with a gap.
 *  @param {string} value  local name */
export function sign(value) {
  const shapes = {
    factual: () => [svg("circle", { class: "full", cx: 8, cy: 8, r: 5.5 })],
    possible: () => [svg("circle", { cx: 8, cy: 8, r: 5.5 }), svg("path", { class: "full", d: "M8 2.5a5.5 5.5 0 0 1 0 11z" })],
    intended: () => [svg("path", { d: "M2 8h10M8 3.5L12.5 8L8 12.5" })],
    supposed: () => [svg("circle", { cx: 8, cy: 8, r: 5.5, "stroke-dasharray": "1.5 2.6" })],
    denied: () => [svg("circle", { cx: 8, cy: 8, r: 5.5 }), svg("path", { d: "M3.5 12.5L12.5 3.5" })],
    open: () => [svg("path", { d: "M5 5.6a3 3 0 1 1 4.6 2.6Q8 9.2 8 10.6" }), svg("circle", { class: "full", cx: 8, cy: 13.2, r: 0.9 })],
  };
  const made = svg("svg", { class: "sign", viewBox: "0 0 16 16", "aria-hidden": "true" }, ...shapes[commitment(value)]());
  return made;
}

/** Sign and words. @param {string} value  local name */
export const commitmentOf = (value) => element(`span.commitment.${className(value)}`, {}, sign(value), element("span", {}, meaning(value)));
