// @ts-check
/** What stands below the dated lanes: events of which an order is known, and those of which neither time nor order is. */
import { strings } from "../strings.js";
import { views } from "../strings-views.js";
import { svg } from "../svg.js";
import { laneFrame, least } from "./lane-names.js";
import { named } from "./marks.js";
import { groups, lined, needed, steps } from "./order.js";
import { fit, width as textWidth } from "./packing.js";

const LINE = 20;
/** Around what is in a box, and between boxes. */
const [ROOM, GAP] = [6, 8];
/** Between the lines that lead around others. */
const TRACK = 7;
const MOST_TRACKS = 6;
/** The least width of a box, and of a name that stands alone. */
const [BOX, NAME] = [270, 188];
/** Mean width of a letter of a band's title. */
const BOLD = 8;

/** @typedef {{element: SVGElement, marks: {element: SVGElement, event: any}[], height: number}} Bands */

/** Both, from y = 0 on. They do not change while days do, and are made once for as long. @param {import("./drawing.js").Scene} scene @returns {Bands} */
export function bands(scene) {
  const marks = [];
  const order = orderBand(scene, 0, marks);
  const loose = looseBand(scene, order.height, marks);
  return { element: svg("g", { class: "bands" }, ...order.elements, ...loose.elements), marks, height: order.height + loose.height };
}

/** Groups of events between which an order is known, each in a box: arrows lead down to what came after. @param {import("./drawing.js").Scene} scene @param {number} top @param {any[]} marks */
function orderBand(scene, top, marks) {
  const ordered = scene.undated.slice(0, scene.ordered);
  if (ordered.length === 0) {
    return { height: 0, elements: [] };
  }
  const dated = new Map([...scene.near, ...scene.events].map((event) => [event.iri, event]));
  const between = steps([...dated.values(), ...ordered]);
  const elements = heading(views.timeline.orderLane, views.timeline.orderNote, top, scene);
  let y = top + 48;
  for (const [document, own] of byDocument(ordered)) {
    const mine = new Set(own.map((event) => event.iri));
    const near = between.filter(({ from, to }) => mine.has(from) || mine.has(to)).flatMap(({ from, to }) => [from, to]).filter((iri) => dated.has(iri));
    const known = new Map([...near.map((iri) => dated.get(iri)), ...own].map((event) => [event.iri, event]));
    const iris = [...known.values()].sort((one, other) => one.begin - other.begin).map((event) => event.iri);
    const boxes = groups(iris, between);
    const [number, wide] = across(scene, BOX, boxes.length);
    const heights = Array.from({ length: number }, () => 0);
    for (const group of boxes) {
      const box = chain(group, between.filter(({ from, to }) => known.has(from) && known.has(to)), known, wide, scene);
      const at = heights.indexOf(Math.min(...heights));
      elements.push(svg("g", { class: "event", transform: `translate(${scene.gutter + at * (wide + GAP)} ${y + heights[at]})` }, ...box.elements));
      marks.push(...box.marks);
      heights[at] += box.height + GAP;
    }
    const title = scene.documents[document] ?? document;
    elements.push(laneFrame({ iri: document, label: title, kind: "document" }, scene, y - 8));
    y += Math.max(Math.max(...heights) + 8, least(title, scene));
  }
  const rest = more(scene.undatedCounts.ordered - ordered.length, scene, y);
  return { height: y + rest.height - top + 6, elements: [...elements, ...rest.elements] };
}

/** How many fit side by side, and how wide each is. */
function across(scene, least, most = Infinity) {
  const room = scene.width - scene.gutter - 2;
  const number = Math.max(1, Math.min(most, Math.floor((room + GAP) / (least + GAP))));
  return [number, (room - (number - 1) * GAP) / number];
}

function more(number, scene, y) {
  return number <= 0 ? { height: 0, elements: [] } : { height: 22, elements: [svg("text", { class: "note", x: scene.gutter, y: y + 12 }, views.timeline.more(number))] };
}

function heading(title, note, top, scene) {
  return [svg("rect", { class: "band-ground", x: 0, y: top + 10, width: scene.width, height: 24 }), svg("text", { class: "band-title", x: 0, y: top + 27 }, svg("tspan", {}, title), svg("tspan", { class: "note", dx: 10 }, fit(note, scene.width - textWidth(title, BOLD) - 10)))];
}

function byDocument(events) {
  const found = new Map();
  events.forEach((event) => found.set(event.document, [...(found.get(event.document) ?? []), event]));
  return found;
}

function chain(group, between, known, width, scene) {
  const rows = lined(group, between);
  const at = new Map(rows.map((iri, i) => [iri, i]));
  const own = between.filter(({ from, to }) => at.has(from) && at.has(to) && at.get(from) < at.get(to));
  const { tracks, count } = laid(needed(own), at);
  const x = ROOM + 7 + count * TRACK;
  const y = (iri) => ROOM + LINE / 2 + at.get(iri) * LINE;
  const arrows = tracks.map(({ step, track }) => arrow(step, track === 0 ? `M${x} ${y(step.from) + 5}V${y(step.to) - 7}` : around(x, x - 3 - track * TRACK, y(step.from), y(step.to)), track === 0 ? [x, y(step.to) - 6, 90] : [x - 6, y(step.to), 0], known));
  const height = rows.length * LINE + 2 * ROOM;
  const marks = rows.map((iri) => ({ event: known.get(iri), element: named(known.get(iri), { x, y: y(iri) }, { width: width - x - ROOM, height: LINE }, scene, standing(iri, own, known)) }));
  return { height, marks, elements: [svg("rect", { class: "group", x: 0.5, y: 0.5, width: width - 1, height: height - 1, rx: 4 }), ...arrows, ...marks.map(({ element }) => element)] };
}

const around = (x, far, from, to) => `M${x - 6} ${from}H${far + 3}q-3 0 -3 3V${to - 3}q0 3 3 3H${x - 8}`;

/** An arrow, drawn as what it rests on, which it says as well. */
function arrow({ from, to, basis }, d, [x, y, turned], known) {
  return svg("g", { class: `order ${basis}` }, svg("title", {}, `${known.get(from).label} ${strings.verbs.before} ${known.get(to).label}: ${strings.bases[basis]}`),
    svg("path", { class: "reach", d }), svg("path", { class: "arrow", d }), svg("path", { class: "head", d: "M-5 -3.2L0.5 0L-5 3.2", transform: `translate(${x} ${y}) rotate(${turned})` }));
}

/** The tracks left of the marks on which steps lead around others; those to the next row need none. @param {import("./order.js").Step[]} between @param {Map<string, number>} at  rows */
function laid(between, at) {
  const taken = [];
  const rows = between.map((step) => ({ step, from: at.get(step.from) ?? 0, to: at.get(step.to) ?? 0 })).sort((one, other) => (one.to - one.from) - (other.to - other.from) || one.from - other.from);
  const tracks = rows.map(({ step, from, to }) => {
    if (to === from + 1) {
      return { step, track: 0 };
    }
    const free = taken.findIndex((others) => others.every((other) => other.to < from || other.from > to));
    const track = free >= 0 ? free : Math.min(taken.length, MOST_TRACKS - 1);
    taken[track] = [...(taken[track] ?? []), { from, to }];
    return { step, track: track + 1 };
  });
  return { tracks, count: taken.length };
}

/** What stands right before and after an event, with what says so. */
function standing(iri, between, known) {
  const after = between.filter(({ to }) => to === iri).map(({ from, basis }) => `${views.timeline.after} ${known.get(from).label} (${strings.bases[basis]})`);
  const before = between.filter(({ from }) => from === iri).map(({ to, basis }) => `${views.timeline.before} ${known.get(to).label} (${strings.bases[basis]})`);
  return [...after, ...before];
}

/** Each event that has neither time nor order, with its name. @param {import("./drawing.js").Scene} scene @param {number} top @param {any[]} marks */
function looseBand(scene, top, marks) {
  const loose = scene.undated.slice(scene.ordered);
  if (loose.length === 0) {
    return { height: 0, elements: [] };
  }
  const elements = heading(views.timeline.undatedLane, views.timeline.undatedNote, top, scene);
  const [number, wide] = across(scene, NAME);
  let y = top + 48;
  for (const [document, own] of byDocument(loose)) {
    const lines = Math.ceil(own.length / number);
    const title = scene.documents[document] ?? document;
    elements.push(laneFrame({ iri: document, label: title, kind: "document" }, scene, y - 8));
    own.forEach((event, i) => {
      const made = named(event, { x: scene.gutter + 8 + (i % number) * (wide + GAP), y: y + 6 + Math.floor(i / number) * LINE }, { width: wide, height: LINE }, scene);
      marks.push({ element: made, event });
      elements.push(svg("g", { class: "event" }, made));
    });
    y += Math.max(least(title, scene), lines * LINE + 10);
  }
  const rest = more(scene.undatedCounts.undated - loose.length, scene, y);
  return { height: y + rest.height - top + 6, elements: [...elements, ...rest.elements] };
}
