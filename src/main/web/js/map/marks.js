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

/** Boxes that are taken, in a grid, so that only near ones are compared. */
const CELL = 60;

class Taken {
  constructor() {
    /** @type {Map<number, any[]>} */
    this.cells = new Map();
  }

  /** @param {{x0: number, x1: number, y0: number, y1: number}} box @param {(there: any[]) => boolean} look  true where it has seen enough @param {boolean} make */
  visit(box, look, make) {
    for (let column = Math.floor(box.x0 / CELL); column <= Math.floor(box.x1 / CELL); column++) {
      for (let row = Math.floor(box.y0 / CELL); row <= Math.floor(box.y1 / CELL); row++) {
        const key = column * 65_536 + row;
        let there = this.cells.get(key);
        if (there === undefined && make) {
          there = [];
          this.cells.set(key, there);
        }
        if (there !== undefined && look(there)) {
          return true;
        }
      }
    }
    return false;
  }

  add(box) {
    this.visit(box, (there) => { there.push(box); return false; }, true);
  }

  isFree(box, but) {
    return !this.visit(box, (there) => there.some((other) => other !== but && other.x1 >= box.x0 && other.x0 <= box.x1 && other.y1 >= box.y0 && other.y0 <= box.y1), false);
  }
}

/** Which names are written, and on which side of their marks: those that come first before others, none over another.
 *  @param {{x: number, y: number, r: number, text: string, must?: boolean, letter?: number}[]} marks  letter: mean width of one @param {{width: number, height: number}} room
 *  @returns {({x: number, y: number, anchor: "start" | "end" | "middle"} | undefined)[]} */
export function names(marks, { width, height }) {
  const taken = new Taken();
  const isSeen = ({ x, y }) => x >= -20 && y >= -20 && x <= width + 20 && y <= height + 20;
  const own = marks.map((mark) => ({ x0: mark.x - mark.r, x1: mark.x + mark.r, y0: mark.y - mark.r, y1: mark.y + mark.r }));
  marks.forEach((mark, i) => { if (isSeen(mark)) { taken.add(own[i]); } });
  return marks.map((mark, i) => {
    if (!isSeen(mark)) {
      return undefined;
    }
    const tries = sides(mark);
    const free = tries.find((box) => box.x1 < width && box.x0 > 0 && taken.isFree(box, own[i])) ?? (mark.must ? tries[0] : undefined);
    if (free === undefined) {
      return undefined;
    }
    taken.add(free);
    return { x: free.x, y: free.y, anchor: free.anchor };
  });
}

/** Right of a mark, left of it, below, above. */
function sides({ x, y, r, text, letter = 6.4 }) {
  const wide = text.length * letter;
  const [y0, y1, x0, x1] = [y - 7, y + 7, x - wide / 2, x + wide / 2];
  return [
    { x: x + r + 6, y: y + 4, anchor: /** @type {any} */ ("start"), x0: x + r + 2, x1: x + r + 8 + wide, y0, y1 },
    { x: x - r - 6, y: y + 4, anchor: /** @type {any} */ ("end"), x0: x - r - 8 - wide, x1: x - r - 2, y0, y1 },
    { x, y: y + r + 12, anchor: /** @type {any} */ ("middle"), x0, x1, y0: y + r + 2, y1: y + r + 15 },
    { x, y: y - r - 5, anchor: /** @type {any} */ ("middle"), x0, x1, y0: y - r - 15, y1: y - r - 2 },
  ];
}
