// @ts-check
/** A long text in blocks, so that only what is seen is taken apart. Positions count code points. Pure functions. */

const SHORTEST = 1200;

/** @typedef {string | string[]} Points  a text whose places are its code points */

/** A text by code points: as it is where each of them takes one unit, since taking a long one apart would cost more than all else that shows it. @param {string} text @returns {Points} */
export const codePoints = (text) => (/[\u{10000}-\u{10ffff}]/u.test(text) ? Array.from(text) : text);

/** @param {Points} points @param {number} begin @param {number} end */
export function wordsIn(points, begin, end) {
  const part = points.slice(begin, end);
  return typeof part === "string" ? part : part.join("");
}

/** The text as paragraphs: the ends of lines that were only full become spaces, and every place stays what it is. @param {string} text @param {number[]} wraps  in code points */
export function flowing(text, wraps) {
  if (wraps.length === 0) {
    return text;
  }
  const points = Array.from(text);
  wraps.forEach((at) => { points[at] = " "; });
  return points.join("");
}

/** The spaces around such an end, where there are several: they are drawn as one. @param {Points} points @param {number[]} wraps @returns {{begin: number, end: number}[]} */
export function gaps(points, wraps) {
  return wraps.map((at) => {
    let [begin, end] = [at, at + 1];
    while (isBlank(points[begin - 1])) {
      begin--;
    }
    while (isBlank(points[end])) {
      end++;
    }
    return { begin, end };
  }).filter(({ begin, end }) => end - begin > 1);
}

const isBlank = (/** @type {string | undefined} */ point) => point === " " || point === "\t";

/** Cuts between lines, so that each block has at least so many characters. @param {Points} points @param {number} [shortest]
 *  @returns {{begin: number, end: number}[]} */
export function blocks(points, shortest = SHORTEST) {
  const found = [];
  let begin = 0;
  // The next end of a line is asked for, not each character: a book has a million of them.
  for (let i = points.indexOf("\n", shortest - 1); i >= 0; i = points.indexOf("\n", begin + shortest - 1)) {
    while (points[i + 1] === "\n") {
      i++;
    }
    found.push({ begin, end: i + 1 });
    begin = i + 1;
  }
  return begin < points.length ? [...found, { begin, end: points.length }] : found;
}

/** The block in which a position lies. @param {{begin: number, end: number}[]} all @param {number} position */
export function blockAt(all, position) {
  let [low, high] = [0, all.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle].end <= position) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** Puts each mark into all blocks that it reaches into. @template {{begin: number, end: number}} T @param {{begin: number, end: number}[]} all @param {T[]} marks @returns {T[][]} */
export function spread(all, marks) {
  const found = all.map(() => /** @type {T[]} */ ([]));
  for (const mark of marks) {
    for (let i = blockAt(all, mark.begin); i < all.length && all[i].begin < mark.end; i++) {
      found[i].push(mark);
    }
  }
  return found;
}

/** The parts of a stretch that none of the others covers. @param {{begin: number, end: number}} stretch @param {{begin: number, end: number}[]} others */
export function uncovered(stretch, others) {
  const found = [];
  let at = stretch.begin;
  for (const other of [...others].sort((one, two) => one.begin - two.begin)) {
    if (other.begin > at && at < stretch.end) {
      found.push({ begin: at, end: Math.min(other.begin, stretch.end) });
    }
    at = Math.max(at, other.end);
  }
  return at < stretch.end ? [...found, { begin: at, end: stretch.end }] : found;
}
