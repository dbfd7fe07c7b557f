// @ts-check
/** Where things stand in the network: the same graph always stands the same, and what is added moves nothing that stood before. */

import { settle } from "./forces.js";

/** @typedef {{iri: string, step: number, kind: string, lines: number}} Knot */
/** @typedef {{x: number, y: number}} Spot */

/** 32-bit FNV-1a, as a share of 1. @param {string} text */
export function share(text) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0;
  return (hash ^ (hash >>> 13)) >>> 0 === 0 ? 0 : ((hash ^ (hash >>> 13)) >>> 0) / 0x100000000;
}

/** Events are small; others grow with what is known of them. @param {Knot} knot */
export const size = ({ kind, lines }) => (kind === "event" ? 5.5 : Math.min(20, 5.5 + 1.7 * Math.sqrt(lines)));

const STEPS = [[150, 300], [400, 180], [Infinity, 100]];

/** Step after step, each around what stood before.
 *  @param {Knot[]} knots @param {{subject: string, object: string}[]} edges @param {string[]} centres  what was asked for, in order, the last steps of the knots
 *  @returns {Map<string, Spot>} */
export function place(knots, edges, centres) {
  const placed = new Map();
  const last = Math.max(0, ...knots.map(({ step }) => step));
  const first = last - centres.length + 1;
  for (let step = 0; step <= last; step++) {
    const present = knots.filter((knot) => knot.step <= step).sort((a, b) => (a.iri < b.iri ? -1 : 1));
    const centre = placed.get(centres[step - Math.max(0, first)] ?? "");
    const bodies = present.map((knot) => body(knot, placed.get(knot.iri), centre, present.length));
    if (bodies.every(({ fixed }) => fixed)) {
      continue;
    }
    rest(bodies, edges);
    bodies.forEach(({ iri, x, y }) => placed.set(iri, { x, y }));
  }
  return placed;
}

const looks = (knot) => ({ iri: knot.iri, charge: knot.kind === "event" ? 130 : 260, radius: size(knot) + 7 });

function body(knot, before, centre, number) {
  if (before !== undefined) {
    return { ...looks(knot), x: before.x, y: before.y, fixed: true };
  }
  const angle = share(knot.iri) * 2 * Math.PI;
  const distance = centre === undefined ? 30 * Math.sqrt(number) * Math.sqrt(share(`${knot.iri} `)) : 50 + 60 * share(`${knot.iri} `);
  return { ...looks(knot), x: (centre?.x ?? 0) + Math.cos(angle) * distance, y: (centre?.y ?? 0) + Math.sin(angle) * distance, fixed: false };
}

function rest(bodies, edges) {
  const at = new Map(bodies.map(({ iri }, i) => [iri, i]));
  const links = edges.filter(({ subject, object }) => at.has(subject) && at.has(object)).map(({ subject, object }) => /** @type {[number, number]} */ ([at.get(subject), at.get(object)]));
  const gather = bodies.length > 150 ? 0.06 : 0.045;
  settle(bodies, links, { steps: STEPS.find(([most]) => bodies.length <= most)?.[1] ?? 100, gather: [gather, gather * 1.9] });
}

/** The nearest in a direction. @param {Map<string, Spot>} spots @param {string} from @param {"ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown"} key @returns {string | undefined} */
export function towards(spots, from, key) {
  const here = spots.get(from);
  if (here === undefined) {
    return undefined;
  }
  const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
  let [best, least] = [/** @type {string | undefined} */ (undefined), Infinity];
  for (const [iri, { x, y }] of spots) {
    const along = (x - here.x) * dx + (y - here.y) * dy;
    const across = Math.abs((x - here.x) * dy) + Math.abs((y - here.y) * dx);
    if (iri !== from && along > 0 && along + 2 * across < least) {
      [best, least] = [iri, along + 2 * across];
    }
  }
  return best;
}
