// @ts-check
/** The lines of the network as path data. Lines that look alike are one path: a browser draws a thousand lines in one path many times faster than in a thousand. */
import { commitment, stroke } from "../factuality.js";
import { svg } from "../svg.js";
import { BEND, Bystanders } from "./bystanders.js";
import { bends } from "./graph.js";
import { size } from "./layout.js";

/** Of more lines than this only those that are lit have heads: too many heads hide what they point at. */
export const HEADS = 1500;
const HEAD = 6.1;
/** On a way, where the line is thick. */
const WAY_HEAD = 11;
/** So many pairs of a line and a thing are looked at. */
const LOOKED = 250_000;

/** @type {number[]} */
const NONE = [];

/** @typedef {{edge: import("./graph.js").Edge, d: string, tip: number[], middle: {x: number, y: number}, part: boolean, aside: boolean, on: boolean, curve: number[]}} Line  curve: its begin, the point that it bends towards and its end; of ways alone; aside: whether it leads past whom all stands around */

/** What makes the line of each edge. @param {import("./graph.js").Edge[]} edges @param {any[]} nodes @param {Set<string>} way  see onPaths @param {string} middle  whom all stands around, where it is one @returns {(i: number) => Line} */
export function lineMaker(edges, nodes, way, middle) {
  const bent = bends(edges);
  // Among very many lines nobody follows a single one, and to look for what is in the way of each would take too long.
  const others = edges.length * nodes.length > LOOKED ? undefined : new Bystanders(nodes);
  // Of very many lines nobody sees tenths, and whole numbers are written several times as fast.
  const near = edges.length > HEADS ? Math.round : round;
  return (i) => {
    const edge = edges[i];
    const [from, to] = [nodes[edge.ends[0]], nodes[edge.ends[1]]];
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const length = Math.max(1, Math.hypot(dx, dy));
    const end = size(to) + 2;
    const [ex, ey] = [to.x - (dx / length) * end, to.y - (dy / length) * end];
    const control = (bend) => [(from.x + to.x) / 2 + (dy / length) * bend * BEND, (from.y + to.y) / 2 - (dx / length) * bend * BEND];
    const [cx, cy] = control(others?.around(edge.ends, bent[i], control) ?? bent[i]);
    const on = way.size > 0 && way.has(`${edge.subject} ${edge.object}`);
    return { edge, d: `M${near(from.x)} ${near(from.y)}Q${near(cx)} ${near(cy)} ${near(ex)} ${near(ey)}`, tip: [ex, ey, ex - cx, ey - cy], middle: { x: (from.x + ex) / 4 + cx / 2, y: (from.y + ey) / 4 + cy / 2 },
      part: from.kind === "event", aside: middle !== "" && edge.subject !== middle && edge.object !== middle, on, curve: on ? [from.x, from.y, cx, cy, ex, ey] : NONE };
  };
}

const round = (number) => Math.round(number * 10) / 10;

/** An arrow's head with its point at the end of a line that comes from a direction. */
function head([x, y, dx, dy], long) {
  const length = Math.max(1e-6, Math.hypot(dx, dy));
  const [ux, uy] = [(dx / length) * long, (dy / length) * long];
  return `M${round(x)} ${round(y)}L${round(x - ux - uy / 2)} ${round(y - uy + ux / 2)}L${round(x - ux + uy / 2)} ${round(y - uy - ux / 2)}Z`;
}

/** As few paths as there are looks. @param {Line[]} lines @param {boolean} heads @returns {SVGElement[]} */
export function drawLines(lines, heads) {
  const looks = new Map();
  for (const line of lines) {
    const look = `line ${line.part ? "part" : "relation"} f-${commitment(line.edge.factuality)}${line.on ? " on-way" : ""}${line.aside ? " aside" : ""}`;
    const alike = looks.get(look);
    if (alike === undefined) {
      looks.set(look, [line]);
    } else {
      alike.push(line);
    }
  }
  const drawn = [...looks].map(([look, alike]) => svg("path", { class: look, d: alike.map(({ d }) => d).join(""), ...stroke(alike[0].edge.factuality, alike[0].part ? 1.1 : 1.9) }));
  // What somebody did in an event needs no head, unless somebody follows the line.
  const headed = [{ look: "head", long: HEAD, own: heads ? lines.filter(({ part, on }) => !part && !on) : [] }, { look: "head on-way", long: WAY_HEAD, own: lines.filter(({ on }) => on) }].filter(({ own }) => own.length > 0);
  const denied = lines.filter(({ edge }) => commitment(edge.factuality) === "denied");
  return [...drawn, ...headed.map(({ look, long, own }) => svg("path", { class: look, d: own.map(({ tip }) => head(tip, long)).join("") })),
    ...(denied.length === 0 ? [] : [svg("path", { class: "denial", d: denied.map(({ middle: { x, y } }) => `M${round(x - 5)} ${round(y + 5)}L${round(x + 5)} ${round(y - 5)}`).join("") })])];
}

/** The line whose middle or ends are nearest to a point that lies on one. @param {Line[]} lines @param {Map<string, any>} known @param {{x: number, y: number}} point */
export function nearest(lines, known, { x, y }) {
  let [best, least] = [/** @type {Line | undefined} */ (undefined), Infinity];
  for (const line of lines) {
    const [from, to] = [known.get(line.edge.subject), known.get(line.edge.object)];
    const far = Math.min(distance(x, y, from, line.middle), distance(x, y, line.middle, to));
    if (far < least) {
      [best, least] = [line, far];
    }
  }
  return best;
}

/** From a point to a straight line between two others. */
function distance(x, y, a, b) {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / Math.max(1e-6, dx * dx + dy * dy)));
  return Math.hypot(x - a.x - along * dx, y - a.y - along * dy);
}
