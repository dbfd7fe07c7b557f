// @ts-check
/** The drawing of the timeline: dated lanes, then events with an order only, then those with neither. */
import { commitment, cross, fillOpacity, meaning, stroke } from "../factuality.js";
import { range, ticks } from "../scene/days.js";
import { views } from "../strings-views.js";
import { svg } from "../svg.js";
import { capital } from "../wording.js";
import { extent, fades, glyph } from "./glyph.js";
import { labelled } from "./labels.js";
import { sort, wrap } from "./lanes.js";
import { columns, groups, steps } from "./order.js";
import { fit, pack, width as textWidth } from "./packing.js";
import { contradict, spans } from "./spans.js";

/** Room left of the first day, so that its mark is seen whole. */
const AIR = 9;
const ROW = 22;
const PAD = 10;
const AXIS = 26;
const MOST_ROWS = 10;

/** @typedef {{events: any[], undated: any[], ordered: number, lanes: any[], by: string, from: number, to: number, width: number, gutter: number, names: Record<string, any>, documents: Record<string, string>,
 *             counted: boolean, undatedCounts: {ordered: number, undated: number}}} Scene */

/** The day at a place of the drawing. @param {{gutter: number, width: number, from: number, to: number}} scene @param {number} at */
export const dayAt = ({ gutter, width, from, to }, at) => from + ((at - gutter - AIR) / (width - gutter - 8 - AIR)) * (to - from);

/** @param {Scene} scene @returns {{drawing: SVGSVGElement, marks: {element: SVGElement, event: any}[], bins: {element: SVGElement, at: (day: number) => {from: number, to: number, count: number}, tell: (day: number) => void}[]}} */
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
  const order = orderBand(scene, bottom, marks);
  const loose = looseBand(scene, bottom + order.height, marks);
  const height = bottom + order.height + loose.height + 6;
  const drawing = /** @type {SVGSVGElement} */ (svg("svg", { class: "timeline", viewBox: `0 0 ${width} ${height}`, width, height, role: "group", "aria-label": views.timeline.chart }, fades(), clip(scene, bottom),
    svg("g", { class: "axis", "clip-path": "url(#dated)" }, ...axis), ...body, ...order.elements, ...loose.elements));
  return { drawing, marks, bins };
}

const clip = ({ width, gutter }, bottom) => svg("clipPath", { id: "dated" }, svg("rect", { x: gutter, y: 0, width: width - gutter, height: bottom }));

/** Room for the lines of a lane's name. */
const least = (name, scene) => nameLines(name, scene).length * 15 + 14;

const nameLines = (name, scene) => wrap(name, Math.floor((scene.gutter - 14) / 7), 3);

const laneName = (lane, scene) => (lane.label === "" && lane.iri === "" ? (scene.lanes.length > 1 ? views.timeline.others : "") : lane.label);

function laneFrame(lane, scene, y) {
  return svg("g", { class: `lane ${lane.kind}` }, svg("line", { class: "rule", x1: 0, x2: scene.width, y1: y, y2: y }),
    svg("text", { class: "lane-name", x: 0, y: y + 18 }, ...nameLines(laneName(lane, scene), scene).map((line, i) => svg("tspan", { x: 0, dy: i === 0 ? 0 : 15 }, line))));
}

function datedLane(events, x, y, scene, marks) {
  const shown = events.map((event) => ({ event, spans: spans(event) })).filter((each) => each.spans.length > 0 && touches(each.spans, x, scene));
  if (shown.length === 0) {
    return { height: 0, elements: [] };
  }
  const boxed = shown.map((each) => {
    const ends = each.spans.map((span) => extent(span, x));
    const ground = { left: Math.min(...ends.map(({ left }) => left)), right: Math.max(...ends.map(({ right }) => right)) };
    return { ...each, ...ground, label: labelled(`${isWrong(each) ? "≠ " : ""}${capital(each.event.label)}`, ground, scene) };
  }).sort((a, b) => Number(a.spans[0].inferred) - Number(b.spans[0].inferred) || a.left - b.left || a.event.iri.localeCompare(b.event.iri));
  const packed = pack(boxed.map((each) => ({ bare: { x0: each.left, x1: each.right }, named: { x0: each.label.x0, x1: each.label.x1 } })), MOST_ROWS);
  const elements = boxed.map((each, i) => {
    const at = y + PAD + packed.rows[i] * ROW + ROW / 2;
    const made = mark(each, x, at, packed.named[i], scene);
    marks.push({ element: made, event: each.event });
    return made;
  });
  return { height: packed.count * ROW + PAD * 2, elements: [svg("g", { class: "event", "clip-path": "url(#dated)" }, ...elements)] };
}

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
    svg("title", {}, told(event, drawn, scene)), svg("rect", { class: "hit", x: left - 4, y: -ROW / 2, width: right - left + 8, height: ROW }),
    ...(wrong ? [conflict(drawn, x)] : []), ...glyph(drawn, x, event.factuality),
    ...(!named || label.text === "" ? [] : [svg("text", { class: "name", y: 4, "aria-hidden": "true", ...label.at }, label.text)]));
}

function conflict(drawn, x) {
  const ends = drawn.filter((span) => !span.inferred).map((span) => extent(span, x)).sort((a, b) => a.left - b.left);
  return svg("line", { class: "conflict", x1: ends[0].left, x2: ends[ends.length - 1].right, y1: 0, y2: 0 });
}

/** What a screen reader says of a mark. @param {any} event @param {import("./spans.js").Span[]} drawn @param {Scene} scene */
function told(event, drawn, scene) {
  const says = [...new Set(event.sayings.map((saying) => scene.names[saying.source]?.label ?? ""))].filter((each) => each !== "").join(", ");
  return [event.label, drawn.map((span) => span.words).filter((each) => each !== "").join("; ") || views.scene.undated, meaning(event.factuality), ...(says === "" ? [] : [`says ${says}`])].join(", ");
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

/** Groups of events between which an order is known, each in a box: left comes before right. */
function orderBand(scene, top, marks) {
  const ordered = scene.undated.slice(0, scene.ordered);
  if (ordered.length === 0) {
    return { height: 0, elements: [] };
  }
  const dated = new Map(scene.events.map((event) => [event.iri, event]));
  const between = steps([...scene.events, ...ordered]);
  const elements = [...heading(views.timeline.orderLane, views.timeline.orderNote, top, scene)];
  let y = top + 48;
  for (const [document, own] of byDocument(ordered)) {
    const near = between.filter(({ from, to }) => own.some((event) => event.iri === from || event.iri === to)).flatMap(({ from, to }) => [from, to]);
    const iris = [...new Set([...own.map((event) => event.iri), ...near.filter((iri) => dated.has(iri))])];
    const known = new Map([...own, ...iris.filter((iri) => dated.has(iri)).map((iri) => dated.get(iri))].map((event) => [event.iri, event]));
    const column = columns(iris, between);
    const lane = flow(groups(iris, between).map((group) => chain(group, column, between, known, scene)), scene, y);
    lane.placed.forEach(({ element }) => elements.push(element));
    lane.placed.forEach(({ box: placed }) => marks.push(...placed.marks));
    const title = scene.documents[document] ?? document;
    elements.push(laneFrame({ iri: document, label: title, kind: "document" }, scene, y - 8));
    y += Math.max(lane.height, least(title, scene));
  }
  const more = scene.undatedCounts.ordered - ordered.length;
  if (more > 0) {
    elements.push(svg("text", { class: "note", x: scene.gutter, y: y + 12 }, views.timeline.more(more)));
    y += 22;
  }
  return { height: y - top + 6, elements };
}

function heading(title, note, top, scene) {
  return [svg("rect", { class: "band-ground", x: 0, y: top + 10, width: scene.width, height: 24 }), svg("text", { class: "band-title", x: 0, y: top + 27 }, svg("tspan", {}, title), svg("tspan", { class: "note", dx: 10 }, fit(note, scene.width - textWidth(title, BOLD) - 10)))];
}

function byDocument(events) {
  const found = new Map();
  events.forEach((event) => found.set(event.document, [...(found.get(event.document) ?? []), event]));
  return found;
}

const STEP = 186;
const LINE = 19;
/** Around what is in a box. */
const ROOM = 10;
/** Mean width of a letter of a band's title. */
const BOLD = 8;

/** As wide as names want, and no wider than has room for all that come after one another. @param {number} number  of columns @param {Scene} scene */
const stepOf = (number, scene) => Math.min(STEP, (scene.width - scene.gutter - ROOM) / number);

function chain(group, column, between, known, scene) {
  const least = Math.min(...group.map((iri) => column.get(iri)));
  const stacks = new Map();
  const at = new Map();
  const number = Math.max(...group.map((iri) => column.get(iri))) - least + 1;
  const step = stepOf(number, scene);
  group.forEach((iri) => {
    const of = column.get(iri) - least;
    const row = stacks.get(of) ?? 0;
    stacks.set(of, row + 1);
    at.set(iri, { x: 12 + of * step, y: 14 + row * LINE });
  });
  const width = number * step + ROOM;
  const height = Math.max(...stacks.values()) * LINE + 8;
  const arrows = between.filter(({ from, to }) => at.has(from) && at.has(to)).map(({ from, to, inferred }) => {
    const [a, b] = [at.get(from), at.get(to)];
    return svg("path", { class: inferred ? "arrow inferred" : "arrow", d: `M${b.x - 16} ${a.y}L${b.x - 8} ${b.y}M${b.x - 13} ${b.y - 3.5}L${b.x - 8} ${b.y}L${b.x - 13} ${b.y + 3.5}` });
  });
  const marks = group.map((iri) => ({ event: known.get(iri), element: link(known.get(iri), at.get(iri), step, scene) }));
  return { width, height, marks, elements: [svg("rect", { class: "group", x: 0.5, y: 0.5, width: width - 1, height: height - 1, rx: 4 }), ...arrows, ...marks.map(({ element }) => element)] };
}

function link(event, at, step, scene) {
  const drawn = spans(event);
  const dated = drawn.some((span) => !span.inferred);
  const when = dated ? `${drawn[0].words}: ` : "";
  return svg("g", { class: `happening f-${commitment(event.factuality)}`, transform: `translate(${at.x} ${at.y})`, role: "link", tabindex: -1, "data-iri": event.iri },
    svg("title", {}, told(event, drawn, scene)), svg("rect", { class: "hit", x: -7, y: -LINE / 2, width: Math.max(14, step - 10), height: LINE }), diamond(event, dated),
    svg("text", { class: "name", x: 9, y: 4, "aria-hidden": "true" }, ...(when === "" ? [] : [svg("tspan", { class: "when" }, fit(when, step - 30))]), fit(capital(event.label), step - 30 - Math.min(textWidth(when), step - 30))));
}

function diamond(event, dated) {
  const shape = dated ? svg("circle", { class: "dot", r: 4, "fill-opacity": fillOpacity(event.factuality), ...stroke(event.factuality, 1.4) })
    : svg("path", { class: "dot", d: "M0 -5L5 0L0 5L-5 0Z", "fill-opacity": fillOpacity(event.factuality), ...stroke(event.factuality, 1.4) });
  return commitment(event.factuality) === "denied" ? svg("g", {}, shape, cross(0, 0, 6)) : shape;
}

/** Boxes side by side, in lines. */
function flow(boxes, scene, top) {
  let [x, y, line] = [scene.gutter, top, 0];
  const placed = boxes.map((box) => {
    if (x > scene.gutter && x + box.width > scene.width) {
      [x, y, line] = [scene.gutter, y + line + 6, 0];
    }
    const element = svg("g", { class: "event", transform: `translate(${x} ${y})` }, ...box.elements);
    x += box.width + 8;
    line = Math.max(line, box.height);
    return { element, box };
  });
  return { placed, height: y + line - top + 14 };
}

/** One mark for each event that has neither time nor order. */
function looseBand(scene, top, marks) {
  const loose = scene.undated.slice(scene.ordered);
  if (loose.length === 0) {
    return { height: 0, elements: [] };
  }
  const elements = [...heading(views.timeline.undatedLane, views.timeline.undatedNote, top, scene)];
  const size = 15;
  const across = Math.max(1, Math.floor((scene.width - scene.gutter - 8) / size));
  let y = top + 48;
  for (const [document, own] of byDocument(loose)) {
    const lines = Math.ceil(own.length / across);
    const title = scene.documents[document] ?? document;
    const height = Math.max(least(title, scene), lines * size + 14);
    elements.push(laneFrame({ iri: document, label: title, kind: "document" }, scene, y - 8));
    own.forEach((event, i) => {
      const made = svg("g", { class: `happening f-${commitment(event.factuality)}`, transform: `translate(${scene.gutter + 8 + (i % across) * size} ${y + 6 + Math.floor(i / across) * size})`, role: "link", tabindex: -1, "data-iri": event.iri },
      svg("title", {}, told(event, [], scene)), svg("rect", { class: "hit", x: -size / 2, y: -size / 2, width: size, height: size }), diamond(event, false));
      marks.push({ element: made, event });
      elements.push(svg("g", { class: "event" }, made));
    });
    y += height;
  }
  const more = scene.undatedCounts.undated - loose.length;
  if (more > 0) {
    elements.push(svg("text", { class: "note", x: scene.gutter, y: y + 12 }, views.timeline.more(more)));
    y += 22;
  }
  return { height: y - top + 6, elements };
}
