// @ts-check
/** Draws the times of one event as what they are: brackets for bounds, fading for what is open or vague, solid for what is sure. */
import { cross, fillOpacity, isFactual, stroke, commitment } from "../factuality.js";
import { svg } from "../svg.js";
import { isExact } from "./spans.js";

/** A day is drawn as a disc where it is no wider than this; what is vaguer never is: its brackets stand so far apart at least. */
const CLOSE = 9;
const VAGUE = 15;
const OPEN = 44;
const HALF = 5;

/** @typedef {(day: number) => number} Scale */
/** @typedef {import("./spans.js").Span} Span */

/** Where a span begins and ends on the axis. @param {Span} span @param {Scale} x */
export function extent(span, x) {
  const left = span.begin !== undefined ? x(span.begin) : x(span.solid?.[0] ?? span.end ?? 0) - OPEN;
  const right = span.end !== undefined ? x(span.end) : x(span.solid?.[1] ?? span.begin ?? 0) + OPEN;
  const exact = isExact(span);
  if (span.begin === undefined || span.end === undefined || right - left >= (exact ? CLOSE : VAGUE)) {
    return { left, right, close: false };
  }
  const [middle, half] = [(left + right) / 2, exact ? HALF : VAGUE / 2];
  return { left: middle - half, right: middle + half, close: exact };
}

/** @param {Span[]} spans @param {Scale} x @param {string} factuality  of the event @returns {SVGElement[]} around y = 0 */
export const glyph = (spans, x, factuality) => spans.flatMap((span) => (span.inferred ? inferred(span, x) : read(span, x, factuality)));

function read(span, x, factuality) {
  const { left, right, close } = extent(span, x);
  const middle = (left + right) / 2;
  const denied = commitment(factuality) === "denied" ? [cross(middle, 0, 7)] : [];
  if (close) {
    return [svg("circle", { class: "dot", cx: middle, cy: 0, r: HALF - 0.5, "fill-opacity": fillOpacity(factuality), ...stroke(factuality, 1.5) }), ...denied];
  }
  const [openLeft, openRight] = [span.begin === undefined, span.end === undefined];
  const fade = openLeft ? (openRight ? "both" : "left") : openRight ? "right" : span.fuzzy ? "both" : "none";
  const made = [svg("rect", { class: "band", x: left, y: -HALF, width: right - left, height: HALF * 2, fill: fade === "none" ? "currentColor" : `url(#fade-${fade})`, "fill-opacity": 0.3 * Math.max(0.3, fillOpacity(factuality)) })];
  if (span.solid !== undefined) {
    const [a, b] = span.solid.map(x);
    made.push(svg("rect", { class: "sure", x: a, y: -HALF, width: Math.max(2, b - a), height: HALF * 2, "fill-opacity": isFactual(factuality) ? 0.9 : 0.35 * Math.max(0.4, fillOpacity(factuality)), ...stroke(factuality, 1.2) }));
  } else if (!isFactual(factuality)) {
    made.push(svg("line", { class: "doubt", x1: left, x2: right, y1: 0, y2: 0, ...stroke(factuality, 1.8) }));
  }
  if (!openLeft) {
    made.push(edge(left, 1, span.fuzzy));
  }
  if (!openRight) {
    made.push(edge(right, -1, span.fuzzy));
  }
  return [...made, ...denied];
}

/** A bracket; where the text is vague itself, a wavy one. */
const edge = (at, way, fuzzy) => svg("path", { class: "edge", d: fuzzy ? `M${at} -7q${3 * way} 3.5 0 7q${-3 * way} 3.5 0 7` : `M${at + 4 * way} -7H${at}V7H${at + 4 * way}` });

function inferred(span, x) {
  const { left, right } = extent(span, x);
  return [svg("path", { class: "inferred", d: `M${left} 9H${right}${span.begin === undefined ? "" : `M${left} 6.5V11.5`}${span.end === undefined ? "" : `M${right} 6.5V11.5`}` })];
}

/** The gradients that bands fade by. */
export const fades = () => svg("defs", {}, ...[["left", 0, 1, 1], ["right", 1, 1, 0], ["both", 0, 1, 0]].map(([name, a, b, c]) =>
  svg("linearGradient", { id: `fade-${name}` }, ...[[0, a], [0.5, b], [1, c]].map(([offset, opacity]) => svg("stop", { class: "fade", offset, "stop-opacity": opacity })))));
