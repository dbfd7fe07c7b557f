// @ts-check
/** The drawing of the timeline: dated lanes, then events with an order only, then those with neither. */
import { commitment } from "../factuality.js";
import { range, ticks } from "../scene/days.js";
import { views } from "../strings-views.js";
import { svg } from "../svg.js";
import { extent, fades, glyph } from "./glyph.js";
import { labelled } from "./labels.js";
import { sort } from "./lanes.js";
import { laneFrame, laneName, least } from "./lane-names.js";
import { bubble, byOthers, nameOf, told } from "./marks.js";
import { fit, pack, width as textWidth } from "./packing.js";
import { anchor, contradict, spans } from "./spans.js";

/** Room left of the first day, so that its mark is seen whole. */
const AIR = 9;
const ROW = 22;
const PAD = 10;
/** What the bubble takes around a mark. */
const BUBBLE = 5;
const AXIS = 26;
/** Beyond so many rows a name makes no row of its own. */
const MOST_ROWS = 24;

/** @typedef {{events: any[], undated: any[], near: any[], below: import("./bands.js").Bands, ordered: number, lanes: any[], by: string, from: number, to: number, width: number, gutter: number, names: Record<string, any>, tellers: Record<string, string>, documents: Record<string, string>,
 *             counted: boolean, undatedCounts: {ordered: number, undated: number}}} Scene */

/** The day at a place of the drawing. @param {{gutter: number, width: number, from: number, to: number}} scene @param {number} at */
export const dayAt = ({ gutter, width, from, to }, at) => from + ((at - gutter - AIR) / (width - gutter - 8 - AIR)) * (to - from);

/** @param {Scene} scene @returns {{drawing: SVGSVGElement, marks: {element: SVGElement, event: any, unnamed?: {x: number, y: number}}[], bins: {element: SVGElement, at: (day: number) => {from: number, to: number, count: number}, tell: (day: number) => void}[], say: (mark: any) => void}}  say: writes the name of a mark that shows none */
export function draw(scene) {
  const { width, gutter, from, to } = scene;
  const x = (day) => gutter + AIR + ((day - from) / (to - from)) * (width - gutter - 8 - AIR);
  const marks = [];
  const bins = [];
  const body = [];
  let y = AXIS;
  for (const { lane, events } of scene.counted ? scene.lanes.map((each) => ({ lane: each, events: [] })) : sort(scene.events, scene.lanes, scene.by)) {
    const drawn = scene.counted ? countedLane(lane, x, y, bins) : datedLane(events, x, y, scene, marks);
    if (drawn.height > 0) {
      body.push(laneFrame(lane, scene, y), ...drawn.elements);
      y += Math.max(drawn.height, least(laneName(lane, scene), scene));
    }
  }
  const bottom = y;
  const axis = ticks(from, to, Math.max(2, Math.floor((width - gutter) / 84))).flatMap(({ day, label, major }) => [svg("line", { class: major ? "grid major" : "grid", x1: x(day), x2: x(day), y1: AXIS - 6, y2: bottom }),
    ...(x(day) + 10 + textWidth(label) > width ? [] : [svg("text", { class: major ? "tick major" : "tick", x: x(day) + 4, y: AXIS - 10 }, label)])]);
  const { below } = scene;
  below.element.setAttribute("transform", `translate(0 ${bottom})`);
  marks.push(...below.marks);
  const height = bottom + below.height + 6;
  const drawing = /** @type {SVGSVGElement} */ (svg("svg", { class: "timeline", viewBox: `0 0 ${width} ${height}`, width, height, role: "group", "aria-label": views.timeline.chart }, fades(), clip(scene, bottom),
    svg("g", { class: "axis", "clip-path": "url(#dated)" }, ...axis), ...body, below.element));
  const spoken = svg("g", { class: "spoken", "aria-hidden": "true" });
  drawing.append(spoken);
  return { drawing, marks, bins, say: (mark) => spoken.replaceChildren(...(mark.unnamed === undefined ? [] : [plate(nameOf(mark.event, scene), mark.unnamed, scene)])) };
}

/** The name of a mark that has no room for it, while somebody looks at it. @param {string} name @param {{x: number, y: number}} at @param {Scene} scene */
function plate(name, { x, y }, { width, gutter }) {
  const text = fit(name, width - gutter);
  const long = textWidth(text) + 12;
  const left = Math.max(gutter, Math.min(width - long, x - long / 2));
  return svg("g", { transform: `translate(${left} ${y - ROW - 8})` }, svg("rect", { width: long, height: ROW, rx: 3 }), svg("text", { x: 6, y: 15 }, text));
}

const clip = ({ width, gutter }, bottom) => svg("clipPath", { id: "dated" }, svg("rect", { x: gutter, y: 0, width: width - gutter, height: bottom }));

function datedLane(events, x, y, scene, marks) {
  const shown = events.map((event) => ({ event, spans: spans(event) })).filter((each) => each.spans.length > 0 && touches(each.spans, x, scene));
  if (shown.length === 0) {
    return { height: 0, elements: [] };
  }
  const boxed = shown.map((each) => {
    const ends = each.spans.map((span) => extent(span, x));
    const ground = { left: Math.min(...ends.map(({ left }) => left)), right: Math.max(...ends.map(({ right }) => right)) };
    const edge = byOthers(each.event, scene) === "" ? 0 : BUBBLE;
    return { ...each, ...ground, label: labelled(`${isWrong(each) ? "≠ " : ""}${nameOf(each.event, scene, short)}`, { left: ground.left - edge, right: ground.right + edge }, scene) };
  }).sort((a, b) => Number(a.spans[0].inferred) - Number(b.spans[0].inferred) || anchor(a.spans) - anchor(b.spans) || a.left - b.left || a.event.iri.localeCompare(b.event.iri));
  const packed = pack(boxed.map((each) => ({ bare: { x0: each.left, x1: each.right }, named: { x0: each.label.x0, x1: each.label.x1 }, above: each.label.above })), MOST_ROWS);
  const elements = boxed.map((each, i) => {
    const at = y + PAD + packed.rows[i] * ROW + ROW / 2;
    const made = mark(each, x, at, packed.named[i], scene);
    marks.push({ element: made, event: each.event, unnamed: packed.named[i] && each.label.text !== "" ? undefined : { x: (Math.max(each.left, scene.gutter) + Math.min(each.right, scene.width)) / 2, y: at } });
    return made;
  });
  return { height: packed.count * ROW + PAD * 2, elements: [svg("g", { class: "event", "clip-path": "url(#dated)" }, ...elements)] };
}

/** So that who says so has room behind it. */
const short = (/** @type {string} */ name) => fit(name, textWidth("n".repeat(26)));

/** Whether any of it can be seen: what is open on one side is drawn only near its bound. */
const touches = (drawn, x, scene) => drawn.some((span) => {
  const { left, right } = extent(span, x);
  return right >= scene.gutter && left <= scene.width;
});

/** Whether accounts contradict each other on its time, or on whether it happened. */
const isWrong = ({ event, spans: drawn }) => contradict(drawn) || event.contradicted || event.disputed;

function mark({ event, spans: drawn, left, right, label }, x, y, named, scene) {
  const wrong = contradict(drawn) || event.contradicted;
  return svg("g", { class: `happening f-${commitment(event.factuality)}${isWrong({ event, spans: drawn }) ? " wrong" : ""}`, transform: `translate(0 ${y})`, role: "link", tabindex: -1, "data-iri": event.iri },
    svg("title", {}, told(event, drawn, scene)), svg("rect", { class: "hit", x: left - 4, y: label.above ? -1.5 * ROW : -ROW / 2, width: right - left + 8, height: label.above ? 2 * ROW : ROW }),
    ...(byOthers(event, scene) === "" ? [] : [around(drawn, x)]), ...(wrong ? [conflict(drawn, x)] : []), ...glyph(drawn, x, event.factuality),
    ...(!named || label.text === "" ? isWrong({ event, spans: drawn }) ? [svg("text", { class: "unlike", x: (left + right) / 2, y: -5, "text-anchor": "middle", "aria-hidden": "true" }, "≠")] : [] : [svg("text", { class: "name", y: label.above ? 4 - ROW : 4, "aria-hidden": "true", ...label.at }, label.text)]));
}

/** The bubble around the times that were read; around those that were inferred where none was. */
function around(drawn, x) {
  const read = drawn.filter((span) => !span.inferred);
  const ends = (read.length === 0 ? drawn : read).map((span) => extent(span, x));
  return bubble(Math.min(...ends.map(({ left }) => left)), Math.max(...ends.map(({ right }) => right)));
}

function conflict(drawn, x) {
  const ends = drawn.filter((span) => !span.inferred).map((span) => extent(span, x)).sort((a, b) => a.left - b.left);
  return svg("line", { class: "conflict", x1: ends[0].left, x2: ends[ends.length - 1].right, y1: 0, y2: 0 });
}

/** Counts in stretches of time, as two shapes whatever their number: all events, and those told as facts. */
function countedLane(lane, x, y, bins) {
  const height = 40;
  const { from, to } = lane.bins;
  const [first, last] = [Date.parse(from) / 86_400_000, Date.parse(to) / 86_400_000 + 1];
  const number = lane.bins.factual.length;
  const most = Math.max(1, ...lane.bins.factual.map((count, i) => count + lane.bins.other[i]));
  const edge = (i) => first + ((last - first) * i) / number;
  const columns = (count) => lane.bins.factual.map((sure, i) => {
    const n = count(sure, lane.bins.other[i]);
    const size = n === 0 ? 0 : Math.max(2, Math.sqrt(n / most) * (height - 10));
    const [a, b] = [x(edge(i)), x(edge(i + 1))];
    return size === 0 ? "" : `M${a.toFixed(1)} ${y + height}v${(-size).toFixed(1)}h${Math.max(1, b - a - 0.7).toFixed(1)}v${size.toFixed(1)}z`;
  }).join("");
  const tip = svg("title", {}, views.timeline.bin(lane.count, range(first, last - 1)));
  const made = svg("g", { class: "bins", role: "button", tabindex: -1, "aria-label": views.timeline.bin(lane.count, range(first, last - 1)) }, tip,
    svg("rect", { class: "hit", x: x(first), y, width: Math.max(1, x(last) - x(first)), height }),
    svg("path", { class: "other", d: columns((sure, other) => sure + other) }), svg("path", { class: "sure", d: columns((sure) => sure) }));
  /** The stretch at a day, with what it holds. */
  const at = (day) => {
    const i = Math.max(0, Math.min(number - 1, Math.floor(((day - first) / (last - first)) * number)));
    return { from: edge(i), to: edge(i + 1) - 1, count: lane.bins.factual[i] + lane.bins.other[i] };
  };
  bins.push({ element: made, at, tell: (day) => { const bin = at(day); tip.textContent = views.timeline.bin(bin.count, range(bin.from, bin.to)); } });
  return { height, elements: [svg("g", { class: "event", "clip-path": "url(#dated)" }, made)] };
}
