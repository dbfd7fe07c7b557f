// @ts-check
/** The drawing of the network: shapes tell the kind, lines and fills how sure the source is. */
import { commitment } from "../factuality.js";
import { names } from "../map/marks.js";
import { fit } from "../timeline/packing.js";
import { ruler } from "../ruler.js";
import { views } from "../strings-views.js";
import { svg } from "../svg.js";
import { capital } from "../wording.js";
import { around, neighbours, onPaths } from "./graph.js";
import { above, knot, sketch } from "./knots.js";
import { reach, size, towards } from "./layout.js";
import { lineWords } from "./line-words.js";
import { drawLines, HEADS, lineMaker, nearest } from "./lines.js";
import { phrase, without } from "./phrases.js";

/** More things than this are shown as a sketch first and made one by one afterwards, so many within a frame. */
const MANY = 160;
const AT_ONCE = 340;
const LINES_AT_ONCE = 2400;
/** Of fewer things than this the picture is lower, and names may be longer. */
const FEW = 16;
/** How many names are tried before the things themselves are made. */
const FIRST_NAMES = 120;
/** Names of so many of those with most lines may lie over lesser things, so that no lesser one is named before them. */
const FIRM = 60;
/** Of the letters of names, as css/network.css has them: of a few things, and of many. */
const [LARGE, SMALL, SOME] = [13, 11.5, 64];
/** In a narrower picture no name lies over a thing: there would be more names than things to be seen. */
const NARROW = 600;
/** How high a picture is at least, and of how many things in rows each name needs how much of it. */
const [LOW, LINE] = [420, 15.6];
/** What things in rows leave of the width for the names beside them, what ways do, and what others; and how much of the height all may take. */
const [BESIDE, ENDS, EDGE, HIGH] = [0.3, 0.1, 0.07, 0.9];

/** The room that a text takes. @param {{x: number, y: number, anchor: string}} at @param {number} long */
function boxOf({ x, y, anchor }, long) {
  const left = anchor === "middle" ? x - long / 2 : anchor === "end" ? x - long : x;
  return { left, right: left + long, top: y - LARGE, bottom: y + 3 };
}

/** @param {any} d3 @param {HTMLElement} box
 *  @param {{nodes: any[], edges: any[], paths: string[][], asking: string[], at: string, onChoose: (iri: string) => void, onExpand: (iri: string) => void, onMove: () => void}} options  asking: those around whom all stands */
export function drawNetwork(d3, box, { nodes, edges, paths, asking, at, onChoose, onExpand, onMove }) {
  const known = new Map(nodes.map((node) => [node.iri, node]));
  /** The lines at each thing, sorted when somebody first looks at one. @type {Map<string, any[]> | undefined} */
  let sorted;
  const near = () => (sorted ??= around(edges));
  const ends = new Set(paths.flat());
  const line = lineMaker(edges, nodes, onPaths(paths), paths.length === 0 && asking.length === 1 ? asking[0] : "");
  /** The lines that are drawn. @type {import("./lines.js").Line[]} */
  const all = [];
  const tip = svg("title");
  const lines = svg("g", { class: "lines" }, tip);
  const dots = svg("g", { class: "knots" });
  const labels = svg("g", { class: "labels" });
  /** What is lit stands above the rest once more, so that the rest can be dimmed as a whole. */
  const overlay = svg("g", { class: "overlay", "aria-hidden": "true" });
  const world = svg("g", {}, lines, dots, overlay);
  const drawing = /** @type {SVGSVGElement} */ (svg("svg", { class: nodes.length <= SOME ? "network large" : "network", role: "group", "aria-label": views.network.chart }, world, labels));
  let [width, height] = [800, 600];
  let transform = d3.zoomIdentity;
  let silent = true;
  let chosen = "";
  let current = nodes[0]?.iri ?? "";
  let frame = 0;
  let making = 0;
  const made = new Map();

  /** Whether things stand in rows around one, with names beside them, rather than all over. */
  const isRows = asking.length === 1 && paths.length === 0;
  const { x0, x1, y0, y1 } = reach(nodes);

  const make = (node) => {
    const one = knot(node, ends.has(node.iri), node.iri === current);
    made.set(node.iri, one);
    return one;
  };
  const drawMore = (most) => {
    const more = edges.slice(all.length, all.length + most).map((_, i) => line(all.length + i));
    all.push(...more);
    lines.append(...drawLines(more, edges.length <= HEADS));
  };
  /** Makes the lines, and the things that can be reached and chosen. */
  const makeAll = () => {
    drawMore(nodes.length <= MANY ? edges.length : LINES_AT_ONCE);
    if (nodes.length <= MANY) {
      dots.append(...nodes.map(make));
      return;
    }
    const first = sketch(nodes, ends);
    world.insertBefore(first, dots);
    drawing.setAttribute("aria-busy", "true");
    const more = () => {
      drawMore(LINES_AT_ONCE);
      dots.append(...nodes.slice(made.size, made.size + AT_ONCE).map(make));
      if (made.size < nodes.length || all.length < edges.length) {
        making = requestAnimationFrame(more);
        return;
      }
      first.remove();
      drawing.removeAttribute("aria-busy");
      name();
    };
    // The frame after the one that shows the sketch.
    making = requestAnimationFrame(() => { making = requestAnimationFrame(more); });
  };

  /** Those named before all is made. */
  const foremost = nodes.length <= MANY ? nodes : [...nodes].sort((one, other) => other.lines - one.lines).slice(0, FIRST_NAMES);
  /** What does not change while the picture moves: the names in the order in which they are given room, and their elements. @type {{nodes: any[], chosen: string, order: any[]} | undefined} */
  let ranked;
  const written = new Map();
  const widths = new Map();
  const measured = ruler(nodes.length <= SOME ? LARGE : SMALL);
  const inOrder = (named) => {
    if (ranked === undefined || ranked.nodes !== named || ranked.chosen !== chosen) {
      const lit = chosen === "" ? undefined : neighbours(near(), chosen);
      const ranks = new Map(named.map((node) => [node, rank(node, lit)]));
      const order = (lit === undefined ? [...named] : named.filter((node) => lit.has(node.iri))).sort((one, other) => ranks.get(other) - ranks.get(one) || (one.iri < other.iri ? -1 : 1));
      ranked = { nodes: named, chosen, order };
    }
    return ranked.order;
  };
  /** Those whose lines are seen without looking for them. */
  const middles = new Set([...asking, ...paths.flatMap((path) => [path[0], path[path.length - 1]])]);
  const joined = (node) => (near().get(node.iri) ?? []).flatMap(({ object }) => (middles.has(object) && object !== node.iri ? [known.get(object).label] : []));
  const calls = new Map();
  /** What a thing is called here. */
  const called = (node) => {
    const name = calls.get(node) ?? fit(node.kind === "event" ? capital(middles.size === 0 ? node.label : without(node.label, joined(node))) : node.label, nodes.length > SOME ? 230 : isRows ? 300 : 330);
    calls.set(node, name);
    return name;
  };
  const text = (node) => {
    const known = written.get(node) ?? svg("text", { class: node.kind === "event" ? `event f-${commitment(node.factuality)}` : "thing" }, called(node));
    written.set(node, known);
    return known;
  };
  /** How wide a name is, measured once. */
  const wide = (node) => {
    const known = widths.get(node) ?? measured(called(node), { bold: node.kind !== "event" });
    widths.set(node, known);
    return known;
  };
  /** Away from what is in the middle, as far as anything is. */
  const rather = (node) => (isRows && node.iri === asking[0] ? "below" : ends.has(node.iri) ? (node.y < (y0 + y1) / 2 ? "above" : "below") : isRows && node.x < (x0 + x1) / 2 ? "left" : undefined);
  const name = () => {
    const marks = inOrder(drawing.hasAttribute("aria-busy") ? foremost : nodes).map((node, i) => {
      const [x, y] = transform.apply([node.x, node.y]);
      const lit = chosen !== "";
      return { x, y, r: size(node) * transform.k, text: called(node), must: node.iri === chosen || ends.has(node.iri), apart: lit || ends.has(node.iri), rather: rather(node), over: width >= NARROW && !isRows && (lit || i < FIRM && node.kind !== "event"), wide: wide(node), node };
    });
    const placed = names(marks, { width, height });
    labels.replaceChildren(...relations(marks, placed), ...marks.flatMap(({ node }, i) => {
      if (placed[i] === undefined) {
        return [];
      }
      const shown = text(node);
      Object.entries({ x: placed[i].x.toFixed(1), y: placed[i].y.toFixed(1), "text-anchor": placed[i].anchor }).forEach(([key, value]) => shown.setAttribute(key, value));
      const { leader } = placed[i];
      return [...(leader === undefined ? [] : [svg("line", { class: "leader", x1: marks[i].x.toFixed(1), y1: marks[i].y.toFixed(1), x2: leader.x.toFixed(1), y2: leader.y.toFixed(1) })]), shown];
    }));
  };
  /** What the lines of ways say. */
  const relations = (marks, placed) => {
    const onWay = all.filter(({ on }) => on);
    if (onWay.length === 0) {
      return [];
    }
    const taken = marks.flatMap(({ x, y, r, wide: long }, i) => [{ left: x - r, right: x + r, top: y - r, bottom: y + r }, ...(placed[i] === undefined ? [] : [boxOf(placed[i], long)])]);
    return lineWords(onWay.map(({ edge, curve: [x0, y0, cx, cy, x1, y1] }) => {
      const words = phrase(edge, (iri) => known.get(iri));
      return { curve: [...transform.apply([x0, y0]), ...transform.apply([cx, cy]), ...transform.apply([x1, y1])], words, wide: measured(words, { italic: true }) };
    }), taken);
  };
  const rank = (node, lit) => (node.iri === chosen ? 1e6 : 0) + (lit?.has(node.iri) ? 1e5 : 0) + (ends.has(node.iri) ? 1e4 : 0) + (node.kind === "event" ? 0 : 1000) + node.lines;

  const zoom = d3.zoom().scaleExtent([0.05, 6]).on("zoom", (event) => {
    transform = event.transform;
    world.setAttribute("transform", String(transform));
    // Several moves within a frame are drawn once.
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(name);
  }).on("end", () => { if (!silent) { onMove(); } });
  const select = d3.select(drawing);

  const light = (iri) => {
    chosen = iri;
    const lit = iri === "" ? undefined : neighbours(near(), iri);
    drawMore(edges.length - all.length);
    drawing.classList.toggle("dimmed", lit !== undefined);
    overlay.replaceChildren(...(lit === undefined ? [] : [...drawLines(all.filter(({ edge }) => edge.subject === iri || edge.object === iri), true),
      ...[...lit].map((each) => above(known.get(each), ends.has(each), each === iri))]));
    name();
  };
  const of = (target) => /** @type {Element} */ (target).closest?.(".knot")?.getAttribute("data-iri") ?? "";
  drawing.addEventListener("pointerover", (event) => { const iri = of(event.target); if (iri !== "" && iri !== chosen) { onChoose(iri); light(iri); } });
  lines.addEventListener("pointermove", (raw) => {
    const event = /** @type {PointerEvent} */ (raw);
    const { left, top, width: wide } = drawing.getBoundingClientRect();
    const [x, y] = transform.invert([((event.clientX - left) * width) / wide, ((event.clientY - top) * width) / wide]);
    const edge = nearest(all, known, { x, y })?.edge;
    tip.textContent = edge === undefined ? "" : phrase(edge, (iri) => known.get(iri));
  });
  // Chromium makes a drawing that listens to the focus a stop of the tab key itself, where no key leads anywhere.
  box.addEventListener("focusin", (event) => { const iri = of(event.target); if (iri !== "" && iri !== chosen) { current = iri; onChoose(iri); light(iri); } });
  drawing.addEventListener("click", (event) => { const iri = of(event.target); if (iri !== "") { onExpand(iri); } else { light(""); } });
  drawing.addEventListener("keydown", (raw) => {
    const event = /** @type {KeyboardEvent} */ (raw);
    const iri = of(event.target);
    if (event.key.startsWith("Arrow") && iri !== "") {
      event.preventDefault();
      const next = towards(known, iri, /** @type {any} */ (event.key));
      if (next !== undefined) {
        made.get(iri)?.setAttribute("tabindex", "-1");
        made.get(next)?.setAttribute("tabindex", "0");
        /** @type {any} */ (made.get(next)).focus();
      }
    } else if ((event.key === "Enter" || event.key === " ") && iri !== "") {
      event.preventDefault();
      onExpand(iri);
    } else if (event.key === "+" || event.key === "=" || event.key === "-") {
      select.call(zoom.scaleBy, event.key === "-" ? 1 / 1.5 : 1.5);
    } else if (event.key === "Escape") {
      light("");
    }
  });

  const resize = () => {
    width = Math.max(300, box.clientWidth || 800);
    // As much as the window has room for below what stands above, so that the whole is seen at once; more where names in rows would not be read.
    const seen = window.innerHeight - (box.getBoundingClientRect().top + window.scrollY) - 16;
    height = Math.round(Math.max(LOW, Math.min(width < NARROW ? seen : nodes.length < FEW ? LOW : width * 0.68, Math.max(seen, isRows ? (nodes.length / 2) * LINE : 0))));
    drawing.setAttribute("viewBox", `0 0 ${width} ${height}`);
    drawing.setAttribute("width", String(width));
    drawing.setAttribute("height", String(height));
  };
  const whole = () => {
    if (nodes.length === 0) {
      return d3.zoomIdentity;
    }
    const k = Math.min(1.5, (width * (1 - 2 * (width < NARROW ? EDGE : isRows ? BESIDE : paths.length > 0 ? ENDS : EDGE))) / Math.max(1, x1 - x0), (height * HIGH) / Math.max(1, y1 - y0));
    return d3.zoomIdentity.translate(width / 2, height / 2).scale(k).translate(-(x0 + x1) / 2, -(y0 + y1) / 2);
  };

  return {
    drawing,
    start() {
      resize();
      makeAll();
      box.replaceChildren(drawing);
      select.call(zoom).on("dblclick.zoom", null);
      const [x, y, k] = at.split(",").map(Number);
      select.call(zoom.transform, at !== "" && [x, y, k].every(Number.isFinite) ? d3.zoomIdentity.translate(width / 2, height / 2).scale(Math.max(0.05, Math.min(6, k))).translate(-x, -y) : whole());
      silent = false;
    },
    stop() {
      cancelAnimationFrame(frame);
      cancelAnimationFrame(making);
    },
    resize() { resize(); name(); },
    light,
    reset() { select.call(zoom.transform, whole()); },
    zoom(by) { select.call(zoom.scaleBy, by); },
    where() {
      const [x, y] = transform.invert([width / 2, height / 2]);
      return `${x.toFixed(0)},${y.toFixed(0)},${transform.k.toFixed(2)}`;
    },
  };
}
