// @ts-check
/** The drawing of the network: shapes tell the kind, lines and fills how sure the source is. */
import { commitment, cross, fillOpacity, meaning, stroke } from "../factuality.js";
import { names } from "../map/marks.js";
import { fit } from "../timeline/packing.js";
import { strings } from "../strings.js";
import { views } from "../strings-views.js";
import { svg } from "../svg.js";
import { around, bends, neighbours, onPaths } from "./graph.js";
import { size, towards } from "./layout.js";

/** @param {any} d3 @param {HTMLElement} box
 *  @param {{nodes: any[], edges: any[], paths: string[][], spots: Map<string, {x: number, y: number}>, at: string, onChoose: (iri: string) => void, onExpand: (iri: string) => void, onMove: () => void}} options */
export function drawNetwork(d3, box, { nodes, edges, paths, spots, at, onChoose, onExpand, onMove }) {
  const known = new Map(nodes.map((node) => [node.iri, node]));
  const near = around(edges);
  const way = onPaths(paths);
  const ends = new Set(paths.flat());
  const lines = svg("g", { class: "lines" });
  const dots = svg("g", { class: "knots" });
  const labels = svg("g", { class: "labels" });
  /** What is lit stands above the rest once more, so that the rest can be dimmed as a whole. */
  const overlay = svg("g", { class: "overlay", "aria-hidden": "true" });
  const world = svg("g", {}, lines, dots, overlay);
  const drawing = /** @type {SVGSVGElement} */ (svg("svg", { class: "network", role: "group", "aria-label": views.network.chart }, defs(), world, labels));
  let [width, height] = [800, 600];
  let transform = d3.zoomIdentity;
  let silent = true;
  let chosen = "";
  let current = nodes[0]?.iri ?? "";
  let frame = 0;
  const made = new Map();

  const paths0 = bends(edges).map((bend, i) => line(edges[i], bend, spots, known, way));
  const linesAt = new Map();
  paths0.forEach(({ edge, elements }) => [edge.subject, edge.object].forEach((iri) => linesAt.set(iri, [...(linesAt.get(iri) ?? []), ...elements])));
  lines.append(...paths0.flatMap(({ elements }) => elements));
  nodes.forEach((node) => {
    const spot = spots.get(node.iri);
    const knot = svg("g", { class: `knot ${node.kind === "actor" ? "person" : node.kind} f-${commitment(node.factuality)}${ends.has(node.iri) ? " on-way" : ""}`, transform: `translate(${spot.x.toFixed(1)} ${spot.y.toFixed(1)})`, role: "button", tabindex: node.iri === current ? 0 : -1,
      "aria-label": `${node.label}, ${strings.kinds[node.kind] ?? node.kind}${node.kind === "event" ? `, ${meaning(node.factuality)}` : ""}, ${views.network.more(node.lines)}`, "data-iri": node.iri },
      shape(node), ...(commitment(node.factuality) === "denied" ? [cross(0, 0, 8)] : []), ...(node.disputed ? [svg("text", { class: "disputed", x: 0, y: 4, "text-anchor": "middle" }, "≠")] : []));
    made.set(node.iri, knot);
    dots.append(knot);
  });

  const name = () => {
    const marks = nodes.map((node) => {
      const [x, y] = transform.apply([spots.get(node.iri).x, spots.get(node.iri).y]);
      return { x, y, r: size(node) * Math.min(2.2, transform.k), text: fit(node.label, 190), must: node.iri === chosen || ends.has(node.iri), letter: node.kind === "event" ? 6.2 : 7.1, node };
    });
    const lit = chosen === "" ? undefined : neighbours(near, chosen);
    const order = [...marks.keys()].sort((a, b) => rank(marks[b], lit) - rank(marks[a], lit) || (marks[a].node.iri < marks[b].node.iri ? -1 : 1));
    const placed = names(order.map((i) => marks[i]), { width, height });
    labels.replaceChildren(...order.flatMap((i, j) => (placed[j] === undefined || (lit !== undefined && !lit.has(marks[i].node.iri)) ? []
      : [svg("text", { class: marks[i].node.kind === "event" ? `event f-${commitment(marks[i].node.factuality)}` : "thing", x: placed[j].x.toFixed(1), y: placed[j].y.toFixed(1), "text-anchor": placed[j].anchor }, marks[i].text)])));
  };
  const rank = ({ node }, lit) => (node.iri === chosen ? 1e6 : 0) + (lit?.has(node.iri) ? 1e5 : 0) + (ends.has(node.iri) ? 1e4 : 0) + (node.kind === "event" ? 0 : 1000) + node.lines;

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
    const lit = iri === "" ? undefined : neighbours(near, iri);
    drawing.classList.toggle("dimmed", lit !== undefined);
    overlay.replaceChildren(...(linesAt.get(iri) ?? []).map((each) => each.cloneNode(true)), ...[...(lit ?? [])].map((each) => above(made.get(each), each === iri)));
    name();
  };
  const of = (target) => /** @type {Element} */ (target).closest?.(".knot")?.getAttribute("data-iri") ?? "";
  drawing.addEventListener("pointerover", (event) => { const iri = of(event.target); if (iri !== "") { light(iri); onChoose(iri); } });
  drawing.addEventListener("focusin", (event) => { const iri = of(event.target); if (iri !== "" && iri !== chosen) { current = iri; light(iri); onChoose(iri); } });
  drawing.addEventListener("click", (event) => { const iri = of(event.target); if (iri !== "") { onExpand(iri); } else { light(""); } });
  drawing.addEventListener("keydown", (raw) => {
    const event = /** @type {KeyboardEvent} */ (raw);
    const iri = of(event.target);
    if (event.key.startsWith("Arrow") && iri !== "") {
      event.preventDefault();
      const next = towards(spots, iri, /** @type {any} */ (event.key));
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
    // As much as the window has room for below what stands above, so that the whole is seen at once.
    height = Math.round(Math.max(420, Math.min(width * 0.68, window.innerHeight - (box.getBoundingClientRect().top + window.scrollY) - 16)));
    drawing.setAttribute("viewBox", `0 0 ${width} ${height}`);
    drawing.setAttribute("width", String(width));
    drawing.setAttribute("height", String(height));
  };
  const whole = () => {
    const all = [...spots.values()];
    if (all.length === 0) {
      return d3.zoomIdentity;
    }
    const [x0, x1, y0, y1] = [Math.min(...all.map(({ x }) => x)), Math.max(...all.map(({ x }) => x)), Math.min(...all.map(({ y }) => y)), Math.max(...all.map(({ y }) => y))];
    const k = Math.min(2, 0.86 * Math.min(width / Math.max(1, x1 - x0), height / Math.max(1, y1 - y0)));
    return d3.zoomIdentity.translate(width / 2, height / 2).scale(k).translate(-(x0 + x1) / 2, -(y0 + y1) / 2);
  };

  return {
    drawing,
    start() {
      box.replaceChildren(drawing);
      resize();
      select.call(zoom).on("dblclick.zoom", null);
      const [x, y, k] = at.split(",").map(Number);
      select.call(zoom.transform, at !== "" && [x, y, k].every(Number.isFinite) ? d3.zoomIdentity.translate(width / 2, height / 2).scale(Math.max(0.05, Math.min(6, k))).translate(-x, -y) : whole());
      silent = false;
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

/** A thing once more, for the eyes alone. */
function above(knot, chosen) {
  const copy = /** @type {SVGElement} */ (knot.cloneNode(true));
  ["role", "tabindex", "aria-label", "data-iri"].forEach((name) => copy.removeAttribute(name));
  copy.classList.toggle("chosen", chosen);
  return copy;
}

const defs = () => svg("defs", {}, svg("marker", { id: "head", viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: "auto-start-reverse", markerUnits: "userSpaceOnUse" }, svg("path", { class: "head", d: "M0 0.5L8 4L0 7.5Z" })));

/** Persons are round, organizations square, groups between the two, events on a corner, places pointed. @param {any} node */
export function shape(node) {
  const r = size(node);
  const look = { class: "shape", "fill-opacity": node.kind === "event" ? fillOpacity(node.factuality) : 1, ...(node.kind === "event" ? stroke(node.factuality, 1.4) : { "stroke-width": 1.6 }) };
  switch (node.kind) {
    case "event": return svg("path", { ...look, d: `M0 ${-r - 1}L${r + 1} 0L0 ${r + 1}L${-r - 1} 0Z` });
    case "organization": return svg("rect", { ...look, x: -r * 0.9, y: -r * 0.9, width: r * 1.8, height: r * 1.8 });
    case "group": return svg("rect", { ...look, x: -r * 0.95, y: -r * 0.95, width: r * 1.9, height: r * 1.9, rx: r * 0.55 });
    case "place": return svg("path", { ...look, d: `M0 ${-r}L${r} ${r * 0.75}H${-r}Z` });
    default: return svg("circle", { ...look, r });
  }
}

function line(edge, bend, spots, known, way) {
  const [a, b] = [spots.get(edge.subject), spots.get(edge.object)];
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.max(1, Math.hypot(dx, dy));
  const part = known.get(edge.subject)?.kind === "event";
  const end = size(known.get(edge.object)) + 2;
  const [ex, ey] = [b.x - (dx / length) * end, b.y - (dy / length) * end];
  const [cx, cy] = [(a.x + b.x) / 2 + (dy / length) * bend * 26, (a.y + b.y) / 2 - (dx / length) * bend * 26];
  const on = way.has(`${edge.subject} ${edge.object}`);
  const path = svg("path", { class: `line ${part ? "part" : "relation"} f-${commitment(edge.factuality)}${on ? " on-way" : ""}`, d: `M${a.x.toFixed(1)} ${a.y.toFixed(1)}Q${cx.toFixed(1)} ${cy.toFixed(1)} ${ex.toFixed(1)} ${ey.toFixed(1)}`,
    ...stroke(edge.factuality, part ? 1.1 : 1.9), ...(part ? {} : { "marker-end": "url(#head)" }) });
  path.append(svg("title", {}, strings.verbs[edge.relation] ?? edge.relation));
  const middle = { x: (a.x + ex) / 4 + cx / 2, y: (a.y + ey) / 4 + cy / 2 };
  return { edge, elements: [path, ...(commitment(edge.factuality) === "denied" ? [svg("g", { class: "denial" }, cross(middle.x, middle.y, 5))] : [])] };
}
