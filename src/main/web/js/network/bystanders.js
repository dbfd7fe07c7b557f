// @ts-check
/** Keeps lines off things that they do not join: a line that would run through another thing is bent around it. */
import { size } from "./layout.js";

/** How far the point that a line bends towards lies from the middle, for each step of bending. */
export const BEND = 26;
/** How near a line comes to the edge of a thing that it passes. */
const AIR = 3;
/** By how much a line is bent more or less, the least first. */
const MORE = [0, 1, -1, 2, -2, 3, -3, 4.5, -4.5];
/** How far the middle of a line moves at most. */
const FARTHEST = (Math.max(...MORE) * BEND) / 2;
/** At how many points a bent line is looked at. */
const STEPS = 20;

/** @typedef {{x: number, y: number, kind: string, lines: number}} Node */

export class Bystanders {
  /** @param {Node[]} nodes */
  constructor(nodes) {
    this.x = Float64Array.from(nodes, (node) => node.x);
    this.y = Float64Array.from(nodes, (node) => node.y);
    this.r = Float64Array.from(nodes, (node) => size(node) + AIR);
  }

  /** How far a line is to be bent so that it runs through nothing between its ends, or through as little as can be.
   *  @param {number[]} ends  their places among the nodes @param {number} bend  as it is without regard to others
   *  @param {(bend: number) => number[]} control  the point that it bends towards, as far from the one end as from the other */
  around([from, to], bend, control) {
    const reach = Math.abs(bend) * BEND / 2;
    const near = this.near(from, to, reach + FARTHEST);
    if (!near.some(({ i, far }) => far < this.r[i] + reach)) {
      return bend;
    }
    let [best, least] = [bend, Infinity];
    for (const more of MORE) {
      const [cx, cy] = control(bend + more);
      let met = 0;
      for (const thing of near) {
        met += this.meets(thing, from, to, cx, cy) ? 1 : 0;
      }
      if (met < least) {
        [best, least] = [bend + more, met];
      }
      if (met === 0) {
        break;
      }
    }
    return best;
  }

  /** What stands near a straight line between two others, how far from it, and beside which of the points at which a bent line is looked at: however far a line is bent
   *  towards a point above its middle, it goes from end to end at an even pace. @param {number} from @param {number} to @param {number} reach */
  near(from, to, reach) {
    const { x, y, r } = this;
    const ax = x[from];
    const ay = y[from];
    const dx = x[to] - ax;
    const dy = y[to] - ay;
    const square = Math.max(1e-6, dx * dx + dy * dy);
    const found = [];
    for (let i = 0; i < x.length; i++) {
      const px = x[i] - ax;
      const py = y[i] - ay;
      const beside = (px * dx + py * dy) / square;
      const along = Math.max(0, Math.min(1, beside));
      const ox = px - along * dx;
      const oy = py - along * dy;
      const far = ox * ox + oy * oy;
      const least = r[i] + reach;
      if (far < least * least && i !== from && i !== to) {
        const wide = r[i] / Math.sqrt(square);
        found.push({ i, far: Math.sqrt(far), first: Math.max(1, Math.ceil((beside - wide) * STEPS)), last: Math.min(STEPS - 1, Math.floor((beside + wide) * STEPS)) });
      }
    }
    return found;
  }

  /** Whether a bent line runs through a thing. @param {{i: number, first: number, last: number}} thing @param {number} from @param {number} to @param {number} cx @param {number} cy */
  meets({ i, first, last }, from, to, cx, cy) {
    const { x, y, r } = this;
    for (let step = first; step <= last; step++) {
      const t = step / STEPS;
      const ox = (1 - t) * (1 - t) * x[from] + 2 * t * (1 - t) * cx + t * t * x[to] - x[i];
      const oy = (1 - t) * (1 - t) * y[from] + 2 * t * (1 - t) * cy + t * t * y[to] - y[i];
      if (ox * ox + oy * oy < r[i] * r[i]) {
        return true;
      }
    }
    return false;
  }
}
