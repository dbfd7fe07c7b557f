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
/** So many steps a name may stand away from its mark. */
const FARTHEST = 9;

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

  /** @param {any} box @param {(other: any) => boolean} [counts]  whether what lies there is in the way */
  isFree(box, counts = () => true) {
    return !this.visit(box, (there) => there.some((other) => other.x1 >= box.x0 && other.x0 <= box.x1 && other.y1 >= box.y0 && other.y0 <= box.y1 && counts(other)), false);
  }
}

/** Which names are written, and where: those that come first before others, none over another.
 *  @param {{x: number, y: number, r: number, text: string, must?: boolean, over?: boolean, apart?: boolean, rather?: "left" | "above" | "below", letter?: number, wide?: number}[]} marks  letter: mean width of one; wide: the width of the name, where it is known;
 *    over: the name may lie over marks that come later; apart: it may also stand away from its mark, which a line shows then; rather: where the name stands if it can; must: where all else fails it is written over others
 *  @param {{width: number, height: number}} room @param {{x: number, y: number, r: number}[]} [taken]  what else no name is to lie over
 *  @returns {({x: number, y: number, anchor: "start" | "end" | "middle", leader?: {x: number, y: number}} | undefined)[]} leader: where the line from the mark ends */
export function names(marks, { width, height }, taken = []) {
  const [labels, spots] = [new Taken(), new Taken()];
  const isSeen = ({ x, y }) => x >= -20 && y >= -20 && x <= width + 20 && y <= height + 20;
  const own = marks.map((mark, at) => ({ x0: mark.x - mark.r, x1: mark.x + mark.r, y0: mark.y - mark.r, y1: mark.y + mark.r, at }));
  marks.forEach((mark, i) => { if (isSeen(mark)) { spots.add(own[i]); } });
  taken.forEach(({ x, y, r }) => labels.add({ x0: x - r, x1: x + r, y0: y - r, y1: y + r }));
  return marks.map((mark, i) => {
    if (!isSeen(mark)) {
      return undefined;
    }
    const tries = sides(mark);
    const fits = (box, least) => box.x1 < width && box.x0 > 0 && box.y0 > 0 && box.y1 < height && labels.isFree(box) && spots.isFree(box, (other) => other !== own[i] && other.at < least);
    const found = tries.find((box) => fits(box, Infinity)) ?? (mark.apart ? displaced(mark).find((box) => fits(box, Infinity)) : undefined)
      ?? (mark.over ? tries.find((box) => fits(box, i)) : undefined) ?? (mark.must ? tries[0] : undefined);
    if (found === undefined) {
      return undefined;
    }
    labels.add(found);
    return { x: found.x, y: found.y, anchor: found.anchor, ...(found.leader === undefined ? {} : { leader: found.leader }) };
  });
}

const widthOf = ({ text, letter = 6.4, wide = text.length * letter }) => wide;

/** Right of a mark, left of it, below, above, and at its corners; what it would rather have goes first. */
function sides(mark) {
  const { x, y, r } = mark;
  const wide = widthOf(mark);
  const [x0, x1] = [x - wide / 2, x + wide / 2];
  const corner = r * 0.7;
  const right = beside(x, y, r, wide, 0, 1);
  const left = beside(x, y, r, wide, 0, -1);
  const below = { x, y: y + r + 12, anchor: /** @type {any} */ ("middle"), x0, x1, y0: y + r + 2, y1: y + r + 15 };
  const above = { x, y: y - r - 5, anchor: /** @type {any} */ ("middle"), x0, x1, y0: y - r - 15, y1: y - r - 2 };
  const first = { left: [left, right, below, above], above: [above, below, right, left], below: [below, above, right, left] }[mark.rather] ?? [right, left, below, above];
  return [...first,
    ...[1, -1].flatMap((way) => [beside(x, y, corner, wide, corner + 6, way), beside(x, y, corner, wide, -corner - 6, way)]),
  ];
}

/** Right (way 1) or left (way -1) of a mark, so far down. */
const beside = (x, y, r, wide, down, way) => ({ x: x + way * (r + 6), y: y + down + 4, anchor: /** @type {any} */ (way > 0 ? "start" : "end"),
  x0: way > 0 ? x + r + 2 : x - r - 8 - wide, x1: way > 0 ? x + r + 8 + wide : x - r - 2, y0: y + down - 7, y1: y + down + 7 });

/** Ever farther from the mark, above and below it, on both sides. */
function displaced(mark) {
  const wide = widthOf(mark);
  return Array.from({ length: FARTHEST }, (_, i) => (i + 2) * 15).flatMap((far) => [far, -far].flatMap((down) => [1, -1].map((way) => {
    const box = beside(mark.x, mark.y, mark.r + far / 3, wide, down, way);
    return { ...box, leader: { x: box.x - way * 3, y: box.y - 4 } };
  })));
}
