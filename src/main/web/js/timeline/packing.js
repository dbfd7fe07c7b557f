// @ts-check
/** Puts what would overlap into rows. */

/** @param {{x0: number, x1: number}[]} boxes  in the order in which they are placed @param {number} gap
 *  @returns {{rows: number[], count: number}} the row of each box, from 0, and how many rows there are */
export function pack(boxes, gap = 6) {
  const ends = [];
  const rows = boxes.map(({ x0, x1 }) => {
    const free = ends.findIndex((end) => end + gap <= x0);
    const row = free < 0 ? ends.length : free;
    ends[row] = x1;
    return row;
  });
  return { rows, count: ends.length };
}

/** As much of a text as has room, with an ellipsis where it was cut; nothing where not even a few letters fit.
 *  @param {string} text @param {number} width  in pixels @param {number} [letter]  mean width of one */
export function fit(text, width, letter = 6.1) {
  const most = Math.floor(width / letter);
  if (text.length <= most) {
    return text;
  }
  return most < 4 ? "" : `${text.slice(0, most - 1).trimEnd()}…`;
}

/** About how wide a text is. @param {string} text @param {number} [letter] */
export const width = (text, letter = 6.1) => text.length * letter;
