// @ts-check
/** Where and how large the marks of places are, and which of their names have room. */

/** @typedef {{iri: string, label: string, type: string, point: number[], pointOf: string, factual: number, other: number, undated: number, within: string}} Site */

const AREAS = new Set(["Country", "Region", "NaturalFeature"]);

/** How surely the point is where it happened: on the spot, somewhere in an area, or near in the place around it. @param {Site} site @returns {"spot" | "area" | "near"} */
export const certainty = (site) => (site.pointOf !== site.iri ? "near" : AREAS.has(site.type) ? "area" : "spot");

/** Radius of a disc whose area counts. @param {number} count @param {number} most  of any place @param {number} largest  radius */
export const radius = (count, most, largest = 20) => (count === 0 ? 0 : Math.max(3.2, largest * Math.sqrt(count / Math.max(most, 12))));

/** Places that share a point stand around it. @param {{x: number, y: number, r: number}[]} marks  the larger first @returns {{x: number, y: number, r: number}[]} */
export function apart(marks) {
  const seen = new Map();
  return marks.map((mark) => {
    const key = `${Math.round(mark.x * 10)},${Math.round(mark.y * 10)}`;
    const before = seen.get(key) ?? { count: 0, r: mark.r };
    seen.set(key, { count: before.count + 1, r: before.r });
    if (before.count === 0) {
      return mark;
    }
    const angle = before.count * 2.4 - Math.PI / 2;
    const distance = before.r + mark.r + 1 + Math.floor(before.count / 8) * 8;
    return { ...mark, x: mark.x + Math.cos(angle) * distance, y: mark.y + Math.sin(angle) * distance };
  });
}

/** Which names are written, and on which side of their marks: those that come first before others, none over another.
 *  @param {{x: number, y: number, r: number, text: string, must?: boolean}[]} marks @param {{width: number, height: number}} room
 *  @returns {({x: number, y: number, anchor: "start" | "end" | "middle"} | undefined)[]} */
export function names(marks, { width, height }) {
  const taken = marks.map(({ x, y, r }) => ({ x0: x - r, x1: x + r, y0: y - r, y1: y + r }));
  return marks.map(({ x, y, r, text, must = false }, i) => {
    if (x < -20 || y < -20 || x > width + 20 || y > height + 20) {
      return undefined;
    }
    const wide = text.length * 6.4;
    const tries = [
      { x: x + r + 4, y: y + 4, anchor: /** @type {any} */ ("start"), x0: x + r + 2, x1: x + r + 6 + wide },
      { x: x - r - 4, y: y + 4, anchor: /** @type {any} */ ("end"), x0: x - r - 6 - wide, x1: x - r - 2 },
    ].map((each) => ({ ...each, y0: y - 7, y1: y + 7 }));
    const [x0, x1] = [x - wide / 2, x + wide / 2];
    tries.push({ x, y: y + r + 12, anchor: /** @type {any} */ ("middle"), x0, x1, y0: y + r + 2, y1: y + r + 15 }, { x, y: y - r - 5, anchor: /** @type {any} */ ("middle"), x0, x1, y0: y - r - 15, y1: y - r - 2 });
    const free = tries.find((box) => box.x1 < width && box.x0 > 0 && taken.every((other, j) => j === i || other.x1 < box.x0 || other.x0 > box.x1 || other.y1 < box.y0 || other.y0 > box.y1)) ?? (must ? tries[0] : undefined);
    if (free === undefined) {
      return undefined;
    }
    taken.push(free);
    return { x: free.x, y: free.y, anchor: free.anchor };
  });
}
