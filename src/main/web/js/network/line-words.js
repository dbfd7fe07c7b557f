// @ts-check
/** What the lines of ways say, beside each line, where neither a name nor a thing stands. */
import { svg } from "../svg.js";

/** Where along a line its words are tried. */
const ALONG = [0.5, 0.4, 0.6, 0.3, 0.7];
const HALF = 7;
const AIR = 5;

/** @typedef {{left: number, right: number, top: number, bottom: number}} Box */

const meet = (/** @type {Box} */ one, /** @type {Box} */ other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

const boxAt = (x, y, half) => ({ left: x - half, right: x + half, top: y - HALF, bottom: y + HALF });

/** The middle of words that stand beside a point of a curve, as near to it as they can without lying on it. @param {number[]} curve  begin, control and end @param {number} t @param {number} half  of the words' width @param {number} side */
function beside([x0, y0, cx, cy, x1, y1], t, half, side) {
  const [x, y] = [(1 - t) ** 2 * x0 + 2 * t * (1 - t) * cx + t * t * x1, (1 - t) ** 2 * y0 + 2 * t * (1 - t) * cy + t * t * y1];
  const [dx, dy] = [(1 - t) * (cx - x0) + t * (x1 - cx), (1 - t) * (cy - y0) + t * (y1 - cy)];
  const length = Math.max(1e-6, Math.hypot(dx, dy));
  // Upwards, or to the right of a line that goes straight down.
  const up = dx >= 0 ? 1 : -1;
  const [nx, ny] = [(dy / length) * up * side, (-dx / length) * up * side];
  const far = half * Math.abs(nx) + HALF * Math.abs(ny) + AIR;
  return [x + nx * far, y + ny * far];
}

/** @param {{curve: number[], words: string, wide: number}[]} lines  curves as they are seen @param {Box[]} taken  where no words may stand @returns {SVGElement[]} */
export function lineWords(lines, taken) {
  const full = [...taken];
  return lines.flatMap(({ curve, words, wide }) => {
    const tries = ALONG.flatMap((t) => [1, -1].map((side) => beside(curve, t, wide / 2 + 2, side)));
    const free = tries.find(([x, y]) => !full.some((other) => meet(other, boxAt(x, y, wide / 2))));
    if (free === undefined) {
      return [];
    }
    full.push(boxAt(free[0], free[1], wide / 2));
    return [svg("text", { class: "relation", x: free[0].toFixed(1), y: (free[1] + 4).toFixed(1), "text-anchor": "middle" }, words)];
  });
}
