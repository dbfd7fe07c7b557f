// @ts-check
/** Sizes and neighbourhood in the network. Where things stand the server says. */

/** @typedef {{kind: string, lines: number}} Knot */

/** Events are small; others grow with what is known of them. @param {Knot} knot */
export const size = ({ kind, lines }) => (kind === "event" ? 5.5 : Math.min(20, 5.5 + 1.7 * Math.sqrt(lines)));

/** How far things reach. @param {{x: number, y: number}[]} nodes */
export const reach = (nodes) => ({ x0: Math.min(...nodes.map(({ x }) => x)), x1: Math.max(...nodes.map(({ x }) => x)), y0: Math.min(...nodes.map(({ y }) => y)), y1: Math.max(...nodes.map(({ y }) => y)) });

/** What is wider than high, set upright: it is larger so in a frame that is higher than wide. @template {{x: number, y: number}} T @param {T[]} nodes @returns {T[]} */
export function upright(nodes) {
  const { x0, x1, y0, y1 } = reach(nodes);
  return x1 - x0 > y1 - y0 ? nodes.map((node) => ({ ...node, x: -node.y, y: node.x })) : nodes;
}

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
