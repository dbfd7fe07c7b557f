// @ts-check
/** Sizes and neighbourhood in the network. Where things stand the server says. */

/** @typedef {{kind: string, lines: number}} Knot */

/** Events are small; others grow with what is known of them. @param {Knot} knot */
export const size = ({ kind, lines }) => (kind === "event" ? 5.5 : Math.min(20, 5.5 + 1.7 * Math.sqrt(lines)));

/** The nearest in a direction. @param {Map<string, {x: number, y: number}>} spots @param {string} from @param {"ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown"} key @returns {string | undefined} */
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
